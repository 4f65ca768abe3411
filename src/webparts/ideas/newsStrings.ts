import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  none: 'Rien de nouveau depuis votre dernière visite.',
  first: 'Voici ce qui s’est passé en dernier.',
  since: (date: string) => `Depuis votre visite du ${date}.`,
  thrown: (name: string) => `Nouvelle idée, par ${name}`,
  thrownHidden: 'Nouvelle idée',
  staged: (stage: string) => `Devenue : ${stage}`,
  merged: 'Des idées ont été réunies',
  added: (name: string) => `Complément, par ${name}`,
  fresh: (count: number, shown: string) => plural.fr(count, `${shown} nouvelle idée`, `${shown} nouvelles idées`),
  show: 'Afficher',
  told: {
    title: 'Des idées réunies',
    quoted: (title: string) => `« ${title} »`,
    author: (titles: string, root: string) => `Votre idée ${titles} a été réunie à « ${root} » : vous en êtes co-auteur, votre texte reste tel quel.`,
    support: (titles: string, root: string) => `Vous souteniez ${titles}, maintenant réunie à « ${root} ».`,
    reason: (reason: string) => `Motif : ${reason}`,
    keep: 'Laisser mon soutien',
    take: 'Reprendre mon soutien',
    understood: 'J’ai compris',
    see: 'Voir l’idée'
  }
};

const en: typeof fr = {
  none: 'Nothing new since your last visit.',
  first: 'This is what happened last.',
  since: (date) => `Since your visit of ${date}.`,
  thrown: (name) => `New idea by ${name}`,
  thrownHidden: 'New idea',
  staged: (stage) => `Now: ${stage}`,
  merged: 'Ideas were merged',
  added: (name) => `Added by ${name}`,
  fresh: (count, shown) => plural.en(count, `${shown} new idea`, `${shown} new ideas`),
  show: 'Show',
  told: {
    title: 'Merged ideas',
    quoted: (title) => `“${title}”`,
    author: (titles, root) => `Your idea ${titles} was merged with “${root}”: you are a co-author of it, and your text stays as it is.`,
    support: (titles, root) => `You supported ${titles}, now merged with “${root}”.`,
    reason: (reason) => `Reason: ${reason}`,
    keep: 'Leave my support',
    take: 'Take my support back',
    understood: 'Got it',
    see: 'See the idea'
  }
};

/** Words of what is new, and of merges that somebody is told of. */
export const newsWords: Words<typeof fr> = { fr, en };
