import type { UsageKind } from '../../../domain/requests/RequestForm';
import type { ListSchema, Words } from '../../../lists/defineList';

/** A web part that a usage brings to a space. */
export interface SpacePart {
  readonly usage: UsageKind;
  /** Of its manifest. */
  readonly componentId: string;
  readonly title: Words;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Loaded when a space is opened. */
  lists(): Promise<readonly ListSchema[]>;
}

/**
 * Usages with a part of ours; a discussion keeps what is said in the lists of calls (docs/decisions/0031-article-comments.md). Files are in the library that each site has, and its people in its groups: they need nothing more.
 */
export const spaceParts: readonly SpacePart[] = [
  { usage: 'polls', componentId: '3f7f44c4-59b3-4a0a-8c2c-5a8f1d6f7a11', title: { fr: 'Sondages', en: 'Polls' }, properties: { mode: 'current', showPast: true }, lists: async () => (await import('../../../lists/polls')).pollLists },
  { usage: 'calls', componentId: '5e9d2b71-0c4f-4d6a-9b38-e1f7a2c46d90', title: { fr: 'Appels à commentaires', en: 'Calls for comment' }, properties: { mode: 'list', showPast: true }, lists: async () => (await import('../../../lists/callLists')).callLists },
  { usage: 'brainstorm', componentId: '90423345-6017-4bdf-8c63-fbc3efef0475', title: { fr: 'Remue-méninges', en: 'Brainstorm' }, properties: { mode: 'list', showPast: true }, lists: async () => (await import('../../../lists/ideaLists')).ideaLists },
  { usage: 'forum', componentId: '9b0f4a1e-6c35-4f0d-9f6b-2d8c51e7a3c4', title: { fr: 'Discussion', en: 'Discussion' }, properties: { order: 'newest' }, lists: async () => (await import('../../../lists/callLists')).callLists },
  { usage: 'registrations', componentId: 'aca387c8-ab3a-48df-9201-8c38567031e1', title: { fr: 'Inscriptions', en: 'Registrations' }, properties: { view: 'list' }, lists: async () => (await import('../../../lists/registrationLists')).registrationLists },
  { usage: 'dashboard', componentId: 'b0a4e3c2-6d1f-4e57-9f0c-7a2d5c8e1b46', title: { fr: 'Je veux…', en: 'I want to…' }, properties: { content: 'map', layout: 'map', showMyPart: true }, lists: async () => (await import('../../../lists/usages')).usageLists }
];

export function partsFor(usages: readonly UsageKind[]): readonly SpacePart[] {
  return spaceParts.filter(({ usage }) => usages.includes(usage));
}
