import * as React from 'react';
import { usePage } from '../../../../shell/Page';
import { LocalStore } from '../../../../shell/storage/LocalStore';

export interface BoardLook {
  /** One cluster at a time. */
  readonly calm: boolean;
  /** Nothing moves by itself. */
  readonly still: boolean;
}

/** How the reader likes his boards, on this device. */
export function useBoardLook(): readonly [BoardLook, (changes: Partial<BoardLook>) => void] {
  const { user } = usePage();
  const key = `parvis-ideas-board|${user.loginName}`;
  const [look, setLook] = React.useState((): BoardLook => {
    const kept = new LocalStore().get(key) ?? '';
    return { calm: kept.includes('calm'), still: kept.includes('still') };
  });
  const change = (changes: Partial<BoardLook>): void => {
    const next = { ...look, ...changes };
    setLook(next);
    new LocalStore().put(key, [next.calm ? 'calm' : '', next.still ? 'still' : ''].join(' '));
  };
  return [look, change];
}
