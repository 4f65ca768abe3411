import type { PollDraft, PollOption } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';

/** A poll of the demo city and who voted what. */
export interface DemoPoll {
  /** Makes storing it once only, however often the city is filled. */
  readonly clientKey: string;
  readonly draft: (now: Date) => PollDraft;
  /** Option ids by login; whoever is missing has not voted. */
  readonly votes: Readonly<Record<string, readonly number[]>>;
  /** What they wrote, by login, for those of the options that are answered in own words. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  /** `closed`: counted and certified by its owner. */
  readonly state: 'open' | 'closed' | 'draft';
}

const options = (...texts: readonly (string | Omit<PollOption, 'id'>)[]): readonly PollOption[] =>
  texts.map((option, index) => ({ id: index + 1, ...(typeof option === 'string' ? { text: option } : option) }));

/** In `days` days at 17:00 in the summer of Paris; the hour matters little, that it is whole does. */
const inDays = (now: Date, days: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 15));

const roomName: DemoPoll = {
  clientKey: 'demo-poll-room-name',
  state: 'open',
  draft: (now) => ({
    ...emptyPollDraft(),
    question: 'Quel nom donner à la nouvelle salle de réunion du rez-de-chaussée ?',
    description: 'La salle ouvre au printemps. Son nom sera affiché à l’entrée et dans le calendrier des réservations.',
    options: options('Salle Rosa-Parks', 'Salle Simone-Veil', 'Salle des Tilleuls', 'Salle du Canal'),
    closesAt: inDays(now, 12),
    optionOrder: 'random',
    invitedCount: 12
  }),
  votes: {
    'karim.benali': [2],
    'fatou.diallo': [1],
    'thomas.lefevre': [3],
    'linh.nguyen': [2],
    'julien.roux': [2],
    'aicha.ouali': [1],
    'marc.delattre': [4],
    'elodie.fontaine': [3]
  }
};

const workshops: DemoPoll = {
  clientKey: 'demo-poll-workshops',
  state: 'open',
  draft: (now) => ({
    ...emptyPollDraft(),
    question: 'Quels ateliers numériques voulez-vous suivre ce trimestre ?',
    description: 'Choisissez-en jusqu’à trois. Les plus demandés seront donnés deux fois, un matin et un après-midi.',
    options: options(
      { text: 'Écrire à plusieurs dans un même document', description: 'Deux heures, en petits groupes. Niveau débutant.', link: 'https://formation.valmontreuil.example/ecrire-a-plusieurs' },
      { text: 'Organiser une réunion à distance', description: 'De l’invitation au compte rendu.', link: 'https://formation.valmontreuil.example/reunion-a-distance' },
      { text: 'Trier et classer ses courriels', description: 'Règles, catégories, absences.', link: 'https://formation.valmontreuil.example/courriels' },
      { text: 'Tableur : premiers calculs', description: 'Sommes, moyennes, tableaux croisés.', link: 'https://formation.valmontreuil.example/tableur' },
      { text: 'Protéger ses données et celles des usagers', description: 'Avec la déléguée à la protection des données.', link: 'https://formation.valmontreuil.example/donnees' }
    ),
    maxChoices: 3,
    closesAt: inDays(now, 20),
    resultVisibility: 'always'
  }),
  votes: {
    'camille.moreau': [2, 5],
    'karim.benali': [5],
    'fatou.diallo': [1, 3, 4],
    'thomas.lefevre': [3],
    'linh.nguyen': [1, 2],
    'julien.roux': [4],
    'aicha.ouali': [1, 4, 5],
    'rachid.amrani': [3, 4]
  }
};

const trainingTime: DemoPoll = {
  clientKey: 'demo-poll-training-time',
  state: 'open',
  draft: (now) => ({
    ...emptyPollDraft(),
    question: 'Avez-vous assez de temps pour vous former pendant vos heures de travail ?',
    description: 'Le comité social territorial a demandé cette consultation. Elle est confidentielle.',
    options: options('Oui, toujours', 'Le plus souvent', 'Rarement', 'Jamais'),
    closesAt: inDays(now, 6),
    confidential: true,
    resultVisibility: 'afterClosing',
    invitedCount: 12
  }),
  votes: {
    'karim.benali': [2],
    'fatou.diallo': [3],
    'thomas.lefevre': [3],
    'linh.nguyen': [2],
    'julien.roux': [2],
    'aicha.ouali': [3],
    'marc.delattre': [4],
    'elodie.fontaine': [3],
    'rachid.amrani': [2]
  }
};

const canteen: DemoPoll = {
  clientKey: 'demo-poll-canteen',
  state: 'closed',
  draft: () => ({
    ...emptyPollDraft(),
    question: 'À quelle heure ouvrir le restaurant administratif ?',
    description: 'Le résultat s’appliquera à la rentrée.',
    options: options('11 h 15', '11 h 30', '11 h 45'),
    mayChangeVote: false,
    resultVisibility: 'always',
    invitedCount: 12
  }),
  votes: {
    'camille.moreau': [2],
    'karim.benali': [2],
    'fatou.diallo': [1],
    'thomas.lefevre': [1],
    'linh.nguyen': [2],
    'julien.roux': [3],
    'aicha.ouali': [2],
    'marc.delattre': [1],
    'elodie.fontaine': [2],
    'rachid.amrani': [2],
    'sophie.petit': [2]
  }
};

const budget: DemoPoll = {
  clientKey: 'demo-poll-budget',
  state: 'open',
  draft: (now) => ({
    ...emptyPollDraft(),
    question: 'Budget participatif des agents : quels projets retenir en premier ?',
    description: 'Vingt projets ont été déposés sur la boîte à idées. Choisissez-en de un à cinq ; les trois premiers seront lancés avant l’été.',
    options: options(
      'Des vélos à assistance électrique en libre-service entre l’hôtel de ville, la cité administrative et le centre technique',
      'Une salle de repos ouverte à tous les agents, avec une charte d’usage écrite ensemble',
      'Des casiers sécurisés et chauffés pour les équipes qui travaillent dehors par tous les temps',
      'Un jardin partagé sur la terrasse de la médiathèque, entretenu par des volontaires',
      'Le remplacement des gobelets jetables de tous les sites par des tasses et des fontaines à eau',
      'Des cours de langue des signes pour les agents qui accueillent du public',
      'Un atelier de réparation du petit matériel, ouvert un jeudi sur deux au centre technique',
      'Des places de crèche à horaires élargis pour les enfants des agents en horaires décalés',
      'Une bibliothèque d’outils et de livres professionnels, avec prêt entre directions',
      'La rénovation des vestiaires du centre technique et de la cuisine centrale',
      'Des échauffements encadrés avant la prise de poste pour les métiers exposés aux ports de charges',
      'Un annuaire des savoir-faire rares, tenu à jour par les agents eux-mêmes',
      'Des journées d’immersion d’une direction à l’autre, deux fois par an',
      'Un abri à vélos fermé et éclairé devant chaque site de plus de vingt agents',
      'Des écrans d’information dans les lieux de pause des équipes sans ordinateur',
      'Une épicerie solidaire d’agents avec les invendus du restaurant administratif',
      'La végétalisation de la cour de l’hôtel de ville et l’installation de bancs à l’ombre',
      'Un fonds d’aide aux projets solidaires portés par des agents sur leur temps libre',
      'Des séances de dépistage et de conseil avec la médecine du travail, sur chaque site',
      'Une journée sans réunion par mois, décidée direction par direction'
    ),
    maxChoices: 5,
    closesAt: inDays(now, 30),
    optionOrder: 'random',
    resultVisibility: 'always'
  }),
  votes: {
    'karim.benali': [1, 12, 20],
    'fatou.diallo': [8, 2, 19],
    'thomas.lefevre': [3, 10, 14],
    'linh.nguyen': [4, 9],
    'julien.roux': [20],
    'marc.delattre': [11, 10],
    'elodie.fontaine': [5, 10, 16],
    'rachid.amrani': [3, 10, 7]
  }
};

const draftPoll: DemoPoll = {
  clientKey: 'demo-poll-draft',
  state: 'draft',
  draft: () => ({
    ...emptyPollDraft(),
    question: 'Quelle date pour la fête des agents ?',
    options: options('Vendredi 19 juin', 'Jeudi 25 juin', 'Vendredi 3 juillet')
  }),
  votes: {}
};

/** In the order in which they are stored: the last one is shown first. */
export const demoPolls: readonly DemoPoll[] = [draftPoll, canteen, budget, trainingTime, workshops, roomName];
