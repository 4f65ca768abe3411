import type { ContributionKind } from '../calls/Call';
import type { Disposition } from '../calls/Decision';

/** Figures of what was said, in all or in a part of it: computed from the records, never typed. What was withdrawn, taken from sight or came after the end is in none of them. */
export interface SynthesisFigures {
  /** Null: hidden, since it would tell how few people spoke. */
  readonly contributions: number | null;
  /** Who made them; null: not told. */
  readonly people: number | null;
  readonly replies: number;
  readonly kinds: Readonly<Partial<Record<ContributionKind, number>>>;
  readonly dispositions: Readonly<Partial<Record<Disposition, number>>>;
  readonly unanswered: number;
}

/** What somebody said, as it stood when the synthesis was drawn up. */
export interface SynthesisQuote {
  /** Its id: where it can be read whole, with what was replied. */
  readonly contribution: number;
  readonly kind: ContributionKind;
  readonly text: string;
  /** Proposed in place of the passage; '' for none. */
  readonly wording: string;
  /** '' where names are hidden. */
  readonly author: string;
  readonly at: Date;
  /** Null: not answered yet. */
  readonly disposition: Disposition | null;
  readonly reason: string;
}

/** What was said of a passage, or under a theme. */
export interface SynthesisSection {
  readonly by: 'passage' | 'theme';
  /** The version of the text that has the passage; 0 for a theme. */
  readonly version: number;
  /** 0: the text as a whole, or a theme. */
  readonly passage: number;
  /** The heading that the passage stands under, or the theme; '' for none. */
  readonly heading: string;
  /** The passage's own words; '' for a theme and for the whole. */
  readonly words: string;
  readonly figures: SynthesisFigures;
  /** The animator's words; paragraphs parted by line ends. */
  readonly remark: string;
  readonly quotes: readonly SynthesisQuote[];
}

/** What came of a call, as its animators sum it up. Its file is never changed: another synthesis is another version. */
export interface Synthesis {
  /** From 1 within the call. */
  readonly version: number;
  readonly callId: number;
  readonly title: string;
  /** The version of the text that it is about. */
  readonly textVersion: number;
  /** The moment of its figures. */
  readonly asOf: Date;
  /** The newest contribution that its figures know of; 0: none. */
  readonly lastId: number;
  /** What it is called among the annexes of a decision, e.g. “Annexe 2”; '' for none. */
  readonly annex: string;
  readonly introduction: string;
  readonly closing: string;
  readonly figures: SynthesisFigures;
  readonly sections: readonly SynthesisSection[];
}

/** What animators type of a synthesis, and what they choose to quote. */
export interface SynthesisForm {
  readonly annex: string;
  readonly introduction: string;
  readonly closing: string;
  /** By key of a section (`sectionKey`). */
  readonly remarks: readonly SectionForm[];
}

export interface SectionForm {
  readonly key: string;
  readonly remark: string;
  /** Ids of contributions, in the order in which they are quoted. */
  readonly quotes: readonly number[];
}

export const SYNTHESIS_LIMITS = { annex: 120, words: 20_000, remark: 8000, quotes: 40 } as const;

/** Names a section of a synthesis: the same in each of its versions. */
export function sectionKey({ by, version, passage, heading }: Pick<SynthesisSection, 'by' | 'version' | 'passage' | 'heading'>): string {
  if (by === 'theme') return `theme:${heading}`;
  return passage === 0 ? 'whole' : `${version}.${passage}`;
}

/** What the next version of a synthesis begins with. */
export function formOfSynthesis({ annex, introduction, closing, sections }: Synthesis): SynthesisForm {
  const remarks = sections.map((section) => ({ key: sectionKey(section), remark: section.remark, quotes: section.quotes.map(({ contribution }) => contribution) }));
  return { annex, introduction, closing, remarks: inOrder(remarks) };
}

export const emptySynthesisForm: SynthesisForm = { annex: '', introduction: '', closing: '', remarks: [] };

/** What is typed of a section. */
export function sectionForm({ remarks }: SynthesisForm, key: string): SectionForm {
  return remarks.find((one) => one.key === key) ?? { key, remark: '', quotes: [] };
}

/** The form with a section as it is typed now. */
export function withSection(form: SynthesisForm, section: SectionForm): SynthesisForm {
  return { ...form, remarks: inOrder([...form.remarks.filter(({ key }) => key !== section.key), section]) };
}

/** Whoever wrote first: two forms that say the same are the same. */
function inOrder(sections: readonly SectionForm[]): readonly SectionForm[] {
  return sections.filter(({ remark, quotes }) => remark !== '' || quotes.length > 0).sort((one, other) => (one.key < other.key ? -1 : 1));
}
