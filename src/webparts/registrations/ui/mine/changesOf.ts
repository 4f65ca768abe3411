import type { RegistrationDecision } from '../../../../domain/registrations/RegistrationDecision';
import type { SessionDraft } from '../../../../domain/registrations/Session';

export type ChangeKind = 'when' | 'where' | 'cancelled' | 'other';

/** What the decisions after one changed for who is registered, by comparing each version of the session with the one before. */
export function changesOf(decisions: readonly RegistrationDecision[], after: number): readonly ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  let before: SessionDraft | undefined;
  for (const { id, kind, content } of decisions) {
    const { session } = content;
    if (id > after && kind === 'cancelled') kinds.add('cancelled');
    if (session && before && id > after) {
      const [isWhen, isWhere] = [session.startsAt.getTime() !== before.startsAt.getTime() || session.endsAt.getTime() !== before.endsAt.getTime(), session.place !== before.place || session.link !== before.link];
      if (isWhen) kinds.add('when');
      if (isWhere) kinds.add('where');
      if (!isWhen && !isWhere) kinds.add('other');
    }
    before = session ?? before;
  }
  return [...kinds];
}
