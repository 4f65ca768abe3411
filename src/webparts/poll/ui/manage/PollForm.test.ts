import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { asksForText, changedFields, fromForm, pollFormat, toForm } from './PollForm';

const zone = 'Europe/Paris';

describe('the poll as it is typed', () => {
  it('comes back as it was stored', () => {
    const draft = { ...emptyPollDraft(), question: 'Quel jour ?', maxChoices: 2, opensAt: new Date('2026-07-01T06:30:00Z'), closesAt: new Date('2026-12-01T17:00:00Z'), invitedCount: 1200 };
    expect(fromForm(toForm(draft, zone), zone)).toEqual(draft);
  });

  it('survives the browser’s storage', () => {
    const form = toForm({ ...emptyPollDraft(), closesAt: new Date('2026-12-01T17:00:00Z') }, zone);
    expect(pollFormat.read(pollFormat.write(form))).toEqual({ ok: true, value: form });
  });

  it('is read as it was kept before drafts had a version', () => {
    const form = toForm(emptyPollDraft(), zone);
    expect(pollFormat.read(JSON.stringify({ ...form, etag: '"1"', clientKey: 'k' }))).toEqual({ ok: true, value: form });
  });

  it('is read as it was kept before a question could be answered in own words', () => {
    const form = toForm({ ...emptyPollDraft(), kind: 'questions', questions: [{ id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 }], options: [{ id: 1, text: 'Ici', question: 1 }] }, zone);
    const { questions, ...rest } = form;
    const older = { ...rest, questions: questions.map(({ isText: _, ...question }) => question) };
    expect(pollFormat.read(JSON.stringify({ version: 2, value: older }))).toEqual({ ok: true, value: form });
  });

  it('asks for words alone, or in one of several questions, and is confidential then', () => {
    const alone = fromForm({ ...toForm(emptyPollDraft(), zone), kind: 'text' }, zone);
    expect(alone).toMatchObject({ kind: 'text', confidential: true, options: [{ id: 1, text: '', isText: true }], minChoices: 1, maxChoices: 1 });
    expect(fromForm(toForm(alone, zone), zone)).toEqual(alone);
    const question = { id: 1, text: 'Pourquoi ?', isRequired: false, isMultiple: true, isText: true, options: [{ id: 4, text: 'typed before' }, { id: 5, text: '' }] };
    const several = fromForm({ ...toForm(emptyPollDraft(), zone), kind: 'questions', questions: [question] }, zone);
    expect(several).toMatchObject({ confidential: true, options: [{ id: 4, text: '', question: 1, isText: true }], questions: [{ id: 1, minChoices: 0, maxChoices: 1 }] });
    expect(fromForm(toForm(several, zone), zone)).toEqual(several);
    expect(asksForText({ kind: 'choice', questions: [question] })).toBe(false);
  });

  it('of another form is told apart', () => {
    expect(pollFormat.read(JSON.stringify({ ...toForm(emptyPollDraft(), zone), options: 'Lundi, mardi' })).ok).toBe(false);
  });

  it('keeps a number that cannot be read from being stored as another', () => {
    expect(fromForm({ ...toForm(emptyPollDraft(), zone), invitedCount: 'cent' }, zone).invitedCount).toBeNaN();
    expect(fromForm({ ...toForm(emptyPollDraft(), zone), invitedCount: '1\u202f200' }, zone).invitedCount).toBe(1200);
  });

  it('sees no change where an empty part was left out', () => {
    const draft = emptyPollDraft();
    expect(changedFields(draft, { ...draft, options: draft.options.map((option) => ({ ...option, link: '' })) })).toEqual([]);
    expect(changedFields(draft, { ...draft, question: 'Autre' })).toEqual(['question']);
  });
});
