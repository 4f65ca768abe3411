import { array, integer, minValue, number, object, picklist, pipe, readonly, string } from 'valibot';
import { followKinds } from '../../domain/thread/Follow';
import { defineStored } from '../../domain/stored/defineStored';

const place = pipe(number(), integer(), minValue(0));
const follow = pipe(object({ kind: picklist(followKinds), id: place, part: place, name: string(), page: string() }), readonly());

/** What an agent follows on a site, as the browser keeps it. */
export const storedFollows = defineStored({ name: 'what is followed', version: 1, schema: pipe(array(follow), readonly()) });
