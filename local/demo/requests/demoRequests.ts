import type { RequestForm } from '../../../src/domain/requests/RequestForm';
import { blankForm } from '../../../src/domain/requests/RequestForm';
import type { Outcome, ReviewOutcome } from '../../../src/domain/requests/RequestRecord';

/** What became of a request, each so many days ago; people by their logins. */
export type DemoSaid =
  | { readonly kind: 'claimed'; readonly ago: number; readonly by: string }
  | { readonly kind: 'contacted'; readonly ago: number; readonly by: string; readonly text: string }
  | { readonly kind: 'asked'; readonly ago: number; readonly by: string; readonly text: string }
  | { readonly kind: 'answered'; readonly ago: number; readonly by: string; readonly text: string }
  | { readonly kind: 'message'; readonly ago: number; readonly by: string; readonly text: string }
  | { readonly kind: 'invited'; readonly ago: number; readonly by: string; readonly animator: string }
  | { readonly kind: 'joined' | 'declined'; readonly ago: number; readonly by: string; readonly text: string }
  | { readonly kind: 'decided'; readonly ago: number; readonly by: string; readonly outcome: Outcome; readonly reason: string; readonly alternative?: string; readonly changes?: string; readonly into?: string }
  | { readonly kind: 'scheduled'; readonly ago: number; readonly by: string; readonly where: string; readonly animators: readonly string[] }
  | { readonly kind: 'attended'; readonly ago: number; readonly by: string; readonly animators: readonly string[] }
  | { readonly kind: 'opened'; readonly ago: number; readonly by: string; readonly url: string }
  | { readonly kind: 'reviewed'; readonly ago: number; readonly by: string; readonly outcome: ReviewOutcome; readonly text: string; /** What became of each objective, in their order. */ readonly results: readonly string[] }
  | { readonly kind: 'withdrawn'; readonly ago: number; readonly by: string; readonly text: string };

export interface DemoRequest {
  /** Login of who sent it. */
  readonly requester: string;
  /** Days since then. */
  readonly ago: number;
  readonly form: Omit<RequestForm, 'animators'>;
  /** Logins. */
  readonly animators: readonly string[];
  /** Oldest first. */
  readonly course: readonly DemoSaid[];
}

const form = (name: string, slug: string, objectives: readonly string[], success: string, directions: readonly string[], usages: RequestForm['usages'], changes: Partial<RequestForm> = {}): DemoRequest['form'] => ({ ...blankForm, charter: 'usual', name, slug, objectives, success, directions, usages, ...changes });

const KARIM = 'karim.benali';
const SOPHIE = 'sophie.petit';
const JULIEN = 'julien.roux';

/** Requests of the city, one in each state that a request can be in. */
export const demoRequests: readonly DemoRequest[] = [
  {
    requester: 'thomas.lefevre', ago: 400, animators: ['thomas.lefevre', 'linh.nguyen'],
    form: form('Communauté des agents jardiniers', 'communaute-jardin', ['Faire vivre le jardin partagé de la terrasse', 'Échanger graines et savoir-faire'], 'Chaque carré a quelqu’un qui l’arrose', ['Espaces verts', 'Culture'], ['files', 'forum', 'registrations']),
    course: [
      { kind: 'claimed', ago: 399, by: KARIM },
      { kind: 'contacted', ago: 398, by: KARIM, text: 'Le jardin a déjà douze volontaires.' },
      { kind: 'invited', ago: 398, by: KARIM, animator: 'thomas.lefevre' },
      { kind: 'invited', ago: 398, by: KARIM, animator: 'linh.nguyen' },
      { kind: 'joined', ago: 397, by: 'thomas.lefevre', text: '' },
      { kind: 'joined', ago: 397, by: 'linh.nguyen', text: 'Avec plaisir.' },
      { kind: 'decided', ago: 396, by: SOPHIE, outcome: 'accepted', reason: 'Un besoin clair, des volontaires déjà là.' },
      { kind: 'scheduled', ago: 395, by: KARIM, where: 'Cité administrative, salle 2', animators: ['thomas.lefevre', 'linh.nguyen'] },
      { kind: 'attended', ago: 391, by: KARIM, animators: ['thomas.lefevre', 'linh.nguyen'] },
      { kind: 'opened', ago: 390, by: KARIM, url: '/sites/communaute-jardin' },
      { kind: 'reviewed', ago: 200, by: KARIM, outcome: 'animators', text: 'Thomas et Linh passent la main au printemps : qui prend la suite ?', results: ['Onze carrés sur douze sont arrosés.', 'Deux bourses aux graines, quarante sachets.'] }
    ]
  },
  {
    requester: 'camille.moreau', ago: 215, animators: ['camille.moreau', 'aicha.ouali'],
    form: form('Communauté Télétravail', 'communaute-teletravail', ['Partager ce qui aide à télétravailler', 'Poser des questions entre collègues'], 'Une question trouve sa réponse dans la journée', ['Ressources humaines', 'Communication'], ['forum', 'polls', 'files']),
    course: [
      { kind: 'claimed', ago: 214, by: JULIEN },
      { kind: 'contacted', ago: 213, by: JULIEN, text: 'Le réseau existe déjà par courriel : quarante personnes.' },
      { kind: 'invited', ago: 213, by: JULIEN, animator: 'camille.moreau' },
      { kind: 'invited', ago: 213, by: JULIEN, animator: 'aicha.ouali' },
      { kind: 'joined', ago: 212, by: 'camille.moreau', text: '' },
      { kind: 'joined', ago: 212, by: 'aicha.ouali', text: '' },
      { kind: 'decided', ago: 210, by: JULIEN, outcome: 'accepted', reason: 'Le réseau tourne, il lui manque un lieu.' },
      { kind: 'scheduled', ago: 209, by: JULIEN, where: 'en visioconférence', animators: ['camille.moreau', 'aicha.ouali'] },
      { kind: 'attended', ago: 206, by: JULIEN, animators: ['camille.moreau'] },
      { kind: 'opened', ago: 203, by: JULIEN, url: '/sites/communaute-teletravail' }
    ]
  },
  {
    requester: 'marc.delattre', ago: 60, animators: ['marc.delattre', 'rachid.amrani'],
    form: form('Petites annonces entre agents', 'petites-annonces', ['Vendre et acheter entre collègues'], 'Dix annonces par semaine', ['Toutes les directions'], ['forum']),
    course: [
      { kind: 'claimed', ago: 59, by: SOPHIE },
      { kind: 'contacted', ago: 58, by: SOPHIE, text: 'L’idée plaît, mais ce n’est pas du travail.' },
      { kind: 'decided', ago: 56, by: SOPHIE, outcome: 'refused', reason: 'Les espaces de la ville servent au travail.', alternative: 'Le comité des œuvres sociales a un tableau d’annonces : il vous attend.' }
    ]
  },
  {
    requester: 'elodie.fontaine', ago: 40, animators: ['elodie.fontaine', 'fatou.diallo'],
    form: form('Astuces de tableur', 'astuces-tableur', ['S’entraider sur les tableurs'], 'Moins d’appels au guichet numérique', ['Éducation'], ['forum']),
    course: [{ kind: 'withdrawn', ago: 39, by: 'elodie.fontaine', text: 'Le réseau des référents numériques le fait déjà.' }]
  },
  {
    requester: 'fatou.diallo', ago: 34, animators: ['fatou.diallo', 'elodie.fontaine'],
    form: form('Télétravail des directrices de crèche', 'teletravail-creches', ['Se dire ce qui se télétravaille dans une crèche'], 'Un jour par mois sans interruption', ['Petite enfance'], ['forum', 'files']),
    course: [
      { kind: 'claimed', ago: 33, by: JULIEN },
      { kind: 'contacted', ago: 32, by: JULIEN, text: 'Huit directrices : elles seraient bien parmi les autres.' },
      { kind: 'decided', ago: 31, by: JULIEN, outcome: 'merged', reason: 'La communauté Télétravail répond aux mêmes questions.', into: 'communaute-teletravail' }
    ]
  },
  {
    requester: 'aicha.ouali', ago: 13, animators: ['aicha.ouali', 'rachid.amrani'],
    form: form('Chantiers et permis', 'chantiers-et-permis', ['Se prévenir avant chaque chantier', 'Partager les plans à jour'], 'Plus aucune tranchée rouverte dans l’année', ['Urbanisme', 'Voirie'], ['files', 'forum', 'dashboard'], { professions: ['Instructeurs', 'Conducteurs de travaux'], size: 35 }),
    course: [
      { kind: 'claimed', ago: 12, by: KARIM },
      { kind: 'contacted', ago: 11, by: KARIM, text: 'Deux services, un même plan de la ville.' },
      { kind: 'invited', ago: 11, by: KARIM, animator: 'aicha.ouali' },
      { kind: 'invited', ago: 11, by: KARIM, animator: 'rachid.amrani' },
      { kind: 'joined', ago: 10, by: 'aicha.ouali', text: '' },
      { kind: 'joined', ago: 9, by: 'rachid.amrani', text: 'Je connais bien le sujet.' },
      { kind: 'decided', ago: 8, by: SOPHIE, outcome: 'changed', reason: 'Un vrai besoin.', changes: 'Le tableau de chiffres viendra plus tard.' },
      { kind: 'scheduled', ago: 7, by: KARIM, where: 'Centre technique', animators: ['aicha.ouali', 'rachid.amrani'] },
      { kind: 'attended', ago: 2, by: KARIM, animators: ['aicha.ouali', 'rachid.amrani'] }
    ]
  },
  {
    requester: 'linh.nguyen', ago: 9, animators: ['linh.nguyen', 'thomas.lefevre'],
    form: form('Nuit des musées', 'nuit-des-musees', ['Préparer la Nuit des musées à plusieurs services'], 'Le programme est prêt un mois avant', ['Culture', 'Espaces verts'], ['files', 'calls', 'registrations'], { partners: [{ name: 'Omar Haddad', organisation: 'Association Lire ensemble', reason: 'Il tient les lectures.', until: null }] }),
    course: [
      { kind: 'claimed', ago: 8, by: JULIEN },
      { kind: 'contacted', ago: 7, by: JULIEN, text: 'Le programme de l’an dernier sert de base.' },
      { kind: 'invited', ago: 7, by: JULIEN, animator: 'linh.nguyen' },
      { kind: 'invited', ago: 7, by: JULIEN, animator: 'thomas.lefevre' },
      { kind: 'joined', ago: 6, by: 'linh.nguyen', text: '' },
      { kind: 'decided', ago: 5, by: JULIEN, outcome: 'accepted', reason: 'La date approche, et chacun sait pourquoi.' },
      { kind: 'message', ago: 4, by: 'linh.nguyen', text: 'Faut-il un espace pour chaque musée ?' }
    ]
  },
  {
    requester: 'rachid.amrani', ago: 8, animators: ['rachid.amrani', 'marc.delattre'],
    form: form('Sécurité des chantiers', 'securite-des-chantiers', ['Partager les presque accidents'], 'Un accident de moins par mois', ['Voirie', 'Police municipale'], ['forum', 'files'], { sensitivity: 'sensitive', size: 60 }),
    course: [
      { kind: 'claimed', ago: 7, by: SOPHIE },
      { kind: 'contacted', ago: 6, by: SOPHIE, text: 'Le sujet touche à la santé : le délégué à la protection des données est prévenu.' },
      { kind: 'asked', ago: 5, by: SOPHIE, text: 'Faut-il nommer les personnes dans les récits ?' }
    ]
  },
  {
    requester: 'marc.delattre', ago: 16, animators: ['marc.delattre', 'elodie.fontaine'],
    form: form('Zéro papier', 'zero-papier', ['Imprimer moitié moins'], 'Deux ramettes par mois au lieu de dix', ['Police municipale', 'Éducation'], ['polls', 'brainstorm', 'dashboard']),
    course: []
  },
  {
    requester: 'fatou.diallo', ago: 5, animators: ['fatou.diallo', 'elodie.fontaine'],
    form: form('Gestes et postures en crèche', 'gestes-et-postures', ['Apprendre les uns des autres à porter sans se blesser'], 'Moins d’arrêts de travail', ['Petite enfance'], ['files', 'forum', 'registrations'], { professions: ['Auxiliaires de puériculture'], size: 80 }),
    course: [{ kind: 'claimed', ago: 4, by: JULIEN }]
  },
  {
    requester: 'elodie.fontaine', ago: 1, animators: ['elodie.fontaine', 'fatou.diallo'],
    form: form('Cantines : cuisiner de saison', 'cuisiner-de-saison', ['Échanger des menus de saison entre cuisines', 'Jeter moins'], 'Chaque cuisine a repris trois menus d’une autre', ['Éducation', 'Petite enfance'], ['files', 'forum', 'polls']),
    course: []
  }
];
