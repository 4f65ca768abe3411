import type { Outcome } from './outcome';
import type { ProbeContext } from './ProbeContext';

/**
 * Who acts. `owner` has full control of the test site and is an administrator of its collection, `agent` reads it, `animator` is one of its members.
 * `guest` is of another organisation.
 */
export const personas = ['owner', 'agent', 'animator', 'guest'] as const;
export type Persona = (typeof personas)[number];

/**
 * What a probe asks for beyond the usual.
 * - `thorough`: more rows than SharePoint looks through at once
 * - `sites`: makes sites, and deletes them
 * - `stranger`: the login of somebody of the directory whom the test site does not know
 */
export type Extra = 'thorough' | 'sites' | 'stranger';

/** A place of the product that rests on it. */
export interface Use {
  /** In Markdown. */
  readonly where: string;
  /** What becomes of it where SharePoint does otherwise. */
  readonly otherwise: string;
}

/** Something that SharePoint does and nobody documents. */
interface Stated {
  /** In kebab case; never given to another one. */
  readonly id: string;
  /** What the product relies on, as one sentence in Markdown. */
  readonly says: string;
  readonly uses: readonly Use[];
}

/** One that a program can look at. */
export interface ProbedAssumption extends Stated {
  /** Beside the owner. */
  readonly needs?: readonly Exclude<Persona, 'owner'>[];
  readonly extra?: Extra;
  /** Leaves nothing behind that the workshop does not know of. May be called again in the same workshop. */
  run(ctx: ProbeContext): Promise<Outcome>;
}

/** One that only a person sees, or another setting of the tenant. */
export interface HandAssumption extends Stated {
  /** What to do, and what to look at. */
  readonly byHand: string;
}

export type Assumption = ProbedAssumption | HandAssumption;

export interface Topic {
  readonly title: string;
  readonly assumptions: readonly Assumption[];
}

export function isProbed(assumption: Assumption): assumption is ProbedAssumption {
  return 'run' in assumption;
}
