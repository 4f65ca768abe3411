import type { ThemeName } from '../model/viewState';

/** Name of the event by which the developer bar changes the theme of a page without a reload. */
export const THEME_EVENT = 'workbench:theme';

declare global {
  interface WindowEventMap {
    [THEME_EVENT]: CustomEvent<ThemeName>;
  }
}
