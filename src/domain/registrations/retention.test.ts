import type { Activity, Question } from './Activity';
import { duePurges, retentionOf } from './retention';

const question = (keepDays: number, isSensitive = false): Question => ({ id: 1, kind: 'short', text: 'Un régime ?', why: 'Repas', isRequired: false, isSensitive, options: [], keepDays });
const activity = (kind: Activity['kind'], ...questions: readonly Question[]): Pick<Activity, 'kind' | 'questions'> => ({ kind, questions });

it('answers are kept thirty days at most, less where a question says so', () => {
  expect(retentionOf(activity('visit')).answers).toBe(30);
  expect(retentionOf(activity('visit', question(30, true), question(5))).answers).toBe(5);
  expect(retentionOf(activity('visit', question(60, true))).answers).toBe(30);
});

it('names are kept a year, those of trainings three where the city says so, and of nothing else', () => {
  expect((['training', 'event'] as const).map((kind) => [retentionOf(activity(kind)).years, retentionOf(activity(kind), 3).years])).toEqual([[1, 3], [1, 1]]);
  expect([retentionOf(activity('training')).names, retentionOf(activity('training'), 3).names]).toEqual([365, 1095]);
});

it('is over when its day has come, by the end of the session', () => {
  const endsAt = new Date('2026-05-01T10:00:00Z');
  const after = (days: number): Date => new Date(endsAt.getTime() + days * 86_400_000);
  const due = (days: number, years: 1 | 3 = 1): readonly boolean[] => {
    const { answers, names } = duePurges(retentionOf(activity('training', question(10))), endsAt, after(days));
    const three = duePurges(retentionOf(activity('training'), years), endsAt, after(days));
    return [answers, names, three.names];
  };
  expect([due(9.9, 3), due(10, 3), due(364.9, 3), due(365, 3), due(1094.9, 3), due(1095, 3)]).toEqual([[false, false, false], [true, false, false], [true, false, false], [true, true, false], [true, true, false], [true, true, true]]);
});
