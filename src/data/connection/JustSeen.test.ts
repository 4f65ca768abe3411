/** @jest-environment node */
import { JustSeen } from './JustSeen';

describe('what a page saw a moment ago', () => {
  let writes = 0;
  let now = 50_000;
  const connection = { writes: () => writes };
  beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  it('is what it saw last', () => {
    const seen = new JustSeen<string>(connection);
    expect(seen.get()).toBeUndefined();
    seen.keep('a');
    seen.keep('b');
    expect([seen.get(), seen.get()]).toEqual(['b', 'b']);
    seen.forget();
    expect(seen.get()).toBeUndefined();
  });

  it.each([
    [undefined, 60_000],
    [5, 5]
  ])('is believed for a time: told %s ms, %d ms', (told, lifeMs) => {
    const seen = new JustSeen<string>(connection, told);
    seen.keep('a');
    now += lifeMs - 1;
    expect(seen.get()).toBe('a');
    now += 1;
    expect(seen.get()).toBeUndefined();
  });

  it('is nothing once something was written', () => {
    const seen = new JustSeen<string>(connection);
    seen.keep('a');
    writes += 1;
    expect(seen.get()).toBeUndefined();
    seen.keep('b');
    expect(seen.get()).toBe('b');
  });
});
