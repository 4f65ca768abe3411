import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { useNow } from './useNow';

describe('the time on the screen', () => {
  let now = Date.parse('2026-11-23T10:00:00Z');
  const clock = (): Date => new Date(now);
  const seen: Date[] = [];
  const Clock = ({ children }: { readonly children?: string }): React.ReactElement => {
    const time = useNow(clock);
    seen.push(time);
    return <p>{`${time.toISOString()} ${children ?? ''}`}</p>;
  };

  it('is never before what was just read: it is looked at whenever something is shown', () => {
    const { rerender } = render(<Clock />);
    now += 9000;
    rerender(<Clock>a record of 10:00:09</Clock>);
    expect(screen.getByText('2026-11-23T10:00:09.000Z a record of 10:00:09')).toBeInTheDocument();
  });

  it('goes on while nothing happens, and is one object as long as it stands still', () => {
    jest.useFakeTimers();
    const { rerender, unmount } = render(<Clock />);
    rerender(<Clock />);
    expect(seen[seen.length - 1]).toBe(seen[seen.length - 2]);
    now += 15_000;
    act(() => void jest.advanceTimersByTime(15_000));
    expect(screen.getByText(new RegExp(clock().toISOString()))).toBeInTheDocument();
    unmount();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});
