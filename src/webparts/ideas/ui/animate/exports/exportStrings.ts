import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  title: 'Exports',
  intro: 'Tout ce qui a été proposé, dit et décidé, dans des fichiers. Les commentaires sont lus d’abord.',
  read: 'Préparer les exports',
  readAgain: 'Préparer de nouveau',
  reading: (percent: string) => `Lecture… ${percent}`,
  stopped: 'Lecture arrêtée : aucun fichier n’est prêt.',
  readAt: (date: string) => `Tel qu’il était le ${date}.`,
  leavesOut: 'Ce que ces fichiers laissent de côté',
  leftOut: {
    names: 'Les noms et les directions des auteurs : ils sont masqués dans ce remue-méninges, aussi pour qui reçoit le fichier.',
    texts: (count: number, shown: string) => plural.fr(count, `Les idées que vos collègues ne lisent pas : ${shown}.`, `Les idées que vos collègues ne lisent pas : ${shown}.`),
    comments: (count: number, shown: string) => plural.fr(count, `Les commentaires que vos collègues ne lisent pas : ${shown}.`, `Les commentaires que vos collègues ne lisent pas : ${shown}.`),
    marks: 'Les notes des évaluateurs : elles ne sont pas encore montrées.',
    ballots: 'Qui a voté pour quoi : seuls les nombres sortent.'
  },
  tables: 'Tableaux',
  spreadsheet: 'Classeur (tout, .xlsx)',
  csvOf: (sheet: string) => `CSV : ${sheet}`,
  report: {
    title: 'Rapport',
    word: 'Document Word',
    print: 'Imprimer',
    show: 'Voir le rapport',
    hide: 'Masquer le rapport',
    open: '',
    file: 'rapport-remue-meninges',
    note: (site: string, date: string) => `${site}, ${date}`,
    sponsor: (name: string) => `Question posée par : ${name}`,
    outcome: (text: string) => `Ce qui est fait des idées : ${text}`,
    count: (count: number, shown: string) => plural.fr(count, `${shown} idée`, `${shown} idées`),
    archived: (reason: string) => `Archivé : ${reason}`,
    ranking: 'Classement certifié',
    certified: (name: string, date: string, voters: string) => `Certifié par ${name}, le ${date}. Votants : ${voters}.`,
    rankingColumns: 'Idée\nVotes\nAgents',
    gone: (number: string) => `idée ${number}`,
    ideas: 'Idées',
    loose: 'Hors regroupement',
    idea: (number: string, date: string) => `Idée ${number}, ${date}`,
    by: (names: string) => `Proposée par ${names}`,
    votes: (count: string) => `Soutiens et votes : ${count}`,
    state: (state: string) => `État : ${state}`,
    owner: (name: string) => `Responsable : ${name}`,
    due: (date: string) => `Pour le ${date}`,
    summary: (text: string) => `Résumé de l’animateur : ${text}`,
    reason: (text: string) => `Réponse : ${text}`,
    under: (title: string) => `Réunie à elle : ${title}`,
    leftOut: 'Ce que ce rapport laisse de côté'
  },
  sheets: {
    file: 'remue-meninges',
    names: { about: 'À lire', ideas: 'Idées', comments: 'Commentaires', decisions: 'Décisions', votes: 'Votes', marks: 'Évaluations' },
    about: { question: 'Question', sponsor: 'Posée par', site: 'Site', at: 'Exporté le', leftOut: 'Ce que ce fichier laisse de côté' },
    /** One a line. */
    comments: 'Idée\nTitre\nCommentaire\nRépond à\nAuteur\nLe\nTexte\nAffichage',
    decisions: 'Numéro\nLe\nPar\nA\nIdées\nQuoi\nMotif',
    votes: 'Idée\nTitre\nVotes, soutiens ou d’accord\nPas d’accord\nSans avis\nPlace certifiée\nVotes certifiés\nAgents certifiés',
    marks: 'Idée\nTitre\nÉvaluateur'
  }
};

const en: typeof fr = {
  title: 'Exports',
  intro: 'All that was thrown, said and decided, in files. Comments are read first.',
  read: 'Prepare the exports',
  readAgain: 'Prepare again',
  reading: (percent) => `Reading… ${percent}`,
  stopped: 'Reading stopped: no file is ready.',
  readAt: (date) => `As it was on ${date}.`,
  leavesOut: 'What these files leave out',
  leftOut: {
    names: 'Names and directions of authors: they are hidden in this brainstorm, also from whoever is given the file.',
    texts: (count, shown) => plural.en(count, `Ideas that colleagues do not read: ${shown}.`, `Ideas that colleagues do not read: ${shown}.`),
    comments: (count, shown) => plural.en(count, `Comments that colleagues do not read: ${shown}.`, `Comments that colleagues do not read: ${shown}.`),
    marks: 'Marks of evaluators: they are not shown yet.',
    ballots: 'Who voted for what: only numbers go out.'
  },
  tables: 'Tables',
  spreadsheet: 'Workbook (everything, .xlsx)',
  csvOf: (sheet) => `CSV: ${sheet}`,
  report: {
    title: 'Report',
    word: 'Word document',
    print: 'Print',
    show: 'Show the report',
    hide: 'Hide the report',
    open: '',
    file: 'brainstorm-report',
    note: (site, date) => `${site}, ${date}`,
    sponsor: (name) => `Question asked by: ${name}`,
    outcome: (text) => `What is done with the ideas: ${text}`,
    count: (count, shown) => plural.en(count, `${shown} idea`, `${shown} ideas`),
    archived: (reason) => `Archived: ${reason}`,
    ranking: 'Certified ranking',
    certified: (name, date, voters) => `Certified by ${name} on ${date}. Voters: ${voters}.`,
    rankingColumns: 'Idea\nVotes\nAgents',
    gone: (number) => `idea ${number}`,
    ideas: 'Ideas',
    loose: 'In no cluster',
    idea: (number, date) => `Idea ${number}, ${date}`,
    by: (names) => `Thrown by ${names}`,
    votes: (count) => `Supports and votes: ${count}`,
    state: (state) => `State: ${state}`,
    owner: (name) => `Owner: ${name}`,
    due: (date) => `By ${date}`,
    summary: (text) => `Summary by the animator: ${text}`,
    reason: (text) => `Answer: ${text}`,
    under: (title) => `Merged with it: ${title}`,
    leftOut: 'What this report leaves out'
  },
  sheets: {
    file: 'brainstorm',
    names: { about: 'Read me', ideas: 'Ideas', comments: 'Comments', decisions: 'Decisions', votes: 'Votes', marks: 'Evaluations' },
    about: { question: 'Question', sponsor: 'Asked by', site: 'Site', at: 'Exported on', leftOut: 'What this file leaves out' },
    comments: 'Idea\nTitle\nComment\nReplies to\nAuthor\nOn\nText\nSight',
    decisions: 'Number\nOn\nBy\nDid\nIdeas\nWhat\nReason',
    votes: 'Idea\nTitle\nVotes, supports or agree\nDisagree\nPass\nCertified place\nCertified votes\nCertified agents',
    marks: 'Idea\nTitle\nEvaluator'
  }
};

export type ExportWords = typeof fr;
export const exportWords: Words<ExportWords> = { fr, en };
