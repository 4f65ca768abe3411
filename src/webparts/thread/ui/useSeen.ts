import * as React from 'react';
import { usePage } from '../../../shell/Page';
import { LocalStore } from '../../../shell/storage/LocalStore';

const store = new LocalStore();

/**
 * Up to when this reader has seen his thread, as it was when the page opened: kept on this device, told to nobody, shown on no badge.
 * @param newest of what is shown now
 */
export function useSeen(newest: Date | undefined): Date | null {
  const { user, webUrl } = usePage();
  const key = `parvis-thread-seen|${user.loginName}|${webUrl}`;
  const [before] = React.useState(() => readDate(store.get(key)));
  const time = newest?.getTime();
  React.useEffect(() => {
    if (time !== undefined && time > (readDate(store.get(key))?.getTime() ?? 0)) store.put(key, new Date(time).toISOString());
  }, [key, time]);
  return before;
}

function readDate(text: string | undefined): Date | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}
