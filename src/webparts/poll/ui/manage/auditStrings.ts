import type { AuditGap } from '../../../../data/ballots/AuditReport';
import type { PollDecisionKind } from '../../../../domain/polls/PollRecord';
import type { ExclusionReason } from '../../../../domain/ballots/Exclusion';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Vérification des votes',
  text: 'Lit chaque vote, compare sa clé à l’auteur inscrit par SharePoint, et compte ce qui est valable.',
  writtenOpen: 'Les réponses écrites se lisent dès maintenant ; elles se comptent et se publient après la clôture.',
  confidentialOpen: 'Un vote confidentiel se compte après la clôture.',
  run: 'Vérifier et compter',
  runAgain: 'Vérifier de nouveau',
  readAnswers: 'Lire et vérifier les réponses',
  readAgain: 'Relire les réponses',
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
  sameAsLive: 'Les chiffres en direct sont ceux des bulletins comptés.',
  differences: (count: number, shown: string) => plural.fr(count, `${shown} chiffre en direct diffère du décompte vérifié`, `${shown} chiffres en direct diffèrent du décompte vérifié`),
  difference: {
    given: (option: string, live: string, counted: string) => `Votes pour « ${option} » : ${live} en direct, ${counted} vérifiés`,
    withdrawn: (option: string, live: string, counted: string) => `Votes retirés de « ${option} » : ${live} en direct, ${counted} vérifiés`,
    changed: (from: string, to: string, live: string, counted: string) => `Votes passés de « ${from} » à « ${to} » : ${live} en direct, ${counted} vérifiés`
  },
  gaps: {
    mayNotSeeAll: 'Ce décompte ne peut pas être certifié : vos droits sur la liste des votes confidentiels ne garantissent pas que vous les voyiez tous. Un propriétaire du site peut vous donner le niveau « Parvis : modérer ».',
    countDiffers: 'Ce décompte ne peut pas être certifié : le nombre de bulletins lus n’est pas celui que SharePoint compte. Vérifiez de nouveau dans un instant ; si cela dure, un bulletin a été masqué ou supprimé.',
    tooFewChanged: 'Ce décompte ne peut pas être certifié : depuis le dernier résultat certifié, trop peu d’agents ont voté autrement, et la différence dirait leur vote.'
  } satisfies Readonly<Record<AuditGap, string>>,
  asCertified: 'Les bulletins sont toujours ceux du résultat certifié.',
  notAsCertified: 'Les bulletins ne sont plus ceux du résultat certifié : au moins un a été modifié, ajouté ou supprimé depuis.',
  distrusted: {
    altered: (decision: string, author: string, at: string, editor: string, modified: string) => `La décision « ${decision} » du ${at}, attribuée à ${author}, ne compte pas : ${editor} l’a modifiée le ${modified}.`,
    notProtected: (decision: string, author: string, at: string) => `La décision « ${decision} » du ${at}, attribuée à ${author}, ne compte pas : elle a été écrite pendant que la liste n’était pas protégée.`
  },
  decisions: { published: 'publier', closed: 'clôturer', reopened: 'rouvrir', archived: 'archiver', certified: 'certifier', refused: 'écarter' } satisfies Readonly<Record<PollDecisionKind, string>>,
  overtaken: (name: string, decision: string, at: string) => `${name} a décidé avant vous (${decision}, le ${at}). Rien de votre décision n’est enregistré : regardez où en est le sondage, puis choisissez.`,
  typed: (reason: string) => `Ce que vous aviez écrit : « ${reason} »`,
  editorFirst: (editor: string, author: string) => `${editor} (pour ${author})`,
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
    changeNotAllowed: 'modification non permise',
    outOfStep: 'modification qui ne part pas du vote précédent',
    altered: 'modifié après son envoi, ou envoyé avec de fausses marques',
    otherWords: 'voté pour une autre question, d’autres réponses ou d’autres règles',
    foreignFolder: 'dossier que la publication n’a pas créé',
    blocksKey: 'occupe la place du vote d’un autre agent',
    halfChange: 'compté, mais sa modification est restée à moitié : les chiffres en direct comptent aussi la réponse d’avant'
  } satisfies Readonly<Record<ExclusionReason, string>>,
  person: (id: string) => `Agent n° ${id}`,
  certify: 'Certifier ce résultat',
  certifyHint: 'Le résultat sera conservé avec votre nom et la date, et montré à la place du décompte en direct.',
  afterClosing: 'Le résultat peut être certifié quand le vote est clôturé.',
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
  writtenOpen: 'Written answers can be read from now on; they are counted and published after closing.',
  confidentialOpen: 'A confidential vote is counted after closing.',
  run: 'Check and count',
  runAgain: 'Check again',
  readAnswers: 'Read and check the answers',
  readAgain: 'Read the answers again',
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
  sameAsLive: 'The live figures are those of the ballots that count.',
  differences: (count, shown) => plural.en(count, `${shown} live figure differs from the checked count`, `${shown} live figures differ from the checked count`),
  difference: {
    given: (option, live, counted) => `Votes for “${option}”: ${live} live, ${counted} checked`,
    withdrawn: (option, live, counted) => `Votes withdrawn from “${option}”: ${live} live, ${counted} checked`,
    changed: (from, to, live, counted) => `Votes moved from “${from}” to “${to}”: ${live} live, ${counted} checked`
  },
  gaps: {
    mayNotSeeAll: 'This count cannot be certified: your rights on the list of confidential votes do not make sure that you see them all. A site owner can give you the level “Parvis: moderate”.',
    countDiffers: 'This count cannot be certified: the number of ballots read is not the one that SharePoint counts. Check again in a moment; if it lasts, a ballot was hidden or deleted.',
    tooFewChanged: 'This count cannot be certified: since the last certified result, too few people voted otherwise, and the difference would tell their votes.'
  },
  asCertified: 'The ballots are still those of the certified result.',
  notAsCertified: 'The ballots are no longer those of the certified result: at least one was changed, added or deleted since.',
  distrusted: {
    altered: (decision, author, at, editor, modified) => `The decision “${decision}” of ${at}, in the name of ${author}, does not count: ${editor} changed it on ${modified}.`,
    notProtected: (decision, author, at) => `The decision “${decision}” of ${at}, in the name of ${author}, does not count: it was written while the list was not protected.`
  },
  decisions: { published: 'publish', closed: 'close', reopened: 'reopen', archived: 'archive', certified: 'certify', refused: 'set aside' },
  overtaken: (name, decision, at) => `${name} decided before you (${decision}, on ${at}). Nothing of your decision is stored: look where the poll stands, then choose.`,
  typed: (reason) => `What you had written: “${reason}”`,
  editorFirst: (editor, author) => `${editor} (in the name of ${author})`,
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
    blocksKey: 'holds the place of somebody else’s vote',
    halfChange: 'counted, but only half of its change arrived: the live figures count the answer before it too'
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
