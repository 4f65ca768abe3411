import * as React from 'react';

const made = new Map<string, unknown>();

/**
 * The services of a web part, made once for each web and shared by all web parts of the page: modules outlive the
 * navigation from one page to the next, so the web's address is part of the key.
 */
export function servicesFor<S>(webUrl: string, name: string, create: () => S): S {
  const key = `${name}|${webUrl}`;
  if (!made.has(key)) made.set(key, create());
  return made.get(key) as S;
}

const ServicesContext = React.createContext<unknown>(undefined);

export const ServicesProvider = ServicesContext.Provider;

/** The services that the web part was mounted with; the caller names their type. */
export function useServices<S>(): S {
  return React.useContext(ServicesContext) as S;
}
