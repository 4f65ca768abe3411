import { array, integer, minValue, number, object, optional, pipe, readonly, string } from 'valibot';

const thing = { kind: string(), id: pipe(number(), integer(), minValue(1)), webPath: string(), title: string() };

/** What something was made of, with the names that it and its parts had then; see `Origin`. */
export const storedOrigin = pipe(object({ ...thing, parts: optional(pipe(array(pipe(object(thing), readonly())), readonly())) }), readonly());
