import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { useMap } from '../MapContext';
import { MapIcon } from '../mapIcons';
import { usageKeys } from '../queries';
import { useUsageServices } from '../usageServices';
import { ownerWords } from './ownerStrings';

interface StarterButtonsProps {
  onDone(text: string): void;
}

/** Adds a ready-made map; what exists already stays as it is. */
export function StarterButtons({ onDone }: StarterButtonsProps): React.ReactElement {
  const { map } = useMap();
  const { usageMap } = useUsageServices();
  const { language } = usePage();
  const queries = useQueryClient();
  const words = useWords(ownerWords).starterPanel;
  /** The same when it is tried again. */
  const [clientKey] = React.useState(newClientKey);
  const add = useTask(
    async (set: 'fr' | 'en', { onProgress }) => {
      const { starterMaps } = await import(/* webpackChunkName: 'usage-map-starters' */ '../../../../domain/usages/starters/starterMaps');
      await usageMap.addMap({ added: starterMaps[set](usageMap.tools.blank()), stored: map, clientKey, onProgress: ({ done }) => onProgress(done) });
      await queries.invalidateQueries(usageKeys.view);
    },
    { goesOn: true, onDone: () => onDone(words.done) }
  );
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <EmptyState
      icon={<MapIcon />}
      title={words.text}
      action={
        add.state.kind === 'running' ? undefined : (
          <>
            <Button appearance="primary" onClick={() => add.start(language)}>{words[language]}</Button>
            <Button onClick={() => add.start(other)}>{words[other]}</Button>
          </>
        )
      }
    >
      <TaskProgress task={add} mayStop={false} running={words.running} />
    </EmptyState>
  );
}
