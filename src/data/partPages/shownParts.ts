/** What stands on a page of it: all things of its site, one that was chosen, or none of them. */
export type Showing = 'all' | 'one' | 'none';

/** A web part that shows things which have an address. */
export interface ShownPart {
  /** Of its manifest. */
  readonly componentId: string;
  /** The list whose description says on which page it stands; it is made with the part's others. */
  readonly url: string;
  /** Its things, as addresses name them. */
  readonly kinds: string;
}

/** Comments are not among them: what is said under an article is on its page. */
export const shownParts: readonly ShownPart[] = [
  { componentId: '3f7f44c4-59b3-4a0a-8c2c-5a8f1d6f7a11', url: 'Lists/ParvisPolls', kinds: 'poll' },
  { componentId: '5e9d2b71-0c4f-4d6a-9b38-e1f7a2c46d90', url: 'Lists/ParvisCalls', kinds: 'call contribution' },
  { componentId: '90423345-6017-4bdf-8c63-fbc3efef0475', url: 'Lists/ParvisCampaigns', kinds: 'campaign idea reservedidea meeting' },
  { componentId: 'b0a4e3c2-6d1f-4e57-9f0c-7a2d5c8e1b46', url: 'Lists/ParvisUsages', kinds: 'usage tool' },
  { componentId: 'b6b0b0c4-9a43-4f0c-8d0b-5d3a5c2e7f19', url: 'Lists/ParvisChangeFiles', kinds: 'tariff tariffday tariffact tariffservice tarifffile' },
  { componentId: 'c57a3e02-5f70-442b-a0a5-cbfa617213fc', url: 'Lists/ParvisCommunities', kinds: 'request' },
  { componentId: 'aca387c8-ab3a-48df-9201-8c38567031e1', url: 'Lists/ParvisSessions', kinds: 'session' },
  { componentId: '14d59dda-de55-40b7-be5b-87bd897d0ecf', url: 'Lists/ParvisHelp', kinds: 'help person' }
];

/** By what an owner chose in the property pane. */
export function showingOf({ source, mode, content, service }: Readonly<Record<string, unknown>>): Showing {
  // Another site's content is for that site's owners to lead to; a directory of sites shows no usage.
  if (source || content === 'directory') return 'none';
  // Prices of one service lead to no file and to no other service.
  return mode === 'one' || (typeof service === 'string' && service.trim() !== '') ? 'one' : 'all';
}
