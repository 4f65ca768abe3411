import { sha256 } from '../fingerprint/sha256';
import type { Person } from '../people/Person';
import type { RegistrationDecision, RegistrationDecisionDraft } from './RegistrationDecision';

/** What a decision on a discreet session says of people. */
export interface SealedDetails {
  readonly reason: string;
  readonly people: readonly Person[];
  /** By chance: nobody finds out by trying whom the seal is about. */
  readonly salt: string;
}

/** What everybody may read of a decision on people: that there is one, of what kind, and the fingerprint of the rest. */
export function sealed(session: number, draft: RegistrationDecisionDraft, salt: string): { readonly open: RegistrationDecisionDraft; readonly details: SealedDetails; readonly seal: string } {
  const { kind, reason, content: { people = [], ...rest } } = draft;
  const details = { reason, people, salt };
  const seal = sealOf(session, kind, details);
  return { open: { kind, reason: '', content: { ...rest, sealed: seal } }, details, seal };
}

/** Decisions with what their seals stand for, where it is known; one whose seal fits nothing says nothing of anybody. */
export function unsealed(decisions: readonly RegistrationDecision[], details: readonly SealedDetails[]): readonly RegistrationDecision[] {
  return decisions.map((decision) => {
    const { session, kind, content } = decision;
    const found = content.sealed === undefined ? undefined : details.find((each) => sealOf(session, kind, each) === content.sealed);
    return found ? { ...decision, reason: found.reason, content: { ...content, people: found.people } } : decision;
  });
}

function sealOf(session: number, kind: RegistrationDecision['kind'], { reason, people, salt }: SealedDetails): string {
  return sha256(JSON.stringify([session, kind, reason, people.map(({ id, name }) => [id, name]), salt]));
}
