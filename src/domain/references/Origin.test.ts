import { MOST_PARTS, thingsOf } from './Origin';

const campaign = { kind: 'campaign', id: 3, webPath: '/sites/rh', title: 'Que changer ?' };
const idea = (id: number) => ({ kind: 'idea', id, webPath: '/sites/rh', title: `Idée ${id}` });

describe('what something was made of', () => {
  it('is itself, and each of its parts that were chosen', () => {
    expect(thingsOf(campaign)).toEqual([campaign]);
    expect(thingsOf({ ...campaign, parts: [idea(1), idea(2)] })).toEqual([campaign, idea(1), idea(2)]);
  });

  it('names no more parts than are linked', () => {
    expect(thingsOf({ ...campaign, parts: Array.from({ length: MOST_PARTS + 9 }, (_, index) => idea(index + 1)) })).toHaveLength(MOST_PARTS + 1);
  });
});
