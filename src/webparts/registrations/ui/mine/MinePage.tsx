import * as React from 'react';
import type { MyRegistration } from '../../../../data/registrations/RegistrationServices';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { InfoIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { mineWords } from '../../mineStrings';
import { useGone, useMine } from '../queries';
import styles from '../Registrations.module.scss';
import { MineRow } from './MineRow';
import { WhatChanged } from './WhatChanged';

interface MinePageProps {
  onOpen(id: number): void;
  onSessions(): void;
}

const SECTIONS = ['offered', 'coming', 'waiting', 'past'] as const;
type Section = (typeof SECTIONS)[number];

/** One's own registrations: what changed first, then what asks for an answer, what is coming, what one waits for, what is past. */
export default function MinePage({ onOpen, onSessions }: MinePageProps): React.ReactElement {
  const words = useWords(mineWords);
  const read = useMine();
  const now = useServerTime();
  const { formats } = usePage();
  const gone = useGone().data ?? [];
  return (
    <WhenReady read={read} lines={6}>
      {(mine) => {
        const known = mine.filter(({ standing }) => standing !== null);
        if (known.length + gone.length === 0) return <EmptyState icon={<InfoIcon />} title={words.none} action={<Button onClick={onSessions}>{words.see}</Button>} />;
        return (
          <>
            {gone.map(({ session, at }) => (
              <MessageLine key={session} tone="warning">
                {words.gone(formats.date(at))}
              </MessageLine>
            ))}
            <WhatChanged mine={known} onOpen={onOpen} />
            {SECTIONS.map((section) => {
              const its = known.filter((each) => sectionOf(each, now) === section);
              if (its.length === 0) return null;
              const inOrder = [...its].sort((one, other) => one.opened.session.startsAt.getTime() - other.opened.session.startsAt.getTime());
              return (
                <section key={section} className={styles.section} aria-label={words.sections[section]}>
                  <h3 className={styles.subtitle}>{words.sections[section]}</h3>
                  <ul className={styles.rows}>
                    {(section === 'past' ? inOrder.reverse() : inOrder).map((each) => (
                      <MineRow key={each.opened.session.id} mine={each} onOpen={onOpen} />
                    ))}
                  </ul>
                </section>
              );
            })}
          </>
        );
      }}
    </WhenReady>
  );
}

function sectionOf({ opened: { session, isCancelled }, standing }: MyRegistration, now: Date): Section {
  if (session.endsAt <= now) return 'past';
  if (standing?.kind === 'place') return 'coming';
  if (isCancelled) return 'past';
  if (standing?.kind === 'offered') return 'offered';
  return standing?.kind === 'waiting' || standing?.kind === 'received' || standing?.kind === 'lapsed' ? 'waiting' : 'past';
}
