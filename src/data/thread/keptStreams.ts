import { array, integer, minValue, nullable, number, object, optional, picklist, pipe, readonly, record, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { newsKinds, streamIds } from '../../domain/thread/News';

const place = pipe(number(), integer(), minValue(0));
const start = nullable(storedDate);
const news = pipe(
  object({
    stream: picklist(streamIds),
    id: place,
    kind: picklist(newsKinds),
    at: storedDate,
    about: place,
    part: place,
    category: place,
    by: nullable(pipe(object({ id: place, name: string() }), readonly())),
    title: string(),
    skill: string(),
    closes: optional(start),
    starts: optional(pipe(object({ collect: start, gather: start, vote: start, decide: start, follow: start }), readonly()))
  }),
  readonly()
);
const stream = pipe(object({ asked: string(), stamp: string(), next: nullable(place), knownAfter: nullable(storedDate), news: pipe(array(news), readonly()) }), readonly());

/** What a browser keeps of the lists between two visits, by list: what did not change is not asked for again. */
export const keptStreams = defineStored({ name: 'streams of a thread', version: 1, schema: object({ streams: pipe(record(string(), stream), readonly()) }) });

export type KeptStream = StoredValue<typeof keptStreams>['streams'][string];
