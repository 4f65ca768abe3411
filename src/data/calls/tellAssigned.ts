import type { Decision } from '../../domain/calls/Decision';
import { keyWithin } from '../items/keyWithin';
import type { CallSite } from './CallSite';
import { mentionKey } from './mentionKey';
import { unlessRefused } from './unlessRefused';

/** People that one assignment tells. */
const MOST_TOLD = 20;

/**
 * Tells each to whom contributions are assigned: one record a person, found by him alone. It changes nothing of them: what counts is the
 * assignment itself.
 * @throws DataError where it may still arrive; the assignment is stored by then
 */
export async function tellAssigned(site: Pick<CallSite, 'decide'>, { id, callId, contribution, targets, content }: Decision): Promise<void> {
  for (const person of (content.people ?? []).slice(0, MOST_TOLD)) {
    const scope = mentionKey(person.login);
    const told = { call: callId, scope, contribution: 0, kind: 'told', reason: '', content: { people: [person] }, targets: contribution > 0 ? [contribution] : targets } as const;
    await unlessRefused(() => site.decide(told, keyWithin(`told ${id}`, scope)), 'tell somebody what is assigned to him');
  }
}
