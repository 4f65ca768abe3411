import type { Words } from '../Language';

const fr = {
  mention: 'Mentionner quelqu’un',
  who: 'Qui ?',
  hint: 'Son nom sera ajouté à votre texte, et « Ce qui m’attend » le lui signalera. SharePoint ne lui envoie pas de message.'
};

const en: typeof fr = {
  mention: 'Mention somebody',
  who: 'Who?',
  hint: 'The name is added to your text, and “What awaits me” will tell. SharePoint sends no message.'
};

export const mentionWords: Words<typeof fr> = { fr, en };
