import * as React from 'react';
import type { Language } from './Language';
import { usePage } from './Page';
import { Failure, Loading } from './states';
import { wordsReady } from './withEnglish';

interface LazyScreenOptions {
  /** Lines of the skeleton meanwhile. */
  readonly lines?: number;
}

/** What did not come is asked for again after this (milliseconds). */
const PAUSE = 30_000;

/**
 * A screen in a chunk of its own. When the chunk does not come, its place says so and offers another try, or to reload the
 * page when the package was redeployed under it; when the network is back it is tried by itself. Nothing else on the page is touched.
 *
 * @example const ManagePanel = lazyScreen(() => import('./manage/ManagePanel'));
 */
export function lazyScreen<P>(load: () => Promise<{ readonly default: React.ComponentType<P> }>, { lines = 1 }: LazyScreenOptions = {}): React.ComponentType<P> {
  /** With its words, in each language that was asked for. */
  const loaded: { [L in Language]?: React.ComponentType<P> } = {};
  return function LazyScreen(props: React.PropsWithChildren<P>): React.ReactElement {
    const { language } = usePage();
    const [Screen, setScreen] = React.useState(() => loaded[language]);
    const [error, setError] = React.useState<unknown>();
    const [tries, tryAgain] = React.useReducer((times: number) => times + 1, 0);
    React.useEffect(() => {
      let isLeft = false;
      const come = async (): Promise<void> => {
        try {
          if (!loaded[language]) {
            const screen = (await load()).default;
            await wordsReady(language);
            loaded[language] = screen;
          }
          if (!isLeft) setScreen(() => loaded[language]);
        } catch (caught) {
          if (!isLeft) setError(caught);
        }
      };
      void come();
      window.addEventListener('online', tryAgain);
      return () => {
        isLeft = true;
        window.removeEventListener('online', tryAgain);
      };
    }, [tries, language]);
    React.useEffect(() => {
      // Not every browser notices that the network is back.
      const timer = error === undefined ? undefined : setTimeout(tryAgain, PAUSE);
      return () => clearTimeout(timer);
    }, [error, tries]);
    const retry = (): void => {
      setError(undefined);
      tryAgain();
    };
    if (Screen) return <Screen {...props} />;
    return error === undefined ? <Loading lines={lines} /> : <Failure error={error} onRetry={retry} />;
  };
}
