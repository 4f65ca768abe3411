import { randomUUID } from 'node:crypto';
import { format } from 'node:util';

/** How long a test waits for what comes on a screen, in milliseconds: a loaded machine takes its time, and the second of Testing Library is soon over. */
const PATIENCE_MS = 20_000;

// Rules, schemas and repositories have no screen, and are tested in half the time without what screens need.
const hasScreen = !/[\\/]src[\\/](domain|lists|data)[\\/]/.test(expect.getState().testPath ?? '');

if (hasScreen) {
  beforeAll(async () => {
    const [{ configure, getConfig }, { setIconOptions }] = await Promise.all([import('@testing-library/dom'), import('@fluentui/react/lib/Styling'), import('@testing-library/jest-dom')]);
    const { getElementError } = getConfig();
    configure({
      asyncUtilTimeout: PATIENCE_MS,
      // While something is waited for, each look in vain would print the whole page; it is printed once, when waiting ends.
      getElementError: (message, container) => (isLooking(getConfig()) ? unprinted(() => getElementError(message, container)) : getElementError(message, container))
    });
    // A SharePoint page registers Fluent's icons; unit tests show none.
    setIconOptions({ disableWarnings: true });
    await letClocksTick();
  });
}

// Every browser has it on a page that came by HTTPS; jsdom has not.
if (typeof crypto !== 'undefined' && !('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: randomUUID });

/** Testing Library says so to itself alone. */
function isLooking(config: object): boolean {
  return '_disableExpensiveErrorDiagnostics' in config && config._disableExpensiveErrorDiagnostics === true;
}

/** An error that asks for its words when they are read, until it is given others. */
function unprinted(asked: () => Error): Error {
  const error = Object.assign(new Error(), { name: 'TestingLibraryElementError' });
  return Object.defineProperty(error, 'message', { configurable: true, get: () => asked().message, set: (value: string) => Object.defineProperty(error, 'message', { value }) });
}

/** A screen's clock ticks in the middle of a test that takes long, and React wants to be told of what a test makes change. */
async function letClocksTick(): Promise<void> {
  if (typeof window === 'undefined') return;
  const { act } = await import('react-dom/test-utils');
  const start = window.setInterval.bind(window);
  const startTold = (tick: () => void, milliseconds?: number): number => start(() => act(() => void tick()), milliseconds);
  Object.defineProperty(window, 'setInterval', { configurable: true, writable: true, value: startTold });
}

// Tests show screens in both languages.
beforeAll(async () => (await import('../src/shell/withEnglish')).wordsReady('en'));

/** What was printed since the last test: React says there what is wrong with a component (a missing act, an update after its end, an unknown property). */
const printed: string[] = [];

/** What the product itself reports is what a test provoked. */
const isReport = (first: unknown): boolean => /^Parvis \[/.test(String(first));

for (const kind of ['error', 'warn'] as const) {
  console[kind] = (...parts: unknown[]): void => {
    if (!isReport(parts[0])) printed.push(format(...parts));
  };
}

/** A test that expects words on the console replaces it: `jest.spyOn(console, 'error').mockImplementation(…)`. */
function failWhenPrinted(): void {
  const [first] = printed.splice(0);
  if (first !== undefined) throw new Error(`Printed on the console during this test, or by the end of the one before:\n${first}`);
}

/** What a screen was already told reaches it before Testing Library takes it away: what was read reaches those who show it one turn later. */
async function settle(): Promise<void> {
  if (typeof document === 'undefined' || document.body.childElementCount === 0) return;
  const { act } = await import('@testing-library/react');
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

afterEach(settle);
afterEach(failWhenPrinted);
afterAll(failWhenPrinted);
