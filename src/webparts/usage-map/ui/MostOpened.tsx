import * as React from 'react';
import { firstUsages } from '../../../domain/usages/firstUsages';
import { bestTool } from '../../../domain/usages/toolsForAgent';
import { useWords } from '../../../shell/Page';
import { useId } from '../../../ui/useId';
import { usageMapWords } from '../strings';
import { ChosenCard } from './ChosenCard';
import { useMap } from './MapContext';
import styles from './MostOpened.module.scss';
import { OpenLink } from './OpenLink';
import { useExpectOpened } from './queries';
import { ToolPicture } from './ToolPicture';

/** A few usages with the tool of each, and the card of what is chosen above them. */
export function MostOpened(): React.ReactElement {
  const { map, agent, opened, chosen, visit } = useMap();
  const words = useWords(usageMapWords);
  const headingId = useId('most-opened');
  const list = React.useRef<HTMLUListElement>(null);
  const { usages, areMostOpened } = React.useMemo(() => firstUsages(map, agent, opened), [map, agent, opened]);
  useExpectOpened();
  // Whoever closes the card goes on from the line that led to it, else from the first one.
  const focusLine = (): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-usage]') ?? [])];
    const own = lines.find(({ dataset }) => chosen?.kind === 'usage' && dataset['usage'] === String(chosen.id));
    (own ?? lines[0])?.focus();
  };
  return (
    <>
      <ChosenCard isInText onClose={focusLine} />
      {usages.length > 0 && (
        <section aria-labelledby={headingId}>
          <h3 id={headingId} className={styles.heading}>
            {areMostOpened ? words.first.mostOpened : words.first.toBegin}
          </h3>
          <ul ref={list} className={styles.usages}>
            {usages.map(({ id, title }) => {
              const tool = bestTool(map, id, agent);
              return (
                <li key={id} className={styles.usage}>
                  <button type="button" data-usage={id} className={styles.name} onClick={() => visit({ kind: 'usage', id })}>
                    <bdi>{title}</bdi>
                  </button>
                  {tool && (
                    <span className={styles.tool}>
                      <ToolPicture tool={tool} />
                      <bdi className={styles.toolName}>{tool.title}</bdi>
                      <span className={styles.open}>
                        <OpenLink url={tool.url} mark={{ kind: 'tool', id: tool.id }} usageId={id} label={words.usage.openTool(tool.title)}>
                          {words.usage.open}
                        </OpenLink>
                      </span>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
