import type { Erasure, LawId, PrivacyPart, RuleId, Whose } from '../../../../domain/privacy/kept';
import type { Readers } from '../../../../domain/privacy/readersOf';
import type { RetentionRule } from '../../../../domain/privacy/periods';
import type { Words } from '../../../../shell/Language';

type Held = 'words' | 'choice' | 'secret' | 'key' | 'person' | 'people';

interface RegisterWords {
  readonly parts: Readonly<Record<PrivacyPart, { readonly name: string; readonly purpose: string }>>;
  readonly whose: Readonly<Record<Whose, string>>;
  readonly holds: Readonly<Record<Held, string>>;
  readonly readers: Readonly<Record<Readers['base'], string>>;
  readonly use: string;
  readonly laws: Readonly<Record<LawId, string>>;
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly from: Readonly<Record<RetentionRule['from'], string>>;
  readonly erasure: Readonly<Record<Erasure['by'], string>>;
  readonly stamps: string;
  readonly withoutEnd: string;
  readersToo(groups: string): string;
  months(count: number, shown: string): string;
  kept(period: string, from: string): string;
  keptByEach(from: string): string;
  keptByPart(from: string): string;
  markedBut(law: string): string;
}

const fr: RegisterWords = {
  parts: {
    polls: { name: 'Sondages', purpose: 'Recueillir l’avis des agents, compter les votes et en certifier le résultat.' },
    usages: { name: 'Carte des usages', purpose: 'Aider chacun à trouver le bon outil, et savoir ce qui manque.' },
    calls: { name: 'Appels à commentaires', purpose: 'Recueillir des contributions sur un texte, y répondre et en faire la synthèse.' },
    brainstorms: { name: 'Remue-méninges', purpose: 'Recueillir des idées, les discuter, les choisir et dire ce qu’elles deviennent.' },
    thread: { name: 'Mon fil', purpose: 'Se présenter à ses collègues, s’entraider et se remercier.' },
    tariffs: { name: 'Tarifs', purpose: 'Préparer, valider et publier les tarifs de la ville, et en garder la preuve.' },
    requests: { name: 'Demandes de communautés', purpose: 'Instruire les demandes d’espaces, les ouvrir et les suivre.' },
    registrations: { name: 'Inscriptions', purpose: 'Inscrire des agents à des séances, attribuer les places et noter les présences.' },
    links: { name: 'Soutiens et liens', purpose: 'Compter les soutiens, et relier un contenu à ce dont il est issu.' },
    protection: { name: 'Protection des données', purpose: 'Garder la trace des durées, des purges et des effacements.' }
  },
  whose: {
    agents: 'Les agents qui participent',
    named: 'Les agents qui participent, et les personnes qu’ils nomment',
    staff: 'Ceux qui font vivre le service, pour ce qu’ils y font'
  },
  holds: { words: 'ce que la personne a écrit', choice: 'ce qu’elle a choisi', secret: 'son vote confidentiel', key: 'un numéro qui la désigne', person: 'une autre personne, par son numéro', people: 'les noms d’autres personnes' },
  readers: {
    everybody: 'Lu par tous ceux qui lisent le site',
    author: 'Chacun ne lit que ce qu’il a écrit ; les propriétaires du site lisent tout',
    folder: 'Lu par les personnes à qui le dossier est ouvert, et par les propriétaires du site',
    nobody: 'Lu par les propriétaires du site seulement'
  },
  use: 'Tant que le service s’en sert',
  laws: {
    tariffActs: 'Archives publiques : les actes et ce qui y a conduit se gardent (code du patrimoine, art. L. 211-4 et L. 212-2)',
    certified: 'Preuve d’un résultat certifié : il ne pourrait plus être vérifié',
    trace: 'Trace de qui a décidé quoi : elle protège les participants'
  },
  rules: {
    polls: 'Votes des sondages',
    pollDrafts: 'Brouillons de sondages',
    needs: 'Besoins exprimés',
    favourites: 'Favoris',
    openings: 'Compteurs d’ouvertures',
    calls: 'Contributions des appels à commentaires',
    callDrafts: 'Brouillons d’appels à commentaires',
    brainstorms: 'Idées, commentaires et votes des remue-méninges',
    brainstormDrafts: 'Brouillons de remue-méninges',
    profiles: 'Pages des agents',
    help: 'Entraide et remerciements',
    follows: 'Services suivis',
    requests: 'Demandes de communautés sans suite',
    requestDrafts: 'Brouillons de demandes',
    registrationAnswers: 'Réponses aux questions des inscriptions',
    registrationNames: 'Inscrits et présences',
    links: 'Liens entre les contenus'
  },
  from: { end: 'après la fin', archived: 'après l’archivage', change: 'après la dernière modification', session: 'après la séance', month: 'après le mois compté' },
  erasure: {
    mark: 'Les mots de la personne sont remplacés par une mention ; les comptes ne changent pas',
    remove: 'Supprimé : rien n’en dépend',
    edit: 'À modifier dans le composant, par la personne ou par ceux qui le font vivre',
    none: 'Aucun texte de la personne',
    keep: 'Conservé'
  },
  stamps: 'SharePoint note sur chaque élément qui l’a créé, qui l’a modifié et quand.',
  withoutEnd: 'Sans limite de durée',
  readersToo: (groups) => `Aussi lu par : ${groups}`,
  months: (count, shown) => (count === 1 ? '1 mois' : `${shown} mois`),
  kept: (period, from) => `${period} ${from}`,
  keptByEach: (from) => `La durée annoncée aux participants, ${from}`,
  keptByPart: (from) => `La durée réglée dans le composant, ${from}`,
  markedBut: (law) => `Les mots de la personne sont remplacés par une mention, les comptes ne changent pas ; les motifs de décisions restent · ${law}`
};

const en: RegisterWords = {
  parts: {
    polls: { name: 'Polls', purpose: 'Ask agents for their view, count votes and certify the result.' },
    usages: { name: 'Usage map', purpose: 'Help everybody find the right tool, and learn what is missing.' },
    calls: { name: 'Calls for comment', purpose: 'Gather contributions on a text, answer them and publish a synthesis.' },
    brainstorms: { name: 'Brainstorms', purpose: 'Gather ideas, discuss and choose them, and say what becomes of them.' },
    thread: { name: 'My thread', purpose: 'Introduce oneself to colleagues, help and thank one another.' },
    tariffs: { name: 'Tariffs', purpose: 'Prepare, validate and publish the tariffs of the city, and keep evidence of them.' },
    requests: { name: 'Community requests', purpose: 'Look into requests for spaces, open them and follow them.' },
    registrations: { name: 'Registrations', purpose: 'Register agents for sessions, give places and note who was there.' },
    links: { name: 'Supports and links', purpose: 'Count supports, and link a thing to what it came from.' },
    protection: { name: 'Data protection', purpose: 'Keep a trace of periods, purges and erasures.' }
  },
  whose: {
    agents: 'Agents who take part',
    named: 'Agents who take part, and people whom they name',
    staff: 'Those who run the service, by what they do in it'
  },
  holds: { words: 'what the person wrote', choice: 'what the person chose', secret: 'a confidential vote', key: 'a number that stands for the person', person: 'another person, by number', people: 'names of other people' },
  readers: {
    everybody: 'Read by all who read the site',
    author: 'Each reads only what is theirs; site owners read all',
    folder: 'Read by those to whom the folder was opened, and by site owners',
    nobody: 'Read by site owners only'
  },
  use: 'As long as the service uses it',
  laws: {
    tariffActs: 'Public archives: acts and what led to them are kept (French heritage code, art. L. 211-4 and L. 212-2)',
    certified: 'Evidence of a certified result: it could no longer be verified',
    trace: 'Trace of who decided what: it protects those who take part'
  },
  rules: {
    polls: 'Votes in polls',
    pollDrafts: 'Drafts of polls',
    needs: 'Needs that were expressed',
    favourites: 'Favourites',
    openings: 'Counters of openings',
    calls: 'Contributions to calls for comment',
    callDrafts: 'Drafts of calls for comment',
    brainstorms: 'Ideas, comments and votes of brainstorms',
    brainstormDrafts: 'Drafts of brainstorms',
    profiles: 'Pages of agents',
    help: 'Help and thanks',
    follows: 'Services that are followed',
    requests: 'Community requests that came to nothing',
    requestDrafts: 'Drafts of requests',
    registrationAnswers: 'Answers to questions of registrations',
    registrationNames: 'Who registered and who was there',
    links: 'Links between things'
  },
  from: { end: 'after the end', archived: 'after archiving', change: 'after the last change', session: 'after the session', month: 'after the month that was counted' },
  erasure: {
    mark: 'The person’s words are replaced by a mark; counts do not change',
    remove: 'Removed: nothing rests on it',
    edit: 'To be changed in the web part, by the person or by those who run it',
    none: 'No text of the person',
    keep: 'Kept'
  },
  stamps: 'On each item SharePoint notes who created it, who changed it and when.',
  withoutEnd: 'Without an end',
  readersToo: (groups) => `Also read by: ${groups}`,
  months: (count, shown) => (count === 1 ? '1 month' : `${shown} months`),
  kept: (period, from) => `${period} ${from}`,
  keptByEach: (from) => `The period that participants were told, ${from}`,
  keptByPart: (from) => `The period set in the web part, ${from}`,
  markedBut: (law) => `The person’s words are replaced by a mark, counts do not change; reasons of decisions stay · ${law}`
};

export const registerWords: Words<RegisterWords> = { fr, en };
export type { RegisterWords };
