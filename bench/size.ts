/**
 * `npm run size`: the gzip weight of what the package downloads to a page, against bench/budgets.json.
 * `npm run size -- --modules [part …]`: where it comes from; it builds the scripts anew, so `npm run package` comes after it.
 */
import { readFileSync } from 'node:fs';
import { showModules } from './modules';
import type { Budget, FirstChunks } from './package-size';
import { checkBudgets, chunkSizes } from './package-size';

const [option, ...parts] = process.argv.slice(2);
if (option === '--modules') process.exit(showModules(parts));

const folder = 'release/assets';
const budgets = JSON.parse(readFileSync('bench/budgets.json', 'utf8')) as Record<string, Budget>;
const first = JSON.parse(readFileSync('temp/first-chunks.json', 'utf8')) as FirstChunks;
const sizes = chunkSizes(folder);
const results = checkBudgets(budgets, first, sizes);

console.table(
  results.map(({ name, kilobytes, maxKilobytes, goalKilobytes, isKept, missing }) => ({
    budget: name,
    'kB gzip': kilobytes,
    allowed: maxKilobytes,
    goal: goalKilobytes,
    kept: isKept ? 'yes' : missing.length > 0 ? `not built: ${missing.join(', ')}` : 'NO'
  }))
);
console.table([...sizes].sort(([one], [other]) => one.localeCompare(other)).map(([chunk, bytes]) => ({ chunk, 'kB gzip': Math.round(bytes / 100) / 10 })));
const unnamed = [...sizes.keys()].filter((chunk) => chunk.startsWith('chunk.lib_'));
if (unnamed.length > 0) {
  console.error(`Without a name (webpackChunkName), by which a budget or a reader could know them: ${unnamed.join(', ')}.`);
  process.exit(1);
}
if (results.some(({ isKept }) => !isKept)) {
  console.error('Over budget: see bench/budgets.json. Run `npm run package` first when chunks are not built.');
  process.exit(1);
}
