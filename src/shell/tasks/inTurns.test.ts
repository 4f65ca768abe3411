import { inTurns } from './inTurns';

/** As slow as it has to be for the page to get its turn between any two steps. */
function* slow(steps: number): Generator<number, string, void> {
  for (let step = 1; step <= steps; step++) {
    clock += 20;
    yield step / steps;
  }
  return 'fini';
}

let clock = 0;
beforeEach(() => {
  clock = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

test('others have their turn between two steps, and are told how much is done', async () => {
  const told: number[] = [];
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  await expect(inTurns(slow(4), { signal: new AbortController().signal, onProgress: (done) => told.push(done) })).resolves.toBe('fini');
  clearInterval(others);
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  expect(turns).toBeGreaterThan(0);
});

test('it ends where it is stopped', async () => {
  const control = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number): void => {
    told.push(done);
    if (told.length === 2) control.abort();
  };
  await expect(inTurns(slow(9), { signal: control.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' });
  expect(told).toHaveLength(2);
});
