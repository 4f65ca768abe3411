import * as React from 'react';
import type { ConnectionContext } from '../../data/ConnectionContext';
import { connectTo } from '../../data/connect';
import type { Connection } from '../../data/connection/Connection';
import { Failure, Loading } from '../states';

export interface OtherSiteProps {
  readonly context: ConnectionContext;
  readonly webUrl: string;
  show(connection: Connection): React.ReactElement;
}

type Reached = 'reaching' | { readonly connection: Connection } | { readonly error: unknown };

/** What is shown of another site, once it is reached. */
export default function OtherSite({ context, webUrl, show }: OtherSiteProps): React.ReactElement {
  const [reached, setReached] = React.useState<Reached>('reaching');
  const [attempt, setAttempt] = React.useState(1);
  React.useEffect(() => {
    let isThere = true;
    setReached('reaching');
    connectTo(context, webUrl).then(
      (connection) => isThere && setReached({ connection }),
      (error: unknown) => isThere && setReached({ error })
    );
    return () => {
      isThere = false;
    };
  }, [context, webUrl, attempt]);
  if (reached === 'reaching') return <Loading lines={6} />;
  if ('error' in reached) return <Failure error={reached.error} onRetry={() => setAttempt(attempt + 1)} />;
  return show(reached.connection);
}
