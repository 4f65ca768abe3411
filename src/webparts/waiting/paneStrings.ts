import type { Words } from '../../shell/Language';

const fr = {
  description: 'La liste se remplit et se vide d’elle-même : chacun ne voit que ce qui l’attend.',
  title: 'Titre',
  titleHint: '« Ce qui m’attend » s’il est vide'
};

const en: typeof fr = {
  description: 'The list fills and empties by itself: each person sees only what awaits him or her.',
  title: 'Title',
  titleHint: '“What awaits me” when empty'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
