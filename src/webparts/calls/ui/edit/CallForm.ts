import type { InferOutput } from 'valibot';
import { array, boolean, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { blankCallDraft } from '../../../../domain/calls/blankCallDraft';
import type { CallDraft } from '../../../../domain/calls/Call';
import { contributionKinds, isSecret } from '../../../../domain/calls/Call';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { passageKinds } from '../../../../domain/passages/Passage';
import { defineStored } from '../../../../domain/stored/defineStored';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';
import { passagesOfSections, sectionsOfPassages } from './sections';

const localDateTime = object({ date: string(), time: string() });
const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());
const mark = object({ kind: picklist(['strong', 'emphasis', 'link', 'note']), start: number(), end: number(), address: optional(string()) });

const formSchema = object({
  title: string(),
  intro: string(),
  audience: optional(string(), ''),
  outcome: string(),
  opensAt: nullable(localDateTime),
  closesAt: nullable(localDateTime),
  answersBy: nullable(localDateTime),
  kinds: list(picklist(contributionKinds)),
  names: picklist(['shown', 'hidden']),
  moderation: picklist(['none', 'after', 'before']),
  mayReply: boolean(),
  maySupport: boolean(),
  mayEdit: boolean(),
  mayAttach: boolean(),
  bodies: list(pipe(object({ id: number(), name: string(), dueAt: nullable(localDateTime) }), readonly())),
  /** A heading stands for all that is under it. */
  answerers: list(pipe(object({ name: string(), sections: list(number()) }), readonly())),
  reasons: list(pipe(object({ id: number(), text: string() }), readonly())),
  reminder: string(),
  retentionMonths: optional(nullable(number()), null),
  passages: list(pipe(object({ id: number(), kind: picklist(passageKinds), level: number(), label: string(), text: string(), marks: list(mark) }), readonly())),
  /** The highest id that was given to a passage. */
  lastId: number()
});

/** A call with its text as its animator types it: dates as clocks show them, so that what is half typed can be kept as it is. */
export type CallForm = Readonly<InferOutput<typeof formSchema>>;
export type FormBody = CallForm['bodies'][number];
export type FormAnswerer = CallForm['answerers'][number];
export type FormReason = CallForm['reasons'][number];

export const callFormat = defineStored({ name: 'draft of a call', version: 1, schema: formSchema });

/** What a new call starts with. @param reasons the usual charter, in the reader's language @param retentionMonths as the call before has it */
export function emptyCall(reasons: readonly string[], outcome: string, retentionMonths: number | null): CallDraft {
  return { ...blankCallDraft, outcome, retentionMonths, reasons: reasons.map((text, index) => ({ id: index + 1, text })) };
}

/** @param text null: none yet */
export function toForm(draft: CallDraft, text: Pick<TextVersion, 'passages'> | null, timeZone: string): CallForm {
  const local = (moment: Date | null): CallForm['opensAt'] => moment && toLocalDateTime(moment, timeZone);
  const passages = text?.passages ?? [];
  const { title, intro, audience, outcome, kinds, names, moderation, mayReply, maySupport, mayEdit, mayAttach, reasons, reminder, retentionMonths } = draft;
  return {
    title, intro, audience, outcome, kinds, names, moderation, mayReply, maySupport, mayEdit, mayAttach, reasons, reminder, retentionMonths,
    opensAt: local(draft.opensAt),
    closesAt: local(draft.closesAt),
    answersBy: local(draft.answersBy),
    bodies: draft.bodies.map((body) => ({ ...body, dueAt: local(body.dueAt) })),
    answerers: draft.answerers.map(({ name, passages: ids }) => ({ name, sections: sectionsOfPassages(ids, passages) })),
    passages,
    lastId: Math.max(0, ...passages.map(({ id }) => id), ...draft.answerers.flatMap((answerer) => answerer.passages))
  };
}

/** What is typed, as it would be stored; a day without a time has no moment yet. @param kind what cannot be typed */
export function fromForm(form: CallForm, { kind, page, origin }: Pick<CallDraft, 'kind' | 'page' | 'origin'>, timeZone: string): CallDraft {
  const moment = (local: CallForm['opensAt']): Date | null => local && fromLocalDateTime(local, timeZone);
  const { kinds, names, moderation, mayReply, maySupport, mayEdit, retentionMonths } = form;
  return {
    kind, page, names, moderation, mayReply, maySupport, mayEdit, retentionMonths,
    ...(origin ? { origin } : {}),
    mayAttach: mayAttachIn(form),
    title: form.title.trim(),
    intro: form.intro.trim(),
    audience: form.audience.trim(),
    outcome: form.outcome.trim(),
    reminder: form.reminder.trim(),
    opensAt: moment(form.opensAt),
    closesAt: moment(form.closesAt),
    answersBy: moment(form.answersBy),
    kinds: contributionKinds.filter((each) => kinds.includes(each)),
    bodies: form.bodies.map(({ id, name, dueAt }) => ({ id, name: name.trim(), dueAt: moment(dueAt) })),
    answerers: form.answerers.map(({ name, sections }) => ({ name: name.trim(), passages: passagesOfSections(sections, form.passages) })),
    reasons: form.reasons.map(({ id, text }) => ({ id, text: text.trim() }))
  };
}

/** Where contributions are reserved they take no files; what was chosen comes back when they are not any more. */
export function mayAttachIn(form: CallForm): boolean {
  return form.mayAttach && !isSecret(form);
}

/** The text as it would be published; null where there is none. Passages in which nothing stands are none. */
export function textOf({ title, passages }: Pick<CallForm, 'title' | 'passages'>): TextVersion | null {
  const kept: readonly Passage[] = passages.filter(({ text }) => text.trim() !== '');
  return kept.length === 0 ? null : { version: 1, title: title.trim(), passages: kept, descents: [] };
}
