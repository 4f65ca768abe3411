import { orderOptions } from './orderOptions';

const options = ['Le parc', 'La place', 'Le quai'].map((text, index) => ({ id: index + 1, text }));
const order = (pollId: number, agentId: number): string => orderOptions(options, 'random', pollId, agentId).map(({ id }) => id).join('');

describe('the order of options', () => {
  it('is each possible one for about as many agents', () => {
    const agents = new Map<string, number>();
    for (let agentId = 1; agentId <= 12_000; agentId++) agents.set(order(7, agentId), (agents.get(order(7, agentId)) ?? 0) + 1);
    expect(agents.size).toBe(6);
    // A shuffle that lets each place change with any other one gives some orders to 1,778 agents and others to 2,222.
    for (const count of agents.values()) expect(Math.abs(count - 2000)).toBeLessThan(140);
  });

  it('is another one in another poll', () => {
    expect(new Set(Array.from({ length: 20 }, (_, pollId) => order(pollId, 12))).size).toBe(6);
  });

  it('stays what it was for a poll that is under way, whatever version of the package shows it', () => {
    expect([1, 2, 3, 4, 5, 6].map((agentId) => order(12, agentId))).toEqual(['312', '132', '312', '321', '132', '123']);
  });
});
