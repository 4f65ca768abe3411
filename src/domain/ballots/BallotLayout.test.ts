import fc from 'fast-check';
import { pollLayout } from './BallotLayout';

describe('a ballot of a poll, as the step that its key and folder say', () => {
  const layout = pollLayout('12-ab');

  it('is read back as it was written', () => {
    const step = fc.record({
      agentId: fc.nat({ max: 9_999_999_999 }),
      slot: fc.integer({ min: 1, max: 99 }),
      number: fc.nat({ max: 999_999_999 }),
      from: fc.nat({ max: 499 }),
      to: fc.integer({ min: 500, max: 999 })
    });
    fc.assert(fc.property(step, (written) => expect(layout.read({ key: layout.key(written), folder: layout.folder(written) })).toEqual(written)));
  });

  it.each([
    ['the key of another box', '12:5:1:0', 'first-0-1'],
    ['something before the key', 'x12-ab:5:1:0', 'first-0-1'],
    ['something after the key', '12-ab:5:1:0:1', 'first-0-1'],
    ['a line before the key', '\n12-ab:5:1:0', 'first-0-1'],
    ['a letter after the key', '12-ab:5:1:0x', 'first-0-1'],
    ['an agent that no id can be', '12-ab:12345678901:1:0', 'first-0-1'],
    ['something before the folder', '12-ab:5:1:0', 'xfirst-0-1'],
    ['something after the folder', '12-ab:5:1:0', 'first-0-1-2'],
    ['a slot below the first', '12-ab:5:0:0', 'more-0-1'],
    ['a first slot among the others', '12-ab:5:1:0', 'more-0-1'],
    ['another slot among the first ones', '12-ab:5:2:0', 'first-0-1'],
    ['a step that leads nowhere', '12-ab:5:1:0', 'first-0-0'],
    ['a second name for a folder', '12-ab:5:1:0', 'first-0-01'],
    ['a second name for no option', '12-ab:5:1:0', 'first-00-1']
  ])('is none with %s', (_, key, folder) => {
    expect(layout.read({ key, folder })).toBeNull();
  });

  it('has a key that begins as those of its box do, and of no box beside it', () => {
    const step = { agentId: 5, slot: 2, number: 7, from: 0, to: 3 };
    expect([layout.keyStart, layout.chain(step), layout.key(step), layout.folder(step)]).toEqual(['12-ab:', '12-ab:5:2', '12-ab:5:2:7', 'more-0-3']);
  });

  it('leaves the folder of something else alone', () => {
    expect(layout.meaning('more-12-345')).toEqual({ isFirst: false, from: 12, to: 345 });
    expect(layout.meaning('Notes')).toBeNull();
  });
});
