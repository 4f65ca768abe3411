import * as React from 'react';
import type { Mark } from '../../../domain/usages/agentMarks';
import { isSameMark } from '../../../domain/usages/agentMarks';
import type { Site, Tool } from '../../../domain/usages/usageMap';
import { isAimedAt } from '../../../domain/usages/rankForAgent';
import { safeAddress } from '../../../domain/address/safeAddress';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { usageMapWords } from '../strings';
import { useMap } from './MapContext';
import styles from './MyPart.module.scss';
import { OpenLink } from './OpenLink';
import { useRecents } from './queries';
import { ToolStatus } from './ToolLine';
import { ToolPicture } from './ToolPicture';

/** Entries shown for the agent's direction and profession; the map has them all. */
const SHOWN_FOR_ME = 6;

interface Entry {
  readonly mark: Mark;
  readonly title: string;
  readonly url: string;
  /** What has its picture before its name. */
  readonly tool?: Tool;
}

/** Favourites, what is always at hand, what is for this agent's direction and profession, and what he opened last. */
export function MyPart(): React.ReactElement {
  const { map, favourites, agent } = useMap();
  const recents = useRecents();
  const words = useWords(usageMapWords).mine;
  const entryOf = (mark: Mark): readonly Entry[] => {
    const found = mark.kind === 'usage' ? map.usage(mark.id) : mark.kind === 'tool' ? map.tool(mark.id) : map.sites.find(({ id }) => id === mark.id);
    // What was deleted since is passed over.
    return found ? [{ mark, title: found.title, url: 'url' in found && !isOver(found) ? found.url : '', ...('pictureUrl' in found ? { tool: found } : {}) }] : [];
  };
  const always = map.tools.filter(({ alwaysAtHand, status }) => alwaysAtHand && status !== 'retired').map(({ id }): Mark => ({ kind: 'tool', id }));
  const shown = (marks: readonly Mark[], without: readonly Mark[]): readonly Entry[] =>
    marks.filter((mark) => !without.some((other) => isSameMark(other, mark))).flatMap(entryOf);
  const forMe = map.usages.filter((usage) => isAimedAt(usage, agent)).map(({ id }): Mark => ({ kind: 'usage', id }));
  return (
    <section className={styles.part} aria-label={words.heading}>
      <Group label={words.favourites} entries={shown(favourites, [])} empty={words.none} />
      <Group label={words.always} entries={shown(always, favourites)} />
      <Group label={words.forMe} entries={shown(forMe, favourites).slice(0, SHOWN_FOR_ME)} />
      <Group label={words.recents} entries={shown(recents, [...favourites, ...always])} />
    </section>
  );
}

/** Nobody is sent to it any more: its card says what to use instead. */
function isOver(entry: Tool | Site): boolean {
  return 'status' in entry && (entry.status === 'replaced' || entry.status === 'retired');
}

interface GroupProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Said when there is nothing; without it, an empty group is left out. */
  readonly empty?: string;
}

function Group({ label, entries, empty }: GroupProps): React.ReactElement | null {
  const { visit } = useMap();
  if (entries.length === 0 && !empty) return null;
  return (
    <div>
      <h3 className={styles.label}>{label}</h3>
      {entries.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map(({ mark, title, url, tool }) => (
            <li key={`${mark.kind}${mark.id}`} className={styles.entry}>
              {tool && <ToolPicture tool={tool} />}
              {safeAddress(url) !== undefined ? (
                <OpenLink url={url} mark={mark}>
                  {title}
                </OpenLink>
              ) : mark.kind === 'site' ? (
                <span className={styles.plain}>{title}</span>
              ) : (
                <Button appearance="text" onClick={() => visit({ kind: mark.kind === 'tool' ? 'tool' : 'usage', id: mark.id })}>
                  <bdi>{title}</bdi>
                </Button>
              )}
              {tool && <ToolStatus tool={tool} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
