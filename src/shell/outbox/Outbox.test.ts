import { DataError } from '../../data/DataError';
import type { OutboxEvent } from './Outbox';
import { Outbox } from './Outbox';
import { submissionState } from './Submission';
import { SubmissionStore } from './SubmissionStore';

const notLoaded = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the outbox', () => {
  let now = 1_000_000;
  const started: Outbox[] = [];
  const open = (owner = 'lea|web'): Outbox => {
    const outbox = new Outbox({ store: new SubmissionStore(owner), lockName: owner, now: () => now });
    started.push(outbox);
    return outbox;
  };
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const outbox of started.splice(0)) outbox.stop();
  });

  it('keeps a submission until the server has it, then leaves nothing behind', async () => {
    const outbox = open();
    let answer: (value: unknown) => void = () => undefined;
    outbox.handle('vote', () => new Promise((resolve) => (answer = resolve)));
    outbox.submit('vote', '1', { choices: [2] });
    expect(localStorage.length).toBe(1);
    await settled();
    answer('stored');
    await outbox.flush();
    expect(localStorage.length).toBe(0);
  });

  it('sends what an earlier visit left, with the same client key', async () => {
    const before = open();
    const { clientKey } = before.submit('vote', '1', { choices: [2] });
    before.stop();
    const sent: string[] = [];
    const later = open();
    later.handle('vote', async (submission) => void sent.push(submission.clientKey));
    await later.flush();
    expect(sent).toEqual([clientKey]);
  });

  it('never sends what somebody else left on the machine', async () => {
    open('lea|web').submit('vote', '1', {});
    const handler = jest.fn();
    const other = open('paul|web');
    other.handle('vote', handler);
    await other.flush();
    expect(handler).not.toHaveBeenCalled();
  });

  it('waits as long as the server asks', async () => {
    const outbox = open();
    const handler = jest.fn().mockRejectedValueOnce(new DataError('throttled', undefined, 17)).mockResolvedValue('stored');
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(outbox.get('vote', '1')).toMatchObject({ notBefore: now + 17_000, lastError: 'throttled' });
    await outbox.flush();
    expect(handler).toHaveBeenCalledTimes(1);
    now += 17_000;
    await outbox.flush();
    expect(outbox.get('vote', '1')).toBeUndefined();
  });

  it('tells network, server and refusal apart', async () => {
    const outbox = open();
    const said: string[] = [];
    const handler = jest.fn();
    for (const code of ['offline', 'throttled', 'forbidden'] as const) handler.mockRejectedValueOnce(new DataError(code));
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    for (let attempt = 0; attempt < 3; attempt++) {
      await outbox.flush();
      const left = outbox.get('vote', '1');
      if (left) said.push(submissionState(left));
      now += 120_000;
    }
    expect(said).toEqual(['waitingForNetwork', 'waitingForServer', 'refused']);
  });

  it('waits for the network without a try while the browser knows that it is gone', async () => {
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const outbox = open();
    const handler = jest.fn().mockResolvedValue('stored');
    outbox.start();
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(handler).not.toHaveBeenCalled();
    expect(outbox.get('vote', '1')).toMatchObject({ lastError: 'offline' });
    onLine.mockRestore();
    window.dispatchEvent(new Event('online'));
    await outbox.flush();
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('sends the newer of two choices and forgets the older, even when that one fails meanwhile', async () => {
    const outbox = open();
    const sent: unknown[] = [];
    let fail: (error: unknown) => void = () => undefined;
    outbox.handle('vote', ({ payload }) => {
      sent.push(payload);
      return sent.length === 1 ? new Promise((_, reject) => (fail = reject)) : Promise.resolve();
    });
    outbox.submit('vote', '1', 'first');
    await settled();
    outbox.submit('vote', '1', 'second');
    fail(new DataError('offline'));
    await outbox.flush();
    await outbox.flush();
    expect(sent).toEqual(['first', 'second']);
    expect(outbox.get('vote', '1')).toBeUndefined();
  });

  it.each<[string, Error, string]>([
    ['the page', notLoaded, 'waitingForPage'],
    ['the session', new DataError('signedOut'), 'waitingForSignIn'],
    ['the server', new DataError('unknown', undefined, undefined, { status: 500 }), 'waitingForServer'],
    ['a gateway', new DataError('timeout'), 'waitingForServer'],
    ['the network', new DataError('offline'), 'waitingForNetwork']
  ])('never gives up for what %s does', async (_, error, state) => {
    const outbox = open();
    const handler = jest.fn().mockRejectedValue(error);
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    for (let attempt = 0; attempt < 10; attempt++) {
      await outbox.flush();
      now += 120_000;
    }
    expect(handler).toHaveBeenCalledTimes(10);
    const left = outbox.get('vote', '1');
    expect(left && submissionState(left)).toBe(state);
  });

  it.each(['forbidden', 'notFound', 'conflict', 'duplicate', 'tooLarge'] as const)('asks the agent when the list itself says %s', async (code) => {
    const outbox = open();
    outbox.handle('vote', () => Promise.reject(new DataError(code, undefined, undefined, { status: 403 })));
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(outbox.get('vote', '1')?.isRefused).toBe(true);
  });

  it.each<[string, string, Error]>([
    ['online', 'the network', new DataError('offline', undefined, 3600)],
    ['online', 'a part of the page that did not come', Object.assign(new Error(), notLoaded, { retryAfterSeconds: 3600 })],
    ['focus', 'the session', new DataError('signedOut', undefined, 3600)]
  ])('sends at “%s” what waited because of %s, at once', async (event, _, error) => {
    const outbox = open();
    outbox.start();
    // By itself it would leave in an hour.
    const handler = jest.fn().mockRejectedValueOnce(error).mockResolvedValue('stored');
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(outbox.get('vote', '1')?.notBefore).toBeGreaterThan(now);
    const sent = new Promise<void>((resolve) => outbox.subscribe(({ type }) => type === 'sent' && resolve()));
    // Nobody else asks for it: what is awaited is the event's own doing.
    window.dispatchEvent(new Event(event));
    await sent;
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['the session', new DataError('signedOut', undefined, 3600)],
    ['the page', notLoaded],
    ['the network', new DataError('offline', undefined, 3600)]
  ])('sends at the next load of the page what waited because of %s, at once', async (_, error) => {
    const before = open();
    before.handle('vote', () => Promise.reject(error));
    before.submit('vote', '1', {});
    await before.flush();
    before.stop();
    let answer: (value: unknown) => void = () => undefined;
    const handler = jest.fn(() => new Promise((resolve) => (answer = resolve)));
    const later = open();
    later.handle('vote', handler);
    await settled();
    expect(handler).toHaveBeenCalledTimes(1);
    const left = later.get('vote', '1');
    expect(left && submissionState(left)).toBe('sending');
    answer('stored');
    await later.flush();
    expect(later.get('vote', '1')).toBeUndefined();
  });

  it('keeps the lock no longer than a try may last', async () => {
    const outbox = new Outbox({ store: new SubmissionStore('lea|web'), lockName: 'lea|web', now: () => now, longestTry: 20 });
    started.push(outbox);
    outbox.handle('vote', () => new Promise(() => undefined));
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(outbox.get('vote', '1')).toMatchObject({ lastError: 'timeout', attempts: 1 });
  });

  it('keeps a changed vote when the one before it arrives late', async () => {
    const outbox = open();
    let arrive: (value: unknown) => void = () => undefined;
    const payloads: unknown[] = [];
    outbox.handle('vote', ({ payload }) => {
      payloads.push(payload);
      return new Promise((resolve) => (arrive = resolve));
    });
    outbox.submit('vote', '1', 'first');
    await settled();
    outbox.submit('vote', '1', 'second');
    arrive('stored');
    await settled();
    expect(outbox.get('vote', '1')?.payload).toBe('second');
    arrive('stored');
    await outbox.flush();
    expect(payloads).toEqual(['first', 'second']);
  });

  it('asks the agent after a few tries at an error that nobody can name', async () => {
    const outbox = open();
    const handler = jest.fn().mockRejectedValue(new Error('?'));
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    for (let attempt = 0; attempt < 10; attempt++) {
      await outbox.flush();
      now += 120_000;
    }
    expect(handler).toHaveBeenCalledTimes(4);
    expect(outbox.get('vote', '1')?.isRefused).toBe(true);
  });

  it('sends and lists the oldest first, whatever the order in which the browser keeps them', async () => {
    const outbox = open();
    for (const subject of ['9', '1', '5']) {
      outbox.submit('vote', subject, {});
      now += 1000;
    }
    expect(outbox.all('vote').map(({ subject }) => subject)).toEqual(['9', '1', '5']);
    const sent: string[] = [];
    outbox.handle('vote', async ({ subject }) => void sent.push(subject));
    await outbox.flush();
    expect(sent).toEqual(['9', '1', '5']);
  });

  it('tries what was refused again from the beginning when the agent asks, and nothing where there is nothing', async () => {
    const outbox = open();
    const handler = jest.fn().mockRejectedValueOnce(new DataError('forbidden')).mockRejectedValueOnce(new DataError('offline')).mockResolvedValue('stored');
    outbox.handle('vote', handler);
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(outbox.get('vote', '1')).toMatchObject({ isRefused: true, attempts: 1 });
    const changed = jest.fn();
    outbox.subscribe(changed);
    outbox.retry('vote', '2');
    expect(changed).not.toHaveBeenCalled();
    outbox.retry('vote', '1');
    expect(changed).toHaveBeenCalledWith({ type: 'changed' });
    expect(outbox.get('vote', '1')).toMatchObject({ isRefused: false, attempts: 0, notBefore: 0 });
    await outbox.flush();
    // It waits: the agent need not.
    expect(outbox.get('vote', '1')?.notBefore).toBeGreaterThan(now);
    outbox.retry('vote', '1');
    await outbox.flush();
    expect(outbox.get('vote', '1')).toBeUndefined();
  });

  it('tells at once what another tab submitted or cleared, and sends it should that tab be closed', async () => {
    jest.useFakeTimers();
    try {
      const [here, there] = [open(), open()];
      here.start();
      const handler = jest.fn().mockResolvedValue('stored');
      here.handle('vote', handler);
      await here.flush();
      const told = jest.fn();
      here.subscribe(told);
      there.submit('vote', '1', {});
      there.stop();
      const heard = (key: string | null): boolean => window.dispatchEvent(new StorageEvent('storage', { key }));
      heard('somebody else’s');
      heard('parvis-outbox|paul|web|vote|1');
      expect(told).not.toHaveBeenCalled();
      heard('parvis-outbox|lea|web|vote|1');
      expect(told).toHaveBeenCalledWith({ type: 'changed' });
      await jest.advanceTimersByTimeAsync(1000);
      expect(handler).toHaveBeenCalledTimes(1);
      told.mockClear();
      heard(null);
      expect(told).toHaveBeenCalledWith({ type: 'changed' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells listeners what the server answered', async () => {
    const outbox = open();
    const events: OutboxEvent[] = [];
    outbox.subscribe((event) => events.push(event));
    outbox.handle('vote', async () => 'stored');
    outbox.submit('vote', '1', {});
    await outbox.flush();
    expect(events).toContainEqual(expect.objectContaining({ type: 'sent', result: 'stored' }));
  });
});
