import { array, object, pipe, readonly, string } from 'valibot';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';

const said = { author: string(), created: storedDate, text: string() };
const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());

/** What was said under a page before, as its file has it: newest first. */
export const earlierFile = defineStored({
  name: 'earlier comments of a page',
  version: 1,
  schema: list(pipe(object({ ...said, replies: list(pipe(object(said), readonly())) }), readonly()))
});
