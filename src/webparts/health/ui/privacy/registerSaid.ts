import type { ColumnHolds, Keeping } from '../../../../domain/privacy/kept';
import type { Periods } from '../../../../domain/privacy/periods';
import { monthsOf, retentionRules } from '../../../../domain/privacy/periods';
import type { KeptList } from '../../../../domain/privacy/SiteRegister';
import type { Formats } from '../../../../shell/Formats';
import type { Language } from '../../../../shell/Language';
import type { RegisterWords } from './registerStrings';

/** Until when something is kept, in words. */
export function keepingSaid(keeping: Keeping, periods: Periods, words: RegisterWords, formats: Pick<Formats, 'number'>): string {
  if (keeping.by === 'use') return words.use;
  if (keeping.by === 'law') return words.laws[keeping.law];
  const { says, from } = retentionRules[keeping.rule];
  if (says === 'each') return words.keptByEach(words.from[from]);
  if (says === 'part') return words.keptByPart(words.from[from]);
  const months = monthsOf(keeping.rule, periods);
  return months === null ? words.withoutEnd : words.kept(words.months(months, formats.number(months)), words.from[from]);
}

export function erasureSaid({ erasure }: Pick<KeptList, 'erasure'>, words: RegisterWords): string {
  if (erasure.by === 'keep') return `${words.erasure.keep} · ${words.laws[erasure.law]}`;
  return erasure.by === 'mark' && erasure.law ? words.markedBut(words.laws[erasure.law]) : words.erasure[erasure.by];
}

export function readersSaid({ readers: { base, groups } }: Pick<KeptList, 'readers'>, words: RegisterWords, language: Language, formats: Pick<Formats, 'list'>): readonly string[] {
  return [words.readers[base], ...(groups.length > 0 ? [words.readersToo(formats.list(groups.map((title) => title[language])))] : [])];
}

/** What the columns of a list hold of people: a line each. */
export function holdsSaid({ columns }: Pick<KeptList, 'columns'>, words: RegisterWords, language: Language, formats: Pick<Formats, 'list'>): readonly string[] {
  return columns.map(({ title, holds }) => `${title[language]} · ${formats.list(kindsOf(holds).map((kind) => words.holds[kind]))}`);
}

function kindsOf(holds: Exclude<ColumnHolds, 'none'>): readonly (keyof RegisterWords['holds'])[] {
  if (typeof holds !== 'object') return [holds];
  return [...(holds.words.length > 0 ? ['words' as const] : []), ...(holds.namesOthers ? ['people' as const] : [])];
}
