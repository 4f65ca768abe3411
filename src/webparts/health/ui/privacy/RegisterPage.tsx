import * as React from 'react';
import { periodsNow } from '../../../../domain/privacy/acts';
import type { Periods } from '../../../../domain/privacy/periods';
import type { KeptList, RegisteredPart } from '../../../../domain/privacy/SiteRegister';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Disclosure } from '../../../../ui/Disclosure';
import { EmptyState } from '../../../../ui/EmptyState';
import { LockIcon } from '../../../../ui/icons';
import { useWidth } from '../../../../ui/useWidth';
import styles from './Privacy.module.scss';
import { privacyWords } from './privacyStrings';
import { erasureSaid, holdsSaid, keepingSaid, readersSaid } from './registerSaid';
import { registerWords } from './registerStrings';
import { useActs, useRegister } from './usePrivacy';

/** What is kept of people on the site, by part and list, in plain words. */
export function RegisterPage(): React.ReactElement {
  const { register: words } = useWords(privacyWords);
  const { parts: partWords, stamps } = useWords(registerWords);
  const { formats } = usePage();
  const read = useRegister();
  const acts = useActs();
  const periods = periodsNow(acts.data?.acts ?? []);
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <WhenReady read={read} lines={8}>
        {({ parts, absent }) =>
          parts.length === 0 ? (
            <EmptyState icon={<LockIcon />} title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <>
              <p className={styles.text}>
                {words.intro} {stamps}
              </p>
              {parts.map((part) => (
                <PartOfRegister key={part.part} part={part} periods={periods} />
              ))}
              {absent.length > 0 && <p className={styles.note}>{words.absent(formats.list(absent.map((part) => partWords[part].name)))}</p>}
            </>
          )
        }
      </WhenReady>
    </section>
  );
}

function PartOfRegister({ part: { part, lists }, periods }: { readonly part: RegisteredPart; readonly periods: Periods }): React.ReactElement {
  const { register: words } = useWords(privacyWords);
  const { parts } = useWords(registerWords);
  const { formats } = usePage();
  const { name, purpose } = parts[part];
  const items = lists.reduce((sum, list) => sum + list.items, 0);
  return (
    <section className={styles.block} aria-label={name}>
      <h4 className={styles.subtitle}>{name}</h4>
      <p className={styles.text}>{purpose}</p>
      <Disclosure label={`${words.lists(lists.length, formats.number(lists.length))} · ${words.items(items, formats.number(items))}`}>
        <ul className={styles.lists}>
          {lists.map((list) => (
            <li key={list.url}>
              <ListOfRegister list={list} periods={periods} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function ListOfRegister({ list, periods }: { readonly list: KeptList; readonly periods: Periods }): React.ReactElement {
  const { register: words } = useWords(privacyWords);
  const said = useWords(registerWords);
  const { formats, language } = usePage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const holds = holdsSaid(list, said, language, formats);
  return (
    <div ref={frame} className={`${styles.list} ${width > 0 && width < 480 ? styles.narrow : ''}`}>
      <h5 className={styles.subtitle}>{list.title[language]}</h5>
      <p className={styles.note}>{list.description[language]}</p>
      <dl className={styles.facts}>
        <dt>{words.about}</dt>
        <dd>{said.whose[list.whose]}</dd>
        <dt>{words.until}</dt>
        <dd>{keepingSaid(list.keeping, periods, said, formats)}</dd>
        <dt>{words.readBy}</dt>
        <dd>
          {readersSaid(list, said, language, formats).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </dd>
        <dt>{words.onRequest}</dt>
        <dd>{erasureSaid(list, said)}</dd>
        {holds.length > 0 && (
          <>
            <dt>{words.holds}</dt>
            <dd>
              {holds.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
      {list.keepsVersions && <p className={styles.note}>{words.versions}</p>}
    </div>
  );
}
