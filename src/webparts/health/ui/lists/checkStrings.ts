import type { UnreadThing } from '../../../../data/health/Checks';
import type { RecordTrouble } from '../../../../domain/health/records';
import type { DutyRole } from '../../../../domain/privacy/duties';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Vérifier ce qui est stocké',
  ofSites: 'Vérification des sites choisis',
  close: 'Fermer la vérification',
  intro: 'Lit les votes, les soutiens, les contributions, les idées, les tarifs, les demandes et les inscriptions comme le font leurs propres vérifications, les clés d’envoi, et les personnes qui ont encore quelque chose à faire. Cela prend du temps ; rien n’est modifié.',
  start: 'Vérifier',
  again: 'Vérifier à nouveau',
  running: (percent: string) => `Vérification… ${percent}`,
  stopped: 'Arrêté. Ce qui a été regardé reste regardé : reprendre continue avec le reste.',
  paused: (looked: string, of: string, asked: string) => `${looked} choses regardées sur ${of}. Après ${asked} lectures, la vérification fait une pause, pour que SharePoint continue de répondre à tous.`,
  goOn: 'Continuer',
  at: (date: string) => `Vérifié le ${date}.`,
  asked: (count: number, shown: string) => plural.fr(count, `SharePoint a été lu ${shown} fois.`, `SharePoint a été lu ${shown} fois.`),
  records: 'Enregistrements qui ne comptent pas',
  sound: (count: number, shown: string) => plural.fr(count, `${shown} chose regardée : rien d’altéré, de falsifié ni d’antidaté.`, `${shown} choses regardées : rien d’altéré, de falsifié ni d’antidaté.`),
  noThings: 'Rien n’est encore enregistré ici : il n’y a rien à regarder.',
  soundSoFar: (looked: string, of: string) => `${looked} choses regardées sur ${of} : rien d’altéré, de falsifié ni d’antidaté jusqu’ici.`,
  allSound: (things: number, thingsShown: string, people: number, peopleShown: string) => `Regardé : ${thingsShown} ${plural.fr(things, 'chose', 'choses')} et ${peopleShown} ${plural.fr(people, 'personne', 'personnes')}. Tout est en ordre.`,
  untitled: 'Sans titre',
  /** As French writes it. */
  colon: ' :',
  troubles: {
    altered: (count: number, shown: string) => plural.fr(count, `${shown} modifié après coup`, `${shown} modifiés après coup`),
    figures: () => 'ce qui est affiché n’est pas ce qui a été décidé ou publié',
    forged: (count: number, shown: string) => plural.fr(count, `${shown} écrit par quelqu’un qui n’en avait pas le droit, ou au mauvais endroit`, `${shown} écrits par quelqu’un qui n’en avait pas le droit, ou au mauvais endroit`),
    misdated: (count: number, shown: string) => plural.fr(count, `${shown} hors du temps prévu`, `${shown} hors du temps prévu`),
    unreadable: (count: number, shown: string) => plural.fr(count, `${shown} illisible`, `${shown} illisibles`)
  } satisfies Readonly<Record<RecordTrouble, (count: number, shown: string) => string>>,
  said: (what: string) => `${what}.`,
  next: 'Ils ne changent aucun résultat. Ouvrez la chose : sa vérification les nomme un par un, avec leur auteur.',
  unread: {
    forbidden: 'vous ne lisez pas ses enregistrements. Ceux qui les lisent peuvent vérifier à leur tour.',
    failed: 'elle n’a pas pu être lue en entier. Ouvrez-la, ou vérifiez à nouveau.'
  } satisfies Readonly<Record<UnreadThing['why'], string>>,
  failed: (part: string) => `« ${part} » n’a pas pu être lu. Vérifiez à nouveau.`,
  seconds: 'Deux lignes pour un envoi',
  noSecond: 'Aucun envoi n’est stocké deux fois.',
  second: (list: string, id: string, first: string) => `Liste « ${list} » : la ligne ${id} porte la clé de la ligne ${first}.`,
  ofAnother: 'Elles ont deux auteurs : quelqu’un a copié une clé.',
  secondNext: 'La première compte. Regardez la seconde avant de la supprimer.',
  look: 'Voir dans SharePoint',
  left: 'Personnes parties',
  noneLeft: (count: number, shown: string) => plural.fr(count, `${shown} personne regardée : elle est dans l’annuaire.`, `${shown} personnes regardées : toutes sont dans l’annuaire.`),
  leftLater: 'Les personnes sont regardées à la fin.',
  somebody: 'Une personne que le site ne connaît plus',
  hasLeft: (name: string, does: string) => `${name} n’est plus dans l’annuaire, et ${does}.`,
  duties: {
    group: { does: (of: string) => `reste dans le groupe « ${of} »`, next: 'Retirez ce compte du groupe, et ajoutez qui reprend.' },
    draft: { does: (of: string) => `a laissé un brouillon (${of})`, next: 'Un autre responsable peut le publier ou le supprimer.' },
    animator: { does: () => 'doit encore répondre à des contributions', next: 'Confiez-les à quelqu’un d’autre.' },
    answerer: { does: () => 'répond encore pour des passages', next: 'Dites dans les réglages de l’appel qui répond à présent.' },
    evaluator: { does: () => 'doit encore noter des idées', next: 'Dites dans le remue-méninges que cette personne est partie.' },
    ideaOwner: { does: (of: string) => `suit encore l’idée « ${of} »`, next: 'Dites qui la suit à présent.' },
    organiser: { does: (of: string) => `organise encore « ${of} »`, next: 'Nommez un autre organisateur de l’activité.' },
    requester: { does: () => 'a fait cette demande', next: 'L’équipe peut demander à un animateur de la reprendre, ou la clore.' },
    follower: { does: () => 'suit encore cette demande', next: 'Une autre personne de l’équipe peut la prendre.' },
    leader: { does: (of: string) => (of ? `anime encore la communauté « ${of} »` : 'devait animer cette communauté'), next: 'Proposez un autre animateur depuis la demande.' },
    approver: { does: (of: string) => (of ? `décide encore des demandes de « ${of} »` : 'remplace encore quelqu’un, ou reçoit encore ce qui est en retard'), next: 'Changez-le dans les réglages des demandes.' },
    contact: { does: (of: string) => `est encore le contact de « ${of} »`, next: 'Indiquez un autre contact.' }
  } satisfies Readonly<Record<DutyRole, { readonly does: (of: string) => string; readonly next: string }>>,
  limits: 'Un contact, ou quelqu’un qui répond, écrit en toutes lettres n’est reconnu que par son adresse de messagerie, ou par un nom qu’une seule personne du site porte.'
};

const en: typeof fr = {
  title: 'Check what is stored',
  ofSites: 'Check of the chosen sites',
  close: 'Close the check',
  intro: 'Reads votes, supports, contributions, ideas, tariffs, requests and registrations as their own checks do, submission keys, and the people who still have something to do. It takes a while; nothing is changed.',
  start: 'Check',
  again: 'Check again',
  running: (percent) => `Checking… ${percent}`,
  stopped: 'Stopped. What was looked at stays so: resuming goes on with the rest.',
  paused: (looked, of, asked) => `${looked} of ${of} things looked at. After ${asked} reads the check pauses, so that SharePoint goes on answering everybody.`,
  goOn: 'Go on',
  at: (date) => `Checked on ${date}.`,
  asked: (count, shown) => plural.en(count, `SharePoint was read once.`, `SharePoint was read ${shown} times.`),
  records: 'Records that count for nothing',
  sound: (count, shown) => plural.en(count, `${shown} thing looked at: nothing altered, forged or misdated.`, `${shown} things looked at: nothing altered, forged or misdated.`),
  noThings: 'Nothing is kept here yet: there is nothing to look at.',
  soundSoFar: (looked, of) => `${looked} of ${of} things looked at: nothing altered, forged or misdated so far.`,
  allSound: (things, thingsShown, people, peopleShown) => `Looked at: ${thingsShown} ${plural.en(things, 'thing', 'things')} and ${peopleShown} ${plural.en(people, 'person', 'people')}. All is in order.`,
  untitled: 'Untitled',
  colon: ':',
  troubles: {
    altered: (count, shown) => plural.en(count, `${shown} changed afterwards`, `${shown} changed afterwards`),
    figures: () => 'what is shown is not what was decided or published',
    forged: (count, shown) => plural.en(count, `${shown} written by somebody who may not, or in the wrong place`, `${shown} written by somebody who may not, or in the wrong place`),
    misdated: (count, shown) => plural.en(count, `${shown} out of time`, `${shown} out of time`),
    unreadable: (count, shown) => plural.en(count, `${shown} that nobody can read`, `${shown} that nobody can read`)
  },
  said: (what) => `${what}.`,
  next: 'They change no result. Open the thing: its own check names them one by one, with who wrote them.',
  unread: {
    forbidden: 'you do not read its records. Those who do can check in their turn.',
    failed: 'it could not be read as a whole. Open it, or check again.'
  },
  failed: (part) => `“${part}” could not be read. Check again.`,
  seconds: 'Two rows for one submission',
  noSecond: 'No submission is stored twice.',
  second: (list, id, first) => `List “${list}”: row ${id} bears the key of row ${first}.`,
  ofAnother: 'They have two authors: somebody copied a key.',
  secondNext: 'The first one counts. Look at the second before you delete it.',
  look: 'See in SharePoint',
  left: 'People who left',
  noneLeft: (count, shown) => plural.en(count, `${shown} person looked at: in the directory.`, `${shown} people looked at: all are in the directory.`),
  leftLater: 'People are looked at last.',
  somebody: 'Somebody whom the site knows no longer',
  hasLeft: (name, does) => `${name} is no longer in the directory, and ${does}.`,
  duties: {
    group: { does: (of) => `is still in the group “${of}”`, next: 'Take this account out of the group, and add who takes over.' },
    draft: { does: (of) => `left a draft (${of})`, next: 'Another owner or animator can publish or delete it.' },
    animator: { does: () => 'is still to answer contributions', next: 'Give them to somebody else.' },
    answerer: { does: () => 'still answers for passages', next: 'Say in the settings of the call who answers now.' },
    evaluator: { does: () => 'is still to give marks to ideas', next: 'Say in the brainstorm that this person has left.' },
    ideaOwner: { does: (of) => `still sees to the idea “${of}”`, next: 'Say who sees to it now.' },
    organiser: { does: (of) => `still organises “${of}”`, next: 'Name another organiser of the activity.' },
    requester: { does: () => 'made this request', next: 'The team can ask an animator to take it over, or end it.' },
    follower: { does: () => 'still follows this request', next: 'Somebody else of the team can take it.' },
    leader: { does: (of) => (of ? `still leads the community “${of}”` : 'was to lead this community'), next: 'Propose another animator in the request.' },
    approver: { does: (of) => (of ? `still decides on requests of “${of}”` : 'still stands in for somebody, or is told of what is late'), next: 'Change it in the settings of requests.' },
    contact: { does: (of) => `is still the contact of “${of}”`, next: 'Name another contact.' }
  },
  limits: 'A contact, or somebody who answers, whose name was typed is known only by an address of mail, or by a name that one person of the site alone has.'
};

/** Words of the checks that read much, for owners. */
export const checkWords: Words<typeof fr> = { fr, en };
