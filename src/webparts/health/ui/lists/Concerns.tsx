import * as React from 'react';
import type { SiteConcerns, TwinFound } from '../../../../data/health/SiteConcerns';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { MessageLine } from '../../../../ui/MessageLine';
import { bytesIn } from '../bytesIn';
import styles from './Lists.module.scss';
import { concernWords } from './concernStrings';
import { useConcerns } from './queries';
import { useLimitSays } from './useLimitSays';

/** What comes near to a limit of SharePoint, and what is there twice. */
export default function Concerns(): React.ReactElement {
  const read = useConcerns();
  const words = useWords(concernWords);
  return (
    <>
      <section className={styles.panel} aria-label={words.limits}>
        <h3 className={styles.heading}>{words.limits}</h3>
        <WhenReady read={read} lines={2}>
          {(found) => <Limits found={found} />}
        </WhenReady>
      </section>
      {read.data && (
        <section className={styles.panel} aria-label={words.twins}>
          <h3 className={styles.heading}>{words.twins}</h3>
          <Twins twins={read.data.twins} />
        </section>
      )}
    </>
  );
}

function Limits({ found }: { readonly found: SiteConcerns }): React.ReactElement {
  const words = useWords(concernWords);
  const { formats } = usePage();
  const says = useLimitSays();
  const { limits, storage, listCount } = found;
  return (
    <>
      {limits.length === 0 && <MessageLine tone="done">{words.noLimit}</MessageLine>}
      {limits.map((notice) => {
        const { next, source } = words.limit[notice.kind];
        return (
          <MessageLine key={`${notice.kind} ${notice.url} ${notice.folder}`} tone={notice.isOver ? 'error' : 'warning'}>
            <p>
              {says(found, notice)} {next}
            </p>
            <p className={styles.meta}>{source}</p>
          </MessageLine>
        );
      })}
      <p className={styles.meta}>
        {[listCount === null ? '' : words.listCount(formats.number(listCount)), storage ? words.storage(bytesIn(formats.culture, storage.used), bytesIn(formats.culture, storage.quota)) : words.storageUntold].filter(Boolean).join(' ')}
      </p>
    </>
  );
}

function Twins({ twins }: { readonly twins: readonly TwinFound[] }): React.ReactElement {
  const words = useWords(concernWords);
  const { formats, language } = usePage();
  if (twins.length === 0) return <MessageLine tone="done">{words.noTwin}</MessageLine>;
  return (
    <>
      {twins.map(({ kind, name, of, list, items, link }) => (
        <MessageLine key={`${kind} ${name} ${link}`} tone="warning" action={<a href={link}>{words.look}</a>}>
          {words.twin[kind](name, of[language], list?.[language] ?? '', items === null ? '' : formats.number(items))}
        </MessageLine>
      ))}
    </>
  );
}
