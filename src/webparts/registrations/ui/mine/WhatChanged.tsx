import * as React from 'react';
import type { MyRegistration } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { mineWords } from '../../mineStrings';
import styles from '../Registrations.module.scss';
import { changesOf } from './changesOf';

const store = new LocalStore();

interface WhatChangedProps {
  readonly mine: readonly MyRegistration[];
  onOpen(id: number): void;
}

/** What organisers changed of one's sessions since one last said that one read it; kept on this device. */
export function WhatChanged({ mine, onOpen }: WhatChangedProps): React.ReactElement | null {
  const words = useWords(mineWords);
  const { formats, user, webUrl } = usePage();
  const keyOf = (session: number): string => `parvis-session-seen|${user.loginName}|${webUrl}|${session}`;
  const [, again] = React.useReducer((count: number) => count + 1, 0);
  const changed = mine.flatMap(({ opened, changes }) => {
    const seen = Number(store.get(keyOf(opened.session.id))) || 0;
    const last = changes.at(-1)?.id ?? 0;
    if (last <= seen) return [];
    const first = changes[0]?.id ?? 0;
    return [{ opened, last, kinds: changesOf(opened.decisions, Math.max(seen, first - 1)) }];
  });
  const telling = changed.filter(({ kinds }) => kinds.length > 0);
  if (telling.length === 0) return null;
  const read = (): void => {
    for (const { opened, last } of changed) store.put(keyOf(opened.session.id), String(last));
    again();
  };
  return (
    <section className={styles.section} aria-label={words.changedTitle}>
      <h3 className={styles.subtitle}>{words.changedTitle}</h3>
      {telling.map(({ opened: { session, activity }, kinds }) => (
        <MessageLine
          key={session.id}
          tone="warning"
          action={
            <Button appearance="text" onClick={() => onOpen(session.id)}>
              {session.title || activity.title}
            </Button>
          }
        >
          {words.changed(session.title || activity.title, formats.list(kinds.map((kind) => words.changes[kind])))}
        </MessageLine>
      ))}
      <div>
        <Button onClick={read}>{words.seen}</Button>
      </div>
    </section>
  );
}
