import { blankCampaign } from '../../../../domain/ideas/blankCampaign';
import { fromStoredTemplate } from './storedTemplate';

const PARIS = 'Europe/Paris';
const draft = { ...blankCampaign, question: 'Ancienne question ?', sponsor: 'Direction', starts: { ...blankCampaign.starts, decide: new Date('2026-03-20T17:00:00Z') } };

test('dates of a template move with the day on which it is used, at the same hour of the clock, over the change of summer too', () => {
  const form = fromStoredTemplate({ draft }, new Date('2026-03-10T10:00:00Z'), new Date('2026-03-30T20:00:00Z'), PARIS);
  expect([form.decideAt, form.gatherAt]).toEqual([{ date: '2026-04-09', time: '18:00' }, null]);
});

test('a template leaves the question as it is, and what it says nothing of', () => {
  const form = fromStoredTemplate({ draft }, new Date('2026-03-10T10:00:00Z'), new Date('2026-03-10T20:00:00Z'), PARIS);
  expect([Object.keys(form).includes('question'), Object.keys(form).includes('why'), form.sponsor, Object.keys(form).includes('evaluators')]).toEqual([false, false, 'Direction', false]);
});
