import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What every page with a web part downloads (config/config.json names the bundle). */
const ENTRY = 'parvis';

/** One budget of bench/budgets.json: all that an agent's page with these parts downloads, or what `own` or `chunks` say, may weigh `maxKilobytes` (1,000 bytes each) gzipped. */
export interface Budget {
  readonly what: string;
  /** Folders of src/webparts; none: the entry alone, or the chunks that are named. */
  readonly parts: readonly string[];
  /** Without what the page of every part downloads: what these parts themselves weigh. */
  readonly own?: boolean;
  /** What is loaded on demand, all of it together; nothing else is counted then. */
  readonly chunks?: readonly string[];
  /** The build fails above this. */
  readonly maxKilobytes: number;
  /** Where it should come to; not above `maxKilobytes`. */
  readonly goalKilobytes: number;
}

export interface BudgetResult extends Budget {
  readonly name: string;
  readonly kilobytes: number;
  /** Parts that the budget names and the build does not know: they would otherwise weigh nothing. */
  readonly missing: readonly string[];
  readonly isKept: boolean;
}

/** The chunks that the first screen of each part loads, as the build wrote them (config/spfx-customize-webpack.js). */
export type FirstChunks = Readonly<Partial<Record<string, readonly string[]>>>;

/** Gzip size in bytes of each script that the package carries, by chunk name without its hash. */
export function chunkSizes(folder: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const name = file.replace(/(_[0-9a-f]{6})?\.js$/, '');
    sizes.set(name, (sizes.get(name) ?? 0) + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  }
  return sizes;
}

/** Holds the built chunks against the budgets. */
export function checkBudgets(budgets: Readonly<Record<string, Budget>>, first: FirstChunks, sizes: ReadonlyMap<string, number>): readonly BudgetResult[] {
  return Object.entries(budgets).map(([name, budget]) => {
    const chunks = chunksOf(budget, first);
    const bytes = [...chunks].reduce((total, chunk) => total + (sizes.get(chunk) ?? 0), 0);
    const missing = [...budget.parts.filter((part) => !first[part]?.length), ...[...chunks].filter((chunk) => !sizes.has(chunk))];
    const kilobytes = Math.round(bytes / 100) / 10;
    return { ...budget, name, kilobytes, missing, isKept: missing.length === 0 && kilobytes <= budget.maxKilobytes };
  });
}

function chunksOf({ parts, own, chunks }: Budget, first: FirstChunks): ReadonlySet<string> {
  const named = new Set((chunks ?? parts.flatMap((part) => first[part] ?? [])).map((chunk) => `chunk.${chunk}`));
  if (!chunks && !own) named.add(ENTRY);
  if (own) for (const chunk of commonChunks(first)) named.delete(`chunk.${chunk}`);
  return named;
}

/** What the page of every part downloads. */
function commonChunks(first: FirstChunks): readonly string[] {
  const pages = Object.values(first).filter((chunks): chunks is readonly string[] => !!chunks?.length);
  return (pages[0] ?? []).filter((chunk) => pages.every((chunks) => chunks.includes(chunk)));
}
