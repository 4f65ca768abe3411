import type { ContributionKind } from '../../../../domain/calls/Call';
import type { Disposition } from '../../../../domain/calls/Decision';
import type { Words } from '../../../../shell/Language';

const fr = {
  title: (call: string) => `Synthèse : ${call}`,
  note: (site: string, version: string, date: string, text: string) => `${site}, synthèse n° ${version}, chiffres du ${date}, sur la version ${text} du texte`,
  noteArticle: (site: string, version: string, date: string) => `${site}, synthèse n° ${version}, chiffres du ${date}`,
  parts: 'Parties de la synthèse',
  inAll: 'Vue d’ensemble',
  byPassage: 'Passage par passage',
  byTheme: 'Thème par thème',
  closing: 'Ce que nous en retenons',
  whole: 'Sur l’ensemble du texte',
  noTheme: 'Sans thème',
  earlier: (version: string, passage: string) => `Version ${version} du texte : ${passage}`,
  under: (heading: string, passage: string) => `${heading} — ${passage}`,
  figures: {
    caption: (of: string) => `Chiffres : ${of}`,
    what: 'Ce qui est compté',
    count: 'Nombre',
    contributions: 'Contributions',
    people: 'Personnes qui ont participé',
    replies: 'Réponses entre agents',
    unanswered: 'En attente de réponse',
    hidden: 'non affiché (trop peu de personnes)'
  },
  kinds: { question: 'Question', remark: 'Remarque', support: 'Avis favorable', objection: 'Objection', wording: 'Rédaction proposée' } satisfies Readonly<Record<ContributionKind, string>>,
  kindsCounted: { question: 'Questions', remark: 'Remarques', support: 'Avis favorables', objection: 'Objections', wording: 'Rédactions proposées' } satisfies Readonly<Record<ContributionKind, string>>,
  dispositions: { kept: 'Retenue', partlyKept: 'Retenue en partie', notKept: 'Non retenue', offTopic: 'Hors sujet', elsewhere: 'Traitée ailleurs' } satisfies Readonly<Record<Disposition, string>>,
  dispositionsCounted: {
    kept: 'Retenues', partlyKept: 'Retenues en partie', notKept: 'Non retenues', offTopic: 'Hors sujet', elsewhere: 'Traitées ailleurs'
  } satisfies Readonly<Record<Disposition, string>>,
  quote: (kind: string, number: string) => `${kind} n° ${number}`,
  wording: (text: string) => `Rédaction proposée : ${text}`,
  by: (name: string, date: string) => `${name}, le ${date}.`,
  on: (date: string) => `Le ${date}.`,
  answer: (disposition: string, reason: string) => `Réponse : ${disposition}. ${reason}`,
  noAnswer: 'Pas encore de réponse.',
  open: 'Lire la contribution',
  openOne: (quote: string) => `Lire la contribution : ${quote}`,
  published: (name: string, date: string) => `Publiée par ${name} le ${date}.`,
  none: {
    title: 'Aucune synthèse n’est encore publiée.',
    text: 'Les personnes qui animent l’appel la publieront ici.'
  },
  altered: 'Attention : le fichier de cette synthèse a été modifié depuis sa publication. Ce qui est affiché n’est peut-être pas ce qui a été publié : signalez-le à un propriétaire du site.',
  print: 'Imprimer',
  word: 'Document Word',
  csv: 'Chiffres en CSV',
  file: 'synthese',
  integrity: {
    title: 'Certificat d’intégrité',
    lead: 'Chaque version publiée est un fichier qui n’est plus modifié. Son empreinte (SHA-256) a été inscrite au registre des décisions au moment de la publication : si le fichier changeait, l’empreinte ne serait plus la même.',
    caption: 'Versions publiées et leurs empreintes',
    what: 'Ce qui a été publié',
    text: (version: string) => `Texte, version ${version}`,
    synthesis: (version: string) => `Synthèse n° ${version}`,
    by: 'Par qui, quand',
    hash: 'Empreinte',
    state: 'Contrôle',
    check: 'Contrôler les fichiers',
    checking: (percent: string) => `Contrôle… ${percent}`,
    states: { unchecked: 'Pas encore contrôlé', same: 'Identique à ce qui a été publié', altered: 'Modifié depuis la publication', gone: 'Le fichier n’est plus là', unread: 'Le fichier n’a pas pu être lu' },
    allSame: 'Tous les fichiers sont identiques à ce qui a été publié.',
    notSame: 'Au moins un fichier n’est pas ce qui a été publié : signalez-le à un propriétaire du site.',
    self: 'Pour contrôler vous-même : téléchargez le fichier, puis comparez son empreinte avec celle du tableau. Sous Windows, la commande est « certutil -hashfile » suivie du nom du fichier et de SHA256.',
    download: (what: string) => `Télécharger : ${what}`
  }
};

export type SynthesisWords = typeof fr;

const en: SynthesisWords = {
  title: (call) => `Synthesis: ${call}`,
  note: (site, version, date, text) => `${site}, synthesis no. ${version}, figures of ${date}, on version ${text} of the text`,
  noteArticle: (site, version, date) => `${site}, synthesis no. ${version}, figures of ${date}`,
  parts: 'Parts of the synthesis',
  inAll: 'Overview',
  byPassage: 'Passage by passage',
  byTheme: 'Theme by theme',
  closing: 'What we take from it',
  whole: 'On the whole text',
  noTheme: 'Without a theme',
  earlier: (version, passage) => `Version ${version} of the text: ${passage}`,
  under: (heading, passage) => `${heading} — ${passage}`,
  figures: {
    caption: (of) => `Figures: ${of}`,
    what: 'What is counted',
    count: 'Number',
    contributions: 'Contributions',
    people: 'People who took part',
    replies: 'Replies between colleagues',
    unanswered: 'Waiting for an answer',
    hidden: 'not shown (too few people)'
  },
  kinds: { question: 'Question', remark: 'Remark', support: 'In favour', objection: 'Objection', wording: 'Proposed wording' },
  kindsCounted: { question: 'Questions', remark: 'Remarks', support: 'In favour', objection: 'Objections', wording: 'Proposed wordings' },
  dispositions: { kept: 'Kept', partlyKept: 'Kept in part', notKept: 'Not kept', offTopic: 'Off topic', elsewhere: 'Dealt with elsewhere' },
  dispositionsCounted: { kept: 'Kept', partlyKept: 'Kept in part', notKept: 'Not kept', offTopic: 'Off topic', elsewhere: 'Dealt with elsewhere' },
  quote: (kind, number) => `${kind} no. ${number}`,
  wording: (text) => `Proposed wording: ${text}`,
  by: (name, date) => `${name}, on ${date}.`,
  on: (date) => `On ${date}.`,
  answer: (disposition, reason) => `Answer: ${disposition}. ${reason}`,
  noAnswer: 'No answer yet.',
  open: 'Read the contribution',
  openOne: (quote) => `Read the contribution: ${quote}`,
  published: (name, date) => `Published by ${name} on ${date}.`,
  none: {
    title: 'No synthesis has been published yet.',
    text: 'The people who run this call will publish it here.'
  },
  altered: 'Warning: the file of this synthesis has been changed since it was published. What is shown may not be what was published: tell a site owner.',
  print: 'Print',
  word: 'Word document',
  csv: 'Figures as CSV',
  file: 'synthesis',
  integrity: {
    title: 'Certificate of integrity',
    lead: 'Each published version is a file that is not changed any more. Its fingerprint (SHA-256) went into the register of decisions when it was published: if the file changed, its fingerprint would be another one.',
    caption: 'Published versions and their fingerprints',
    what: 'What was published',
    text: (version) => `Text, version ${version}`,
    synthesis: (version) => `Synthesis no. ${version}`,
    by: 'By whom, when',
    hash: 'Fingerprint',
    state: 'Check',
    check: 'Check the files',
    checking: (percent) => `Checking… ${percent}`,
    states: { unchecked: 'Not checked yet', same: 'The same as what was published', altered: 'Changed since it was published', gone: 'The file is not there any more', unread: 'The file could not be read' },
    allSame: 'All files are the same as what was published.',
    notSame: 'At least one file is not what was published: tell a site owner.',
    self: 'To check for yourself: download the file, then compare its fingerprint with the one in the table. On Windows, the command is “certutil -hashfile” followed by the name of the file and SHA256.',
    download: (what) => `Download: ${what}`
  }
};

export const synthesisWords: Words<SynthesisWords> = { fr, en };
