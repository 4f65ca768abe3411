import type { Words } from '../../../../shell/Language';

const fr = {
  states: { moved: 'Déplacée avec son passage', toConfirm: 'Place à confirmer', earlier: 'Sur une version précédente' },
  moved: (number: string) => `Le texte a changé depuis : ces mots sont maintenant dans le passage ${number}.`,
  changed: (number: string) => `Le passage a changé depuis : c’est maintenant le passage ${number}.`,
  toConfirm: 'Le texte a changé depuis : ces mots peuvent être à l’un de ces endroits. L’auteur de la contribution ou un animateur peut dire lequel.',
  earlier: (version: string) => `Cette contribution porte sur la version ${version} : ces mots ne sont plus dans le texte.`,
  then: (version: string) => `Le texte tel qu’il était (version ${version})`,
  unknown: 'Ce passage n’est pas dans la version que nomme la contribution.',
  passage: (number: string) => `Passage ${number} :`,
  confirm: (number: string) => `C’est ici (passage ${number})`
};

const en: typeof fr = {
  states: { moved: 'Moved with its passage', toConfirm: 'Place to be confirmed', earlier: 'On an earlier version' },
  moved: (number) => `The text has changed since: these words are now in passage ${number}.`,
  changed: (number) => `The passage has changed since: it is passage ${number} now.`,
  toConfirm: 'The text has changed since: these words may be in one of these places. The author of the contribution or an animator can say which.',
  earlier: (version) => `This contribution is about version ${version}: these words are no longer in the text.`,
  then: (version) => `The text as it was (version ${version})`,
  unknown: 'This passage is not in the version that the contribution names.',
  passage: (number) => `Passage ${number}:`,
  confirm: (number) => `It is here (passage ${number})`
};

/** Where what was said of an earlier version stands now. */
export const standingWords: Words<typeof fr> = { fr, en };
