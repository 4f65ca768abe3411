import type { ListSchema } from '../../lists/defineList';
import type { Fault, FaultKind } from './SetUpStatus';

const SLOW_ONLY: ReadonlySet<FaultKind> = new Set(['index']);

/** @param subject of whatever language: the name of a column of somebody else's, or of a person */
export function fault({ title }: ListSchema, kind: FaultKind, subject?: string): Fault {
  return { kind, list: title, ...(subject === undefined ? {} : { subject: { fr: subject, en: subject } }), blocks: !SLOW_ONLY.has(kind) };
}
