/** The browser's own storage; undefined where the browser refuses it. */
export function browserStorage(): Storage | undefined {
  return allowed(() => globalThis.localStorage);
}

/** The tab's own storage; undefined where the browser refuses it. */
export function tabStorage(): Storage | undefined {
  return allowed(() => globalThis.sessionStorage);
}

/** To look at it is what a browser refuses. */
function allowed(look: () => Storage): Storage | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
