import type { ListDefinition, ListSchema } from './defineList';
import { defineList } from './defineList';
import type { OwnDiscreet } from './heads/registrations';
import { ACTIVITIES, ATTENDANCE, DISCREET_REGISTRATIONS, OWN_DISCREET, REGISTRATION_ANSWERS, REGISTRATION_DECISIONS, REGISTRATION_STEPS, RESULT_SLIPS, SESSIONS } from './heads/registrations';
import { discreetContent, registrationContent, sessionOrigin, slipContent, storedAnswers, storedPeople, storedQuestions, storedReserves } from './registrationFormats';
import { clientKey } from './uniqueKey';

const session = { type: 'number', indexed: true, default: 0, title: { fr: 'Séance', en: 'Session' } } as const;

export const ActivitiesList = defineList({
  ...ACTIVITIES,
  title: { fr: 'Inscriptions : activités', en: 'Registrations: activities' },
  organisers: 'contribute',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Activité', en: 'Activity' } },
    Kind: { type: 'choice', choices: ['event', 'training', 'workshop', 'visit', 'other'], title: { fr: 'Nature', en: 'Kind' } },
    Details: { type: 'note', maxLength: 8000, title: { fr: 'Présentation', en: 'Details' }, inView: false },
    PictureAddress: { type: 'address', title: { fr: 'Image', en: 'Picture' }, inView: false },
    PictureText: { type: 'text', since: 2, title: { fr: 'Description de l’image', en: 'Description of the picture' }, inView: false },
    Organisers: { type: 'json', stored: storedPeople, default: [], title: { fr: 'Organisateurs', en: 'Organisers' } },
    Directions: { type: 'lines', title: { fr: 'Directions visées', en: 'Directions aimed at' } },
    Professions: { type: 'lines', title: { fr: 'Métiers visés', en: 'Professions aimed at' } },
    Questions: { type: 'json', stored: storedQuestions, default: [], title: { fr: 'Questions', en: 'Questions' }, inView: false },
    Visibility: { type: 'choice', choices: ['open', 'discreet'], title: { fr: 'Visibilité', en: 'Visibility' } },
    /** Of a discreet one: the list with readers of its own that it uses; `shared`: the one that all organisers read. */
    Readers: { type: 'choice', choices: ['shared', 'A', 'B', 'C', 'D', 'E'], since: 2, title: { fr: 'Lecteurs', en: 'Readers' } },
    Template: { type: 'text', title: { fr: 'Modèle', en: 'Template' } },
    /** The folder of its decisions. */
    Box: { type: 'text', maxLength: 24, unique: true, required: true, title: { fr: 'Dossier', en: 'Folder' }, inView: false },
    ClientKey: clientKey
  }
});

/** Sessions as organisers write them. What counts of a published one stands in `RegistrationDecisionsList`: its row is there to be found by its dates. */
export const SessionsList = defineList({
  ...SESSIONS,
  title: { fr: 'Inscriptions : séances', en: 'Registrations: sessions' },
  organisers: 'contribute',
  versions: true,
  fields: {
    Title: { type: 'title', title: { fr: 'Séance', en: 'Session' } },
    Activity: { type: 'number', indexed: true, required: true, title: { fr: 'Activité', en: 'Activity' } },
    StartsAt: { type: 'dateTime', indexed: true, required: true, title: { fr: 'Début', en: 'Starts' } },
    EndsAt: { type: 'dateTime', required: true, title: { fr: 'Fin', en: 'Ends' } },
    Place: { type: 'text', title: { fr: 'Lieu', en: 'Place' } },
    Link: { type: 'address', title: { fr: 'Lien', en: 'Link' }, inView: false },
    Capacity: { type: 'number', title: { fr: 'Places', en: 'Capacity' } },
    WaitingSize: { type: 'number', default: 0, title: { fr: 'Liste d’attente', en: 'Waiting list' } },
    Mode: { type: 'choice', choices: ['arrival', 'draw', 'choice'], title: { fr: 'Attribution', en: 'Mode' } },
    OpensAt: { type: 'dateTime', title: { fr: 'Ouverture', en: 'Opens' } },
    ClosesAt: { type: 'dateTime', indexed: true, title: { fr: 'Clôture', en: 'Closes' } },
    CancelUntil: { type: 'dateTime', title: { fr: 'Désistement jusqu’au', en: 'Cancel until' }, inView: false },
    AnswerHours: { type: 'number', default: 48, title: { fr: 'Heures pour accepter', en: 'Hours to accept' }, inView: false },
    LastHours: { type: 'number', default: 24, title: { fr: 'Dernières heures', en: 'Last hours' }, inView: false },
    Reserves: { type: 'json', stored: storedReserves, default: [], title: { fr: 'Places réservées', en: 'Reserves' }, inView: false },
    Agreement: { type: 'boolean', title: { fr: 'Accord du responsable', en: 'Manager’s agreement' }, inView: false },
    Origin: { type: 'json', stored: sessionOrigin, default: null, title: { fr: 'Fait suite à', en: 'Comes from' }, inView: false },
    /** The folder of its steps. */
    Box: { type: 'text', maxLength: 24, unique: true, required: true, title: { fr: 'Dossier', en: 'Folder' }, inView: false },
    ClientKey: clientKey
  }
});

/** What organisers decide, only ever added: `<box of the activity>/item`. In each folder the organisers of its activity alone add, and say who they are (`DecisionFolders`). None is required: SharePoint would want it of folders as well. */
export const RegistrationDecisionsList = defineList({
  ...REGISTRATION_DECISIONS,
  title: { fr: 'Inscriptions : décisions', en: 'Registrations: decisions' },
  organisers: 'govern',
  folders: true,
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Session: session,
    Kind: { type: 'choice', choices: ['published', 'changed', 'capacity', 'moved', 'chosen', 'refused', 'committed', 'drawn', 'cancelled', 'mark', 'purged'], title: { fr: 'Décision', en: 'Decision' } },
    Reason: { type: 'note', maxLength: 4000, title: { fr: 'Motif', en: 'Reason' } },
    Content: { type: 'json', stored: registrationContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

/** What agents do: `<box of the session>/<in, out or kept>/item`, see docs/decisions/0045-places-as-a-replay.md. */
export const RegistrationStepsList = defineList({
  ...REGISTRATION_STEPS,
  title: { fr: 'Inscriptions : gestes', en: 'Registrations: steps' },
  folders: true,
  indexes: ['Author', 'Created'],
  fields: {
    Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
    Session: session,
    /** For people who look in the list: what counts is the folder. */
    Kind: { type: 'choice', choices: ['register', 'withdraw', 'accept', 'decline'], title: { fr: 'Geste', en: 'Step' } },
    StepKey: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Clé', en: 'Key' } },
    Claim: { type: 'number', default: 0, title: { fr: 'Places réservées', en: 'Reserve' } }
  }
});

const discreetFields = {
  Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
  Session: session,
  /** `seed`, `attendance` and `sealed` are an organiser's; `answers` lie here where the list has readers of its own. */
  Kind: { type: 'choice', choices: ['register', 'withdraw', 'accept', 'decline', 'seed', 'attendance', 'sealed', 'answers'], title: { fr: 'Geste', en: 'Step' } },
  Content: { type: 'json', stored: discreetContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false }
} as const;

/** Of every discreet list. */
type DiscreetDefinition = Omit<ListDefinition, 'fields'> & { readonly fields: typeof discreetFields };

/** Registrations in discreet sessions: an agent reads only his own, the organisers' group all. No column is unique: that would tell. */
export const DiscreetRegistrationsList: ListSchema<DiscreetDefinition> = defineList<DiscreetDefinition>({
  ...DISCREET_REGISTRATIONS,
  title: { fr: 'Inscriptions discrètes', en: 'Discreet registrations' },
  organisers: 'moderate',
  indexes: ['Author'],
  fields: discreetFields
});

function ownDiscreetList(letter: OwnDiscreet): ListSchema<DiscreetDefinition> {
  const readers: Partial<Record<`readers${OwnDiscreet}`, 'moderate'>> = { [`readers${letter}`]: 'moderate' };
  return defineList<DiscreetDefinition>({
    ...OWN_DISCREET[letter],
    title: { fr: `Inscriptions discrètes ${letter}`, en: `Discreet registrations ${letter}` },
    description: { fr: `Les inscriptions que seuls leur auteur et le groupe « Lecteurs des inscriptions discrètes ${letter} » lisent.`, en: `Registrations that only their author and the group “Readers of discreet registrations ${letter}” read.` },
    ...readers,
    indexes: ['Author'],
    fields: discreetFields
  });
}

/** The same, each with readers of its own. */
export const ownDiscreetLists: Readonly<Record<OwnDiscreet, ListSchema<DiscreetDefinition>>> = { A: ownDiscreetList('A'), B: ownDiscreetList('B'), C: ownDiscreetList('C'), D: ownDiscreetList('D'), E: ownDiscreetList('E') };

/** @param readers whose list it is; `shared`: that of all organisers */
export function discreetListOf(readers: 'shared' | OwnDiscreet): ListSchema<DiscreetDefinition> {
  return readers === 'shared' ? DiscreetRegistrationsList : ownDiscreetLists[readers];
}

export const RegistrationAnswersList = defineList({
  ...REGISTRATION_ANSWERS,
  title: { fr: 'Inscriptions : réponses', en: 'Registrations: answers' },
  organisers: 'moderate',
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
    Session: session,
    Content: { type: 'json', stored: storedAnswers, default: {}, title: { fr: 'Réponses', en: 'Answers' } }
  }
});

/** What became of discreet registrations: each row is found by who knows its key. */
export const ResultSlipsList = defineList({
  ...RESULT_SLIPS,
  title: { fr: 'Inscriptions : résultats', en: 'Registrations: result slips' },
  organisers: 'append',
  fields: {
    Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
    ResultKey: { type: 'text', maxLength: 64, unique: true, required: true, title: { fr: 'Clé', en: 'Key' } },
    Session: session,
    State: { type: 'json', stored: slipContent, required: true, default: { kind: 'received' }, title: { fr: 'État', en: 'State' } },
    ClientKey: clientKey
  }
});

export const AttendanceList = defineList({
  ...ATTENDANCE,
  title: { fr: 'Inscriptions : présences', en: 'Registrations: attendance' },
  organisers: 'append',
  fields: {
    Title: { type: 'title', title: { fr: 'Titre', en: 'Title' } },
    Session: session,
    Person: { type: 'number', indexed: true, required: true, title: { fr: 'Personne', en: 'Person' } },
    State: { type: 'choice', choices: ['present', 'absent', 'excused'], required: true, title: { fr: 'Présence', en: 'Attendance' } },
    ClientKey: clientKey
  }
});
