import * as React from 'react';
import type { IgnoredStep, OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import type { WasInProps } from '../owner/WasIn';
import { tariffKeys, useTariffServices } from '../queries';
import { stepWords } from './stepStrings';

// For owners alone.
const WasIn = lazyScreen<WasInProps>(() => import(/* webpackChunkName: 'tariffs-owner' */ '../owner/WasIn'), { lines: 1 });

/** Records that count for nothing, each with its author and why. An owner says of somebody who left the group that he was in it. */
export function IgnoredSteps({ opened: { ignoredSteps, records, chain } }: { readonly opened: Pick<OpenedFile, 'ignoredSteps' | 'records' | 'chain'> }): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  const services = useTariffServices();
  const hasOutsider = ignoredSteps.some(({ why }) => why === 'outsider');
  const mayKnow = useQuery({ queryKey: [...tariffKeys.all, 'mayKnow'], queryFn: async () => (await (await services.owner()).may()).settings, enabled: hasOutsider }).data ?? false;
  const stepOf = ({ id }: IgnoredStep): OpenedFile['chain'][number] | undefined => chain.find(({ key }) => key === records.find((record) => record.id === id)?.folder);
  return (
    <MessageLine tone="warning">
      {words.ignored.title(ignoredSteps.length, formats.number(ignoredSteps.length))}
      <ul>
        {ignoredSteps.map((each) => {
          const { id, author, why } = each;
          const step = stepOf(each);
          return (
            <li key={id}>
              {words.ignored.row(String(id), author?.name ?? words.ignored.nobody, words.ignored.why[why])}
              {why === 'outsider' && author && step && mayKnow && <WasIn step={step} person={author} />}
            </li>
          );
        })}
      </ul>
      {hasOutsider && !mayKnow && words.ignored.askOwner}
    </MessageLine>
  );
}
