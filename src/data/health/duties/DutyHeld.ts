import type { DutyRole } from '../../../domain/privacy/duties';

/** Whom a list names. */
export type DutyHolder =
  /** By his number in the site. */
  | { readonly id: number; readonly name: string }
  /** As the directory knows him. */
  | { readonly login: string; readonly name: string }
  /** In free words, which may be an address of mail, a name, or a service. */
  | { readonly words: string };

/** Somebody is to do something still, as what is stored says. */
export interface DutyHeld {
  readonly role: DutyRole;
  readonly holder: DutyHolder;
  /** What it is about; '' where it is the thing in which it was found. */
  readonly of: string;
  /** Where an owner looks at it, where it is not the thing in which it was found. */
  readonly link?: string;
}
