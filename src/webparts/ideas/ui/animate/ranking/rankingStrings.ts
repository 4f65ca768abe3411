import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  gone: (number: string) => `Idée ${number}`,
  intro: 'Les nombres affichés pendant le vote ne sont vérifiés par personne. La vérification relit tous les votes, écarte ceux qui ne comptent pas, et compte chaque agent une fois sur toutes les idées réunies : elle seule certifie.',
  voting: 'Le vote est en cours : certifiez une fois qu’il est clos.',
  audit: 'Vérifier les votes',
  auditAgain: 'Vérifier de nouveau',
  running: (percent: string) => `Lecture des votes… ${percent}`,
  stopped: 'La vérification est arrêtée : rien n’est certifié.',
  read: (voters: string, read: string, excluded: string) => `Votants : ${voters}. Gestes lus : ${read}, dont ${excluded} qui ne comptent pas.`,
  table: 'Classement vérifié',
  certifiedTable: 'Classement certifié',
  columns: { place: 'Rang', idea: 'Idée', votes: 'Votes', agents: 'Agents' },
  certify: 'Certifier ce classement',
  certifyTitle: 'Certifier ce classement ?',
  certifyText: 'Tous le liront, avec votre nom et la date. Une nouvelle certification la remplacera si des idées sont réunies ou si le vote rouvre.',
  done: 'Le classement est certifié.',
  by: (name: string, date: string) => `Certifié par ${name}, le ${date}.`,
  faults: { merges: 'Des idées ont été réunies ou séparées depuis : le classement certifié ne repose plus sur ce qui est. Vérifiez de nouveau.', windows: 'Les dates du vote ont changé depuis : le classement certifié ne repose plus sur ce qui est. Vérifiez de nouveau.' },
  noVotes: 'Personne n’a voté.',
  end: {
    title: 'Fin du remue-méninges',
    open: (count: number, shown: string) => plural.fr(count, `${shown} idée n’a pas encore de suite : elle finira avec le motif que vous donnez.`, `${shown} idées n’ont pas encore de suite : elles finiront avec le motif que vous donnez.`),
    allEnded: 'Chaque idée a une suite.',
    archive: 'Archiver le remue-méninges',

    text: 'Rien ne s’y décide plus. Il reste lisible parmi les remue-méninges passés, avec ce qu’il en est advenu.',
    reason: 'Ce qu’il en est advenu',
    reasonHint: 'Chacun le lit en tête de la page, et comme motif des idées qui n’ont pas d’autre suite.',
    save: 'Archiver',
    done: 'Le remue-méninges est archivé.',
    archived: (name: string, date: string) => `Archivé par ${name}, le ${date}.`
  }
};

const en: typeof fr = {
  gone: (number) => `Idea ${number}`,
  intro: 'Figures shown while people vote are checked by nobody. The audit reads all votes, leaves out those that do not count, and counts each agent once over all merged ideas: it alone certifies.',
  voting: 'People are voting: certify once the vote has ended.',
  audit: 'Audit the votes',
  auditAgain: 'Audit again',
  running: (percent) => `Reading the votes… ${percent}`,
  stopped: 'The audit is stopped: nothing is certified.',
  read: (voters, read, excluded) => `Voters: ${voters}. Steps read: ${read}, of which ${excluded} do not count.`,
  table: 'Audited ranking',
  certifiedTable: 'Certified ranking',
  columns: { place: 'Place', idea: 'Idea', votes: 'Votes', agents: 'Agents' },
  certify: 'Certify this ranking',
  certifyTitle: 'Certify this ranking?',
  certifyText: 'Everybody will read it, with your name and the date. Another certificate will replace it if ideas are merged or the vote is opened again.',
  done: 'The ranking is certified.',
  by: (name, date) => `Certified by ${name}, on ${date}.`,
  faults: { merges: 'Ideas were merged or taken apart since: the certified ranking no longer rests on what stands. Audit again.', windows: 'The dates of the vote changed since: the certified ranking no longer rests on what stands. Audit again.' },
  noVotes: 'Nobody voted.',
  end: {
    title: 'End of the brainstorm',
    open: (count, shown) => plural.en(count, `${shown} idea has no outcome yet: it will end with the reason that you give.`, `${shown} ideas have no outcome yet: they will end with the reason that you give.`),
    allEnded: 'Each idea has an outcome.',
    archive: 'Archive the brainstorm',

    text: 'Nothing is decided in it any more. It can still be read among past brainstorms, with what came of it.',
    reason: 'What came of it',
    reasonHint: 'Everybody reads it at the head of the page, and as the reason for ideas that have no other outcome.',
    save: 'Archive',
    done: 'The brainstorm is archived.',
    archived: (name, date) => `Archived by ${name}, on ${date}.`
  }
};

export const rankingWords: Words<typeof fr> = { fr, en };
