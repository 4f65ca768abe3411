/**
 * `npm run probe -- --site … --as …`: looks at what Parvis assumes of SharePoint and nobody documents, in temporary lists of a test site, as several people, and takes
 * them away. Ends with 0 when all that was tried is as expected, 2 when something differs, 1 when nothing could be tried.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../src/data/DataError';
import { accessFor } from './access/accessFor';
import { topics } from './assumptions';
import { isProbed } from './Assumption';
import { tenantProbeDocument, withResults } from './documents';
import { outcomeOf } from './outcome';
import type { CliOptions } from './probeOptions';
import { commandOf, USAGE } from './probeOptions';
import { ProbeSession } from './ProbeSession';
import type { ProbeReport, ProbeResult } from './report';
import { line, plain, readReport, reportTable, summary } from './report';

const ONE_PRESS_MS = 1000;

async function main(args: readonly string[]): Promise<number> {
  const command = commandOf(args);
  switch (command.does) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'list':
      list();
      return 0;
    case 'writeDocs':
      writeFileSync(join('docs', 'tenant-probe.md'), tenantProbeDocument());
      return 0;
    case 'show': {
      const report = readReport(readFileSync(command.file, 'utf8'));
      if (command.into === undefined) console.log(reportTable(report));
      else writeFileSync(command.into, withResults(readFileSync(command.into, 'utf8'), report));
      return 0;
    }
    case 'probe':
      return probe(command.options);
  }
}

function list(): void {
  for (const topic of topics) {
    console.log(`\n${topic.title}`);
    for (const assumption of topic.assumptions) {
      const needs = isProbed(assumption) ? [...(assumption.needs ?? []), ...(assumption.extra ? [`--${assumption.extra}`] : [])].join(', ') : 'by hand';
      console.log(`  ${assumption.id.padEnd(30)} ${plain(assumption.says)}${needs === '' ? '' : ` [${needs}]`}`);
    }
  }
}

async function probe(options: CliOptions): Promise<number> {
  const { site: siteUrl, as, only, json, isThorough, makesSites, stranger, amongRealLists, threshold } = options;
  const began = Date.now();
  const session = await ProbeSession.open(
    { siteUrl, access: await accessFor(siteUrl, as), isThorough, makesSites, amongRealLists, ...(stranger === undefined ? {} : { stranger }), ...(threshold === undefined ? {} : { threshold }) },
    (what, failure) => console.log(`an earlier run left ${what}: ${failure === null ? 'taken away' : `it stays (${failure})`}`)
  );
  console.log(session.cast.join('\n'));
  let stoppedAt: number | undefined;
  const stop = (): void => {
    // One press comes twice: from the terminal, and from the program that began this one.
    if (stoppedAt !== undefined && Date.now() - stoppedAt > ONE_PRESS_MS) process.exit(130);
    if (stoppedAt !== undefined) return;
    stoppedAt = Date.now();
    console.log('\nStopping: what was made is taken away. Once more to leave it to the next run.');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const results: ProbeResult[] = [];
  for (const topic of topics) {
    const some = topic.assumptions.filter(isProbed).filter(({ id }) => only.length === 0 || only.includes(id));
    if (some.length > 0) console.log(`\n${topic.title}`);
    for (const assumption of some) {
      if (stoppedAt !== undefined) break;
      const outcome = await session.look(assumption);
      results.push({ id: assumption.id, ...outcome });
      console.log(line(assumption, outcome));
    }
  }
  const left = await session.close();
  const { requests, operations, throttled, build } = session.traffic;
  const report: ProbeReport = {
    format: 'parvis-probe', version: 1, date: new Date(began).toISOString(), site: siteUrl, build, parvis: versionOfParvis(), personas: session.personas, isThorough, madeSites: makesSites,
    seconds: (Date.now() - began) / 1000, traffic: { requests, operations, throttled }, results, left
  };
  console.log(`\n${summary(report)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  if (stoppedAt !== undefined) return 130;
  return results.some(({ is }) => is === 'differs') ? 2 : 0;
}

function versionOfParvis(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
}

void main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const outcome = error instanceof DataError ? outcomeOf(error) : null;
    console.error(outcome ? (outcome.is === 'notTried' ? outcome.why : outcome.seen) : error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
);
