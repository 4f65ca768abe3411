import { act } from '@testing-library/react';
import * as React from 'react';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import type { ContributionRefusal } from '../../domain/calls/mayContribute';
import { callWith, day, nadia, published } from '../../domain/calls/testing/callWith';
import { renderScreen } from '../testing/renderScreen';
import { useComposerAhead } from './composing';
import { DiscussingProvider } from './Discussing';

const opened = { call: callWith(), decisions: [published] };
const state = callState(opened.call, opened.decisions, day(5));
const groups = indexGroups([]);

function Reader({ loadMore }: { loadMore?(): Promise<unknown> }): React.ReactElement {
  return <button onClick={useComposerAhead(loadMore)}>Lire</button>;
}

function show(refusal: ContributionRefusal | null, loadMore?: () => Promise<unknown>) {
  const services = new MemoryCallServices(nadia);
  const expectAdd = jest.fn();
  services.contributions.expectAdd = expectAdd;
  const value = { opened, state, groups, me: nadia.id, refusal };
  const screen = renderScreen(
    <DiscussingProvider value={value}>
      <Reader loadMore={loadMore} />
    </DiscussingProvider>,
    { services }
  );
  return { ...screen, expectAdd };
}
const pass = (milliseconds: number): Promise<void> => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));

describe('what it takes to write and to send', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes quietly once the page stands, whatever else that takes on this page', async () => {
    const loadMore = jest.fn().mockResolvedValue({});
    const { expectAdd } = show(null, loadMore);
    await pass(1000);
    expect([expectAdd.mock.calls.length, loadMore.mock.calls.length]).toEqual([0, 0]);
    await pass(1000);
    expect([expectAdd.mock.calls.length, loadMore.mock.calls.length]).toEqual([1, 1]);
  });

  it('comes at once for whoever goes to where one writes', async () => {
    const { expectAdd, getByRole } = show(null);
    act(() => getByRole('button').click());
    await pass(0);
    expect(expectAdd).toHaveBeenCalledTimes(1);
  });

  it('is asked for again when the network is back, and missed by nobody when it does not come', async () => {
    const loadMore = jest.fn().mockRejectedValueOnce(Object.assign(new Error('gone'), { name: 'ChunkLoadError' })).mockResolvedValue({});
    show(null, loadMore);
    await pass(2000);
    expect(loadMore).toHaveBeenCalledTimes(1);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(loadMore).toHaveBeenCalledTimes(2);
  });

  it('is not loaded for who may only read, nor for who has left', async () => {
    const loadMore = jest.fn().mockResolvedValue({});
    const reader = show('closed', loadMore);
    act(() => reader.getByRole('button').click());
    await pass(2000);
    reader.unmount();
    const { expectAdd, unmount } = show(null, loadMore);
    unmount();
    await pass(2000);
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect([reader.expectAdd.mock.calls.length, expectAdd.mock.calls.length, loadMore.mock.calls.length]).toEqual([0, 0, 0]);
  });
});
