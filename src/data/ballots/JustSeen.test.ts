/** @jest-environment node */
import { JustSeen } from './JustSeen';

describe('what a page saw a moment ago', () => {
  let writes = 3;
  let now = 50_000;
  const seen = (): JustSeen<string> => new JustSeen({ writes: () => writes });
  beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  it('is told again and again, the last of it', () => {
    const one = seen();
    expect(one.get()).toBeUndefined();
    one.keep('vu');
    expect([one.get(), one.get()]).toEqual(['vu', 'vu']);
    one.keep('revu');
    expect(one.get()).toBe('revu');
  });

  it.each([
    [59_999, 'vu'],
    [60_000, undefined]
  ])('is told for a minute: after %d ms', (later, expected) => {
    const one = seen();
    one.keep('vu');
    now += later;
    expect(one.get()).toBe(expected);
  });

  it('is not told once something was written, until it is seen again', () => {
    const one = seen();
    one.keep('vu');
    writes += 1;
    expect(one.get()).toBeUndefined();
    one.keep('revu');
    expect(one.get()).toBe('revu');
  });
});
