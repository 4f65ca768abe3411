/** `npm run lint [-- types|rules]`: types, and the rules of style and imports. Each check runs even when an earlier one failed, one a core at a time. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Check {
  readonly group: 'types' | 'rules';
  readonly name: string;
  readonly args: readonly string[];
}

/** TypeScript's native compiler, a third of the time; the package is built, and checked again, by the one that SPFx brings. */
const TSC = 'node_modules/typescript-native/bin/tsc';

/** The longest first, so that no core waits for the last one. */
const checks: readonly Check[] = [
  { group: 'types', name: 'types of local, tests, tools and bench', args: [TSC, '-p', 'tsconfig.node.json'] },
  { group: 'rules', name: 'style', args: ['node_modules/eslint/bin/eslint.js', '--config', 'config/eslint.config.mjs', '--max-warnings', '0', 'src', 'local', 'tests', 'tools', 'bench'] },
  { group: 'types', name: 'types of what ships', args: [TSC, '-p', 'config/tsconfig.types.json'] },
  { group: 'rules', name: 'import rules', args: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'config/dependency-cruiser.cjs', 'src', 'local'] }
];

/** Prints what a check says in one piece, once it has ended. @returns whether it found nothing */
function isClean({ name, args }: Check): Promise<boolean> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      console.log(`\n— ${name} (${Math.round((performance.now() - begun) / 1000)} s)\n${Buffer.concat(said).toString()}`.trimEnd());
      resolve(code === 0);
    });
  });
}

async function lint(groups: readonly string[]): Promise<void> {
  const waiting = checks.filter(({ group }) => groups.length === 0 || groups.includes(group));
  if (waiting.length === 0) throw new Error(`No such checks: ${groups.join(', ')}. There are types and rules.`);
  const failed: string[] = [];
  const runNext = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await isClean(check))) failed.push(check.name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  if (failed.length === 0) return console.log(`\nClean: ${groups.length === 0 ? 'types and rules' : groups.join(', ')}.`);
  console.error(`\nNot clean: ${failed.join(', ')}.`);
  process.exitCode = 1;
}

void lint(process.argv.slice(2));
