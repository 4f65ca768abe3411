import { act, screen } from '@testing-library/react';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import type { Publishing } from './usePublishing';
import { usePublishing } from './usePublishing';

interface Draft {
  readonly text: string;
}

/** The server of one draft, which says what it is asked. */
function server() {
  return {
    store: jest.fn(async (text: string): Promise<Draft> => ({ text })),
    publish: jest.fn(async ({ text }: Draft, clientKey: string): Promise<string> => `${text} (${clientKey})`),
    settled: jest.fn()
  };
}

function show(asked: ReturnType<typeof server>): { now(): Publishing<string, Draft, string>; save(text: string, intent?: string): Promise<unknown> } {
  let shown: Publishing<string, Draft, string> | undefined;
  function Editor(): React.ReactElement {
    shown = usePublishing(asked);
    return <p>{shown.progress ?? 'nothing'}</p>;
  }
  renderScreen(<Editor />, { services: {} });
  const now = (): Publishing<string, Draft, string> => {
    if (!shown) throw new Error('not shown');
    return shown;
  };
  return {
    now,
    save: async (text, intent = 'publish') => {
      let result: unknown;
      await act(async () => {
        result = await now()
          .save(text, { etag: '1', clientKey: 'k', intent })
          .catch((error: unknown) => error);
      });
      return result;
    }
  };
}

describe('a draft', () => {
  it('is stored, and published only where that was asked for', async () => {
    const asked = server();
    const { save } = show(asked);
    expect(await save('un', 'draft')).toEqual({ text: 'un' });
    expect([asked.publish.mock.calls, asked.settled.mock.calls.length]).toEqual([[], 1]);
    expect(await save('deux')).toBe('deux (k)');
    expect([asked.store.mock.calls.map(([text]) => text), asked.settled.mock.calls.length]).toEqual([['un', 'deux'], 2]);
  });

  it('that was stored is not stored again by another try to publish it, until something else is typed', async () => {
    const asked = server();
    const { now, save } = show(asked);
    asked.publish.mockRejectedValueOnce(new Error('lost'));
    expect(await save('un')).toEqual(new Error('lost'));
    expect(await save('un')).toBe('un (k)');
    expect(asked.store).toHaveBeenCalledTimes(1);
    now().changed();
    expect(await save('deux')).toBe('deux (k)');
    expect(asked.store).toHaveBeenCalledTimes(2);
  });

  it('is stored again by whoever wants it stored alone, whatever was tried before', async () => {
    const asked = server();
    const { save } = show(asked);
    asked.publish.mockRejectedValueOnce(new Error('lost'));
    await save('un');
    expect(await save('un', 'draft')).toEqual({ text: 'un' });
    expect(asked.store).toHaveBeenCalledTimes(2);
  });

  it('tells what takes its time, and that it ended however it did', async () => {
    const asked = server();
    const { now, save } = show(asked);
    let store: (draft: Draft) => void = () => undefined;
    let publish: (failure: Error) => void = () => undefined;
    asked.store.mockReturnValueOnce(new Promise((resolve) => (store = resolve)));
    asked.publish.mockReturnValueOnce(new Promise((_, reject) => (publish = reject)));
    let saved: Promise<unknown> = Promise.resolve();
    act(() => void (saved = now().save('un', { etag: '', clientKey: 'k', intent: 'publish' }).catch(() => undefined)));
    expect(screen.getByText('saving')).toBeVisible();
    await act(async () => store({ text: 'un' }));
    expect(screen.getByText('publishing')).toBeVisible();
    await act(async () => {
      publish(new Error('lost'));
      await saved;
    });
    expect(screen.getByText('nothing')).toBeVisible();
    asked.store.mockRejectedValueOnce(new Error('conflict'));
    expect(await save('deux', 'draft')).toEqual(new Error('conflict'));
    expect([screen.getByText('nothing'), asked.settled.mock.calls.length]).toEqual([expect.anything(), 2]);
  });
});
