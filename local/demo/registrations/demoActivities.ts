import type { ActivityDraft, Question } from '../../../src/domain/registrations/Activity';
import type { Answers } from '../../../src/domain/registrations/Answers';
import type { AttendanceState } from '../../../src/domain/registrations/Attendance';
import type { SessionDraft } from '../../../src/domain/registrations/Session';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Who registers, in their order, by login. */
export interface DemoSession {
  readonly draft: SessionDraft;
  readonly registered: readonly string[];
  /** Of them, who gave their place back. */
  readonly withdrew?: readonly string[];
  /** Of one that is over: who was there, by login; who is in neither was not noted yet. */
  readonly attended?: Readonly<Record<string, AttendanceState>>;
  /** What they answered, by login and question. */
  readonly answered?: Readonly<Record<string, Answers>>;
}

export interface DemoActivity {
  readonly draft: Omit<ActivityDraft, 'organisers'>;
  readonly sessions: readonly DemoSession[];
}

const question = (id: number, changes: Partial<Question> & Pick<Question, 'text' | 'why'>): Question => ({ id, kind: 'short', isRequired: false, isSensitive: false, options: [], keepDays: 30, ...changes });
const activity = (changes: Partial<DemoActivity['draft']> & Pick<DemoActivity['draft'], 'title' | 'kind' | 'details'>): DemoActivity['draft'] => ({ pictureAddress: '', pictureText: '', directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '', ...changes });

/** What a city offers its agents, on days after now: a course that is full, and once was held, one to be drawn, a visit, a discreet talk on health. */
export function demoActivities(now: Date): readonly DemoActivity[] {
  /** At an hour of Paris in winter, so many days from now, never on a Sunday. */
  const at = (days: number, hour: number): Date => {
    const day = new Date(Math.floor((now.getTime() + days * DAY_MS) / DAY_MS) * DAY_MS);
    return new Date(day.getTime() + (day.getUTCDay() === 0 ? DAY_MS : 0) + (hour - 1) * HOUR_MS);
  };
  const session = (days: number, hour: number, hours: number, changes: Partial<SessionDraft> = {}): SessionDraft => ({
    title: '', place: '', link: '', agreement: false, mode: 'arrival', capacity: 12, waitingSize: 12, opensAt: null, closesAt: null, cancelUntil: at(days - 2, hour),
    startsAt: at(days, hour), endsAt: new Date(at(days, hour).getTime() + hours * HOUR_MS), answerHours: 48, lastHours: 24, reserves: [], ...changes
  });
  return [
    {
      draft: activity({
        title: 'Gestes qui sauvent', kind: 'training', details: 'Une demi-journée de pratique avec les pompiers : alerter, masser, défibriller. Vous repartez avec une attestation.',
        questions: [
          question(1, { kind: 'choice', text: 'Avez-vous déjà suivi cette formation ?', why: 'Pour composer les groupes.', isRequired: true, options: ['Jamais', 'Il y a plus de deux ans', 'Il y a moins de deux ans'] }),
          question(2, { kind: 'long', text: 'Une gêne physique dont le formateur doit tenir compte ?', why: 'Pour adapter les gestes.', isSensitive: true, keepDays: 7 })
        ]
      }),
      sessions: [
        // Over for longer than answers are kept.
        {
          draft: session(-10, 9, 3, { place: 'Caserne du Canal', capacity: 8 }),
          registered: ['fatou.diallo', 'aicha.ouali', 'linh.nguyen', 'sophie.petit', 'camille.moreau', 'thomas.lefevre', 'rachid.amrani'],
          withdrew: ['rachid.amrani'],
          attended: { 'fatou.diallo': 'present', 'aicha.ouali': 'present', 'linh.nguyen': 'present', 'sophie.petit': 'excused', 'camille.moreau': 'absent' },
          answered: { 'fatou.diallo': { 1: 'Jamais' }, 'aicha.ouali': { 1: 'Il y a plus de deux ans', 2: 'Une épaule raide.' }, 'linh.nguyen': { 1: 'Jamais' } }
        },
        { draft: session(6, 9, 3, { place: 'Caserne du Canal', capacity: 3 }), registered: ['fatou.diallo', 'thomas.lefevre', 'rachid.amrani', 'linh.nguyen', 'elodie.fontaine', 'marc.delattre'], withdrew: ['rachid.amrani'] },
        { draft: session(13, 14, 3, { place: 'Caserne du Canal', capacity: 12, reserves: [{ id: 1, direction: 'Direction de la petite enfance', places: 6, until: at(9, 18) }] }), registered: ['julien.roux', 'fatou.diallo'] },
        { draft: session(40, 9, 3, { place: 'Caserne du Canal', opensAt: at(20, 9) }), registered: [] }
      ]
    },
    {
      draft: activity({ title: 'Visite des serres municipales', kind: 'visit', details: 'Une heure avec les jardiniers, du semis au massif. Prévoyez des chaussures fermées.', directions: ['Direction des espaces verts', 'Direction de la culture'] }),
      sessions: [{ draft: session(8, 12, 1, { place: 'Serres municipales', capacity: 15 }), registered: ['linh.nguyen', 'sophie.petit', 'aicha.ouali', 'julien.roux'] }]
    },
    {
      draft: activity({ title: 'Loge au match de handball', kind: 'event', details: 'Trois places pour deux, un samedi soir au palais des sports. Elles sont tirées au sort.' }),
      sessions: [{ draft: session(22, 20, 2, { place: 'Palais des sports', mode: 'draw', capacity: 3, closesAt: at(15, 18), cancelUntil: null }), registered: ['thomas.lefevre', 'marc.delattre', 'elodie.fontaine', 'rachid.amrani', 'aicha.ouali'] }]
    },
    {
      draft: activity({ title: 'Écrire pour être compris', kind: 'workshop', details: 'Réécrire ensemble un courrier de votre service. Apportez-en un.', questions: [question(1, { kind: 'short', text: 'Le courrier que vous apportez', why: 'Pour préparer l’atelier.', isRequired: true })] }),
      sessions: [
        { draft: session(10, 10, 2, { link: 'https://visio.valmontreuil.example/ecrire', capacity: null }), registered: ['sophie.petit', 'aicha.ouali'] },
        { draft: session(17, 10, 2, { place: 'Médiathèque centrale', mode: 'choice', capacity: 8, closesAt: at(14, 18), agreement: true }), registered: ['linh.nguyen', 'julien.roux'] }
      ]
    },
    {
      draft: activity({ title: 'Mieux dormir quand on travaille de nuit', kind: 'other', details: 'Avec le médecin du travail. Votre inscription reste entre vous et le groupe des organisateurs.', visibility: 'discreet' }),
      sessions: [{ draft: session(11, 14, 1, { place: 'Maison de la santé', capacity: 10 }), registered: ['marc.delattre', 'fatou.diallo'] }]
    },
    { draft: activity({ title: 'Formation d’une demi-journée', kind: 'training', details: '', template: 'Formation courte', questions: [question(1, { kind: 'yesNo', text: 'Avez-vous l’accord de votre responsable ?', why: 'Pour organiser les équipes.', isRequired: true })] }), sessions: [] }
  ];
}
