import type { CallPhase } from '../../domain/calls/callState';
import { plural } from '../../shell/Language';

export const fr = {
  sectionLabel: 'Appels à commentaires',
  open: 'Ouvrir un appel',
  chooseOne: {
    chooser: 'Choisissez l’appel à afficher dans les propriétés du composant.',
    agent: 'Aucun appel n’est encore affiché ici.',
    properties: 'Ouvrir les propriétés'
  },
  none: {
    animator: 'Aucun appel en cours. Ouvrez-en un pour faire commenter un texte avant de décider.',
    agent: 'Aucun appel en cours pour le moment.'
  },
  gone: 'Cet appel a été supprimé, ou n’est pas encore publié.',
  goneContribution: 'Ce lien mène à une contribution qui n’existe plus, ou que vous ne pouvez pas lire.',
  all: 'Tous les appels',
  close: 'Fermer',
  past: (count: string) => `Appels passés (${count})`,
  phases: { unpublished: 'En préparation', scheduled: 'À venir', open: 'Ouvert', held: 'En révision', closed: 'Clôturé', archived: 'Archivé' } satisfies Readonly<Record<CallPhase, string>>,
  time: {
    closes: (date: string, within: string) => `jusqu’au ${date} (${within})`,
    closesSoon: (date: string) => `jusqu’au ${date} (dans moins d’une minute)`,
    noEnd: 'sans date de fin',
    opensOn: (date: string) => `ouvre le ${date}`,
    closed: (date: string) => `depuis le ${date}`,
    ended: (date: string) => `clôturé le ${date}`,
    heldUntil: (date: string) => `les contributions reprendront le ${date}`,
    held: 'les contributions reprendront ensuite',
    reopened: (name: string, date: string, reason: string) => `Rouvert le ${date} par ${name} : ${reason}`,
    closedEarly: (name: string, reason: string) => `Clôturé par ${name} : ${reason}`
  },
  views: {
    label: (title: string) => `Pages de l’appel « ${title} »`,
    read: 'Le texte',
    mine: 'Mes contributions',
    changes: 'Ce qui a changé',
    synthesis: 'Synthèse',
    animate: 'Animer',
    version: 'Nouvelle version',
    outputs: 'Synthèse et exports',
    edit: 'Modifier l’appel'
  },
  facts: {
    label: 'Les règles de cet appel',
    all: 'Toutes les règles de cet appel',
    audience: 'À qui il s’adresse',
    reads: 'Qui lit',
    answers: 'Qui répond',
    becomes: 'Ce que cela devient',
    bodies: 'Avis demandés',
    answerer: (name: string, passages: string, count: number) => `${name} (${plural.fr(count, 'passage', 'passages')} ${passages})`,
    promised: (who: string, date: string) => `${who}, avant le ${date}`,
    promisedBy: (date: string) => `Réponse promise avant le ${date}`,
    noPromise: 'Aucune date de réponse n’est promise.',
    bodyStates: { favourable: 'avis favorable', reserved: 'avis réservé', unfavourable: 'avis défavorable', none: 'sans avis' },
    bodyDue: (name: string, date: string) => `${name} : avis attendu pour le ${date}`,
    bodyLate: (name: string, date: string) => `${name} : avis attendu depuis le ${date}`,
    bodyAwaited: (name: string) => `${name} : avis attendu`,
    bodySaid: (name: string, state: string, date: string) => `${name} : ${state}, le ${date}`,
    bodySaidLate: (name: string, state: string, date: string) => `${name} : ${state}, le ${date} (en retard)`
  },
  closingSoon: (title: string) => `L’appel « ${title} » se clôture dans moins de 10 minutes.`,
  closedNow: (title: string) => `L’appel « ${title} » est clôturé.`,
  heldNow: (title: string) => `Le texte de l’appel « ${title} » est en cours de révision : les contributions reprendront ensuite.`,
  newVersion: 'Une nouvelle version du texte est publiée. Ce que vous avez commencé à écrire est gardé.',
  showVersion: 'Afficher la nouvelle version',
  news: (count: number, shown: string) => plural.fr(count, `${shown} nouvelle contribution`, `${shown} nouvelles contributions`),
  showNews: 'Afficher',
  mine: {
    title: 'Mes contributions et leurs réponses',
    count: (shown: string) => `Mes contributions (${shown})`,
    none: 'Vous n’avez pas encore contribué à cet appel.',
    on: (place: string) => `Sur : ${place}`,
    show: (place: string) => `Voir dans le texte : ${place}`,
    answered: (answered: string, count: string) => `Réponses reçues : ${answered} sur ${count}.`
  },
  removedPassages: (shown: string) => `Contributions sur des passages retirés (${shown})`,
  removedPassage: (version: string) => `Passage retiré depuis la version ${version}`,
  altered: 'Le fichier de ce texte a été modifié depuis sa publication. Ce qui est affiché n’est peut-être pas ce qui a été publié : signalez-le à un propriétaire du site.',
  integrity: 'Certificat d’intégrité',
  contents: 'Sommaire',
  text: (version: string) => `Texte, version ${version}`,
  passage: (number: string) => `Passage ${number}`,
  /** Within a sentence. */
  place: (number: string) => `passage ${number}`,
  wholeText: 'Sur l’ensemble du texte',
  wholePlace: 'l’ensemble du texte',
  comment: 'Commenter',
  commentOn: (place: string) => `Commenter : ${place}`,
  commentSelection: 'Commenter la sélection',
  said: (place: string, counts: string) => `${place} : ${counts}`,
  earlier: (shown: string) => `${shown} sur une version précédente`,
  firstVisit: {
    text: 'Donnez votre avis là où vous le souhaitez : sélectionnez des mots, ou appuyez sur la bulle « Commenter » à côté d’un passage.',
    close: 'J’ai compris'
  },
  published: 'chiffre publié',
  count: (count: number, shown: string) => plural.fr(count, `${shown} contribution`, `${shown} contributions`),
  counts: {
    question: (count: number, shown: string) => plural.fr(count, `${shown} question`, `${shown} questions`),
    remark: (count: number, shown: string) => plural.fr(count, `${shown} remarque`, `${shown} remarques`),
    support: (count: number, shown: string) => plural.fr(count, `${shown} avis favorable`, `${shown} avis favorables`),
    objection: (count: number, shown: string) => plural.fr(count, `${shown} objection`, `${shown} objections`),
    wording: (count: number, shown: string) => plural.fr(count, `${shown} rédaction proposée`, `${shown} rédactions proposées`)
  }
};

export type CallWords = typeof fr;
