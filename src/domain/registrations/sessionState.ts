import type { RegistrationDecision } from './RegistrationDecision';
import type { Session, SessionRules } from './Session';

export interface SessionState {
  readonly session: Session;
  readonly isPublished: boolean;
  readonly isCancelled: boolean;
}

/** A session as its decisions left it, before any step is read. @param stored its row, which says where it began */
export function sessionState(stored: Session, decisions: readonly RegistrationDecision[]): SessionState {
  let session = stored;
  let isPublished = false;
  let isCancelled = false;
  for (const { kind, content, isAltered } of [...decisions].sort((a, b) => a.id - b.id)) {
    if (isAltered) continue;
    if (kind === 'cancelled') isCancelled = true;
    else if ((kind === 'published' && !isPublished) || kind === 'changed') session = { ...session, ...content.session, ...(content.box === undefined ? {} : { box: content.box }) };
    else if (kind === 'capacity' && content.capacity !== undefined) session = { ...session, capacity: content.capacity };
    if (kind === 'published') isPublished = true;
  }
  return { session, isPublished, isCancelled };
}

/**
 * The publication that says to which activity a session belongs, for good: the first one, whatever its row says later. By ids, which its sender chooses less easily than a time.
 * @returns undefined: it was never published
 */
export function firstPublication<T extends Pick<RegistrationDecision, 'id' | 'kind' | 'isAltered'>>(decisions: readonly T[]): T | undefined {
  return decisions.filter(({ kind, isAltered }) => kind === 'published' && !isAltered).reduce<T | undefined>((first, each) => (first && first.id < each.id ? first : each), undefined);
}

/** What was decided of one person: in or out, chosen or refused; by it counts alone prove nothing of him. */
export function isDecidedOf(decisions: readonly RegistrationDecision[], person: number): boolean {
  return decisions.some(({ content }) => content.people?.some(({ id }) => id === person));
}

/** How many an organiser gave places that their own steps did not. */
export function movedIn(decisions: readonly RegistrationDecision[]): number {
  return new Set(decisions.flatMap(({ kind, content }) => (kind === 'chosen' || (kind === 'moved' && content.to === 'in') ? (content.people ?? []).map(({ id }) => id) : []))).size;
}

/**
 * While no more people came, ever, everybody has a place: nobody ever waited, whatever the capacity and the reserves were since publication.
 * What somebody puts into the folders makes the counts prove less, never more: of what lies in `out` nothing is believed.
 * @param claim the reserve of the one who asks; 0: none
 */
export function provenUpTo(decisions: readonly RegistrationDecision[], claim: number): number {
  let least = Infinity;
  let rules: SessionRules | undefined;
  for (const { kind, content } of [...decisions].sort((a, b) => a.id - b.id)) {
    if (kind === 'published' || kind === 'changed') rules = content.session ?? rules;
    else if (kind === 'capacity' && rules && content.capacity !== undefined) rules = { ...rules, capacity: content.capacity };
    else continue;
    if (!rules || rules.mode !== 'arrival') return 0;
    const others = rules.reserves.reduce((sum, { id, places }) => (id === claim ? sum : sum + places), 0);
    if (rules.capacity !== null) least = Math.min(least, rules.capacity - others);
  }
  return rules ? least - movedIn(decisions) : 0;
}

/** The rules that stood at a moment; null: it was not published yet. */
export function rulesAt(decisions: readonly RegistrationDecision[], at: Date): SessionRules | null {
  let rules: SessionRules | null = null;
  for (const { kind, content, created, isAltered } of [...decisions].sort((a, b) => a.id - b.id)) if (!isAltered && created <= at && (kind === 'published' || (kind === 'changed' && rules))) rules = content.session ?? rules;
  return rules;
}
