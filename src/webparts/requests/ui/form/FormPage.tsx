import * as React from 'react';
import { hasKept } from '../../../../shell/drafts/hasKept';
import { DraftsContext } from '../../../../shell/drafts/DraftsContext';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useQuery } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { WhenReady } from '../../../../shell/states';
import { requestKeys } from '../keys';
import { NEW_REQUEST } from '../MyPage';
import { useRequestServices } from '../queries';
import type { Begun } from './Begun';
import type { FilledFormProps } from './FilledForm';
import type { FormSeed } from './formSeed';
import { SimilarFirst } from './SimilarFirst';

/** Whoever finds his community among those that exist loads none of it. */
const FilledForm = lazyScreen<FilledFormProps>(() => import(/* webpackChunkName: 'requests-form-steps' */ './FilledForm'), { lines: 8 });

interface FormPageProps {
  /** The request that is corrected; undefined: a new one. */
  readonly corrects: number | undefined;
  onSent(id: number): void;
  onClose(): void;
}

/** A new request, with communities that exist first; or one that is corrected. */
export default function FormPage({ corrects, ...props }: FormPageProps): React.ReactElement {
  const { agent, communities } = useRequestServices();
  const read = useQuery<Begun>({
    queryKey: [...requestKeys.draft, 'form', corrects ?? 0],
    cacheTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const [frame, all, stored, corrected] = await Promise.all([agent.frame(), corrects === undefined ? communities.list() : [], corrects === undefined ? agent.draft() : null, corrects === undefined ? null : agent.open(corrects)]);
      return { frame, communities: all, stored, corrected };
    }
  });
  return (
    <WhenReady read={read} lines={8}>
      {(begun) => <Started {...props} begun={begun} />}
    </WhenReady>
  );
}

function Started({ begun, onClose, ...props }: Omit<FormPageProps, 'corrects'> & { readonly begun: Begun }): React.ReactElement {
  const owner = React.useContext(DraftsContext)?.owner ?? '';
  const { agent } = useRequestServices();
  const [seed, setSeed] = React.useState<FormSeed | undefined>(begun.corrected !== null || begun.stored !== null || hasKept(owner, NEW_REQUEST) ? {} : undefined);
  if (seed === undefined) return <SimilarFirst communities={begun.communities} onStop={() => void agent.stop().catch((error: unknown) => report(error, 'count who found a community'))} onStart={setSeed} onBack={onClose} />;
  return <FilledForm {...props} begun={begun} seed={seed} onClose={onClose} />;
}
