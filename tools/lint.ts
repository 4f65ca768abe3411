/** `npm run lint`: types, style and import rules. Each check runs even when an earlier one failed. */
import { spawnSync } from 'node:child_process';

const checks: ReadonlyArray<{ readonly name: string; readonly args: readonly string[] }> = [
  { name: 'types of what ships', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of local, tests, tools and bench', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'] },
  { name: 'style', args: ['node_modules/eslint/bin/eslint.js', '--config', 'config/eslint.config.mjs', '--max-warnings', '0', 'src', 'local', 'tests', 'tools', 'bench'] },
  { name: 'import rules', args: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'config/dependency-cruiser.cjs', 'src', 'local'] }
];

const failed = checks.filter(({ name, args }) => {
  console.log(`\n— ${name}`);
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nNot clean: ${failed.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
console.log('\nTypes, style and import rules are clean.');
