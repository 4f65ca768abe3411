import type { Anchor } from '../../src/domain/anchors/Anchor';
import type { CallDraft } from '../../src/domain/calls/Call';
import type { ContributionDraft } from '../../src/domain/calls/Contribution';
import type { TextVersion } from '../../src/domain/passages/Passage';

/** A text of that many passages. */
export function textOf(passages: number, version = 1): TextVersion {
  return {
    version,
    title: 'Charte du télétravail',
    passages: Array.from({ length: passages }, (_, index) => ({ id: index + 1, kind: 'paragraph' as const, level: 0, label: '', text: `Article ${index + 1}. Le télétravail est ouvert à tous les agents dont les missions le permettent.`, marks: [] })),
    descents: version === 1 ? [] : Array.from({ length: passages }, (_, index) => ({ kind: 'same' as const, from: [index + 1], to: [index + 1] }))
  };
}

export function callDraft(changes: Partial<CallDraft> = {}): CallDraft {
  return {
    kind: 'text',
    title: 'Charte du télétravail',
    intro: 'Votre avis compte.',
    audience: 'Les agents des écoles',
    opensAt: null,
    closesAt: null,
    page: '',
    outcome: 'Une réponse à chacun.',
    kinds: ['question', 'remark', 'support', 'objection', 'wording'],
    names: 'shown',
    moderation: 'after',
    mayReply: true,
    maySupport: true,
    mayEdit: true,
    mayAttach: true,
    bodies: [{ id: 1, name: 'Comité social territorial', dueAt: new Date('2031-05-06T16:00:00Z') }],
    answerers: [{ name: 'Direction des ressources humaines', passages: [1] }],
    answersBy: new Date('2031-06-30T16:00:00Z'),
    reasons: [{ id: 1, text: 'Attaque une personne' }],
    reminder: '',
    retentionMonths: 24,
    ...changes
  };
}

export function anchorIn(passage: number, quote = ''): Anchor {
  return { version: 1, passage, quote, before: '', after: '', start: 0, end: quote.length };
}

export function contribution(passage: number, text: string, changes: Partial<ContributionDraft> = {}): ContributionDraft {
  return { kind: 'remark', anchor: anchorIn(passage), text, wording: '', answers: 0, files: [], direction: '', ...changes };
}
