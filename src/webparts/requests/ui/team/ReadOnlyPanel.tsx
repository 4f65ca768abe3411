import * as React from 'react';
import type { PlanSession } from '../../../../data/plans/PlanSession';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { ReadOnlyStepId } from '../../../../domain/requests/readOnlySpace';
import { useWords } from '../../../../shell/Page';
import { PlanView } from '../../../../shell/plans/PlanView';
import { Failure, Loading } from '../../../../shell/states';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { openingWords } from './openingStrings';

/** The plan that makes the space of an archived community read only, or lets it be written in again. */
export default function ReadOnlyPanel({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const { readOnly: words } = useWords(openingWords);
  const services = useRequestServices();
  const [session, setSession] = React.useState<PlanSession<ReadOnlyStepId>>();
  const [error, setError] = React.useState<unknown>(null);
  const load = React.useCallback(async () => {
    setError(null);
    try {
      setSession((await (await services.openings?.())?.readOnly(opened)) ?? undefined);
    } catch (problem) {
      setError(problem);
    }
  }, [services, opened]);
  React.useEffect(() => void load(), [load]);
  const isArchived = opened.state.step === 'archived';
  if (error !== null) return <Failure error={error} onRetry={() => void load()} />;
  if (!session) return <Loading lines={4} />;
  return (
    <section aria-label={isArchived ? words.archive : words.reopen} className={styles.section}>
      <p className={styles.text}>{isArchived ? words.archiveHint : words.reopenHint}</p>
      <PlanView session={session} titles={words.steps} why={(word) => word} byHand={() => ({ text: words.byHand, commands: [], link: '' })} />
    </section>
  );
}
