'use strict';

/**
 * The tasks that an SPFx developer types. Heft, the toolchain that Microsoft supports since SPFx 1.22, does the work
 * below them (docs/decisions/0001-gulp-over-heft.md). Options go after the task: `gulp bundle --ship`.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');
const gulp = require('gulp');

const ship = process.argv.includes('--ship') || process.argv.includes('--production');

/** Runs a program of node_modules under the Node that started gulp; rejects with its exit code. */
function run(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(__dirname, 'node_modules', script), ...args], {
      cwd: __dirname,
      stdio: 'inherit'
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${script} ${args.join(' ')} ended with ${signal ?? code}`))
    );
  });
}

const heft = (...args) => run('@rushstack/heft/bin/heft', args);
const tsx = (...args) => run('tsx/dist/cli.mjs', args);
const forRelease = ship ? ['--production'] : [];

const clean = () => heft('clean');
clean.description = 'Delete what earlier builds left in dist, lib, temp and release.';

const bundle = () => heft('build', '--clean', ...forRelease);
bundle.description = 'Build the web parts into dist.';
bundle.flags = { '--ship': 'for production: minified, hashed names' };

const packageSolution = () => heft('package-solution', ...forRelease);
packageSolution.displayName = 'package-solution';
packageSolution.description = 'Write sharepoint/solution/parvis.sppkg from dist.';
packageSolution.flags = { '--ship': 'for production: the package carries its scripts' };

// Not through tsx's own command: it would stay behind when gulp is killed.
const serve = () => run('../tools/with-node.mjs', ['local/start.ts', '--dev', ...process.argv.slice(process.argv.indexOf('serve') + 1)]);
serve.description = 'Serve the development build on the local workbench; a change in src shows within seconds.';

const serveTenant = () => heft('start');
serveTenant.displayName = 'serve-tenant';
serveTenant.description = 'Serve the development build to a page of a real tenant (config/serve.json).';

const trustDevCert = () => heft('trust-dev-cert');
trustDevCert.displayName = 'trust-dev-cert';
trustDevCert.description = 'Trust the certificate that serve-tenant uses.';

const budgets = () => tsx('bench/size.ts');
budgets.displayName = 'size';
budgets.description = 'Fail when the package is heavier than bench/budgets.json allows.';

Object.assign(exports, { clean, bundle, serve, default: bundle });
gulp.task('package-solution', packageSolution);
gulp.task('serve-tenant', serveTenant);
gulp.task('trust-dev-cert', trustDevCert);
gulp.task('size', budgets);
