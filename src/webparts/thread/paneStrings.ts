import type { Words } from '../../shell/Language';

const fr = {
  description: 'Chacun voit ce qui est nouveau dans ce qu’il suit lui-même, du plus récent au plus ancien. Rien n’est classé, personne n’est compté.',
  title: 'Titre',
  titleHint: '« Mon fil » s’il est vide',
  beginsWithSite: 'À qui n’a encore rien choisi, montrer ce qui s’ouvre et ce qui aboutit sur le site',
  yes: 'Oui',
  no: 'Non'
};

const en: typeof fr = {
  description: 'Each person sees what is new in what he or she follows, the newest first. Nothing is ranked, nobody is counted.',
  title: 'Title',
  titleHint: '“My thread” when empty',
  beginsWithSite: 'To those who have not chosen anything yet, show what opens and what comes to an end on the site',
  yes: 'Yes',
  no: 'No'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
