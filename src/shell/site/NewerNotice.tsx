import * as React from 'react';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { usePage, useWords } from '../Page';
import { ownerOf } from '../services';
import { LocalStore } from '../storage/LocalStore';
import type { PartSetUp } from './partState';
import { siteWords } from './strings';

const store = new LocalStore();

/** The package is behind its lists: told once to each owner, and again when they were upgraded again. */
export function NewerNotice({ status: { lists, versions } }: { readonly status: PartSetUp }): React.ReactElement | null {
  const { user, webUrl } = usePage();
  const own = useWords(siteWords);
  const key = `parvis-newer|${ownerOf(user.loginName, webUrl)}|${lists[0]?.url ?? ''}`;
  const [read, setRead] = React.useState(() => store.get(key));
  if (read === versions) return null;
  const close = (): void => {
    store.put(key, versions);
    setRead(versions);
  };
  return (
    <MessageLine tone="info" action={<Button onClick={close}>{own.understood}</Button>}>
      {own.newer}
    </MessageLine>
  );
}
