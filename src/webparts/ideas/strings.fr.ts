import type { Stage } from '../../domain/ideas/CampaignDecision';
import type { CampaignPhase } from '../../domain/ideas/campaignState';
import type { IdeaSort } from '../../domain/ideas/listIdeas';
import { plural } from '../../shell/Language';

export const fr = {
  sectionLabel: 'Remue-méninges',
  open: 'Ouvrir un remue-méninges',
  joinMeeting: 'Rejoindre une réunion',
  all: 'Tous les remue-méninges',
  close: 'Fermer',
  phases: {
    unpublished: 'En préparation', scheduled: 'À venir', collect: 'Collecte des idées', gather: 'Regroupement', vote: 'Vote', decide: 'Décision', follow: 'Suivi', archived: 'Archivé'
  } satisfies Readonly<Record<CampaignPhase, string>>,
  time: {
    until: (date: string, within: string) => `jusqu’au ${date} (${within})`,
    soon: (date: string) => `jusqu’au ${date} (dans moins d’une minute)`,
    noEnd: 'sans date de fin',
    begins: (date: string) => `commence le ${date}`,
    ended: (date: string) => `le ${date}`,
    endsNow: (phase: string) => `Phase suivante : ${phase}.`
  },
  outcome: (reason: string) => `Ce qu’il en est advenu : ${reason}`,
  purged: (name: string, date: string, ideas: string) => `Ce que les agents ont dit a été effacé (${name}, le ${date}, idées : ${ideas}).`,
  views: { label: 'Pages du remue-méninges', outline: 'Les idées', board: 'Tableau', news: 'Nouveautés', results: 'Résultats', meeting: 'Réunion', evaluate: 'Évaluer', animate: 'Animer', edit: 'Modifier' },
  facts: {
    label: 'Les règles de ce remue-méninges',
    asks: 'Qui pose la question',
    becomes: 'Ce qui sera fait des idées',
    reads: 'Qui lit votre nom',
    votes: 'Comment on choisit',
    themes: 'Thèmes',
    steps: 'Étapes',
    names: {
      shown: 'Vos collègues lisent votre idée et votre nom.',
      hidden: 'Vos collègues lisent votre idée sans votre nom, une fois qu’un animateur l’a relue. Les animateurs lisent votre nom.',
      before: 'Vos collègues lisent votre idée et votre nom une fois qu’un animateur l’a relue.'
    },
    kinds: {
      support: 'Un soutien par idée, autant d’idées que vous voulez.',
      budget: (votes: string, most: string) => `${votes} votes à répartir, ${most} au plus sur une même idée.`,
      opinion: 'D’accord, pas d’accord ou sans avis, sur chaque idée.'
    },
    shortList: 'On vote sur une courte liste choisie par les animateurs.',
    countsHidden: 'Les nombres s’affichent à la fin du vote.',
    from: (date: string) => `à partir du ${date}`,
    now: 'en ce moment',
    changed: (name: string, date: string, reason: string) => `Modifié le ${date} par ${name} : ${reason}`
  },
  count: {
    ideas: (count: number, shown: string) => plural.fr(count, `${shown} idée`, `${shown} idées`),
    people: (count: number, shown: string) => plural.fr(count, `${shown} personne a proposé`, `${shown} personnes ont proposé`),
    comments: (count: number, shown: string) => plural.fr(count, `${shown} commentaire`, `${shown} commentaires`),
    shown: (count: number, shown: string) => plural.fr(count, `${shown} idée affichée`, `${shown} idées affichées`)
  },
  throwIdea: 'Proposer une idée',
  find: { search: 'Chercher dans les idées', sort: 'Trier', show: 'Montrer', category: 'Catégorie', allCategories: 'Toutes les catégories' },
  sorts: { new: 'Les plus récentes', supported: 'Les plus soutenues', leastSeen: 'Les moins vues' } satisfies Readonly<Record<IdeaSort, string>>,
  byCluster: 'Par regroupement',
  filters: { all: 'Toutes les idées', mine: 'Mes idées', followed: 'Celles que je suis', shortList: 'La courte liste' },
  leastSeenHint: 'Un ordre tiré au sort pour vous, pour que les idées récentes aient leur chance.',
  noIdea: 'Aucune idée pour le moment. Lancez la première !',
  noIdeaClosed: 'Aucune idée n’a été proposée.',
  noFound: 'Aucune idée ne correspond.',
  showAll: 'Voir toutes les idées',
  unclustered: 'Hors regroupement',
  cluster: (letter: string, name: string) => `${letter} · ${name}`,
  more: (shown: string) => `Afficher ${shown} idées de plus`,
  hiddenAuthor: 'Auteur non affiché',
  you: 'vous',
  stages: { received: 'Reçue', studied: 'À l’étude', kept: 'Retenue', inProgress: 'En cours', done: 'Réalisée', notKept: 'Non retenue' } satisfies Readonly<Record<Stage, string>>,
  withdrawn: 'Retirée par son auteur',
  waiting: 'En attente de relecture',
  hidden: 'Retirée de la vue',
  late: 'Arrivée après la collecte',
  grouped: (count: number, shown: string) => plural.fr(count, `réunit ${shown} idée`, `réunit ${shown} idées`),
  sent: { vote: 'Votre vote est enregistré.', taken: 'Votre vote est repris.' }
};

export type IdeaWords = typeof fr;
