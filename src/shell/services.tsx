import * as React from 'react';

const made = new Map<string, unknown>();

/**
 * The services of a web part, made once for each owner and shared by all web parts of the page: modules outlive the
 * navigation from one page to the next, so web and person are part of the key.
 */
export function servicesFor<S>(owner: string, name: string, create: () => S): S {
  const key = `${name}|${owner}`;
  if (!made.has(key)) made.set(key, create());
  return made.get(key) as S;
}

/** Who works where: nobody is given what was read as somebody else, or in another web. */
export function ownerOf(loginName: string, webUrl: string): string {
  return `${loginName}|${webUrl}`;
}

const ServicesContext = React.createContext<unknown>(undefined);

export const ServicesProvider = ServicesContext.Provider;

/** The services that the web part was mounted with; the caller names their type. */
export function useServices<S>(): S {
  return React.useContext(ServicesContext) as S;
}
