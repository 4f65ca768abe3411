import type { ListSchema } from '../../lists/defineList';
import type { Fault, FaultKind } from './SetUpStatus';

/** What makes a list slow, or keeps animators from their work: agents are promised nothing of it. */
const HARMLESS: ReadonlySet<FaultKind> = new Set(['index', 'animators']);

/** @param subject of whatever language: the name of a column of somebody else's, or of a person */
export function fault({ title }: ListSchema, kind: FaultKind, subject?: string): Fault {
  return { kind, list: title, ...(subject === undefined ? {} : { subject: { fr: subject, en: subject } }), blocks: !HARMLESS.has(kind) };
}
