/** @jest-environment node */
import type { PollOption } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { compactDraft } from './compactDraft';

const stored = (option: PollOption): readonly PollOption[] => compactDraft({ ...emptyPollDraft(), options: [option] }).content.options;

describe('a draft as it is stored', () => {
  it('has its texts without spaces around them, and what makes its kind in one place', () => {
    const { content, question, description } = compactDraft({ ...emptyPollDraft(), kind: 'ranking', question: ' Quel jour ? ', description: 'Pour tous', options: [{ id: 1, text: ' Lundi ' }], questions: [] });
    expect([content, question, description]).toEqual([{ kind: 'ranking', options: [{ id: 1, text: 'Lundi' }], questions: [] }, 'Quel jour ?', 'Pour tous']);
  });

  it('keeps all that an answer has', () => {
    const option = { id: 1, text: 'Lundi', description: 'Au matin', link: 'https://ville.test/lundi', picture: '/a.png', pictureText: 'Un lundi', question: 2 };
    expect(stored(option)).toEqual([option]);
  });

  it('keeps nothing of what an answer does not have, nor words for a picture that is not there', () => {
    expect(stored({ id: 1, text: 'Lundi', description: '', link: '', picture: '', pictureText: 'Un lundi' })).toEqual([{ id: 1, text: 'Lundi' }]);
    expect(Object.keys(stored({ id: 1, text: 'Lundi', picture: '/a.png', pictureText: '' })[0] ?? {})).toEqual(['id', 'text', 'picture']);
  });
});
