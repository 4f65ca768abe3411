import { lazyScreen } from '../lazyScreen';

const load = () => import(/* webpackChunkName: 'contributions-compose' */ './Composer');

/** Where something is said; its code comes when somebody is about to say it. */
export const Composer = lazyScreen(load, { lines: 5 });

/** Whoever points at where one writes, or comes there with the keyboard, finds it ready. */
export function expectComposer(): void {
  // What does not come is told where it is missed.
  load().catch(() => undefined);
}
