import type { PollDraft, PollOption } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { slotText } from '../../src/domain/polls/dateSlot';
import { withRulesOfKind } from '../../src/domain/polls/kindRules';
import { ifNeedBe, NO_DATE } from '../../src/domain/polls/pollKinds';
import { scaleOptions } from '../../src/domain/polls/ratingResult';
import type { DemoPoll } from './polls';

const HOUR_MS = 3_600_000;

const draft = (changes: Partial<PollDraft>): PollDraft => withRulesOfKind({ ...emptyPollDraft(), resultVisibility: 'always', ...changes });

/** In `days` days at an hour of Paris in summer. */
const inDays = (now: Date, days: number, hour = 17): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour - 2));

const slot = (starts: Date, hours: number): string => slotText({ starts, ends: new Date(starts.getTime() + hours * HOUR_MS) });

const portal: DemoPoll = {
  clientKey: 'demo-kind-rating',
  state: 'open',
  draft: (now) =>
    draft({
      kind: 'rating',
      question: 'Le nouveau portail des congés vous simplifie-t-il la vie ?',
      description: 'Trois mois après son ouverture, votre note dira ce qu’il reste à améliorer.',
      options: scaleOptions(1, 5).map((option): PollOption => (option.text === '1' ? { ...option, description: 'pas du tout' } : option.text === '5' ? { ...option, description: 'tout à fait' } : option)),
      closesAt: inDays(now, 14)
    }),
  votes: {
    'karim.benali': [4], 'fatou.diallo': [2], 'thomas.lefevre': [3], 'linh.nguyen': [5], 'aicha.ouali': [4], 'marc.delattre': [4], 'elodie.fontaine': [5], 'rachid.amrani': [3]
  }
};

const welcomeDay: DemoPoll = {
  clientKey: 'demo-kind-dates',
  state: 'open',
  draft: (now) =>
    draft({
      kind: 'dates',
      question: 'Quand accueillir les nouveaux agents à l’hôtel de ville ?',
      description: 'Une visite, un café avec les directions, et le tour des gestes qui sauvent.',
      options: [
        { id: 1, text: slot(inDays(now, 12, 9), 3), description: 'Salle du conseil' },
        { id: 2, text: slot(inDays(now, 12, 14), 3), description: 'Salle du conseil' },
        { id: 3, text: slot(inDays(now, 15, 9), 3), description: 'Médiathèque centrale' },
        { id: 4, text: inDays(now, 20).toISOString().slice(0, 10), description: 'Journée entière, au centre technique' }
      ],
      closesAt: inDays(now, 8)
    }),
  votes: {
    'karim.benali': [1, ifNeedBe(2), 3],
    'fatou.diallo': [ifNeedBe(1), 3],
    'thomas.lefevre': [NO_DATE],
    'linh.nguyen': [1, 3, 4],
    'aicha.ouali': [2, ifNeedBe(3)],
    'elodie.fontaine': [1, ifNeedBe(3), ifNeedBe(4)],
    'marc.delattre': [3]
  }
};

const breakRooms: DemoPoll = {
  clientKey: 'demo-kind-ranking',
  state: 'closed',
  draft: () =>
    draft({
      kind: 'ranking',
      question: 'Dans quel ordre rénover les salles de pause ?',
      description: 'Une salle par semestre, dans l’ordre que vous donnez.',
      options: ['Centre technique', 'Cuisine centrale', 'Hôtel de ville', 'Médiathèque centrale'].map((text, index) => ({ id: index + 1, text }))
    }),
  votes: {
    'karim.benali': [3, 1, 2, 4], 'fatou.diallo': [2, 1, 4, 3], 'thomas.lefevre': [1, 2, 3, 4], 'linh.nguyen': [4, 1, 2, 3], 'aicha.ouali': [3, 1, 2, 4], 'marc.delattre': [1, 2, 4, 3], 'rachid.amrani': [1, 2, 3, 4]
  }
};

const newcomers: DemoPoll = {
  clientKey: 'demo-kind-questions',
  state: 'open',
  draft: (now) =>
    draft({
      kind: 'questions',
      question: 'Votre arrivée à la ville : qu’avons-nous réussi, que faut-il changer ?',
      questions: [
        { id: 1, text: 'Votre poste était-il prêt le premier jour ?', minChoices: 1, maxChoices: 1 },
        { id: 2, text: 'Qu’est-ce qui vous a aidé ?', minChoices: 0, maxChoices: 4 }
      ],
      options: ['Oui', 'En partie', 'Non', 'Le livret d’accueil', 'La visite des services', 'Le parrainage par un collègue', 'La journée des nouveaux agents'].map((text, index) => ({ id: index + 1, text, question: index < 3 ? 1 : 2 })),
      closesAt: inDays(now, 25)
    }),
  votes: {
    'karim.benali': [1, 4, 6], 'fatou.diallo': [2, 6], 'linh.nguyen': [1, 5, 6, 7], 'elodie.fontaine': [3], 'marc.delattre': [2, 7]
  }
};

const CYCLING: Readonly<Record<string, string>> = {
  'karim.benali': 'Un abri fermé à l’hôtel de ville',
  'fatou.diallo': 'Des douches au centre technique',
  'thomas.lefevre': 'un abri fermé, à l’Hôtel de Ville !',
  'linh.nguyen': 'Pouvoir emprunter un vélo électrique pour les rendez-vous de la journée',
  'aicha.ouali': 'Des pistes qui ne s’arrêtent pas au milieu du pont',
  'marc.delattre': 'Des douches, et un endroit où faire sécher sa veste',
  'elodie.fontaine': 'Un vélo de service avec un siège enfant : je dépose ma fille à la crèche avant de venir',
  'rachid.amrani': 'Rien : j’habite à trente kilomètres. Mais un vélo à la gare, oui.'
};

const cycling: DemoPoll = {
  clientKey: 'demo-kind-text',
  state: 'open',
  draft: (now) =>
    draft({
      kind: 'text',
      question: 'Qu’est-ce qui vous ferait venir au travail à vélo plus souvent ?',
      description: 'Le plan de mobilité de la ville sera écrit cet automne. Quelques mots suffisent ; toutes les réponses seront lues.',
      options: [{ id: 1, text: '', isText: true }],
      resultVisibility: 'afterClosing',
      closesAt: inDays(now, 18)
    }),
  votes: Object.fromEntries(Object.keys(CYCLING).map((login) => [login, [1]])),
  texts: Object.fromEntries(Object.entries(CYCLING).map(([login, text]) => [login, [text]]))
};

/** Polls of the other kinds, on a site of their own. In the order in which they are stored: the last one is shown first. */
export const kindPolls: readonly DemoPoll[] = [breakRooms, newcomers, cycling, welcomeDay, portal];
