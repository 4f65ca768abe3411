import type { Language, ThemeName } from '../model/viewState';

/** What a web part finds in `context.sdks` inside a Teams tab: the part of teams-js that web parts ask. */
export function teamsSdks(language: Language, theme: ThemeName, login: string): Readonly<Record<string, unknown>> {
  const themeName = theme === 'light' ? 'default' : theme;
  const context = {
    app: { host: { name: 'Teams', clientType: 'web', sessionId: crypto.randomUUID() }, locale: language, theme: themeName, sessionId: crypto.randomUUID() },
    page: { id: 'workbench', frameContext: 'content' },
    user: { userPrincipalName: login }
  };
  const done = (): Promise<void> => Promise.resolve();
  return {
    microsoftTeams: {
      teamsJs: {
        app: {
          initialize: done,
          getContext: () => Promise.resolve(context),
          isInitialized: () => true,
          notifyAppLoaded: () => undefined,
          notifySuccess: done,
          registerOnThemeChangeHandler: () => undefined
        },
        pages: { getConfig: () => Promise.resolve({ contentUrl: window.location.href }), initializeWithContext: () => undefined }
      },
      context: { locale: language, theme: themeName, entityId: 'workbench', hostClientType: 'web', loginHint: login, userPrincipalName: login }
    }
  };
}
