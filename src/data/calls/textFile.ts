import { array, integer, minValue, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { passageKinds } from '../../domain/passages/Passage';
import { defineStored } from '../../domain/stored/defineStored';

const id = pipe(number(), integer(), minValue(1));
const place = pipe(number(), integer(), minValue(0));
const ids = pipe(array(id), readonly());

/** A version of a text, as its file has it. */
export const textFile = defineStored({
  name: 'version of a text',
  version: 1,
  schema: pipe(
    object({
      version: id,
      title: string(),
      passages: pipe(
        array(
          pipe(
            object({
              id,
              kind: picklist(passageKinds),
              level: place,
              label: string(),
              text: string(),
              marks: pipe(array(pipe(object({ kind: picklist(['strong', 'emphasis', 'link', 'note']), start: place, end: place, address: optional(string()) }), readonly())), readonly())
            }),
            readonly()
          )
        ),
        readonly()
      ),
      descents: pipe(array(pipe(object({ kind: picklist(['same', 'changed', 'split', 'joined', 'gone', 'new']), from: ids, to: ids, contributions: optional(ids) }), readonly())), readonly())
    }),
    readonly()
  )
});
