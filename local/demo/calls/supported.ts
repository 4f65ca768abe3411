import type { CallRows } from './CallRows';
import type { Said } from './charterSaid';
import { momentBetween, some, SPEAKERS } from './charterSaid';
import type { Chance } from './chance';
import { chance } from './chance';
import type { DemoCall } from './demoCalls';
import { later } from './demoCalls';

/** Something said, with the id that it is stored under. */
export type Stored = Said & { readonly id: number };

/** What the first of a letter that goes round gathers: most sign it there, and many write it again. */
const LETTER_SUPPORTS = [86, 41] as const;
/** Of so many who support something, one thinks better of it. */
const PER_WITHDRAWAL = 40;

/** Supports of what was said: most by nobody or by a few colleagues, some by a whole department. */
export function supportSaid(rows: CallRows, call: DemoCall, said: readonly Stored[], end: Date): void {
  const random = chance(4711);
  const given = said.flatMap((one) => {
    const colleagues = isInSight(one, end) ? some(supportersOf(one, said, random), random.below(SPEAKERS)) : [];
    return colleagues.filter(({ login }) => login !== one.author).map(({ login }) => ({ one, author: login, created: momentBetween(one.created, end, random), step: 1 as const }));
  });
  const withdrawn = given.filter(() => random.below(PER_WITHDRAWAL) === 0).map((each) => ({ ...each, created: momentBetween(each.created, end, random), step: 2 as const }));
  // Ids rise with time, and who withdraws his support has given it before.
  const inTime = [...given, ...withdrawn].sort((a, b) => a.created.getTime() - b.created.getTime() || a.step - b.step);
  for (const { one, author, created, step } of inTime) rows.support(call, one, { author, created }, step);
}

/** Nobody supports what is gone, nor what came when all was over. */
function isInSight({ created, isWithdrawn, removed }: Stored, end: Date): boolean {
  return !isWithdrawn && removed < 0 && created < later(end, -0.2);
}

function supportersOf(one: Stored, said: readonly Stored[], random: Chance): number {
  const isFirstOfLetter = one.letter >= 0 && said.find(({ letter }) => letter === one.letter) === one;
  if (isFirstOfLetter) return LETTER_SUPPORTS[one.letter] ?? 0;
  const share = random.below(100);
  if (share < 78) return 0;
  if (share < 93) return 1 + random.below(3);
  return share < 99 ? 4 + random.below(7) : 14 + random.below(25);
}
