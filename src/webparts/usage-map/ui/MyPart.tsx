import * as React from 'react';
import type { Mark } from '../../../domain/usages/agentMarks';
import { isSameMark } from '../../../domain/usages/agentMarks';
import { isAimedAt } from '../../../domain/usages/rankForAgent';
import { safeAddress } from '../../../domain/address/safeAddress';
import { useWords } from '../../../shell/Page';
import { usageMapWords } from '../strings';
import { useMap } from './MapContext';
import styles from './MyPart.module.scss';
import { OpenLink } from './OpenLink';
import { useRecents } from './queries';

/** Entries shown for the agent's direction and profession; the map has them all. */
const SHOWN_FOR_ME = 6;

interface MyPartProps {
  /** Shows a usage: on the map or in words. */
  onUsage(id: number): void;
}

interface Entry {
  readonly mark: Mark;
  readonly title: string;
  readonly url: string;
}

/** Favourites, what is always at hand, what is for this agent's direction and profession, and what he opened last. */
export function MyPart({ onUsage }: MyPartProps): React.ReactElement {
  const { map, favourites, agent } = useMap();
  const recents = useRecents();
  const words = useWords(usageMapWords).mine;
  const entryOf = (mark: Mark): readonly Entry[] => {
    const found = mark.kind === 'usage' ? map.usage(mark.id) : mark.kind === 'tool' ? map.tool(mark.id) : map.sites.find(({ id }) => id === mark.id);
    // What was deleted since is passed over.
    return found ? [{ mark, title: found.title, url: 'url' in found ? found.url : '' }] : [];
  };
  const always = map.tools.filter(({ alwaysAtHand, status }) => alwaysAtHand && status !== 'retired').map(({ id }): Mark => ({ kind: 'tool', id }));
  const shown = (marks: readonly Mark[], without: readonly Mark[]): readonly Entry[] =>
    marks.filter((mark) => !without.some((other) => isSameMark(other, mark))).flatMap(entryOf);
  const forMe = map.usages.filter((usage) => isAimedAt(usage, agent)).map(({ id }): Mark => ({ kind: 'usage', id }));
  return (
    <section className={styles.part} aria-label={words.heading}>
      <Group label={words.favourites} entries={shown(favourites, [])} onUsage={onUsage} empty={words.none} />
      <Group label={words.always} entries={shown(always, favourites)} onUsage={onUsage} />
      <Group label={words.forMe} entries={shown(forMe, favourites).slice(0, SHOWN_FOR_ME)} onUsage={onUsage} />
      <Group label={words.recents} entries={shown(recents, [...favourites, ...always])} onUsage={onUsage} />
    </section>
  );
}

interface GroupProps extends MyPartProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Said when there is nothing; without it, an empty group is left out. */
  readonly empty?: string;
}

function Group({ label, entries, empty, onUsage }: GroupProps): React.ReactElement | null {
  if (entries.length === 0 && !empty) return null;
  return (
    <div>
      <h3 className={styles.label}>{label}</h3>
      {entries.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map(({ mark, title, url }) => (
            <li key={`${mark.kind}${mark.id}`}>
              {mark.kind === 'usage' ? (
                <button type="button" className={styles.usage} onClick={() => onUsage(mark.id)}>
                  <bdi>{title}</bdi>
                </button>
              ) : safeAddress(url) === undefined ? (
                <span className={styles.plain}>{title}</span>
              ) : (
                <OpenLink url={url} mark={mark}>
                  {title}
                </OpenLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
