import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { Progress } from '../../../../ui/Progress';
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
  const { formats, language } = usePage();
  const queries = useQueryClient();
  const words = useWords(ownerWords).starterPanel;
  const [progress, setProgress] = React.useState(0);
  const add = useMutation({
    mutationFn: async (set: 'fr' | 'en') => {
      const { starterMaps } = await import(/* webpackChunkName: 'usage-map-starters' */ '../../../../domain/usages/starters/starterMaps');
      await usageMap.addMap(starterMaps[set](), map, ({ done }) => setProgress(done));
    },
    onSuccess: () => onDone(words.done),
    onSettled: () => queries.invalidateQueries(usageKeys.view)
  });
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <EmptyState
      icon={<MapIcon />}
      title={words.text}
      action={
        add.isLoading ? undefined : (
          <>
            <Button appearance="primary" onClick={() => add.mutate(language)}>{words[language]}</Button>
            <Button onClick={() => add.mutate(other)}>{words[other]}</Button>
          </>
        )
      }
    >
      {add.isLoading && <Progress label={words.running(formats.percent(progress))} done={progress} />}
      {add.error !== null && <Failure error={add.error} />}
    </EmptyState>
  );
}
