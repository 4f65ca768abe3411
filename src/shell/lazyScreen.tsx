import * as React from 'react';
import { Failure, Loading } from './states';

interface LazyScreenOptions {
  /** Lines of the skeleton meanwhile. */
  readonly lines?: number;
}

/**
 * A screen in a chunk of its own. When the chunk does not come, its place says so and offers another try, or to reload the
 * page when the package was redeployed under it; when the network is back it is tried by itself. Nothing else on the page is touched.
 *
 * @example const ManagePanel = lazyScreen(() => import('./manage/ManagePanel'));
 */
export function lazyScreen<P>(load: () => Promise<{ readonly default: React.ComponentType<P> }>, { lines = 1 }: LazyScreenOptions = {}): React.ComponentType<P> {
  let loaded: React.ComponentType<P> | undefined;
  return function LazyScreen(props: React.PropsWithChildren<P>): React.ReactElement {
    const [Screen, setScreen] = React.useState(() => loaded);
    const [attempt, setAttempt] = React.useState<{ readonly error?: unknown }>({});
    React.useEffect(() => {
      let isLeft = false;
      const come = async (): Promise<void> => {
        try {
          loaded ??= (await load()).default;
          if (!isLeft) setScreen(() => loaded);
        } catch (error) {
          if (!isLeft) setAttempt({ error });
        }
      };
      const again = (): void => setAttempt({});
      if (attempt.error === undefined) void come();
      else window.addEventListener('online', again);
      return () => {
        isLeft = true;
        window.removeEventListener('online', again);
      };
    }, [attempt]);
    if (Screen) return <Screen {...props} />;
    return attempt.error === undefined ? <Loading lines={lines} /> : <Failure error={attempt.error} onRetry={() => setAttempt({})} />;
  };
}
