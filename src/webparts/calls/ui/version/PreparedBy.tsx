import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import type { KeptVersion } from './useVersionDraft';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

type PreparedByProps = Pick<KeptVersion, 'draft' | 'shared' | 'theirs' | 'isAlone' | 'isHidden' | 'isStored' | 'choose'>;

/** Who prepares the version, and whether others have what is typed; both versions where somebody else stored another one. */
export function PreparedBy({ draft, shared, theirs, isAlone, isHidden, isStored, choose }: PreparedByProps): React.ReactElement | null {
  const words = useWords(versionWords).prepared;
  const { formats } = usePage();
  if (draft && theirs) return <BothVersions mine={draft} theirs={theirs} onChoose={choose} />;
  if (isAlone) return <MessageLine tone="warning">{isHidden ? words.hidden : words.alone}</MessageLine>;
  if (!draft) return null;
  return (
    <p className={styles.note} role="status">
      {isStored && shared ? words.stored(shared.by, formats.dateTime(shared.at)) : words.storing}
    </p>
  );
}

interface BothVersionsProps {
  readonly mine: VersionDraft;
  readonly theirs: NonNullable<KeptVersion['theirs']>;
  onChoose: KeptVersion['choose'];
}

/** Passages that are shown of each. */
const SHOWN = 20;

function BothVersions({ mine, theirs, onChoose }: BothVersionsProps): React.ReactElement {
  const words = useWords(versionWords).prepared;
  const { formats } = usePage();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.section} aria-label={words.both}>
      <h5 ref={heading} tabIndex={-1} className={styles.name}>
        {words.both}
      </h5>
      <MessageLine tone="warning">{words.bothText(theirs.by, formats.dateTime(theirs.at))}</MessageLine>
      <Apart title={words.mine} of={mine} from={theirs.form} />
      <Apart title={words.theirs(theirs.by)} of={theirs.form} from={mine} />
      <div className={styles.buttons}>
        <Button onClick={() => onChoose('mine')}>{words.takeMine}</Button>
        <Button onClick={() => onChoose('theirs')}>{words.takeTheirs(theirs.by)}</Button>
      </div>
    </section>
  );
}

/** What one version says and the other does not. */
function Apart({ title, of, from }: { readonly title: string; readonly of: VersionDraft; readonly from: VersionDraft }): React.ReactElement {
  const words = useWords(versionWords).prepared;
  const { formats } = usePage();
  const known = new Set(textsOf(from));
  const own = textsOf(of).filter((text) => !known.has(text));
  return (
    <section aria-label={title}>
      <h6 className={styles.name}>{title}</h6>
      {own.length === 0 ? (
        <p className={styles.note}>{words.nothingOwn}</p>
      ) : (
        <ul className={styles.list}>
          {own.slice(0, SHOWN).map((text, index) => (
            <li key={index} className={styles.text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {own.length > SHOWN && <p className={styles.note}>{words.moreOwn(formats.number(own.length - SHOWN))}</p>}
    </section>
  );
}

function textsOf({ edited, passages, title, reason }: VersionDraft): readonly string[] {
  return [title, ...(edited ?? { passages }).passages.map(({ text }) => text), reason].filter((text) => text !== '');
}
