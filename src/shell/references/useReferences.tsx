import * as React from 'react';
import type { ReferenceServices } from '../../data/references/referenceServices';
import type { Reference } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { useQuery } from '../queries/useQuery';
import type { UseQueryResult } from '../queries/useQuery';

const ReferencesContext = React.createContext<ReferenceServices | undefined>(undefined);

export const ReferencesProvider = ReferencesContext.Provider;

/** @throws Error outside of a mounted web part */
export function useReferenceServices(): ReferenceServices {
  const services = React.useContext(ReferencesContext);
  if (!services) throw new Error('useReferenceServices is for the screens of a mounted web part.');
  return services;
}

/** Keys of the cache. */
export const referenceKeys = {
  all: ['references'],
  of: ({ kind, id }: Thing) => ['references', kind, id],
  rights: ['references', 'rights'],
  candidates: ['references', 'candidates'],
  at: (address: string) => ['references', 'at', address]
} as const;

/** References change seldom (milliseconds). */
const LONG = 5 * 60_000;

/** What a thing comes from and what it led to; all things of a page in one request. */
export function useReferences(thing: Thing): UseQueryResult<readonly Reference[]> {
  const { of } = useReferenceServices();
  return useQuery({ queryKey: referenceKeys.of(thing), staleTime: LONG, queryFn: () => of(thing) });
}
