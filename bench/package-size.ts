import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One budget of bench/budgets.json: the named chunks together may weigh `maxKilobytes` (1,000 bytes each) gzipped. */
export interface Budget {
  readonly what: string;
  readonly chunks: readonly string[];
  /** Screens whose chunk counts with every chunk that they share with others (named `<screen>.<screen>`). */
  readonly screens?: readonly string[];
  readonly maxKilobytes: number;
}

export interface BudgetResult extends Budget {
  readonly name: string;
  readonly kilobytes: number;
  /** Chunks that the budget names and the build did not write: a renamed chunk would otherwise weigh nothing. */
  readonly missing: readonly string[];
  readonly isKept: boolean;
}

/** Gzip size in bytes of each script that the package carries, by chunk name without its hash. */
export function chunkSizes(folder: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const name = file.replace(/(_[0-9a-f]{20})?\.js$/, '');
    sizes.set(name, (sizes.get(name) ?? 0) + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  }
  return sizes;
}

/** Holds the built chunks against the budgets. */
export function checkBudgets(budgets: Readonly<Record<string, Budget>>, sizes: ReadonlyMap<string, number>): readonly BudgetResult[] {
  return Object.entries(budgets).map(([name, budget]) => {
    const needed = [...budget.chunks, ...(budget.screens ?? []).flatMap((screen) => [`chunk.${screen}`, ...sharedChunks(screen, sizes)])];
    const bytes = needed.reduce((total, chunk) => total + (sizes.get(chunk) ?? 0), 0);
    const missing = needed.filter((chunk) => !sizes.has(chunk));
    const kilobytes = Math.round(bytes / 100) / 10;
    return { ...budget, name, kilobytes, missing, isKept: missing.length === 0 && kilobytes <= budget.maxKilobytes };
  });
}

/** Chunks named after several screens, one of which is `screen` (config/spfx-customize-webpack.js). */
function sharedChunks(screen: string, sizes: ReadonlyMap<string, number>): readonly string[] {
  return [...sizes.keys()].filter((name) => {
    const screens = name.replace(/^chunk\./, '').split('.');
    return screens.length > 1 && screens.includes(screen);
  });
}
