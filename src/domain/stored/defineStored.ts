import type { GenericSchema, InferOutput } from 'valibot';
import { getDotPath, safeParse } from 'valibot';
import { parseJson } from './parseJson';

/** Why stored JSON cannot be read; `newer`: a newer version of the package wrote it, so it is kept for that one. */
export type StoredFault = 'notJson' | 'newer' | 'shape';

export type StoredReading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StoredFault; /** Where in the value, for a developer: `options.2.text`. */ readonly where?: string };

/** JSON that outlives the code which wrote it: a column, a draft, a submission, a cache. */
export interface StoredFormat<T> {
  readonly name: string;
  readonly version: number;
  /** The value as text, with its version. */
  write(value: T): string;
  /** What `write` of this or an earlier version made. Never throws. */
  read(text: string): StoredReading<T>;
  /** As `write`, for a part of a larger JSON value. */
  pack(value: T): unknown;
  /** As `read`, for a part of a larger JSON value. */
  unpack(json: unknown): StoredReading<T>;
}

/** The value that a format stores. */
export type StoredValue<F> = F extends StoredFormat<infer T> ? T : never;

/** Brings a value of one version to the next. It may be given anything: what it throws counts as unreadable. */
export type StoredStep = (older: unknown) => unknown;

export interface StoredDefinition<S extends GenericSchema> {
  /** For messages to developers. */
  readonly name: string;
  /** Starts at 1, raised with each change of the shape. */
  readonly version: number;
  /** Checks what is read; what it transforms (see `storedDate`) must be written by `JSON.stringify` as it is read. */
  readonly schema: S;
  /** The first goes from version 1 to 2. One for each version but the first. */
  readonly steps?: readonly StoredStep[];
}

interface Envelope {
  readonly version: number;
  readonly value: unknown;
}

/**
 * A format with a version, and steps from each earlier one.
 *
 * Version 1 is stored as it is, so that what was stored before there were versions is read too; later ones are stored as
 * `{ version, value }`.
 *
 * @example
 * const noteDraft = defineStored({
 *   name: 'note draft', version: 2, schema: object({ text: string(), isPinned: boolean() }),
 *   steps: [stepFrom(object({ text: string() }), (older) => ({ ...older, isPinned: false }))]
 * });
 * @throws Error when a step is missing
 */
export function defineStored<S extends GenericSchema>({ name, version, schema, steps = [] }: StoredDefinition<S>): StoredFormat<InferOutput<S>> {
  if (steps.length !== version - 1) throw new Error(`${name}: version ${version} needs ${version - 1} steps, there are ${steps.length}`);

  const unpack = (json: unknown): StoredReading<InferOutput<S>> => {
    const stored = isEnvelope(json) ? json : { version: 1, value: json };
    if (stored.version > version) return { ok: false, fault: 'newer' };
    const value = climb(steps.slice(stored.version - 1), stored.value);
    const parsed = safeParse(schema, value);
    return parsed.success ? { ok: true, value: parsed.output } : { ok: false, fault: 'shape', where: getDotPath(parsed.issues[0]) ?? undefined };
  };
  const pack = (value: InferOutput<S>): unknown => (version === 1 && !isEnvelope(value) ? value : { version, value });
  return {
    name,
    version,
    pack,
    unpack,
    write: (value) => JSON.stringify(pack(value)),
    read: (text) => {
      const json = parseJson(text);
      return json === undefined ? { ok: false, fault: 'notJson' } : unpack(json);
    }
  };
}

/** A step that knows what it is given. */
export function stepFrom<S extends GenericSchema>(olderSchema: S, step: (older: InferOutput<S>) => unknown): StoredStep {
  return (older) => {
    const parsed = safeParse(olderSchema, older);
    return parsed.success ? step(parsed.output) : undefined;
  };
}

function climb(steps: readonly StoredStep[], value: unknown): unknown {
  try {
    return steps.reduce((older, step) => step(older), value);
  } catch {
    return undefined;
  }
}

function isEnvelope(json: unknown): json is Envelope {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('value' in json)) return false;
  return Object.keys(json).length === 2 && Number.isInteger(json.version) && Number(json.version) >= 1;
}
