import type { Words } from '../Language';

const fr = {
  mention: 'Mentionner quelqu’un',
  who: 'Qui ?',
  hint: 'Son nom sera ajouté à votre texte. La personne le verra dans « Ce qui m’attend » ; aucun courriel ne lui est envoyé.'
};

const en: typeof fr = {
  mention: 'Mention somebody',
  who: 'Who?',
  hint: 'The name is added to your text. The person sees it under “What awaits me”; no email is sent.'
};

export const mentionWords: Words<typeof fr> = { fr, en };
