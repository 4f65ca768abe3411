import type { Descent } from '../../../../domain/passages/Passage';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Ce qui a changé',
  back: 'Revenir au texte',
  compare: 'Comparer le texte actuel avec',
  version: (number: string, date: string) => `la version ${number}, du ${date}`,
  published: (number: string, name: string, date: string) => `Version ${number}, publiée par ${name} le ${date}`,
  none: 'Aucun passage n’a changé.',
  changes: (count: number, shown: string) => plural.fr(count, `${shown} changement`, `${shown} changements`),
  showAll: 'Afficher tout le texte',
  showChanges: 'N’afficher que les changements',
  kinds: { same: 'Inchangé', changed: 'Modifié', split: 'Divisé', joined: 'Réuni', gone: 'Supprimé', new: 'Ajouté' } satisfies Readonly<Record<Descent['kind'], string>>,
  passage: (number: string) => `Passage ${number}`,
  passages: (numbers: string) => `Passages ${numbers}`,
  note: (label: string) => `Note ${label}`,
  noteOf: (label: string, count: number, numbers: string) => plural.fr(count, `Note ${label}, appelée au passage ${numbers}`, `Note ${label}, appelée aux passages ${numbers}`),
  range: (first: string, last: string) => `${first} à ${last}`,
  was: (passages: string) => `auparavant : ${passages}`,
  sameWords: 'Les mots sont les mêmes.',
  difference: {
    removed: 'supprimé :',
    added: 'ajouté :',
    before: 'Avant',
    after: 'Après',
    nothing: 'Ce passage n’existait pas, ou n’existe plus.',
    showSides: 'Voir avant et après',
    showChanges: 'Voir les changements dans le texte'
  },
  behind: (count: number, shown: string) => plural.fr(count, `${shown} contribution à l’origine de ce changement`, `${shown} contributions à l’origine de ce changement`),
  moreBehind: 'Afficher la suite',
  closed: 'Cette contribution n’est pas affichée : elle a été retirée, ou seuls les animateurs la lisent.',
  by: (name: string, date: string) => `${name}, ${date}`,
  nobody: 'auteur non affiché',
  open: 'Voir la contribution'
};

const en: typeof fr = {
  title: 'What changed',
  back: 'Back to the text',
  compare: 'Compare the current text with',
  version: (number, date) => `version ${number}, of ${date}`,
  published: (number, name, date) => `Version ${number}, published by ${name} on ${date}`,
  none: 'No passage has changed.',
  changes: (count, shown) => plural.en(count, `${shown} change`, `${shown} changes`),
  showAll: 'Show the whole text',
  showChanges: 'Show only the changes',
  kinds: { same: 'Unchanged', changed: 'Changed', split: 'Split', joined: 'Joined', gone: 'Removed', new: 'Added' },
  passage: (number) => `Passage ${number}`,
  passages: (numbers) => `Passages ${numbers}`,
  note: (label) => `Note ${label}`,
  noteOf: (label, count, numbers) => plural.en(count, `Note ${label} of passage ${numbers}`, `Note ${label} of passages ${numbers}`),
  range: (first, last) => `${first} to ${last}`,
  was: (passages) => `before: ${passages}`,
  sameWords: 'The words are the same.',
  difference: {
    removed: 'removed:',
    added: 'added:',
    before: 'Before',
    after: 'After',
    nothing: 'This passage did not exist, or no longer does.',
    showSides: 'Show before and after',
    showChanges: 'Show the changes in the text'
  },
  behind: (count, shown) => plural.en(count, `${shown} contribution behind this change`, `${shown} contributions behind this change`),
  moreBehind: 'Show more',
  closed: 'This contribution is not shown: it was taken from sight, or only animators read it.',
  by: (name, date) => `${name}, ${date}`,
  nobody: 'author not shown',
  open: 'See the contribution'
};

/** Words of what changed between two versions. */
export const changeWords: Words<typeof fr> = { fr, en };
