import * as React from 'react';
import { array, object, string } from 'valibot';
import { defineStored } from '../../../../domain/stored/defineStored';
import { usePage } from '../../../../shell/Page';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import type { DeskFilter } from './deskFilter';
import { deskFilterFormat } from './deskFilter';

export interface SavedFilter {
  readonly name: string;
  readonly filter: DeskFilter;
}

interface SavedFilters {
  readonly filters: readonly SavedFilter[];
  /** @returns false where this browser keeps nothing beyond the page */
  save(name: string, filter: DeskFilter): boolean;
  remove(name: string): void;
}

const format = defineStored({ name: 'saved filters', version: 1, schema: array(object({ name: string(), filter: string() })) });

/** Filters that an animator keeps in this browser, for all calls of a site; one a name. */
export function useSavedFilters(): SavedFilters {
  const { user, webUrl } = usePage();
  const store = React.useMemo(() => new LocalStore(), []);
  const key = `parvis-call-filters|${user.loginName}|${webUrl}`;
  const [filters, setFilters] = React.useState(() => read(store.get(key)));
  const keep = (next: readonly SavedFilter[]): boolean => {
    setFilters(next);
    return store.put(key, format.write(next.map(({ name, filter }) => ({ name, filter: deskFilterFormat.write(filter) }))));
  };
  return {
    filters,
    save: (name, filter) => keep([...filters.filter((saved) => saved.name !== name), { name, filter }].sort((left, right) => left.name.localeCompare(right.name))),
    remove: (name) => void keep(filters.filter((saved) => saved.name !== name))
  };
}

/** What another version kept, and this one cannot read, is left out. */
function read(text: string | undefined): readonly SavedFilter[] {
  const kept = format.read(text ?? '[]');
  if (!kept.ok) return [];
  return kept.value.flatMap(({ name, filter }) => {
    const known = deskFilterFormat.read(filter);
    return known.ok ? [{ name, filter: known.value }] : [];
  });
}
