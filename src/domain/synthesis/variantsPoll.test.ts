import { variantsFault } from '../making/Proposal';
import { validatePoll } from '../polls/validatePoll';
import { distinctWordings, variantsPoll } from './variantsPoll';

describe('a poll on variants', () => {
  it('asks about each wording, with the way to who proposed it', () => {
    const poll = variantsPoll('Quelle rédaction préférez-vous ?', [{ text: 'Deux jours', link: '' }, { text: 'Trois jours', link: 'https://ville.test/?parvis=contribution-12' }]);
    expect(poll.options).toEqual([{ id: 1, text: 'Deux jours' }, { id: 2, text: 'Trois jours', link: 'https://ville.test/?parvis=contribution-12' }]);
    expect(poll.kind).toBe('choice');
  });

  it('looks for the date that suits where all are dates, as many as it takes', () => {
    const on = (day: number): { text: string; link: string; slot: string } => ({ text: `Le ${day}`, link: '', slot: `2026-12-${String(day).padStart(2, '0')}T08:00Z/2026-12-${String(day).padStart(2, '0')}T10:00Z` });
    const poll = variantsPoll('Quelle date ?', [on(4), on(7)]);
    expect([poll.kind, poll.maxChoices, poll.options.map(({ text }) => text)]).toEqual(['dates', 2, [on(4).slot, on(7).slot]]);
    expect(validatePoll(poll, new Date())).toEqual([]);
    expect(variantsPoll('Quelle date ?', [on(4), { text: 'Jamais', link: '' }]).kind).toBe('choice');
    expect(variantsPoll('Quelle date ?', Array.from({ length: 11 }, (_, index) => on(index + 1))).kind).toBe('choice');
  });

  it('keeps what is too long for an answer in its description, and can be stored', () => {
    const long = 'Les agents télétravaillent trois jours par semaine. '.repeat(20);
    const poll = variantsPoll(long, [{ text: long, link: `https://ville.test/${'x'.repeat(500)}` }, { text: 'Deux jours', link: '' }]);
    expect(poll.options[0]?.text).toMatch(/^Les agents.*…$/);
    expect(poll.options[0]?.description).toMatch(/^Les agents.*…$/);
    expect(poll.options[0]).not.toHaveProperty('link');
    expect(validatePoll(poll, new Date())).toEqual([]);
  });

  it('has no description of what fits as it is, whatever blanks stand around it', () => {
    expect(variantsPoll('?', [{ text: ' À compléter… ', link: '' }, { text: 'Deux jours', link: '' }]).options[0]).toEqual({ id: 1, text: 'À compléter…' });
  });

  it('has no description of what ends with an ellipsis itself', () => {
    expect(variantsPoll('?', [{ text: 'À compléter…', link: '' }, { text: 'Deux jours', link: '' }]).options[0]).toEqual({ id: 1, text: 'À compléter…' });
  });

  it('says what it is about, and leaves the answers to its owner where nothing was proposed', () => {
    const poll = variantsPoll('Et ce passage ?', [], ` ${'Deux jours. '.repeat(500)}`);
    expect(poll.options.map(({ text }) => text)).toEqual(['', '']);
    expect(poll.description).toMatch(/^Deux jours\..*/);
    expect([...poll.description]).toHaveLength(4000);
    expect(variantsPoll('?', [{ text: 'a', link: '' }, { text: 'b', link: '' }]).description).toBe('');
  });

  it('asks once about wordings that say the same, in the words of who came first', () => {
    const items = [{ id: 9, wording: 'Dix jours  par mois ;' }, { id: 4, wording: 'dix jours par mois' }, { id: 7, wording: 'Dix jours par an' }];
    expect(distinctWordings(items).map(({ id }) => id)).toEqual([4, 7]);
    expect(distinctWordings([...items].reverse()).map(({ id }) => id)).toEqual([7, 4]);
    expect(distinctWordings([{ id: 1, wording: 'bien tôt' }, { id: 2, wording: 'bientôt' }])).toHaveLength(2);
  });

  it.each([
    ['two answers, and twenty at most', { fewest: 2, most: 20, length: 255 }, ['fewest', null, null, 'most']],
    ['none where it takes a text', null, [null, null, null, null]]
  ])('needs %s', (_, variants, expected) => expect([1, 2, 20, 21].map((count) => variantsFault({ variants }, count))).toEqual(expected));
});
