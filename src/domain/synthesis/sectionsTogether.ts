import type { SectionForm, SynthesisForm } from './Synthesis';
import { sectionForm, withSection } from './Synthesis';

/** Two forms that grew from one: in each, the sections that only the other changed are as the other has them. */
export function sectionsTogether(base: SynthesisForm, yours: SynthesisForm, theirs: SynthesisForm): { readonly yours: SynthesisForm; readonly theirs: SynthesisForm } {
  const keys = new Set([...base.remarks, ...yours.remarks, ...theirs.remarks].map(({ key }) => key));
  return [...keys].reduce(
    (both, key) => {
      const [before, mine, other] = [base, yours, theirs].map((form) => sectionForm(form, key));
      if (!before || !mine || !other || saysSame(mine, other)) return both;
      if (saysSame(mine, before)) return { ...both, yours: withSection(both.yours, other) };
      return saysSame(other, before) ? { ...both, theirs: withSection(both.theirs, mine) } : both;
    },
    { yours, theirs }
  );
}

function saysSame(one: SectionForm, other: SectionForm): boolean {
  return one.remark.trim() === other.remark.trim() && one.quotes.join() === other.quotes.join();
}
