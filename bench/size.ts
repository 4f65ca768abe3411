/** `npm run size`: the gzip weight of what the package downloads to a page, against bench/budgets.json. */
import { readFileSync } from 'node:fs';
import type { Budget } from './package-size';
import { checkBudgets, chunkSizes } from './package-size';

const folder = 'release/assets';
const budgets = JSON.parse(readFileSync('bench/budgets.json', 'utf8')) as Record<string, Budget>;
const results = checkBudgets(budgets, chunkSizes(folder));

console.table(
  results.map(({ name, kilobytes, maxKilobytes, isKept, missing }) => ({
    budget: name,
    'kB gzip': kilobytes,
    allowed: maxKilobytes,
    kept: isKept ? 'yes' : missing.length > 0 ? `not built: ${missing.join(', ')}` : 'NO'
  }))
);
if (results.some(({ isKept }) => !isKept)) {
  console.error('Over budget: see bench/budgets.json. Run `npm run package` first when chunks are not built.');
  process.exit(1);
}
