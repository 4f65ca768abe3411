import type { ExclusionReason } from '../../../../domain/ballots/Exclusion';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Vérification des votes',
  text: 'Lit chaque vote, compare sa clé à l’auteur inscrit par SharePoint, et compte ce qui est valable.',
  confidentialOpen: 'Un vote confidentiel se compte après la clôture.',
  run: 'Vérifier et compter',
  runAgain: 'Vérifier de nouveau',
  running: (percent: string) => `Vérification… ${percent}`,
  stopped: 'Vérification arrêtée : rien n’a été enregistré.',
  read: (count: number, shown: string) => plural.fr(count, `${shown} bulletin lu`, `${shown} bulletins lus`),
  voters: (count: number, shown: string) => plural.fr(count, `${shown} votant compté`, `${shown} votants comptés`),
  counted: 'Décompte vérifié',
  clean: 'Tous les bulletins sont valables.',
  excluded: (count: number, shown: string) => plural.fr(count, `${shown} bulletin non compté`, `${shown} bulletins non comptés`),
  outOfOrder: (ids: string, count: number) =>
    plural.fr(
      count,
      `Le numéro du bulletin ${ids} ne correspond pas à sa date de réception : son auteur l’a sans doute choisi. Cela n’ajoute aucune voix.`,
      `Les numéros des bulletins ${ids} ne correspondent pas à leur date de réception : leurs auteurs les ont sans doute choisis. Cela n’ajoute aucune voix.`
    ),
  ballot: 'Bulletin',
  author: 'Auteur',
  key: 'Clé annoncée',
  when: 'Reçu',
  reason: 'Pourquoi',
  reasons: {
    forgedKey: 'la clé désigne un autre agent que l’auteur',
    unreadable: 'ce n’est pas un bulletin de ce sondage',
    late: 'reçu après la clôture',
    early: 'reçu avant l’ouverture',
    unknownOption: 'réponse inconnue',
    tooManyChoices: 'trop de réponses',
    tooFewChoices: 'pas assez de réponses',
    doubleAuthor: 'second vote du même agent',
    changeNotAllowed: 'changement non permis',
    outOfStep: 'changement qui ne part pas du vote précédent',
    altered: 'modifié après son envoi, ou envoyé avec de fausses marques',
    otherWords: 'voté pour une autre question, d’autres réponses ou d’autres règles',
    foreignFolder: 'dossier que la publication n’a pas créé',
    blocksKey: 'occupe la place du vote d’un autre agent'
  } satisfies Readonly<Record<ExclusionReason, string>>,
  person: (id: string) => `Agent n° ${id}`,
  certify: 'Certifier ce résultat',
  certifyHint: 'Le résultat sera conservé avec votre nom et la date, et montré à la place du décompte en direct.',
  afterClosing: 'Le résultat peut être certifié quand le vote est clos.',
  export: 'Exporter en CSV',
  nothing: 'Aucun chiffre à montrer pour le moment.',
  csv: {
    file: 'resultats',
    question: 'Question',
    status: 'État',
    certifiedBy: 'Certifié par',
    certifiedAt: 'Certifié le',
    live: 'Décompte en direct, non certifié',
    voters: 'Votants',
    invited: 'Agents invités',
    participation: 'Participation',
    option: 'Réponse',
    votes: 'Votes',
    share: 'Part des votants',
    hidden: 'masqué'
  }
};

const en: typeof fr = {
  title: 'Check of the votes',
  text: 'Reads every vote, compares its key with the author that SharePoint stamped, and counts what is valid.',
  confidentialOpen: 'A confidential vote is counted after closing.',
  run: 'Check and count',
  runAgain: 'Check again',
  running: (percent) => `Checking… ${percent}`,
  stopped: 'The check was stopped: nothing was stored.',
  read: (count, shown) => plural.en(count, `${shown} ballot read`, `${shown} ballots read`),
  voters: (count, shown) => plural.en(count, `${shown} voter counted`, `${shown} voters counted`),
  counted: 'Checked count',
  clean: 'All ballots are valid.',
  excluded: (count, shown) => plural.en(count, `${shown} ballot not counted`, `${shown} ballots not counted`),
  outOfOrder: (ids, count) =>
    plural.en(
      count,
      `The number of ballot ${ids} does not fit the time at which it was received: its author probably chose it. This adds no vote.`,
      `The numbers of ballots ${ids} do not fit the times at which they were received: their authors probably chose them. This adds no vote.`
    ),
  ballot: 'Ballot',
  author: 'Author',
  key: 'Claimed key',
  when: 'Received',
  reason: 'Why',
  reasons: {
    forgedKey: 'the key names somebody else than the author',
    unreadable: 'not a ballot of this poll',
    late: 'received after closing',
    early: 'received before opening',
    unknownOption: 'unknown answer',
    tooManyChoices: 'too many answers',
    tooFewChoices: 'not enough answers',
    doubleAuthor: 'second vote of the same person',
    changeNotAllowed: 'change not allowed',
    outOfStep: 'change that does not start from the previous vote',
    altered: 'changed after it was sent, or sent with false stamps',
    otherWords: 'voted for another question, other answers or other rules',
    foreignFolder: 'folder that the publication did not make',
    blocksKey: 'holds the place of somebody else’s vote'
  },
  person: (id) => `Person no. ${id}`,
  certify: 'Certify this result',
  certifyHint: 'The result is stored with your name and the date, and shown in place of the live count.',
  afterClosing: 'The result can be certified when the vote is closed.',
  export: 'Export as CSV',
  nothing: 'No figures to show at the moment.',
  csv: {
    file: 'results',
    question: 'Question',
    status: 'Status',
    certifiedBy: 'Certified by',
    certifiedAt: 'Certified on',
    live: 'Live count, not certified',
    voters: 'Voters',
    invited: 'People invited',
    participation: 'Participation',
    option: 'Answer',
    votes: 'Votes',
    share: 'Share of voters',
    hidden: 'hidden'
  }
};

/** Words of the check of the votes, the certification and the export. */
export const auditWords: Words<typeof fr> = { fr, en };
export type AuditWords = typeof fr;
