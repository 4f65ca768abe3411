import type { Ignored, IgnoredWhy } from '../../../../../domain/ideas/Ignored';
import type { Taken, Taking } from '../../../../../domain/ideas/serverTaking';
import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  health: {
    title: 'Santé du remue-méninges',
    intro: 'Ce qui est conservé est-il ce qui a été publié et dit ? Ce que le serveur accepte encore, ce qui est en retard, ce qui est gardé trop longtemps.',
    lists: 'Listes et droits du site',
    listsSound: 'Les listes, leurs droits et leurs colonnes sont comme prévu.',
    listsFaulty: 'Des listes ne sont plus comme prévu, ou un animateur en a changé les réglages. La page du remue-méninges propose de les remettre en ordre.',
    late: 'Réponses en retard',
    noneLate: 'Aucune idée n’attend au-delà de la date annoncée.',
    someLate: (count: number, shown: string) => plural.fr(count, `${shown} idée a dépassé la date à laquelle elle devait être faite : la page « Idées » la montre.`, `${shown} idées ont dépassé la date à laquelle elles devaient être faites : la page « Idées » les montre.`),
    check: 'Tout vérifier',
    checkAgain: 'Vérifier de nouveau',
    checking: (percent: string) => `Vérification… ${percent}`,
    checkStopped: 'Vérification arrêtée : rien n’a été enregistré.',
    checkedAt: (date: string) => `Vérifié le ${date}.`,
    due: 'Remue-méninges que le serveur doit encore fermer ou rouvrir',
    noneDue: 'Le serveur fait ce qu’il doit dans tous les remue-méninges de ce site.',
    someDue: 'Dans ceux-ci, le serveur ne fait pas encore ce qu’il doit. La page d’un propriétaire le fait d’elle-même quand il ouvre l’un d’eux ; d’ici là, ce qui arrive trop tard est montré comme tardif et ne compte pas.',
    dueAs: { all: '(à rouvrir)', saying: '(plus d’idées nouvelles)', none: '(à fermer)' } satisfies Readonly<Record<Taking, string>>,
    closeDue: 'Le faire maintenant',
    closing: (percent: string) => `Droits du serveur… ${percent}`,
    records: 'Idées, suites et décisions de ce remue-méninges',
    sound: (count: number, shown: string) => plural.fr(count, `${shown} ligne lue : rien d’anormal.`, `${shown} lignes lues : rien d’anormal.`),
    found: (count: number, shown: string) => plural.fr(count, `${shown} ligne ne compte pas.`, `${shown} lignes ne comptent pas.`),
    ignored: 'Lignes qui ne comptent pas',
    columns: { what: 'Ligne', why: 'Pourquoi elle ne compte pas' },
    what: {
      idea: (id: string) => `Idée ${id}`, record: (id: string) => `Suite ou commentaire ${id}`, decision: (id: string) => `Décision ${id}`, place: (id: string) => `Place ${id}`, evaluation: (id: string) => `Évaluation ${id}`
    } satisfies Readonly<Record<Ignored['what'], (id: string) => string>>,
    why: {
      altered: 'modifiée dans sa liste après son enregistrement',
      elsewhere: 'elle porte sur un autre remue-méninges ou une autre idée',
      misplaced: 'rangée dans un autre dossier que celui qu’elle indique',
      notAuthor: 'quelqu’un d’autre parle au nom de l’auteur',
      notInvited: 'accepte une invitation que personne n’a faite',
      late: 'arrivée après la fin de l’étape',
      early: 'arrivée avant le début de l’étape',
      voted: 'change une idée qui avait déjà un vote',
      withdrawn: 'porte sur une idée que son auteur a retirée',
      notAllowed: 'contraire aux règles du remue-méninges',
      incomplete: 'incomplète',
      contradictory: 'contredit ce qui était déjà décidé',
      unknown: 'nomme une idée, un commentaire ou un regroupement qui n’existe pas',
      lineage: 'prolonge une idée venue après elle'
    } satisfies Readonly<Record<IgnoredWhy, string>>
  },
  server: {
    title: 'Clôture par le serveur',
    takes: {
      all: 'Le serveur accepte les idées et ce qui en est dit.',
      saying: 'Le serveur refuse les idées nouvelles, et accepte encore ce qui est dit des idées.',
      none: 'Le serveur refuse les idées et tout ce qui en serait dit.',
      mixed: 'Le serveur n’accepte pas la même chose partout : les commentaires internes ne suivent pas le reste.'
    } satisfies Readonly<Record<Taken, string>>,
    should: { all: 'Or les idées sont ouvertes.', saying: 'Or la collecte est finie, et le remue-méninges continue.', none: 'Or le remue-méninges est archivé.' } satisfies Readonly<Record<Taking, string>>,
    press: { all: 'Rouvrir au serveur', saying: 'Fermer la collecte au serveur', none: 'Fermer au serveur' } satisfies Readonly<Record<Taking, string>>,
    notOwner: 'Seul un propriétaire du site peut changer ces droits.',
    failed: 'Le serveur fait comme avant : rien n’a changé.'
  },
  retention: {
    title: 'Conservation',
    intro: 'Ce que les agents ont dit n’est pas gardé pour toujours. Une fois le remue-méninges archivé, un propriétaire peut effacer ce qui désigne des personnes ; la question, le classement certifié et le registre des décisions restent.',
    notYet: 'Ce remue-méninges n’est pas archivé : rien ne peut être effacé. Archivez-le d’abord, dans « Classement ».',
    until: (date: string) => `Les agents ont lu, avant d’écrire : à garder jusqu’au ${date}.`,
    over: (date: string) => `À garder jusqu’au ${date} : cette date est passée.`,
    noneOver: 'Aucun remue-méninges de ce site ne garde ce que les agents ont dit plus longtemps qu’annoncé.',
    someOver: 'Ces remue-méninges gardent ce que les agents ont dit plus longtemps qu’annoncé. Rien ne s’efface tout seul : c’est à vous de le faire.',
    since: (date: string) => `Archivé le ${date}.`,
    trace: (name: string, date: string) => `${name} a commencé l’effacement le ${date}. Le registre des décisions garde ce nom, cette date et le nombre de lignes effacées.`,
    preview: 'Voir ce qui serait effacé',
    previewOf: (question: string) => `Voir ce qui serait effacé : ${question}`,
    removed: 'Serait effacé',
    kept: 'Resterait',
    ideas: (count: number, shown: string) => plural.fr(count, `${shown} idée`, `${shown} idées`),
    people: (count: number, shown: string) => plural.fr(count, `Ce que ${shown} personne en a dit`, `Ce que ${shown} personnes en ont dit`),
    records: (count: number, shown: string) => plural.fr(count, `${shown} suite ou commentaire`, `${shown} suites et commentaires`),
    decisions: (count: number, shown: string) => plural.fr(count, `${shown} décision sur une idée`, `${shown} décisions sur des idées`),
    marks: (count: number, shown: string) => plural.fr(count, `${shown} évaluation`, `${shown} évaluations`),
    pictures: (count: number, shown: string) => plural.fr(count, `${shown} image`, `${shown} images`),
    places: (count: number, shown: string) => plural.fr(count, `${shown} place sur le tableau, et qui l’a choisie`, `${shown} places sur le tableau, et qui les a choisies`),
    votes: 'Tous les votes et soutiens',
    campaign: 'La question, ses dates et ses règles',
    ranking: 'Le classement certifié, en nombres et sans les titres des idées',
    noRanking: 'Aucun classement n’est certifié : rien ne dira plus ce que les agents ont choisi.',
    register: 'Les décisions sur le remue-méninges, avec qui les a prises, et la trace de l’effacement',
    nothing: 'Il n’y a plus rien à effacer.',
    purge: 'Effacer',
    purgeTitle: 'Effacer ce que les agents ont dit ?',
    purgeText: 'Tout part dans la corbeille du site, où un administrateur peut le rétablir pendant 93 jours. Ensuite, c’est définitif. Écrivez la question pour confirmer.',
    confirm: 'Question du remue-méninges',
    cancel: 'Annuler',
    purging: (percent: string) => `En cours… ${percent}`,
    stopped: 'Effacement arrêté : ce qui est déjà parti est dans la corbeille. Vous pouvez reprendre.',
    done: 'C’est effacé. La question, le classement certifié et le registre des décisions restent.'
  },
  newCampaigns: {
    title: 'Durée proposée pour les nouveaux remue-méninges de ce site',
    retention: 'Durée de conservation',
    hint: 'Après l’archivage. Chaque nouveau remue-méninges commence par cette durée, et peut en choisir une autre. Ceux qui sont déjà publiés ne changent pas.',
    noRetention: 'Rien n’est annoncé',
    months: (count: string) => `${count} mois`,
    saved: 'Enregistré : les prochains remue-méninges commencent par cette durée.'
  },
  siteCharter: {
    title: 'Charte du site',
    charter: 'Charte',
    hint: 'Chaque nouveau remue-méninges commence par cette charte, et peut la compléter. Ceux qui sont déjà publiés gardent la leur.',
    save: 'Enregistrer la charte',
    tooLong: (limit: string) => `Trop long : au plus ${limit} caractères.`,
    saved: 'Enregistré : les prochains remue-méninges commencent par cette charte.'
  },
  animators: {
    title: 'Animateurs',
    intro: 'Ils rassemblent, décident et mènent les remue-méninges et les appels de ce site. Ils ne peuvent ni modifier ni supprimer ce que les agents ont dit, ni changer les droits.'
  }
};

const en: typeof fr = {
  health: {
    title: 'Health of the brainstorm',
    intro: 'Is what is kept what was published and said? What the server still takes, what is late, what is kept too long.',
    lists: 'Lists and rights of the site',
    listsSound: 'The lists, their rights and their columns are as they should be.',
    listsFaulty: 'Some lists are no longer as they should be, or an animator changed their settings. The page of the brainstorm offers to put them in order.',
    late: 'Late answers',
    noneLate: 'No idea waits beyond the day that was announced.',
    someLate: (count, shown) => plural.en(count, `${shown} idea is past the day by which it was to be done: the page “Ideas” shows it.`, `${shown} ideas are past the day by which they were to be done: the page “Ideas” shows them.`),
    check: 'Check everything',
    checkAgain: 'Check again',
    checking: (percent) => `Checking… ${percent}`,
    checkStopped: 'Checking stopped: nothing was stored.',
    checkedAt: (date) => `Checked on ${date}.`,
    due: 'Brainstorms that the server is still to close or to reopen',
    noneDue: 'The server does what it should in all brainstorms of this site.',
    someDue: 'In these, the server does not yet do what it should. The page of an owner does it by itself when he opens one of them; until then, what arrives too late is shown as late and does not count.',
    dueAs: { all: '(to be reopened)', saying: '(no new ideas)', none: '(to be closed)' },
    closeDue: 'Do it now',
    closing: (percent) => `Rights on the server… ${percent}`,
    records: 'Ideas, additions and decisions of this brainstorm',
    sound: (count, shown) => plural.en(count, `${shown} row read: nothing unusual.`, `${shown} rows read: nothing unusual.`),
    found: (count, shown) => plural.en(count, `${shown} row does not count.`, `${shown} rows do not count.`),
    ignored: 'Rows that do not count',
    columns: { what: 'Row', why: 'Why it does not count' },
    what: { idea: (id) => `Idea ${id}`, record: (id) => `Addition or comment ${id}`, decision: (id) => `Decision ${id}`, place: (id) => `Place ${id}`, evaluation: (id) => `Evaluation ${id}` },
    why: {
      altered: 'changed in its list after it was stored',
      elsewhere: 'it is about another brainstorm or another idea',
      misplaced: 'it lies in another folder than it says',
      notAuthor: 'somebody else speaks for the author',
      notInvited: 'accepts an invitation that nobody made',
      late: 'arrived after the end of the phase',
      early: 'arrived before the phase began',
      voted: 'changes an idea that had a vote already',
      withdrawn: 'is about an idea that its author withdrew',
      notAllowed: 'against the rules of the brainstorm',
      incomplete: 'incomplete',
      contradictory: 'contradicts what was decided already',
      unknown: 'names an idea, a comment or a cluster that does not exist',
      lineage: 'builds on an idea that came after it'
    }
  },
  server: {
    title: 'Closing by the server',
    takes: {
      all: 'The server takes ideas and what is said of them.',
      saying: 'The server refuses new ideas, and still takes what is said of ideas.',
      none: 'The server refuses ideas and all that would be said of them.',
      mixed: 'The server does not take the same everywhere: internal comments do not go with the rest.'
    },
    should: { all: 'But ideas are open.', saying: 'But collecting is over, and the brainstorm goes on.', none: 'But the brainstorm is archived.' },
    press: { all: 'Reopen on the server', saying: 'Close collecting on the server', none: 'Close on the server' },
    notOwner: 'Only a site owner can change these rights.',
    failed: 'The server does as before: nothing changed.'
  },
  retention: {
    title: 'Retention',
    intro: 'What agents said is not kept for ever. Once the brainstorm is archived, an owner can remove what names people; the question, the certified ranking and the register of decisions stay.',
    notYet: 'This brainstorm is not archived: nothing can be removed. Archive it first, under “Ranking”.',
    until: (date) => `Agents read before they wrote: to be kept until ${date}.`,
    over: (date) => `To be kept until ${date}: this day is past.`,
    noneOver: 'No brainstorm of this site keeps what agents said longer than was announced.',
    someOver: 'These brainstorms keep what agents said longer than was announced. Nothing goes by itself: it is for you to remove it.',
    since: (date) => `Archived on ${date}.`,
    trace: (name, date) => `${name} began to remove it on ${date}. The register of decisions keeps this name, this date and the number of rows that went.`,
    preview: 'See what would be removed',
    previewOf: (question) => `See what would be removed: ${question}`,
    removed: 'Would be removed',
    kept: 'Would stay',
    ideas: (count, shown) => plural.en(count, `${shown} idea`, `${shown} ideas`),
    people: (count, shown) => plural.en(count, `What ${shown} person said`, `What ${shown} people said`),
    records: (count, shown) => plural.en(count, `${shown} addition or comment`, `${shown} additions and comments`),
    decisions: (count, shown) => plural.en(count, `${shown} decision on an idea`, `${shown} decisions on ideas`),
    marks: (count, shown) => plural.en(count, `${shown} evaluation`, `${shown} evaluations`),
    pictures: (count, shown) => plural.en(count, `${shown} picture`, `${shown} pictures`),
    places: (count, shown) => plural.en(count, `${shown} place on the board, and who chose it`, `${shown} places on the board, and who chose them`),
    votes: 'All votes and supports',
    campaign: 'The question, its dates and its rules',
    ranking: 'The certified ranking, in numbers and without the titles of ideas',
    noRanking: 'No ranking is certified: nothing will say any more what agents chose.',
    register: 'The decisions on the brainstorm, with who made them, and the trace of the removal',
    nothing: 'There is nothing left to remove.',
    purge: 'Remove',
    purgeTitle: 'Remove what agents said?',
    purgeText: 'Everything goes to the recycle bin of the site, where an administrator can restore it for 93 days. After that it is gone for good. Write the question to confirm.',
    confirm: 'Question of the brainstorm',
    cancel: 'Cancel',
    purging: (percent) => `Under way… ${percent}`,
    stopped: 'Removing stopped: what is gone already is in the recycle bin. You can go on.',
    done: 'It is removed. The question, the certified ranking and the register of decisions stay.'
  },
  newCampaigns: {
    title: 'Period proposed for new brainstorms of this site',
    retention: 'How long it is kept',
    hint: 'After it is archived. Each new brainstorm begins with this period, and may choose another one. Those that are published do not change.',
    noRetention: 'Nothing is announced',
    months: (count) => `${count} months`,
    saved: 'Saved: the next brainstorms begin with this period.'
  },
  siteCharter: {
    title: 'Charter of the site',
    charter: 'Charter',
    hint: 'Each new brainstorm begins with this charter, and may complete it. Those that are published keep theirs.',
    save: 'Save the charter',
    tooLong: (limit) => `Too long: at most ${limit} characters.`,
    saved: 'Saved: the next brainstorms begin with this charter.'
  },
  animators: {
    title: 'Animators',
    intro: 'They gather, decide and lead the brainstorms and the calls of this site. They can neither change nor delete what agents said, nor change rights.'
  }
};

export type OwnerWords = typeof fr;
export const ownerWords: Words<OwnerWords> = { fr, en };
