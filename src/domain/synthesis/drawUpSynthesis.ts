import type { SaidItem } from './SaidItem';
import type { Synthesis, SynthesisFigures, SynthesisForm, SynthesisQuote, SynthesisSection } from './Synthesis';
import { sectionForm, sectionKey } from './Synthesis';
import type { SectionOutline } from './synthesisSections';

/** A part of a synthesis with its figures. */
export interface CountedPart {
  readonly outline: SectionOutline;
  readonly figures: SynthesisFigures;
}

/** What a synthesis is of, and when. */
export type SynthesisHead = Pick<Synthesis, 'version' | 'callId' | 'title' | 'textVersion' | 'asOf' | 'lastId'>;

/** A synthesis out of what is counted and what was typed: figures and quotes come from the records, never from the form. */
export function drawUpSynthesis(head: SynthesisHead, form: SynthesisForm, figures: SynthesisFigures, parts: readonly CountedPart[]): Synthesis {
  const sections = parts.map(({ outline: { items, ...outline }, figures: own }): SynthesisSection => {
    const { remark, quotes } = sectionForm(form, sectionKey(outline));
    return { ...outline, figures: own, remark: remark.trim(), quotes: quotesOf(quotes, items) };
  });
  return { ...head, annex: form.annex.trim(), introduction: form.introduction.trim(), closing: form.closing.trim(), figures, sections };
}

/** Chosen quotes that can be quoted no more where they stand: withdrawn, moved or taken from sight since. By key of their section. */
export function lostQuotes(form: SynthesisForm, outlines: readonly SectionOutline[]): Readonly<Record<string, readonly number[]>> {
  const quotable = new Map(outlines.map((outline) => [sectionKey(outline), new Set(outline.items.filter(({ isPublic }) => isPublic).map(({ id }) => id))]));
  const lost = form.remarks.map(({ key, quotes }) => [key, quotes.filter((id) => !quotable.get(key)?.has(id))] as const);
  return Object.fromEntries(lost.filter(([, ids]) => ids.length > 0));
}

/** Remarks whose section is gone: nothing is said any more of what they are about. */
export function lostRemarks(form: SynthesisForm, outlines: readonly SectionOutline[]): readonly string[] {
  const keys = new Set(outlines.map(sectionKey));
  return form.remarks.filter(({ key, remark }) => remark.trim() !== '' && !keys.has(key)).map(({ remark }) => remark.trim());
}

function quotesOf(ids: readonly number[], items: readonly SaidItem[]): readonly SynthesisQuote[] {
  const known = new Map(items.filter(({ isPublic }) => isPublic).map((item) => [item.id, item]));
  return [...new Set(ids)].flatMap((id) => {
    const item = known.get(id);
    if (!item) return [];
    const { kind, text, wording, author, at, disposition, reason } = item;
    return [{ contribution: id, kind, text, wording, author, at, disposition, reason }];
  });
}
