import * as React from 'react';
import type { OpeningSession } from '../../../../data/requests/opening/RequestOpenings';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { OpeningStepId } from '../../../../domain/requests/openingPlan';
import { openingWorkOrder } from '../../../../domain/requests/openingWorkOrder';
import { useWords } from '../../../../shell/Page';
import type { HandWork } from '../../../../shell/plans/HandWork';
import { PlanView } from '../../../../shell/plans/PlanView';
import { Failure, Loading } from '../../../../shell/states';
import { useRequestServices, useSaid, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { openingWords } from './openingStrings';

/** The plan that opens the space of a decided request. */
export default function OpeningPanel({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(openingWords);
  const services = useRequestServices();
  const team = useTeam();
  const show = useSaid();
  const [session, setSession] = React.useState<OpeningSession>();
  const [error, setError] = React.useState<unknown>(null);
  // The plan is that of the request as it was when the panel was opened: what the plan itself says of it changes nothing.
  const first = React.useRef(opened);
  const load = React.useCallback(async () => {
    setError(null);
    try {
      const openings = await services.openings?.();
      if (openings) setSession(await openings.session(first.current));
    } catch (problem) {
      setError(problem);
    }
  }, [services]);
  React.useEffect(() => void load(), [load]);
  if (error !== null) return <Failure error={error} onRetry={() => void load()} />;
  if (!session) return <Loading lines={8} />;
  const { plan } = session;
  const byHand = (id: OpeningStepId): HandWork => {
    const text = words.byHand[id];
    return { text: typeof text === 'string' ? text : text(plan.partners.join(', ')), ...openingWorkOrder(id, plan) };
  };
  const why = (word: string, name: string | undefined): string => {
    if (word === 'closed' && name !== undefined) return words.why.closed(name);
    return word === 'reserved' || word === 'gone' ? words.why[word] : words.why.taken;
  };
  return (
    <section aria-label={words.title} className={styles.section}>
      <p className={styles.meta}>{words.hint(plan.webUrl)}</p>
      <PlanView session={session} titles={words.steps} why={why} byHand={byHand} onEnd={() => void team().then((each) => each.open(opened.state.id)).then(show, () => undefined)} />
    </section>
  );
}
