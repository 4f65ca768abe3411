import { JSDOM } from 'jsdom';

/** What both have, where a page means the browser's. */
const BROWSERS_OWN = new Set(['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'AbortController', 'AbortSignal', 'Blob', 'File', 'FormData', 'navigator', 'localStorage', 'sessionStorage']);

/** A browser's window and all that is in it as globals, as jest's jsdom environment gives them; tells how to empty it. */
export function openBrowser(): () => void {
  const { window } = new JSDOM('<!DOCTYPE html>', { url: 'http://localhost/', pretendToBeVisual: true });
  const names = Object.getOwnPropertyNames(window).filter((name) => BROWSERS_OWN.has(name) || !(name in globalThis));
  for (const name of names) Object.defineProperty(globalThis, name, { get: () => Reflect.get(window, name), set: (value) => Reflect.set(window, name, value), configurable: true });
  // Rules of style cost a look-up by role most of its time, and no test asks for their outcome.
  Object.assign(window, { FabricConfig: { mergeStyles: { injectionMode: 0 } } });
  const bound = Object.fromEntries((['addEventListener', 'removeEventListener', 'dispatchEvent'] as const).map((name) => [name, window[name].bind(window)]));
  Object.assign(globalThis, { window, ...bound });
  return () => {
    window.document.body.replaceChildren();
    window.document.head.replaceChildren();
    window.localStorage.clear();
    window.sessionStorage.clear();
  };
}
