/** The 106 criteria of RGAA 4.1, with what was found of each: `docs/accessibility/rgaa.json`, as the tables of the accessibility statement. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../src/lists/Words';
import type { Language } from './blocks';

export type State = 'conform' | 'notConform' | 'notApplicable';

export interface Criterion extends Words {
  /** e.g. `10.12`. The title in French is the official one, the one in English is ours, and shorter. */
  readonly id: string;
  readonly state: State;
  /** Files of this repository: tests that look at it, or what it is about. */
  readonly evidence: readonly string[];
  /** What was looked at, and what was found. */
  readonly found: Words;
  /** Seen by a test at each change, by hand, or both; `none`: nobody could look, which counts as not conform. */
  readonly how: 'machine' | 'hand' | 'both' | 'none';
}

interface Theme extends Words {
  readonly criteria: readonly Criterion[];
}

export interface Rgaa {
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  /** Day of the look, e.g. `2026-11-27`. */
  readonly day: string;
  readonly themes: readonly Theme[];
}

export const FILE = 'docs/accessibility/rgaa.json';

export function readRgaa(): Rgaa {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', FILE), 'utf8')) as Rgaa;
}

/** As the RGAA says: conform, of those that apply. @returns a share of a hundred, to one decimal, not rounded up */
export function rateOf(criteria: readonly Pick<Criterion, 'state'>[]): number {
  const count = (state: State): number => criteria.filter((one) => one.state === state).length;
  const [conform, not] = [count('conform'), count('notConform')];
  return Math.floor((1000 * conform) / (conform + not)) / 10;
}

const words = {
  fr: {
    head: ['critère', 'état', 'vu par', 'ce qui a été constaté', 'preuves'],
    states: { conform: 'conforme', notConform: '**non conforme**', notApplicable: 'non applicable' },
    how: { machine: 'machine', hand: 'main', both: 'machine et main', none: 'pas essayé' },
    colon: ' : ',
    rate: ({ conform, notConform, notApplicable, rate }: Counts) =>
      `Sur les 106 critères du RGAA 4.1 : **${conform} conformes, ${notConform} non conformes, ${notApplicable} non applicables**. Taux de conformité : **${rate.toLocaleString('fr-FR')} %** des critères applicables (${conform} sur ${conform + notConform}).`,
    partly: 'Parvis est donc **partiellement conforme** au RGAA 4.1.',
    fully: 'Parvis est donc **totalement conforme** au RGAA 4.1.'
  },
  en: {
    head: ['criterion', 'state', 'seen by', 'what was found', 'evidence'],
    states: { conform: 'conform', notConform: '**not conform**', notApplicable: 'not applicable' },
    how: { machine: 'machine', hand: 'by hand', both: 'machine and by hand', none: 'not tried' },
    colon: ': ',
    rate: ({ conform, notConform, notApplicable, rate }: Counts) =>
      `Of the 106 criteria of RGAA 4.1: **${conform} conform, ${notConform} not conform, ${notApplicable} not applicable**. Rate of conformity: **${rate.toLocaleString('en-GB')} %** of the criteria that apply (${conform} of ${conform + notConform}).`,
    partly: 'So Parvis is **partly conform** to RGAA 4.1.',
    fully: 'So Parvis is **fully conform** to RGAA 4.1.'
  }
} as const;

type Counts = Readonly<Record<State | 'rate', number>>;

export function rgaaBlocks(language: Language): Readonly<Record<string, string>> {
  const { themes } = readRgaa();
  const criteria = themes.flatMap((theme) => theme.criteria);
  const count = (state: State): number => criteria.filter((one) => one.state === state).length;
  const said = words[language];
  const counts = { conform: count('conform'), notConform: count('notConform'), notApplicable: count('notApplicable'), rate: rateOf(criteria) };
  return {
    rate: `${said.rate(counts)} ${counts.notConform === 0 ? said.fully : said.partly}`,
    'not conform': criteria.filter(({ state }) => state === 'notConform').map((one) => `- **${one.id}** ${one[language]} ${one.found[language]}`).join('\n'),
    criteria: themes.map((theme, index) => themeTable(theme, index + 1, language)).join('\n\n')
  };
}

function themeTable(theme: Theme, number: number, language: Language): string {
  const said = words[language];
  const rows = theme.criteria.map(({ id, state, how, found, evidence, ...title }) =>
    row([`${id} ${title[language]}`, said.states[state], said.how[how], found[language], evidence.map((path) => linkTo(path, language)).join(', ')])
  );
  return [`### ${number}. ${theme[language]}`, '', row(said.head), row(said.head.map(() => '---')), ...rows].join('\n');
}

function linkTo(path: string, language: Language): string {
  return `[${path.split('/').at(-1) ?? path}](${language === 'fr' ? '../../' : '../'}${path})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
