import type { Assumption, Persona } from './Assumption';
import { isProbed } from './Assumption';
import { assumptions, topics } from './assumptions';
import type { Outcome } from './outcome';
import type { Traffic } from './ProbeContext';

/** What one run saw, as it is written to a file. */
export interface ProbeReport {
  readonly format: 'parvis-probe';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly site: string;
  /** `MicrosoftSharePointTeamServices` of SharePoint’s answers. */
  readonly build: string;
  readonly parvis: string;
  readonly personas: readonly Persona[];
  readonly isThorough: boolean;
  readonly madeSites: boolean;
  readonly seconds: number;
  readonly traffic: Pick<Traffic, 'requests' | 'operations' | 'throttled'>;
  readonly results: readonly ProbeResult[];
  /** What could not be taken away, in words. */
  readonly left: readonly string[];
}

export type ProbeResult = Outcome & { readonly id: string };

const WORDS: Readonly<Record<Outcome['is'], string>> = { expected: 'as expected', differs: 'differs', notTried: 'not tried' };

/** @throws Error when the text is none that a run wrote */
export function readReport(text: string): ProbeReport {
  const value = JSON.parse(text) as Partial<ProbeReport>;
  if (value.format !== 'parvis-probe' || value.version !== 1 || !Array.isArray(value.results)) throw new Error('this is no file that npm run probe wrote with --json');
  return value as ProbeReport;
}

/** A line of the table on the terminal. */
export function line(assumption: Assumption, outcome: Outcome): string {
  const seen = outcome.is === 'notTried' ? outcome.why : outcome.seen;
  const consequences = outcome.is === 'differs' ? assumption.uses.map(({ where, otherwise }) => `\n               here is what changes (${plain(where)}): ${plain(otherwise)}`).join('') : '';
  return `  ${WORDS[outcome.is].padEnd(12)} ${assumption.id.padEnd(30)} ${seen}${consequences}`;
}

/** The last lines of a run. */
export function summary({ results, traffic, seconds, left }: ProbeReport): string {
  const count = (is: Outcome['is']): number => results.filter((result) => result.is === is).length;
  const ids = results.filter(({ is }) => is === 'differs').map(({ id }) => id);
  return [
    `${count('expected')} as expected, ${count('differs')} differ, ${count('notTried')} not tried; ${assumptions.length - assumptions.filter(isProbed).length} only a person sees (docs/tenant-probe.md)`,
    `${traffic.requests} requests, ${traffic.operations} operations, ${Math.round(seconds)} s${traffic.throttled > 0 ? `; the service asked to wait ${traffic.throttled} times` : ''}`,
    ...(ids.length > 0 ? [`differs: ${ids.join(', ')}`] : []),
    ...left.map((what) => `left behind: ${what}: the next run tries again`)
  ].join('\n');
}

/** What a run saw, as Markdown. */
export function reportTable(report: ProbeReport): string {
  const byId = new Map(report.results.map((result) => [result.id, result]));
  const head = [
    `Seen on ${report.date.slice(0, 10)}, SharePoint ${report.build || 'of unknown build'}, Parvis ${report.parvis}, as ${report.personas.join(', ')}${report.isThorough ? ', thorough' : ''}${report.madeSites ? ', with sites' : ''}: ${report.traffic.requests} requests.`,
    '',
    '| probe | | seen, and what changes |',
    '|---|---|---|'
  ];
  const rows = topics.flatMap((topic) => topic.assumptions).flatMap((assumption) => {
    const result = byId.get(assumption.id);
    return result ? [`| \`${assumption.id}\` | ${result.is === 'differs' ? '**differs**' : WORDS[result.is]} | ${cell(result, assumption)} |`] : [];
  });
  return [...head, ...rows].join('\n');
}

function cell(result: ProbeResult, { uses }: Assumption): string {
  const seen = escaped(result.is === 'notTried' ? result.why : result.seen);
  return result.is === 'differs' ? `${seen}. ${uses.map(({ where, otherwise }) => `${where}: ${otherwise}`).join('. ')}` : seen;
}

function escaped(text: string): string {
  return text.replace(/[|<\\]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

/** Without the signs of Markdown. */
export function plain(text: string): string {
  return text.replace(/[`*]/g, '');
}
