import type { Principal } from '../../domain/people/insiders';
import type { ListDefinition } from '../../lists/defineList';
import { isEffective } from './levels';
import type { AccessFacts } from './SiteFacts';

/** Who has the site, and nothing in a list. */
export interface Newcomers {
  /** They were given the site after the list was last set up. */
  readonly came: readonly Principal[];
  /** They came later, or an owner took the list from them: the list was set up before set-up kept with whom it had dealt. */
  readonly undecided: readonly Principal[];
}

const NONE: Newcomers = { came: [], undecided: [] };

/** Whoever a set-up dealt with before, and has nothing now, is left out: an owner meant it so. */
export function newcomersTo({ access: promised }: Pick<ListDefinition, 'access'>, access: readonly AccessFacts[], known: readonly number[] | null, readers: readonly Principal[]): Newcomers {
  if (promised === 'owners') return NONE;
  const having = new Set(access.filter(({ levels }) => levels.some(isEffective)).map(({ principalId }) => principalId));
  const without = readers.filter(({ id }) => !having.has(id) && !known?.includes(id));
  return known ? { came: without, undecided: [] } : { came: [], undecided: without };
}
