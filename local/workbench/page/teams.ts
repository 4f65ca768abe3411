/** The context as `app.getContext` of teams-js tells it, as far as it is handed on. */
interface TeamsContext {
  readonly app: { readonly locale: string; readonly theme: string; readonly host: { readonly clientType: string; readonly sessionId: string } };
  readonly page: { readonly id: string; readonly subPageId?: string; readonly frameContext: string };
  readonly user?: { readonly id: string; readonly userPrincipalName?: string; readonly loginHint?: string; readonly tenant?: { readonly id: string } };
  readonly team?: { readonly internalId: string; readonly displayName?: string; readonly groupId?: string };
  readonly channel?: { readonly id: string; readonly displayName?: string };
}

/** The library that Teams tabs load, as its script puts it on the page (`@microsoft/teams-js` 2). */
interface TeamsJs {
  readonly app: { initialize(): Promise<void>; getContext(): Promise<TeamsContext>; notifyAppLoaded(): void; notifySuccess(): Promise<unknown> };
}

declare global {
  interface Window {
    readonly microsoftTeams?: TeamsJs;
  }
}

/**
 * Shakes hands with the Teams around the page, as SharePoint's own page in a tab does, and gives what a web part finds in
 * `context.sdks`.
 *
 * @throws Error when the library is not on the page, or nobody answers (after a minute)
 */
export async function joinTeams(): Promise<Readonly<Record<string, unknown>>> {
  const { microsoftTeams: teamsJs } = window;
  if (teamsJs === undefined) throw new Error('teams-js is not on the page.');
  await teamsJs.app.initialize();
  const { app, page, user, team, channel } = await teamsJs.app.getContext();
  teamsJs.app.notifyAppLoaded();
  await teamsJs.app.notifySuccess();
  return {
    microsoftTeams: {
      teamsJs,
      // The older form of the context, which SPFx still hands to web parts beside the library.
      context: {
        locale: app.locale, theme: app.theme, hostClientType: app.host.clientType, sessionId: app.host.sessionId, entityId: page.id, subEntityId: page.subPageId, frameContext: page.frameContext,
        userObjectId: user?.id, userPrincipalName: user?.userPrincipalName, loginHint: user?.loginHint, tid: user?.tenant?.id,
        teamId: team?.internalId, teamName: team?.displayName, groupId: team?.groupId, channelId: channel?.id, channelName: channel?.displayName
      }
    }
  };
}
