import type { ChangedLine, ImportPlan, NewLine } from './planImport';

/** What is stored together: ideas of one origin, and one decision that says where they come from. */
export interface ImportBatch {
  readonly origin: string;
  readonly added: readonly NewLine[];
  readonly changed: readonly ChangedLine[];
}

/** Of new ideas, whose words stand in their own rows. */
const NEW = 20;
/** Of changed ones, whose new words stand in the decision. */
const CHANGED = 10;

/** A plan in the steps in which it is stored; begun again it is the same. */
export function importBatches({ added, changed }: Pick<ImportPlan, 'added' | 'changed'>): readonly ImportBatch[] {
  const byOrigin = <T extends NewLine | ChangedLine>(lines: readonly T[], size: number): readonly (readonly [string, readonly T[]])[] => {
    const groups = new Map<string, T[]>();
    for (const line of [...lines].sort((a, b) => a.line - b.line)) {
      const origin = line.idea.origin.trim();
      groups.set(origin, [...(groups.get(origin) ?? []), line]);
    }
    return [...groups].flatMap(([origin, group]) => Array.from({ length: Math.ceil(group.length / size) }, (_, index) => [origin, group.slice(index * size, (index + 1) * size)] as const));
  };
  return [
    ...byOrigin(added, NEW).map(([origin, some]): ImportBatch => ({ origin, added: some, changed: [] })),
    ...byOrigin(changed, CHANGED).map(([origin, some]): ImportBatch => ({ origin, added: [], changed: some }))
  ];
}
