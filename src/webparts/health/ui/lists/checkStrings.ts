import type { RecordTrouble } from '../../../../domain/health/records';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Vérifier ce qui est stocké',
  intro: 'Lit les votes, les contributions, les dossiers et les inscriptions comme le font leurs propres vérifications, les clés d’envoi, et les personnes qui ont un rôle. Cela prend du temps ; rien n’est modifié.',
  start: 'Vérifier',
  again: 'Vérifier à nouveau',
  running: (percent: string) => `Vérification… ${percent}`,
  stopped: 'Arrêté. Reprendre recommence la lecture.',
  at: (date: string) => `Vérifié le ${date}.`,
  records: 'Enregistrements qui ne comptent pas',
  sound: (count: number, shown: string) => plural.fr(count, `${shown} chose regardée : rien d’altéré, de falsifié ni d’antidaté.`, `${shown} choses regardées : rien d’altéré, de falsifié ni d’antidaté.`),
  troubles: {
    altered: (count: number, shown: string) => plural.fr(count, `${shown} modifié après coup`, `${shown} modifiés après coup`),
    forged: (count: number, shown: string) => plural.fr(count, `${shown} écrit par quelqu’un qui n’en avait pas le droit, ou au mauvais endroit`, `${shown} écrits par quelqu’un qui n’en avait pas le droit, ou au mauvais endroit`),
    misdated: (count: number, shown: string) => plural.fr(count, `${shown} hors du temps prévu`, `${shown} hors du temps prévu`),
    unreadable: (count: number, shown: string) => plural.fr(count, `${shown} illisible`, `${shown} illisibles`),
    other: (_count: number, shown: string) => shown
  } satisfies Readonly<Record<RecordTrouble, (count: number, shown: string) => string>>,
  said: (what: string) => `${what}.`,
  next: 'Ils ne changent aucun résultat. Ouvrez la chose : sa vérification les nomme un par un, avec leur auteur.',
  failed: (part: string) => `« ${part} » n’a pas pu être lu. Vérifiez à nouveau.`,
  seconds: 'Deux lignes pour un envoi',
  noSecond: 'Aucun envoi n’est stocké deux fois.',
  second: (list: string, id: string, first: string) => `Liste « ${list} » : la ligne ${id} porte la clé de la ligne ${first}.`,
  ofAnother: 'Elles ont deux auteurs : quelqu’un a copié une clé.',
  secondNext: 'La première compte. Regardez la seconde avant de la supprimer.',
  look: 'Voir dans SharePoint',
  left: 'Personnes parties',
  noneLeft: (count: number, shown: string) => plural.fr(count, `${shown} personne regardée : elle est dans l’annuaire.`, `${shown} personnes regardées : toutes sont dans l’annuaire.`),
  group: (name: string, of: string) => `${name} n’est plus dans l’annuaire, et reste dans le groupe « ${of} ».`,
  groupNext: 'Retirez ce compte du groupe, et ajoutez qui reprend.',
  draft: (name: string, of: string) => `${name} n’est plus dans l’annuaire, et a laissé un brouillon (${of}).`,
  draftNext: 'Un autre responsable peut le publier ou le supprimer.',
  limits: 'Les rôles que donnent les directions des tarifs et les approbateurs se voient dans leurs groupes.'
};

const en: typeof fr = {
  title: 'Check what is stored',
  intro: 'Reads votes, contributions, files and registrations as their own checks do, submission keys, and the people who have a part to play. It takes a while; nothing is changed.',
  start: 'Check',
  again: 'Check again',
  running: (percent) => `Checking… ${percent}`,
  stopped: 'Stopped. Resuming reads again from the start.',
  at: (date) => `Checked on ${date}.`,
  records: 'Records that count for nothing',
  sound: (count, shown) => plural.en(count, `${shown} thing looked at: nothing altered, forged or misdated.`, `${shown} things looked at: nothing altered, forged or misdated.`),
  troubles: {
    altered: (count, shown) => plural.en(count, `${shown} changed afterwards`, `${shown} changed afterwards`),
    forged: (count, shown) => plural.en(count, `${shown} written by somebody who may not, or in the wrong place`, `${shown} written by somebody who may not, or in the wrong place`),
    misdated: (count, shown) => plural.en(count, `${shown} out of time`, `${shown} out of time`),
    unreadable: (count, shown) => plural.en(count, `${shown} that nobody can read`, `${shown} that nobody can read`),
    other: (_count, shown) => shown
  },
  said: (what) => `${what}.`,
  next: 'They change no result. Open the thing: its own check names them one by one, with who wrote them.',
  failed: (part) => `“${part}” could not be read. Check again.`,
  seconds: 'Two rows for one submission',
  noSecond: 'No submission is stored twice.',
  second: (list, id, first) => `List “${list}”: row ${id} bears the key of row ${first}.`,
  ofAnother: 'They have two authors: somebody copied a key.',
  secondNext: 'The first one counts. Look at the second before you delete it.',
  look: 'See in SharePoint',
  left: 'People who left',
  noneLeft: (count, shown) => plural.en(count, `${shown} person looked at: in the directory.`, `${shown} people looked at: all are in the directory.`),
  group: (name, of) => `${name} is no longer in the directory, and still in the group “${of}”.`,
  groupNext: 'Take this account out of the group, and add who takes over.',
  draft: (name, of) => `${name} is no longer in the directory, and left a draft (${of}).`,
  draftNext: 'Another owner or animator can publish or delete it.',
  limits: 'Parts that the departments of tariffs and approvers play are seen in their groups.'
};

/** Words of the checks that read much, for owners. */
export const checkWords: Words<typeof fr> = { fr, en };
