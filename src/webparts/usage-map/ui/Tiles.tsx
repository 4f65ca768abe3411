import * as React from 'react';
import { rankForAgent } from '../../../domain/usages/rankForAgent';
import { usePage, useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { BackIcon } from '../../../ui/icons';
import { usageMapWords } from '../strings';
import { useMap } from './MapContext';
import { narrowToFamily } from '../../../domain/usages/narrowUsageMap';
import { TextTwin } from './TextTwin';
import styles from './Tiles.module.scss';

/** One tile a family; behind each, its usages. */
export function Tiles(): React.ReactElement {
  const { map, agent } = useMap();
  const { formats } = usePage();
  const words = useWords(usageMapWords);
  const [family, setFamily] = React.useState<string>();
  const back = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (family !== undefined) back.current?.focus();
  }, [family]);
  const narrowed = React.useMemo(() => (family === undefined ? undefined : narrowToFamily(map, family)), [map, family]);
  if (narrowed) {
    return (
      <div>
        <Button appearance="text" ref={back} icon={<BackIcon />} onClick={() => setFamily(undefined)}>
          {words.view.families}
        </Button>
        <TextTwin map={narrowed} isFolded />
      </div>
    );
  }
  return (
    <ul className={styles.tiles} aria-label={words.view.families}>
      {map.families.map(({ name, usages }) => (
        <li key={name}>
          <button type="button" className={styles.tile} onClick={() => setFamily(name)}>
            <span className={styles.name}>
              <bdi>{name || words.view.noFamily}</bdi>
            </span>
            <span className={styles.some}>
              {formats.list(
                rankForAgent(usages, agent)
                  .slice(0, 2)
                  .map(({ title }) => title)
              )}
            </span>
            <span className={styles.count}>{words.search.usages(usages.length, formats.number(usages.length))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
