import type { Variant } from '../making/Proposal';
import type { Origin } from '../references/Origin';
import type { PollDraft, PollOption } from '../polls/Poll';
import { withRulesOfKind } from '../polls/kindRules';
import { emptyPollDraft, POLL_LIMITS } from '../polls/Poll';
import { foldText } from '../text/foldText';
import { shortened } from '../text/shortened';

/**
 * A poll on wordings of a passage, as a draft: its owner reads it again before he publishes it. What is too long for an answer is
 * shortened there, and stands longer in its description. Where nothing was proposed, its owner writes the answers. Of dates alone it looks for the one that suits.
 * @param text what it is about, in some lines; '' for none @param origin what it is made of
 */
export function variantsPoll(question: string, variants: readonly Variant[], text = '', origin: Origin | null = null): PollDraft {
  const empty = emptyPollDraft();
  const areDates = variants.length > 0 && variants.length <= POLL_LIMITS.maxDates && variants.every(({ slot }) => slot !== undefined);
  return withRulesOfKind({
    ...empty,
    ...(origin ? { origin } : {}),
    question: shortened(question, POLL_LIMITS.questionLength),
    description: [...text.trim()].slice(0, POLL_LIMITS.descriptionLength).join(''),
    ...(areDates ? { kind: 'dates' as const } : {}),
    options: variants.length === 0 ? empty.options : variants.map(({ text: said, link, slot }, index) => (areDates && slot ? { id: index + 1, text: slot } : optionOf(index + 1, said, link)))
  });
}

/** Of wordings that say the same, whatever their capitals, spaces and last sign, the one that came first. */
export function distinctWordings<T extends { readonly id: number; readonly wording: string }>(items: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const words = foldText(item.wording).replace(/\s+/g, ' ').replace(/[\s.,;:]+$/, '').trim();
    const known = first.get(words);
    if (!known || item.id < known.id) first.set(words, item);
  }
  const kept = new Set(first.values());
  return items.filter((item) => kept.has(item));
}

function optionOf(id: number, text: string, link: string): PollOption {
  const short = shortened(text, POLL_LIMITS.optionTextLength);
  return {
    id,
    text: short,
    ...(short.endsWith('…') && !text.trim().endsWith('…') ? { description: shortened(text, POLL_LIMITS.optionDescriptionLength) } : {}),
    ...(link === '' || link.length > POLL_LIMITS.linkLength ? {} : { link })
  };
}
