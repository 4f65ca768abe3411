/** `npm run lint`: types, style and import rules. Each check runs even when an earlier one failed, one a core at a time. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

/** The longest first, so that no core waits for the last one. */
const checks: readonly Check[] = [
  { name: 'types of local, tests, tools and bench', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'] },
  { name: 'style', args: ['node_modules/eslint/bin/eslint.js', '--config', 'config/eslint.config.mjs', '--max-warnings', '0', 'src', 'local', 'tests', 'tools', 'bench'] },
  { name: 'types of what ships', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'import rules', args: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'config/dependency-cruiser.cjs', 'src', 'local'] }
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

async function lint(): Promise<void> {
  const waiting = [...checks];
  const failed: string[] = [];
  const runNext = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await isClean(check))) failed.push(check.name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  if (failed.length === 0) return console.log('\nTypes, style and import rules are clean.');
  console.error(`\nNot clean: ${failed.join(', ')}.`);
  process.exitCode = 1;
}

void lint();
