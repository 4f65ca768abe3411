import type { Stage } from '../../domain/ideas/CampaignDecision';
import type { CampaignPhase } from '../../domain/ideas/campaignState';
import type { IdeaSort } from '../../domain/ideas/listIdeas';
import type { Opinion } from '../../domain/ideas/votes';
import { plural } from '../../shell/Language';

export const fr = {
  notSetUp: {
    owner: 'Pour ouvrir des remue-méninges sur ce site, il reste à créer les listes où les idées seront conservées.',
    agent: 'Les remue-méninges ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les remue-méninges',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les remue-méninges sont prêts.'
  },
  sectionLabel: 'Remue-méninges',
  open: 'Ouvrir un remue-méninges',
  chooseOne: {
    animator: 'Choisissez le remue-méninges à afficher dans les propriétés du composant.',
    agent: 'Aucun remue-méninges n’est encore affiché ici.',
    properties: 'Ouvrir les propriétés'
  },
  none: {
    animator: 'Aucun remue-méninges en cours. Ouvrez-en un pour recueillir les idées de vos collègues.',
    agent: 'Aucun remue-méninges en cours pour le moment.'
  },
  gone: 'Ce remue-méninges a été supprimé, ou n’est pas encore publié.',
  goneIdea: 'Ce lien mène à une idée qui n’existe plus, ou que vous ne pouvez pas lire.',
  all: 'Tous les remue-méninges',
  close: 'Fermer',
  past: (count: string) => `Remue-méninges passés (${count})`,
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
  views: { label: 'Pages du remue-méninges', outline: 'Les idées', board: 'Tableau', news: 'Nouveautés', results: 'Résultats', animate: 'Animer', edit: 'Modifier' },
  facts: {
    label: 'Les règles de ce remue-méninges',
    asks: 'Qui pose la question',
    becomes: 'Ce qui sera fait des idées',
    reads: 'Qui lit votre nom',
    votes: 'Comment on choisit',
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
  vote: {
    support: 'Soutenir',
    supportOf: (title: string) => `Soutenir « ${title} »`,
    supports: (count: number, shown: string) => plural.fr(count, `${shown} soutien`, `${shown} soutiens`),
    votes: (count: number, shown: string) => plural.fr(count, `${shown} vote`, `${shown} votes`),
    between: (least: string, most: string) => `entre ${least} et ${most} soutiens`,
    apart: (counts: string) => `soutiens comptés à part : ${counts}`,
    mine: (count: number, shown: string) => plural.fr(count, `${shown} vote de votre part`, `${shown} votes de votre part`),
    more: (title: string) => `Donner un vote à « ${title} »`,
    less: (title: string) => `Reprendre un vote à « ${title} »`,
    left: (count: number, left: string, all: string) => plural.fr(count, `Il vous reste ${left} vote sur ${all}.`, `Il vous reste ${left} votes sur ${all}.`),
    noneLeft: (all: string) => `Vous avez donné vos ${all} votes. Vous pouvez en reprendre jusqu’à la fin du vote.`,
    opinions: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Sans avis' } satisfies Readonly<Record<Opinion, string>>,
    opinionOn: (opinion: string, title: string) => `${opinion} : « ${title} »`,
    sent: 'Votre vote est enregistré.',
    taken: 'Votre vote est repris.',
    full: 'Vous avez donné à cette idée tous les votes qu’elle peut recevoir de vous.',
    uncounted: 'Votre vote pour cette idée n’est pas compté : ses mots ont changé, ou le vote était clos. Reprenez-le et donnez-le de nouveau si vous le souhaitez.'
  },
  sent: {
    idea: 'Votre idée est enregistrée.',
    ideaWaiting: 'Votre idée est enregistrée. Un animateur doit la relire avant que vos collègues puissent la lire.',
    show: 'La voir',
    records: {
      corrected: 'Votre correction est enregistrée.', added: 'Votre complément est enregistré.', withdrawn: 'Votre idée est retirée.', restored: 'Votre idée est rétablie.', coauthorInvited: 'L’invitation est enregistrée.',
      coauthorAccepted: 'Vous êtes co-auteur de cette idée.', coauthorDeclined: 'Votre réponse est enregistrée.', comment: 'Votre commentaire est enregistré.', commentWithdrawn: 'Votre commentaire est retiré.',
      sameAs: 'Votre remarque est transmise à l’auteur et aux animateurs.', supportKept: 'Votre réponse est enregistrée.', thanksAgreed: 'Votre nom figurera dans les remerciements.', thanksRefused: 'Votre nom n’y figurera pas.'
    }
  },
  sending: {
    idea: {
      states: {
        sending: 'Envoi de votre idée…',
        waitingForNetwork: 'Votre idée est gardée sur cet appareil : elle partira au retour du réseau, ou à votre prochaine visite.',
        waitingForServer: 'SharePoint ne peut pas la prendre en ce moment. Votre idée est gardée sur cet appareil et sera renvoyée automatiquement.',
        waitingForSignIn: 'Votre session a pris fin. Votre idée est gardée sur cet appareil : elle partira dès que vous serez reconnecté.'
      },
      refused: {
        forbidden: 'Votre idée n’a pas été acceptée : la collecte est close, ou vous n’avez pas le droit d’y participer. Voici votre texte, que vous pouvez copier.',
        notCollecting: 'La collecte s’est terminée avant que votre idée parte : elle n’a pas été envoyée. Voici votre texte, que vous pouvez copier.',
        notFound: 'Votre idée n’a pas pu être enregistrée : ce remue-méninges a été supprimé. Voici votre texte, que vous pouvez copier.',
        unknown: 'Votre idée n’a pas pu être enregistrée. Elle est gardée sur cet appareil.'
      },
      giveUp: 'Abandonner cette idée'
    },
    record: {
      states: {
        sending: 'Envoi…',
        waitingForNetwork: 'Ce que vous avez écrit est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
        waitingForServer: 'SharePoint ne peut pas le prendre en ce moment. Ce que vous avez écrit est gardé sur cet appareil et sera renvoyé automatiquement.',
        waitingForSignIn: 'Votre session a pris fin. Ce que vous avez écrit est gardé sur cet appareil : il partira dès que vous serez reconnecté.'
      },
      refused: {
        forbidden: 'Ce n’a pas été accepté : le remue-méninges est clos, ou vous n’avez pas ce droit. Voici votre texte, que vous pouvez copier.',
        notFound: 'Ce n’a pas pu être enregistré : cette idée a été supprimée. Voici votre texte, que vous pouvez copier.',
        unknown: 'Ce n’a pas pu être enregistré. Votre texte est gardé sur cet appareil.'
      },
      giveUp: 'Abandonner'
    },
    vote: {
      states: {
        sending: 'Envoi de votre vote…',
        waitingForNetwork: 'Votre vote est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
        waitingForServer: 'SharePoint ne peut pas le prendre en ce moment. Votre vote est gardé sur cet appareil et sera renvoyé automatiquement.',
        waitingForSignIn: 'Votre session a pris fin. Votre vote est gardé sur cet appareil : il partira dès que vous serez reconnecté.'
      },
      refused: {
        noneLeft: 'Votre vote n’a pas été pris : vous avez déjà donné tous vos votes, peut-être dans un autre onglet.',
        mostReached: 'Votre vote n’a pas été pris : cette idée a déjà reçu de vous tout ce qu’elle peut recevoir.',
        merged: 'Votre vote n’a pas été pris : cette idée a été réunie à une autre, qui reçoit les votes.',
        tooLate: 'Le vote était clos quand le vôtre est arrivé : il n’a pas été pris.',
        otherWords: 'Votre vote n’a pas été pris : l’auteur a changé les mots de cette idée. Relisez-la, puis votez de nouveau.',
        forbidden: 'Votre vote n’a pas été accepté : le vote est clos, ou vous n’avez pas ce droit.',
        notFound: 'Votre vote n’a pas pu être enregistré : cette idée a été supprimée.',
        unknown: 'Votre vote n’a pas pu être enregistré. Il est gardé sur cet appareil.'
      },
      giveUp: 'Abandonner ce vote'
    }
  }
};

export type IdeaWords = typeof fr;
