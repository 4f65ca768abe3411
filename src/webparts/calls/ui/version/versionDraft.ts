import { array, boolean, integer, minValue, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { aligning } from '../../../../domain/anchors/alignPassages';
import type { Course } from '../../../../domain/anchors/Course';
import { within } from '../../../../domain/anchors/Course';
import { keepingConfirmed } from '../../../../domain/anchors/editAlignment';
import type { PassageList } from '../../../../domain/passages/editPassages';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { passageKinds } from '../../../../domain/passages/Passage';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';

const id = pipe(number(), integer(), minValue(1));
const place = pipe(number(), integer(), minValue(0));
const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());
const mark = pipe(object({ kind: picklist(['strong', 'emphasis', 'link', 'note']), start: place, end: place, address: optional(string()) }), readonly());

const passages = list(pipe(object({ id, kind: picklist(passageKinds), level: place, label: string(), text: string(), marks: list(mark) }), readonly()));

/** A new version while it is prepared: ids of its passages are its own, and say nothing of the published text. */
export const versionDraft = defineStored({
  name: 'new version of a text',
  version: 1,
  schema: pipe(
    object({
      /** The version that it was compared with; 0: it is not compared yet. */
      comparedWith: place,
      title: string(),
      passages,
      /** The highest id that was given to one of them. */
      lastId: place,
      /** The text as it is edited now; null: nobody is at it. */
      edited: nullable(pipe(object({ passages, lastId: place }), readonly())),
      descents: list(pipe(object({ from: list(id), to: list(place), isDoubtful: boolean(), contributions: optional(list(id)) }), readonly())),
      reason: string()
    }),
    readonly()
  )
});
export type VersionDraft = StoredValue<typeof versionDraft>;

/** A text that nobody has compared yet. */
export function newDraft(title: string, { passages: those, lastId }: PassageList): VersionDraft {
  return { comparedWith: 0, title, passages: [], lastId, edited: { passages: those, lastId }, descents: [], reason: '' };
}

/** The draft as it was edited, beside the published text; what was said of passages whose words stayed is kept. */
export function* comparing(draft: VersionDraft, current: TextVersion): Course<VersionDraft> {
  const { passages: those, lastId } = draft.edited ?? draft;
  const alignment = yield* within(aligning(current, those), 0, 0.9);
  const isSameBase = draft.comparedWith === current.version;
  const { descents } = isSameBase ? yield* within(keepingConfirmed({ passages: draft.passages, alignment: draft }, { passages: those, alignment }), 0.9, 1) : alignment;
  return { ...draft, comparedWith: current.version, passages: those, lastId, edited: null, descents };
}
