import type { Phase, VoteKind } from '../../../../domain/ideas/Campaign';
import type { CampaignIssue } from '../../../../domain/ideas/validateCampaign';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';
import type { Template } from './Template';

const fr = {
  drafts: {
    title: 'Remue-méninges en préparation',
    back: 'Retour',
    create: 'Préparer un nouveau remue-méninges',
    untitled: 'Remue-méninges sans question',
    modified: (name: string, date: string) => `Modifié par ${name} le ${date}`,
    go: 'Continuer',
    goOn: (title: string) => `Continuer : ${title}`
  },
  newCampaign: 'Nouveau remue-méninges',
  published: 'Modifier le remue-méninges',
  save: 'Enregistrer le brouillon',
  saveChanges: 'Enregistrer',
  publish: 'Publier le remue-méninges',
  publishTitle: 'Publier ce remue-méninges ?',
  publishText: 'Vos collègues le liront et proposeront des idées aux dates prévues. Qui lit les noms, et la modération, ne changeront plus ; les dates et la façon de choisir ne changeront qu’avec un motif affiché à tous.',
  saving: 'Enregistrement du brouillon…',
  publishing: 'Publication du remue-méninges…',
  done: { saved: 'Le brouillon est enregistré.', published: 'Le remue-méninges est publié.', updated: 'Les modifications sont enregistrées.', removed: 'Le brouillon est dans la corbeille du site.' },
  yes: 'Oui',
  no: 'Non',
  model: {
    title: 'Partir d’un modèle',
    hint: 'Un modèle remplit les règles, les dates et les textes habituels ; tout peut être changé ensuite. Votre question reste.',
    choose: 'Utiliser ce modèle',
    use: (name: string) => `Utiliser ce modèle : ${name}`,
    replaceTitle: 'Remplacer ce que vous avez rempli ?',
    replaceText: 'Le modèle remplace les règles, les dates, les catégories, les critères et ce qui sera fait des idées. Votre question, son pourquoi et qui la pose restent.',
    replace: 'Remplacer',
    cancel: 'Annuler',
    used: (name: string) => `Modèle repris : « ${name} ».`
  },
  /** Categories, criteria and those of which a high mark is a cost: one a line. */
  templates: {
    box: {
      name: 'Boîte à idées d’un service', hint: 'Deux mois d’idées, un soutien par idée dès qu’elle est proposée, une réponse à chacune.',
      outcome: 'Chaque idée reçoit une réponse motivée du chef de service. Celles qui sont retenues ont un responsable et une date.', categories: '', criteria: '', costs: ''
    },
    budget: {
      name: 'Budget participatif interne', hint: 'Sept semaines : on propose, on regroupe, puis chacun répartit cinq votes sur une courte liste.',
      outcome: 'Les idées étudiées comme faisables forment une courte liste soumise au vote. Les premières sont financées, dans l’ordre du classement, jusqu’à épuisement du budget.',
      categories: 'Cadre de travail\nMatériel\nVie collective', criteria: 'Faisabilité\nEffet attendu', costs: 'Coût'
    },
    workshop: {
      name: 'Atelier d’une heure', hint: 'Dans une salle : vingt minutes pour proposer, un quart d’heure pour regrouper, un quart d’heure pour voter.',
      outcome: 'Le classement est montré à la fin de l’atelier. L’animateur dit ce qui est retenu, par qui et pour quand.', categories: '', criteria: '', costs: ''
    },
    chat: {
      name: 'Tchat avec la direction', hint: 'Trois semaines de questions, soutenues par ceux qui se les posent aussi ; le jour dit, la direction répond en direct, en plein écran.',
      outcome: 'La direction répond en direct aux questions, les plus soutenues d’abord. Celles qui n’ont pas eu leur tour reçoivent une réponse écrite dans la semaine.',
      categories: 'Organisation\nConditions de travail\nProjets de la ville', criteria: '', costs: ''
    }
  } satisfies Readonly<Record<Template, object>>,
  parts: { question: 'La question', steps: 'Les étapes', vote: 'Comment on choisit', sight: 'Qui voit, qui fait', sort: 'Catégories et critères', guests: 'Invités', charter: 'Charte', kept: 'Conservation' },
  phases: { collect: 'Collecte des idées', gather: 'Regroupement', vote: 'Vote', decide: 'Décision', follow: 'Suivi' } satisfies Readonly<Record<Phase, string>>,
  phaseHints: {
    collect: 'Sans date, dès la publication.',
    gather: 'Facultatif : plus d’idées nouvelles, les animateurs regroupent et réunissent.',
    vote: 'Facultatif si l’on vote dès la collecte.',
    decide: 'Obligatoire : fin du vote et des idées.',
    follow: 'Facultatif : chacun suit ce que deviennent les idées retenues.'
  } satisfies Readonly<Record<Phase, string>>,
  vote: {
    kind: 'Façon de choisir',
    kinds: { support: 'Soutenir', budget: 'Répartir des votes', opinion: 'D’accord ou non' } satisfies Readonly<Record<VoteKind, string>>,
    kindHints: {
      support: 'Un soutien par idée, autant d’idées que l’on veut.',
      budget: 'Chacun a le même nombre de votes, à répartir entre les idées.',
      opinion: 'D’accord, pas d’accord ou sans avis, sur chaque idée. Pour une courte liste.'
    } satisfies Readonly<Record<VoteKind, string>>,
    votes: 'Votes de chacun',
    most: 'Au plus sur une même idée',
    from: 'On vote',
    froms: { collect: 'Dès qu’une idée est proposée', vote: 'Pendant l’étape du vote' },
    on: 'On vote sur',
    ons: { all: 'Toutes les idées', shortList: 'Une courte liste choisie par les animateurs' },
    countsHidden: 'Masquer les nombres jusqu’à la fin du vote',
    supportsMove: 'Compter ensemble les soutiens d’idées réunies',
    supportsMoveHint: 'Chacun compte une fois, et peut reprendre son soutien. Sinon, les idées réunies gardent leurs nombres à part.'
  },
  fields: {
    question: 'Question',
    questionHint: 'Une seule, ouverte : « Comment… », « Que changer… ».',
    why: 'Pourquoi cette question',
    whyHint: 'Le contexte, pour qui, et ce qui est déjà décidé.',
    outcome: 'Ce qui sera fait des idées, et par qui',
    outcomeHint: 'Affiché avant chaque idée : qui les lit, qui décide, et quand on le saura.',
    sponsor: 'Qui pose la question',
    sponsorHint: 'La direction, le service ou la personne qui s’engage à répondre.',
    names: 'Noms des auteurs',
    nameChoices: { shown: 'Affichés', hidden: 'Masqués' },
    nameHints: { shown: 'Chacun lit qui propose quoi.', hidden: 'Le serveur cache aux collègues l’auteur de chaque idée, qu’un animateur publie sans son nom. Les animateurs lisent les noms.' },
    moderation: 'Modération',
    moderations: { none: 'Aucune', after: 'Après publication', before: 'Avant publication' },
    moderationHints: {
      none: 'Les idées restent affichées.',
      after: 'Une idée contraire à la charte peut être retirée de la vue, avec son motif.',
      before: 'Rien n’est montré aux collègues avant qu’un animateur l’ait accepté.'
    },
    movers: 'Qui range les idées sur le tableau',
    moverChoices: { animators: 'Les animateurs', authors: 'Les auteurs, les leurs', all: 'Tout le monde' },
    moverHints: { animators: '', authors: 'Auteurs et co-auteurs rangent leurs propres idées ; les animateurs, toutes.', all: 'Rien de ce qui compte n’en dépend, et l’on voit qui a déplacé chaque idée.' },
    may: 'Les agents peuvent aussi',
    mayComment: 'Commenter une idée',
    mayPicture: 'Joindre une image à une idée',
    categories: 'Catégories',
    categoriesHint: 'Facultatif : l’auteur en choisit une, et l’on trie par catégorie.',
    category: (number: string) => `Catégorie ${number}`,
    addCategory: 'Ajouter une catégorie',
    criteria: 'Critères d’évaluation',
    criteriaHint: 'Facultatif : ce sur quoi les évaluateurs notent la courte liste, de 1 à 5.',
    criterion: (number: string) => `Critère ${number}`,
    isCost: 'Une note élevée est défavorable (un coût, un délai)',
    addCriterion: 'Ajouter un critère',
    evaluators: 'Évaluateurs',
    evaluatorsHint: 'Chacun note la courte liste sans voir les notes des autres avant d’avoir donné les siennes.',
    otherEvaluator: 'Ajouter un autre évaluateur',
    otherEvaluatorHint: 'Tout agent qui a accès à ce site : jusqu’à la publication, il ne lit que ses propres notes.',
    otherEvaluatorFailed: 'Cette personne n’est pas ajoutée. Choisissez-la de nouveau ; si cela ne suffit pas, un propriétaire du site lui donne d’abord accès au site.',
    reasons: 'Charte',
    reasonsHint: 'Les motifs pour lesquels une idée peut être retirée de la vue.',
    retention: 'Durée de conservation',
    retentionHint: 'Après la fin. Les agents lisent jusqu’à quand avant d’écrire. Rien ne s’efface tout seul.',
    noRetention: 'Rien n’est annoncé',
    months: (count: string) => `${count} mois`,
    isShared: 'Partagé avec des invités',
    isSharedText: 'Partager ce remue-méninges avec des invités (partenaires, autres villes)',
    isSharedHint: 'Les invités de ce site proposent, commentent et votent comme les agents, après avoir accepté la charte. L’organisation de chacun s’affiche partout. Les agents peuvent échanger des commentaires internes, que les invités ne peuvent pas lire. Ne change plus après la publication.',
    host: 'Nom de votre organisation',
    hostHint: 'Affiché à côté du nom de chaque agent, par exemple « Ville de Valmont ».',
    charter: 'Texte de la charte',
    charterHint: 'Ce à quoi s’engage qui participe. Chacun peut la lire ; un invité l’accepte avant de participer, et de nouveau si elle change.',
    reason: 'Motif du changement',
    reasonHint: 'Chacun le lit à côté de la règle ou de la date qui change.'
  },
  locked: {
    promised: 'Annoncé aux agents à la publication : ne change plus.',
    begun: 'Le vote a commencé : ne change plus.'
  },
  sharing: {
    known: (count: number, shown: string, organisations: string) => plural.fr(count, `${shown} invité connu de ce site (${organisations}).`, `${shown} invités connus de ce site (${organisations}).`),
    none: 'Aucun invité n’a encore accès à ce site. Un propriétaire du site les invite par « Partager », de préférence dans un groupe à eux.',
    noneOff: 'Le partage avec l’extérieur est désactivé pour ce site et aucun invité n’y a accès : tant qu’un administrateur SharePoint ne l’a pas activé, seuls les agents participeront.',
    off: 'Le partage avec l’extérieur est désactivé pour ce site : ces invités gardent leur accès, mais aucun autre ne peut être invité.',
    unread: 'La liste des invités de ce site n’a pas pu être lue. Vous pouvez continuer ; la page « Santé » la vérifie.'
  },
  changeNote: 'Une date ou une règle annoncée change : dites pourquoi. Le changement vaut pour ce qui arrive ensuite.',
  issues: {
    required: () => 'Ce champ est obligatoire.',
    tooLong: (limit: string) => `Trop long : au plus ${limit} caractères.`,
    tooMany: (limit: string) => `Au plus ${limit}.`,
    duplicate: () => 'Ce nom est déjà dans la liste.',
    notRising: () => 'Cette étape doit commencer après celles qui précèdent.',
    inPast: () => 'Cette date est passée.',
    outOfRange: (limit: string) => `Un nombre entre 1 et ${limit}.`,
    noVote: () => 'Donnez une date à l’étape du vote, ou laissez voter dès la collecte.',
    notShown: () => 'Avec des invités, chacun voit de quelle organisation vient une idée : affichez les noms, sans relecture avant affichage.'
  } satisfies Readonly<Record<CampaignIssue['code'], (limit: string) => string>>,
  noDate: 'Indiquez le jour et l’heure.'
};

const en: typeof fr = {
  drafts: {
    title: 'Brainstorms being prepared',
    back: 'Back',
    create: 'Prepare a new brainstorm',
    untitled: 'Brainstorm without a question',
    modified: (name, date) => `Changed by ${name} on ${date}`,
    go: 'Continue',
    goOn: (title) => `Continue: ${title}`
  },
  newCampaign: 'New brainstorm',
  published: 'Edit the brainstorm',
  save: 'Save the draft',
  saveChanges: 'Save',
  publish: 'Publish the brainstorm',
  publishTitle: 'Publish this brainstorm?',
  publishText: 'Colleagues will read it and throw ideas on the dates that are set. Who reads names, and moderation, will not change any more; dates and the way to choose change only with a reason that everybody reads.',
  saving: 'Saving the draft…',
  publishing: 'Publishing the brainstorm…',
  done: { saved: 'The draft is saved.', published: 'The brainstorm is published.', updated: 'The changes are saved.', removed: 'The draft is in the recycle bin of the site.' },
  yes: 'Yes',
  no: 'No',
  model: {
    title: 'Begin with a template',
    hint: 'A template fills in rules, dates and the usual texts; all of it can be changed afterwards. Your question stays.',
    choose: 'Use this template',
    use: (name) => `Use this template: ${name}`,
    replaceTitle: 'Replace what you filled in?',
    replaceText: 'The template replaces rules, dates, categories, criteria and what will be done with the ideas. Your question, its why and who asks it stay.',
    replace: 'Replace',
    cancel: 'Cancel',
    used: (name) => `Template used: “${name}”.`
  },
  templates: {
    box: {
      name: 'A service’s idea box', hint: 'Two months of ideas, one support for each from the moment it is thrown, an answer to every one.',
      outcome: 'Each idea is answered, with a reason, by the head of the service. Those that are kept have an owner and a date.', categories: '', criteria: '', costs: ''
    },
    budget: {
      name: 'Participatory budget', hint: 'Seven weeks: ideas, gathering, then everybody spreads five votes over a short list.',
      outcome: 'Ideas found feasible make a short list that is voted on. The first ones are paid for, in the order of the ranking, until the budget is used up.',
      categories: 'Workplace\nEquipment\nLife together', criteria: 'Feasibility\nExpected effect', costs: 'Cost'
    },
    workshop: {
      name: 'A one-hour workshop', hint: 'In one room: twenty minutes to throw ideas, a quarter of an hour to gather, a quarter of an hour to vote.',
      outcome: 'The ranking is shown at the end of the workshop. The animator says what is kept, by whom and by when.', categories: '', criteria: '', costs: ''
    },
    chat: {
      name: 'Chat with management', hint: 'Three weeks of questions, supported by those who have them too; on the day, management answers live, in full screen.',
      outcome: 'Management answers the questions live, the most supported first. Those whose turn did not come get a written answer within the week.',
      categories: 'Organisation\nWorking conditions\nProjects of the city', criteria: '', costs: ''
    }
  },
  parts: { question: 'The question', steps: 'The steps', vote: 'How we choose', sight: 'Who sees, who does', sort: 'Categories and criteria', guests: 'Guests', charter: 'Charter', kept: 'Retention' },
  phases: { collect: 'Ideas collected', gather: 'Gathering', vote: 'Vote', decide: 'Decision', follow: 'Follow-up' },
  phaseHints: {
    collect: 'Without a date, from publication on.',
    gather: 'Optional: no more new ideas, animators gather and merge.',
    vote: 'Optional where votes are given while ideas are collected.',
    decide: 'Required: the end of votes and ideas.',
    follow: 'Optional: everybody follows what becomes of the ideas that are kept.'
  },
  vote: {
    kind: 'Way to choose',
    kinds: { support: 'Support', budget: 'Spread votes', opinion: 'Agree or not' },
    kindHints: {
      support: 'One support for each idea, as many ideas as one likes.',
      budget: 'Everybody has the same number of votes, to spread over the ideas.',
      opinion: 'Agree, disagree or pass, on each idea. For a short list.'
    },
    votes: 'Votes for each agent',
    most: 'At most on one idea',
    from: 'Votes are given',
    froms: { collect: 'As soon as an idea is thrown', vote: 'During the vote' },
    on: 'Votes are on',
    ons: { all: 'All ideas', shortList: 'A short list that animators choose' },
    countsHidden: 'Hide the figures until the vote ends',
    supportsMove: 'Count the supports of merged ideas together',
    supportsMoveHint: 'Everybody counts once, and can take his support back. Otherwise merged ideas keep separate figures.'
  },
  fields: {
    question: 'Question',
    questionHint: 'One, and open: “How…”, “What should change…”.',
    why: 'Why this question',
    whyHint: 'The context, for whom, and what is already decided.',
    outcome: 'What will be done with the ideas, and by whom',
    outcomeHint: 'Shown before each idea: who reads them, who decides, and when people will know.',
    sponsor: 'Who asks',
    sponsorHint: 'The direction, service or person who promises to answer.',
    names: 'Names of authors',
    nameChoices: { shown: 'Shown', hidden: 'Hidden' },
    nameHints: { shown: 'Everybody reads who throws what.', hidden: 'The server hides from colleagues who threw an idea, which an animator publishes without the name. Animators read names.' },
    moderation: 'Moderation',
    moderations: { none: 'None', after: 'After publication', before: 'Before publication' },
    moderationHints: {
      none: 'Ideas stay in sight.',
      after: 'An idea against the charter can be taken from sight, with its reason.',
      before: 'Nothing is shown to colleagues before an animator has accepted it.'
    },
    movers: 'Who arranges ideas on the board',
    moverChoices: { animators: 'Animators', authors: 'Authors, their own', all: 'Everybody' },
    moverHints: { animators: '', authors: 'Authors and co-authors arrange their own ideas; animators, all of them.', all: 'Nothing that counts depends on it, and who moved each idea can be seen.' },
    may: 'Agents can also',
    mayComment: 'Comment on an idea',
    mayPicture: 'Add a picture to an idea',
    categories: 'Categories',
    categoriesHint: 'Optional: authors choose one, and ideas can be filtered by it.',
    category: (number) => `Category ${number}`,
    addCategory: 'Add a category',
    criteria: 'Criteria of evaluation',
    criteriaHint: 'Optional: what evaluators give marks for on the short list, from 1 to 5.',
    criterion: (number) => `Criterion ${number}`,
    isCost: 'A high mark speaks against the idea (a cost, a delay)',
    addCriterion: 'Add a criterion',
    evaluators: 'Evaluators',
    evaluatorsHint: 'Each gives marks to the short list without seeing those of others before giving his own.',
    otherEvaluator: 'Add another evaluator',
    otherEvaluatorHint: 'Any agent who has access to this site: until publication, he reads only his own marks.',
    otherEvaluatorFailed: 'This person is not added. Choose again; if that does not help, a site owner gives him access to the site first.',
    reasons: 'Charter',
    reasonsHint: 'The reasons for which an idea can be taken from sight.',
    retention: 'Retention period',
    retentionHint: 'After the end. Agents read until when before they write. Nothing goes by itself.',
    noRetention: 'Nothing is announced',
    months: (count) => `${count} months`,
    isShared: 'Shared with guests',
    isSharedText: 'Share this brainstorm with guests (partners, other cities)',
    isSharedHint: 'Guests of this site throw ideas, comment and vote as staff do, once they have accepted the charter. Everybody’s organisation is shown everywhere. Staff can exchange internal comments, which guests cannot read. Cannot be changed after publication.',
    host: 'Name of your organisation',
    hostHint: 'Shown beside the name of each colleague, for example “City of Valmont”.',
    charter: 'Text of the charter',
    charterHint: 'What those who take part agree to. Everybody can read it; a guest accepts it before taking part, and again when it changes.',
    reason: 'Reason for the change',
    reasonHint: 'Everybody reads it beside the rule or the date that changes.'
  },
  locked: {
    promised: 'Announced to agents at publication: does not change any more.',
    begun: 'The vote has begun: does not change any more.'
  },
  sharing: {
    known: (count, shown, organisations) => plural.en(count, `${shown} guest known to this site (${organisations}).`, `${shown} guests known to this site (${organisations}).`),
    none: 'No guest has access to this site yet. A site owner invites them by “Share”, preferably into a group of their own.',
    noneOff: 'Sharing with people outside is off for this site and no guest has access: until a SharePoint administrator turns it on, only staff will take part.',
    off: 'Sharing with people outside is off for this site: these guests keep their access, but no other can be invited.',
    unread: 'The guests of this site could not be read. You can go on; the “Health” page checks them.'
  },
  changeNote: 'A date or a rule that was announced changes: say why. The change holds for what comes afterwards.',
  issues: {
    required: () => 'This field is required.',
    tooLong: (limit) => `Too long: at most ${limit} characters.`,
    tooMany: (limit) => `At most ${limit}.`,
    duplicate: () => 'This name is in the list already.',
    notRising: () => 'This step has to begin after those before it.',
    inPast: () => 'This date has passed.',
    outOfRange: (limit) => `A number between 1 and ${limit}.`,
    noVote: () => 'Give the vote a date, or let people vote while ideas are collected.',
    notShown: () => 'With guests, everybody sees which organisation an idea comes from: show names, without review before they appear.'
  },
  noDate: 'Give the day and the time.'
};

export type EditWords = typeof fr;
export const editWords: Words<EditWords> = { fr, en };
