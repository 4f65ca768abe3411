import { array, integer, minValue, number, object, pipe, readonly, regex, string } from 'valibot';

/** An id in a list, or from 1 within what it belongs to. */
export const id = pipe(number(), integer(), minValue(1));
/** As `id`, or 0 for none. */
export const place = pipe(number(), integer(), minValue(0));
export const list = <S extends Parameters<typeof array>[0]>(member: S) => pipe(array(member), readonly());

/** Of a folder, which is a ballot box too. */
export const boxName = pipe(string(), regex(/^[a-z0-9-]{1,24}$/));
/** Somebody whom a text names. */
export const storedMention = pipe(object({ login: string(), name: string() }), readonly());
export const storedMentions = list(storedMention);
/** Of a charter. */
export const storedReasons = list(pipe(object({ id, text: string() }), readonly()));
