import type { Anchor } from '../../anchors/Anchor';
import type { Call } from '../Call';
import type { AuthorRecord, Contribution } from '../Contribution';
import type { Decision, DecisionContent, DecisionKind } from '../Decision';
import type { Thread } from '../Thread';

export const camille = { id: 7, name: 'Camille Moreau' };
export const nadia = { id: 21, name: 'Nadia Benali' };
export const theo = { id: 22, name: 'Théo Lefèvre' };
/** In March 2026, UTC. */
export const day = (date: number, hour = 9): Date => new Date(Date.UTC(2026, 2, date, hour));

/** A published charter, open from 2 to 20 March, answers promised by the 30th. */
export function callWith(changes: Partial<Call> = {}): Call {
  return {
    id: 4, kind: 'text', title: 'Charte du télétravail', opensAt: null, closesAt: day(20), page: '', box: 'c4-x1', intro: '', outcome: 'Chaque contribution reçoit une réponse.',
    kinds: ['question', 'remark', 'support', 'objection', 'wording'], names: 'shown', moderation: 'after', mayReply: true, maySupport: true, mayEdit: true, mayAttach: false,
    bodies: [], answerers: [], answersBy: day(30), reasons: [], audience: '', reminder: '', retentionMonths: null, ...changes
  };
}

export function decision(id: number, created: Date, kind: DecisionKind, content: DecisionContent = {}, changes: Partial<Decision> = {}): Decision {
  return { id, callId: 4, contribution: 0, targets: [], kind, reason: '', content, author: camille, created, isAltered: false, ...changes };
}

export const hash = 'a'.repeat(64);
export const published = decision(1, day(2), 'published', { box: 'c4-x1', version: 1, file: 'c4-x1-v1-aaaaaaaaaaaa.json', hash });

export function anchor(changes: Partial<Anchor> = {}): Anchor {
  return { version: 1, passage: 12, quote: 'deux jours', before: '', after: '', start: 0, end: 10, ...changes };
}

export function contribution(id: number, changes: Partial<Contribution> = {}): Contribution {
  return {
    id, callId: 4, kind: 'remark', anchor: anchor(), text: 'Trois jours seraient préférables.', wording: '', answers: 0, files: [], direction: 'Urbanisme', space: 0, author: nadia,
    created: day(5), isAltered: false, isMisplaced: false, ...changes
  };
}

export function record(id: number, created: Date, kind: AuthorRecord['kind'], changes: Partial<AuthorRecord> = {}): AuthorRecord {
  return { id, callId: 4, contribution: 100, kind, author: nadia, created, isAltered: false, ...changes };
}

export function thread(changes: Partial<Thread> = {}): Thread {
  return { contribution: contribution(100), records: [], decisions: [], replies: [], ...changes };
}
