import type { Provisioner } from '../../data/provisioning/Provisioner';
import { useQuery, useQueryClient } from '../queries/useQuery';
import type { PartLists } from './PartFrameProps';

interface PartListsOptions extends Pick<PartLists, 'icon' | 'words' | 'needsProtection'> {
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  /** Where there is something to show, and nobody who could repair, how the lists stand need not be asked. */
  readonly isAsked?: boolean;
}

/** Rights and lists change less than what is in them. */
const LONG = 5 * 60_000;
const NOT_ASKED = { data: undefined, error: null, refetch: () => undefined };

/**
 * How the lists of a part stand, and the way to put them in order, after which all that was read of the part is read again.
 * One operation tells it for all parts of a page.
 * @param key with which all that is read of the part begins
 */
export function usePartLists(key: readonly string[], { setup, isAsked = true, ...shown }: PartListsOptions): PartLists {
  const queries = useQueryClient();
  const status = useQuery({ queryKey: [...key, 'setup'], enabled: isAsked, staleTime: LONG, queryFn: () => setup.status() });
  return { ...shown, setup, status: isAsked ? status : NOT_ASKED, onSetUp: () => queries.invalidateQueries([...key]) };
}
