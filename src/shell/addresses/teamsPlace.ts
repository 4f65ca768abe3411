import type { PagePlace } from './PagePlace';
import { addressWith, browserPlace, shareable } from './PagePlace';

/** What SPFx hands a web part in Teams, as far as an address needs it (MS docs: deep link to a tab). */
export interface TeamsHost {
  readonly context: { readonly subEntityId?: string };
  readonly teamsJs: {
    readonly pages: { shareDeepLink?(link: { readonly subPageId: string; readonly subPageLabel: string; readonly subPageWebUrl?: string }): void };
  };
}

/**
 * The address of a tab in Teams: the deep link's sub-entity when the tab opens, the frame's own history afterwards. Only
 * Teams knows the tab's address, so it makes the link itself and shows it.
 */
export function teamsPlace({ context, teamsJs }: TeamsHost): PagePlace {
  const { subEntityId } = context;
  if (subEntityId && browserPlace.read() === undefined) history.replaceState(history.state, '', addressWith(subEntityId));
  return {
    ...browserPlace,
    async share(text, label) {
      if (!teamsJs.pages.shareDeepLink) return browserPlace.share(text, label);
      teamsJs.pages.shareDeepLink({ subPageId: text, subPageLabel: label, subPageWebUrl: shareable(text) });
      return 'shared';
    }
  };
}
