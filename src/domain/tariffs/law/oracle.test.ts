/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { addDays, dayOf } from '../../calendar/calendarDay';
import { lastDayOfNotice } from '../../calendar/workingDays';
import type { Finding, FindingWhy } from './checkChange';
import { checkChange, earliestDay } from './checkChange';
import { frenchLaw } from './frenchLaw';
import type { LawRule } from './LawRow';
import { isDue, lawRules, rowOn } from './LawRow';
import type { Expected, OracleCase } from './testing/readOracle';
import { readOracle, sentencesOf } from './testing/readOracle';

const FOLDER = 'docs/tariff-oracle';
/** Whatever hangs on a day has come by then. */
const LATE = dayOf(2999, 12, 31);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");
const whys = (findings: readonly Finding[]): readonly FindingWhy[] => [...new Set(findings.map(({ why }) => why))].sort();
const stops = ({ kind, why }: Finding): boolean => kind !== 'toLegal' || why === 'lowersThePast' || why === 'ruleUnread';

function answered(rule: LawRule, read: OracleCase): readonly unknown[] {
  if (read.kind === 'text') return [rowOn(frenchLaw, rule, read.on)?.source ?? null];
  if (read.kind === 'review') return [frenchLaw.filter((row) => row.rule === rule).map((row) => isDue(row, read.on))];
  if (read.kind === 'notice') {
    const last = lastDayOfNotice(read.session, read.clearDays ?? rowOn(frenchLaw, 'notice', read.session)?.clearDays ?? 0);
    return [read.sent === null ? last : read.sent <= last];
  }
  const { change, wanted, exemptsDecisions } = read;
  const rows = frenchLaw.map((row) => (row.rule === 'transmission' ? { ...row, exemptsDecisions } : row));
  const first = earliestDay(change, rows);
  return read.expected.map((each) => {
    if (each.is === 'never') return [first, whys(checkChange(change, LATE, rows).filter(({ kind }) => kind !== 'toLegal'))];
    if (each.is === 'earliest') return first === null || first === 'any' ? [first] : [first, checkChange(change, first, rows).filter(stops), checkChange(change, addDays(first, -1), rows).some(stops)];
    const found = checkChange(change, wanted ?? LATE, rows);
    return [found.length === 0 ? 'possible' : found.every(({ kind }) => kind === 'toLegal') ? 'toLegal' : 'refused', whys(found)];
  });
}

function wantedOf(rule: LawRule, read: OracleCase): readonly unknown[] {
  if (read.kind === 'text') return [read.source];
  if (read.kind === 'review') return [frenchLaw.filter((row) => row.rule === rule).map(() => read.isDue)];
  if (read.kind === 'notice') return [read.sent === null ? read.last : read.isInTime];
  return read.expected.map((each: Expected) => {
    if (each.is === 'never') return [null, [...each.whys].sort()];
    if (each.is === 'onDay') return [each.kind, [...each.whys].sort()];
    return each.day === 'any' ? ['any'] : [each.day, [], true];
  });
}

it('has a file for each rule', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...lawRules.map((rule) => `${rule}.md`), 'README.md'].sort());
});

describe.each(lawRules)('the oracle of %s', (rule) => {
  const text = readFileSync(`${FOLDER}/${rule}.md`, 'utf8');
  const sentences = sentencesOf(text);

  it('has forty sentences, each another one, and says who has read them', () => {
    expect(sentences.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(40);
    // Somebody signs with a name and a day, or nobody has.
    expect(plain(text)).toMatch(/^(?:Personne n'a encore signé ces phrases\.|Lu et vérifié par \S.* le \d{1,2}(?:er)? \S+ \d{4}\.)$/m);
    expect(plain(text)).toContain('Lu et vérifié par');
  });

  it.each(sentences.map(({ number, sentence }) => [number, sentence] as const))('%d. %s', (_, sentence) => {
    const read = readOracle(sentence);
    if (read.kind === 'text') expect([plain(rowOn(frenchLaw, rule, read.on)?.source ?? '')]).toEqual([read.source ?? '']);
    else expect(answered(rule, read)).toEqual(wantedOf(rule, read));
  });
});

it('a sentence of which anything is not known is refused', () => {
  const known = 'Une entrée de piscine passe de 3 € à 3,20 €, votée le 12 décembre 2026, publiée et transmise le 20 : applicable le 20 décembre 2026.';
  expect(readOracle(known).kind).toBe('change');
  for (const [from, to] of [['publiée et', 'peut-être publiée et'], ['piscine', 'luge'], ['le 20 :', 'le 32 :'], ['applicable le', 'appliqué le'], ['3,20 €', '3,2 €']] as const) expect(() => readOracle(known.replace(from, to))).toThrow();
});
