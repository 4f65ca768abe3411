/** What `_api/site` says of the hub. */
export interface HubRow {
  readonly HubSiteId?: string;
}

/** SharePoint says so of a site that has joined none. */
const NO_HUB = '00000000-0000-0000-0000-000000000000';

/** The id of the hub; null: the site has joined none, and is none. */
export function hubIn({ HubSiteId }: HubRow): string | null {
  return HubSiteId && HubSiteId !== NO_HUB ? HubSiteId : null;
}
