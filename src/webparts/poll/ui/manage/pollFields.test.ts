import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { createFormats } from '../../../../shell/Formats';
import { kindFormWords } from './kindStrings';
import { toForm } from './PollForm';
import { pollFields } from './pollFields';
import { manageWords } from './strings';

const fields = pollFields(manageWords.fr, kindFormWords.fr, createFormats('fr-FR', 'Europe/Paris'));
const form = toForm(emptyPollDraft(), 'Europe/Paris');
const closing = (closesAt: typeof form.closesAt): string | undefined => fields['closesAt']?.show({ ...form, closesAt });

test.each([
  ['nothing', null, ''],
  ['a day and a time', { date: '2026-12-01', time: '18:00' }, '1ᵉʳ décembre 2026 à 18:00'],
  ['a day alone, which is not nothing', { date: '2026-12-01', time: '' }, '1ᵉʳ décembre 2026'],
  ['what is no day, as it stands', { date: '12/2026', time: '' }, '12/2026']
])('a date in the choice between two versions: %s', (_, typed, shown) => {
  expect(closing(typed)).toBe(shown);
});
