import type { CampaignDecisionKind, Stage } from '../../../../domain/ideas/CampaignDecision';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';
import type { DecidingAction } from './deskActions';
import type { Sight } from './deskFilter';

const fr = {
  title: 'Animer',
  secret: 'Vos collègues ne lisent une idée qu’une fois que vous l’avez laissée passer. Vous lisez les noms des auteurs : gardez-les pour vous.',
  sectionsLabel: 'Pages de l’animation',
  sections: { ideas: 'Idées', gather: 'Rassembler', evaluate: 'Évaluation', ranking: 'Classement', opinions: 'Opinions', figures: 'Chiffres', exports: 'Exports', outside: 'Avec l’extérieur', health: 'Santé', retention: 'Conservation', templates: 'Modèles', animators: 'Animateurs' },
  table: 'Idées',
  keys: 'Au clavier : flèches pour parcourir, Espace pour cocher, Entrée pour ouvrir, touche Menu pour les actions.',
  selectAll: 'Cocher toutes les idées affichées',
  select: (idea: string) => `Cocher : ${idea}`,
  columns: { idea: 'Idée', state: 'État', owner: 'Responsable', due: 'Pour le', cluster: 'Regroupement', votes: 'Soutiens et votes' },
  named: (number: string, title: string) => `idée ${number}, ${title}`,
  by: (name: string, date: string) => `${name}, le ${date}`,
  hiddenAuthor: 'Auteur non affiché',
  stands: (count: number, shown: string) => plural.fr(count, `avec ${shown} idée réunie`, `avec ${shown} idées réunies`),
  proposed: (count: number, shown: string) => plural.fr(count, `${shown} proposition de réunion`, `${shown} propositions de réunion`),
  between: (least: string, most: string) => `entre ${least} et ${most}`,
  apart: 'à part',
  dash: '–',
  late: 'En retard',
  stages: { received: 'Reçue', studied: 'À l’étude', kept: 'Retenue', inProgress: 'En cours', done: 'Réalisée', notKept: 'Non retenue' } satisfies Readonly<Record<Stage, string>>,
  stageHints: {
    received: 'Personne n’a encore dit ce qu’elle devient.', studied: 'Quelqu’un examine si elle est faisable.', kept: 'Elle se fera : dites par qui et pour quand.', inProgress: 'On y travaille.', done: 'C’est fait.',
    notKept: 'Elle ne se fera pas : le motif est lu par son auteur et par tous.'
  } satisfies Readonly<Record<Stage, string>>,
  sights: { waiting: 'À relire', hidden: 'Retirée de la vue', withdrawn: 'Retirée par son auteur', uncounted: 'Non comptée' } satisfies Readonly<Record<Sight, string>>,
  shortListed: 'Sur la courte liste',
  shown: (count: number, shown: string) => plural.fr(count, `${shown} idée`, `${shown} idées`),
  lateCount: (count: number, shown: string) => plural.fr(count, `${shown} idée en retard`, `${shown} idées en retard`),
  showLate: 'Voir celles en retard',
  empty: { none: 'Aucune idée pour le moment.', filtered: 'Aucune idée ne correspond à ce filtre.' },
  withSelected: 'Avec les idées cochées',
  selected: (count: number, shown: string) => plural.fr(count, `${shown} idée cochée`, `${shown} idées cochées`),
  selectNone: 'Tout décocher',
  filter: {
    title: 'Filtrer les idées', all: 'Tout', without: 'Personne', state: 'État', sight: 'Affichage', owner: 'Responsable', category: 'Catégorie', late: 'En retard seulement', words: 'Mots', clear: 'Effacer le filtre'
  },
  actions: {
    open: 'Ouvrir', stage: 'Donner un état', moveTo: 'Ranger dans…', merge: 'Réunir à d’autres', shortList: 'Mettre sur la courte liste', unlist: 'Ôter de la courte liste', letThrough: 'Laisser passer', make: 'En faire un appel, un sondage…', hide: 'Retirer de la vue', show: 'Remettre en vue'
  } satisfies Readonly<Record<DecidingAction | 'open', string>>,
  decisions: {
    published: 'publié le remue-méninges', dates: 'changé les dates', rules: 'changé les règles', clustered: 'nommé un regroupement', unclustered: 'défait un regroupement', shortListed: 'changé la courte liste', marksShown: 'montré les notes', evaluator: 'dit ce que deviennent les notes d’un évaluateur',
    certified: 'certifié le classement', archived: 'archivé le remue-méninges', opinionsMapped: 'publié la carte des opinions', purged: 'effacé ce que les agents ont dit', merged: 'réuni des idées', unmerged: 'défait une réunion d’idées', overlap: 'compté les soutiens communs', staged: 'donné un état', owned: 'désigné un responsable',
    hidden: 'retiré de la vue', shown: 'remis en vue', released: 'laissé passer', summarized: 'écrit un résumé', imported: 'importé des idées'
  } satisfies Readonly<Record<CampaignDecisionKind, string>>,
  meanwhile: (name: string, what: string, date: string) => `${name} a ${what} le ${date}, pendant que vous décidiez. Rien de votre décision n’est enregistré ; ce que vous avez écrit est gardé. Regardez, puis recommencez.`,
  issues: { required: 'Ce champ est obligatoire.', tooLong: (limit: string) => `Trop long : au plus ${limit} caractères.`, chooseOne: 'Choisissez.', noDate: 'Indiquez le jour et l’heure.' },
  export: {
    button: 'Exporter en CSV',
    file: 'idees',
    /** One a line. */
    columns: 'Numéro\nTitre\nTexte\nAuteur\nProposée le\nDirection\nCatégorie\nRegroupement\nRéunie sous\nSoutiens et votes\nÉtat\nMotif\nResponsable\nPour le'
  },
  cancel: 'Annuler',
  close: 'Fermer',
  targets: (count: number, shown: string) => plural.fr(count, `Cette décision vaut pour ${shown} idée.`, `Cette décision vaut pour ${shown} idées.`),
  ended: (count: number, shown: string) => plural.fr(count, `${shown} d’entre elles a déjà reçu une suite, qui sera remplacée.`, `${shown} d’entre elles ont déjà reçu une suite, qui sera remplacée.`),
  stage: {
    title: 'Donner un état',
    stage: 'Ce qu’elle devient',
    reason: 'Motif',
    reasonHint: 'L’auteur, ceux qui la soutiennent et tous les autres le lisent.',
    owner: 'Responsable',
    ownerHint: 'Qui s’en occupe.',
    keepOwners: 'Sans choix, chaque idée garde son responsable et sa date.',
    came: 'Ce qui en est sorti',
    cameHint: 'Chacun le lit avec l’état, avec le lien.',
    cameNone: 'Rien à nommer',
    due: 'Pour le',
    dueHint: 'Après cette date, l’idée est signalée en retard tant qu’elle n’est ni réalisée ni non retenue.',
    save: 'Enregistrer l’état',
    confirm: (count: number, shown: string) => plural.fr(count, `Donner cet état à ${shown} idée ?`, `Donner cet état à ${shown} idées ?`),
    confirmText: 'Chaque auteur le lira à sa prochaine visite, avec le motif.',
    done: (count: number, shown: string) => plural.fr(count, `État enregistré pour ${shown} idée.`, `État enregistré pour ${shown} idées.`)
  },
  hide: {
    title: 'Retirer de la vue',
    reasonId: 'Motif de la charte',
    reason: 'Ce que vous en dites à l’auteur',
    reasonHint: 'Il le lit avec le motif. Son texte reste lisible pour lui et pour les animateurs.',
    save: 'Retirer de la vue',
    done: 'L’idée est retirée de la vue.',
    commentDone: 'Le commentaire est retiré de la vue.'
  },
  comments: { title: 'Commentaires', none: 'Aucun commentaire.', of: (action: string, who: string) => `${action} : ${who}`, released: 'Vos collègues lisent maintenant ce commentaire.', shown: 'Le commentaire est de nouveau en vue.' },
  show: { title: 'Remettre cette idée en vue ?', text: 'Vos collègues la liront de nouveau.', save: 'Remettre en vue', done: 'L’idée est de nouveau en vue.' },
  letThrough: {
    title: (count: number, shown: string) => plural.fr(count, 'Laisser passer cette idée ?', `Laisser passer ${shown} idées ?`),
    shown: 'Vos collègues liront le titre, le texte et le nom de l’auteur, tels qu’il les a écrits.',
    hidden: 'Vos collègues liront le titre et le texte tels que l’auteur les a écrits, sans son nom. Vérifiez que rien dans le texte ne le désigne.',
    save: 'Laisser passer',
    running: (percent: string) => `Publication des idées… ${percent}`,
    done: (count: number, shown: string) => plural.fr(count, 'Vos collègues lisent maintenant cette idée.', `Vos collègues lisent maintenant ${shown} idées.`)
  },
  list: { text: (count: number, shown: string) => plural.fr(count, `La courte liste comptera ${shown} idée.`, `La courte liste comptera ${shown} idées.`), save: 'Mettre à jour la liste', done: 'La courte liste est à jour.' },
  make: { of: (shown: string) => `${shown} idées choisies` },
  panel: {
    noText: 'Seul le titre a été écrit.', addedOn: (date: string) => `Ajouté le ${date}`, course: 'Ce qu’elle est devenue', noCourse: 'Rien n’est encore décidé.', actions: 'Décider',
    proposals: 'Propositions de réunion', same: (name: string, title: string) => `${name} : la même que « ${title} »`, mergeBoth: 'Les réunir'
  },
  move: {
    title: (count: number, shown: string) => plural.fr(count, 'Ranger cette idée', `Ranger ${shown} idées`),
    where: 'Dans quel regroupement',
    none: 'Aucun regroupement',
    save: 'Ranger',
    done: (count: number, shown: string, cluster: string) => plural.fr(count, `L’idée est rangée : « ${cluster} ».`, `${shown} idées sont rangées : « ${cluster} ».`),
    noCluster: 'Il n’y a pas encore de regroupement : créez-en un dans « Rassembler ».',
    overtaken: (title: string, cluster: string) => `Quelqu’un vient de ranger « ${title} » ailleurs : « ${cluster} ». Choisissez de nouveau.`
  }
};

const en: typeof fr = {
  title: 'Animate',
  secret: 'Colleagues read an idea only once you have let it through. You read who threw it: keep that to yourself.',
  sectionsLabel: 'Pages of the desk',
  sections: { ideas: 'Ideas', gather: 'Gather', evaluate: 'Evaluation', ranking: 'Ranking', opinions: 'Opinions', figures: 'Figures', exports: 'Exports', outside: 'With the outside', health: 'Health', retention: 'Retention', templates: 'Templates', animators: 'Animators' },
  table: 'Ideas',
  keys: 'By keyboard: arrows to walk, Space to tick, Enter to open, the Menu key for actions.',
  selectAll: 'Tick all ideas that are shown',
  select: (idea) => `Tick: ${idea}`,
  columns: { idea: 'Idea', state: 'State', owner: 'Owner', due: 'Due', cluster: 'Cluster', votes: 'Supports and votes' },
  named: (number, title) => `idea ${number}, ${title}`,
  by: (name, date) => `${name}, on ${date}`,
  hiddenAuthor: 'Author not shown',
  stands: (count, shown) => plural.en(count, `with ${shown} merged idea`, `with ${shown} merged ideas`),
  proposed: (count, shown) => plural.en(count, `${shown} proposal to merge`, `${shown} proposals to merge`),
  between: (least, most) => `between ${least} and ${most}`,
  apart: 'apart',
  dash: '–',
  late: 'Late',
  stages: { received: 'Received', studied: 'Studied', kept: 'Kept', inProgress: 'In progress', done: 'Done', notKept: 'Not kept' },
  stageHints: {
    received: 'Nobody has said yet what becomes of it.', studied: 'Somebody looks at whether it can be done.', kept: 'It will be done: say by whom and by when.', inProgress: 'It is being worked on.', done: 'It is done.',
    notKept: 'It will not be done: its author and everybody read the reason.'
  },
  sights: { waiting: 'To be read', hidden: 'Out of sight', withdrawn: 'Withdrawn by its author', uncounted: 'Not counted' },
  shortListed: 'On the short list',
  shown: (count, shown) => plural.en(count, `${shown} idea`, `${shown} ideas`),
  lateCount: (count, shown) => plural.en(count, `${shown} late idea`, `${shown} late ideas`),
  showLate: 'Show the late ones',
  empty: { none: 'No idea yet.', filtered: 'No idea fits this filter.' },
  withSelected: 'With the ticked ideas',
  selected: (count, shown) => plural.en(count, `${shown} idea ticked`, `${shown} ideas ticked`),
  selectNone: 'Untick all',
  filter: { title: 'Filter ideas', all: 'All', without: 'Nobody', state: 'State', sight: 'Sight', owner: 'Owner', category: 'Category', late: 'Late only', words: 'Words', clear: 'Clear the filter' },
  actions: {
    open: 'Open', stage: 'Give a state', moveTo: 'Move to…', merge: 'Merge with others', shortList: 'Put on the short list', unlist: 'Take off the short list', letThrough: 'Let through', make: 'Make a call, a poll… of it', hide: 'Take from sight', show: 'Show again'
  },
  decisions: {
    published: 'published the brainstorm', dates: 'changed dates', rules: 'changed rules', clustered: 'named a cluster', unclustered: 'dissolved a cluster', shortListed: 'changed the short list', marksShown: 'shown the marks', evaluator: 'said what becomes of an evaluator’s marks',
    certified: 'certified the ranking', archived: 'archived the brainstorm', opinionsMapped: 'published the map of opinions', purged: 'removed what agents said', merged: 'merged ideas', unmerged: 'undone a merge', overlap: 'counted shared supports', staged: 'given a state', owned: 'named an owner',
    hidden: 'taken it from sight', shown: 'shown it again', released: 'let it through', summarized: 'written a summary', imported: 'imported ideas'
  },
  meanwhile: (name, what, date) => `${name} has ${what} on ${date}, while you were deciding. Nothing of your decision is stored; what you wrote is kept. Look, then begin again.`,
  issues: { required: 'This field is required.', tooLong: (limit) => `Too long: at most ${limit} characters.`, chooseOne: 'Choose one.', noDate: 'Give the day and the time.' },
  export: {
    button: 'Export as CSV',
    file: 'ideas',
    columns: 'Number\nTitle\nText\nAuthor\nThrown on\nDirection\nCategory\nCluster\nMerged under\nSupports and votes\nState\nReason\nOwner\nDue'
  },
  cancel: 'Cancel',
  close: 'Close',
  targets: (count, shown) => plural.en(count, `This decision is about ${shown} idea.`, `This decision is about ${shown} ideas.`),
  ended: (count, shown) => plural.en(count, `${shown} of them has an outcome already, which will be replaced.`, `${shown} of them have an outcome already, which will be replaced.`),
  stage: {
    title: 'Give a state',
    stage: 'What becomes of it',
    reason: 'Reason',
    reasonHint: 'Its author, those who support it and everybody else read it.',
    owner: 'Owner',
    ownerHint: 'Who sees to it.',
    keepOwners: 'Without a choice, each idea keeps its owner and its date.',
    came: 'What came of it',
    cameHint: 'Everybody reads it with the state, with its link.',
    cameNone: 'Nothing to name',
    due: 'Due',
    dueHint: 'After this date the idea is marked late, unless it is done or not kept.',
    save: 'Store the state',
    confirm: (count, shown) => plural.en(count, `Give this state to ${shown} idea?`, `Give this state to ${shown} ideas?`),
    confirmText: 'Each author will read it at the next visit, with the reason.',
    done: (count, shown) => plural.en(count, `The state of ${shown} idea is stored.`, `The state of ${shown} ideas is stored.`)
  },
  hide: {
    title: 'Take from sight',
    reasonId: 'Reason of the charter',
    reason: 'What you tell the author',
    reasonHint: 'Read together with the reason. The author and animators can still read the text.',
    save: 'Take from sight',
    done: 'The idea is out of sight.',
    commentDone: 'The comment is out of sight.'
  },
  comments: { title: 'Comments', none: 'No comment.', of: (action, who) => `${action}: ${who}`, released: 'Colleagues can read this comment now.', shown: 'The comment is in sight again.' },
  show: { title: 'Show this idea again?', text: 'Colleagues will read it again.', save: 'Show again', done: 'The idea is in sight again.' },
  letThrough: {
    title: (count, shown) => plural.en(count, 'Let this idea through?', `Let ${shown} ideas through?`),
    shown: 'Colleagues will read title, text and the author’s name, as they were written.',
    hidden: 'Colleagues will read title and text as they were written, without the author’s name. Check that nothing in the text tells who it is.',
    save: 'Let through',
    running: (percent) => `Publishing ideas… ${percent}`,
    done: (count, shown) => plural.en(count, 'Colleagues can read this idea now.', `Colleagues can read ${shown} ideas now.`)
  },
  list: { text: (count, shown) => plural.en(count, `The short list will have ${shown} idea.`, `The short list will have ${shown} ideas.`), save: 'Update the list', done: 'The short list is up to date.' },
  make: { of: (shown) => `${shown} chosen ideas` },
  panel: {
    noText: 'Only the title was written.', addedOn: (date) => `Added on ${date}`, course: 'What became of it', noCourse: 'Nothing is decided yet.', actions: 'Decide',
    proposals: 'Proposals to merge', same: (name, title) => `${name}: the same as “${title}”`, mergeBoth: 'Merge them'
  },
  move: {
    title: (count, shown) => plural.en(count, 'Move this idea', `Move ${shown} ideas`),
    where: 'To which cluster',
    none: 'No cluster',
    save: 'Move',
    done: (count, shown, cluster) => plural.en(count, `The idea lies in: “${cluster}”.`, `${shown} ideas lie in: “${cluster}”.`),
    noCluster: 'There is no cluster yet: make one in “Gather”.',
    overtaken: (title, cluster) => `Somebody has just moved “${title}”: “${cluster}”. Choose again.`
  }
};

export type DeskWords = typeof fr;
export const deskWords: Words<DeskWords> = { fr, en };
