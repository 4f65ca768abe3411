import type { SitePartId } from '../../domain/newSite/sitePart';
import type { ListSchema, Words } from '../../lists/defineList';

/** A web part of the package, as a plan puts it on a page. */
export interface SitePart {
  /** Of its manifest. */
  readonly componentId: string;
  readonly title: Words;
  readonly properties: Readonly<Record<string, unknown>>;
  /** In the order in which they are made; none for a part that keeps nothing of its own. Loaded when a site is set up. */
  lists(): Promise<readonly ListSchema[]>;
}

const MAP = 'b0a4e3c2-6d1f-4e57-9f0c-7a2d5c8e1b46';
const none = async (): Promise<readonly ListSchema[]> => [];

/** A discussion keeps what is said in the lists of calls (docs/decisions/0031-article-comments.md). */
export const siteParts: Readonly<Record<SitePartId, SitePart>> = {
  cityMap: { componentId: MAP, title: { fr: 'Trouver le bon outil', en: 'Find the right tool' }, properties: { content: 'map', layout: 'list', showMyPart: false }, lists: none },
  ownMap: { componentId: MAP, title: { fr: 'Je veux…', en: 'I want to…' }, properties: { content: 'map', layout: 'map', showMyPart: true }, lists: async () => (await import(/* webpackChunkName: 'lists-usages' */ '../../lists/usages')).usageLists },
  waiting: { componentId: '7d1c2f0a-52c8-4b93-8e57-0f3a9d6b4c21', title: { fr: 'Ce qui m’attend', en: 'What awaits me' }, properties: {}, lists: none },
  thread: { componentId: '14d59dda-de55-40b7-be5b-87bd897d0ecf', title: { fr: 'Mon fil', en: 'My thread' }, properties: {}, lists: async () => (await import(/* webpackChunkName: 'lists-thread' */ '../../lists/thread')).threadLists },
  polls: { componentId: '3f7f44c4-59b3-4a0a-8c2c-5a8f1d6f7a11', title: { fr: 'Sondages', en: 'Polls' }, properties: { mode: 'current', showPast: true }, lists: pollLists },
  calls: { componentId: '5e9d2b71-0c4f-4d6a-9b38-e1f7a2c46d90', title: { fr: 'Appels à commentaires', en: 'Calls for comment' }, properties: { mode: 'list', showPast: true }, lists: async () => (await import(/* webpackChunkName: 'lists-call-lists' */ '../../lists/callLists')).callLists },
  ideas: { componentId: '90423345-6017-4bdf-8c63-fbc3efef0475', title: { fr: 'Remue-méninges', en: 'Brainstorm' }, properties: { mode: 'list', showPast: true }, lists: async () => (await import(/* webpackChunkName: 'lists-idea-lists' */ '../../lists/ideaLists')).ideaLists },
  registrations: { componentId: 'aca387c8-ab3a-48df-9201-8c38567031e1', title: { fr: 'Inscriptions', en: 'Registrations' }, properties: { view: 'list' }, lists: async () => (await import(/* webpackChunkName: 'lists-registration-lists' */ '../../lists/registrationLists')).registrationLists },
  comments: { componentId: '9b0f4a1e-6c35-4f0d-9f6b-2d8c51e7a3c4', title: { fr: 'Discussion', en: 'Discussion' }, properties: { order: 'newest' }, lists: async () => (await import(/* webpackChunkName: 'lists-call-lists' */ '../../lists/callLists')).callLists },
  tariffs: { componentId: 'b6b0b0c4-9a43-4f0c-8d0b-5d3a5c2e7f19', title: { fr: 'Tarifs', en: 'Tariffs' }, properties: {}, lists: async () => (await import(/* webpackChunkName: 'lists-tariff-lists' */ '../../lists/tariffLists')).tariffLists },
  requests: { componentId: 'c57a3e02-5f70-442b-a0a5-cbfa617213fc', title: { fr: 'Demandes de communautés', en: 'Community requests' }, properties: {}, lists: async () => (await import(/* webpackChunkName: 'lists-requests' */ '../../lists/requests')).requestLists }
};

/** For owners alone: no plan puts it on a page of readers. */
export const healthPart: Pick<SitePart, 'componentId' | 'title'> = { componentId: '76d7c5ab-4efd-4819-9aff-7d8b580a0279', title: { fr: 'Santé de Parvis', en: 'Parvis health' } };

/** With those that owners alone see: without them the first owner who opens the part would be told to set it up again. */
async function pollLists(): Promise<readonly ListSchema[]> {
  const [{ pollLists: lists }, { pollOwnerLists }] = await Promise.all([import(/* webpackChunkName: 'lists-polls' */ '../../lists/polls'), import(/* webpackChunkName: 'lists-poll-owners' */ '../../lists/pollOwners')]);
  return [...lists, ...pollOwnerLists];
}
