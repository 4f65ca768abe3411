import fc from 'fast-check';
import { readStep, readStepFolder, stepFolder, stepKey } from './step';

describe('a ballot, as the step that its key and folder say', () => {
  it('is read back as it was written', () => {
    const step = fc.record({
      agentId: fc.nat({ max: 9_999_999_999 }),
      slot: fc.integer({ min: 1, max: 99 }),
      number: fc.nat({ max: 99_999 }),
      from: fc.nat({ max: 499 }),
      to: fc.integer({ min: 500, max: 999 })
    });
    fc.assert(fc.property(step, (written) => expect(readStep({ key: stepKey(1_234_567_890, written), folder: stepFolder(written) }, 1_234_567_890)).toEqual(written)));
  });

  it.each([
    ['the key of another poll', '13:5:1:0', 'first-0-1'],
    ['something before the key', 'x12:5:1:0', 'first-0-1'],
    ['something after the key', '12:5:1:0:1', 'first-0-1'],
    ['an agent that no id can be', '12:12345678901:1:0', 'first-0-1'],
    ['something before the folder', '12:5:1:0', 'xfirst-0-1'],
    ['something after the folder', '12:5:1:0', 'first-0-1-2'],
    ['a slot below the first', '12:5:0:0', 'more-0-1'],
    ['a first slot among the others', '12:5:1:0', 'more-0-1'],
    ['another slot among the first ones', '12:5:2:0', 'first-0-1'],
    ['a step that leads nowhere', '12:5:1:0', 'first-3-3']
  ])('is none with %s', (_, key, folder) => {
    expect(readStep({ key, folder }, 12)).toBeNull();
  });

  it('leaves the folder of something else alone', () => {
    expect(readStepFolder('more-12-345')).toEqual({ first: false, from: 12, to: 345 });
    expect(readStepFolder('Notes')).toBeNull();
  });
});
