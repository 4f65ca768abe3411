import * as React from 'react';
import type { DraftsScope } from '../drafts/DraftsContext';
import { hasKept } from '../drafts/hasKept';
import { lazyScreen } from '../lazyScreen';
import { beginning } from './beginning';
import { useDiscussing } from './Discussing';
import { useCallServices } from './useCallServices';

let isHere = false;
const load = async () => {
  const composer = await import(/* webpackChunkName: 'contributions-compose' */ './Composer');
  isHere = true;
  return composer;
};

/** Where something is said; its code comes when somebody is about to say it, or once the page stands. */
export const Composer = lazyScreen(load, { lines: 5 });
/** What was sent and waits; of use to who may write, and comes with that. */
export const Pending = lazyScreen(() => import(/* webpackChunkName: 'contributions-compose' */ './Pending'));

/** Was something begun here? Where the browser keeps nothing of it, nothing is loaded to tell. */
export async function isBegun(scope: DraftsScope, call: number, passage: number): Promise<boolean> {
  const thing = beginning(call, passage);
  // What the browser refused to keep is known to what was here when it was typed.
  if (!isHere && !hasKept(scope.owner, thing)) return false;
  return (await load()).isBegun(scope, thing);
}

/** What comes quietly lets the page come first (milliseconds). */
const QUIET = 2000;

/**
 * Who may write finds ready where one writes, and what sends it, also where the network was lost meanwhile: both come quietly once the page stands,
 * and at once for whoever points at where one writes or comes there with the keyboard.
 * @param loadMore what else that takes on this page
 * @returns asks for it now
 */
export function useComposerAhead(loadMore?: () => Promise<unknown>): () => void {
  const services = useCallServices();
  const { opened, refusal } = useDiscussing();
  const { call } = opened;
  const mayWrite = refusal === null;
  const expect = React.useCallback(() => {
    if (!mayWrite) return;
    // What does not come is told where it is missed.
    for (const loading of [load().then(({ expectSending }) => expectSending(services, call)), loadMore?.()]) loading?.catch(() => undefined);
  }, [services, call, mayWrite, loadMore]);
  React.useEffect(() => {
    const timer = setTimeout(expect, QUIET);
    window.addEventListener('online', expect);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', expect);
    };
  }, [expect]);
  return expect;
}
