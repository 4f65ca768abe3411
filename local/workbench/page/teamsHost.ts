/**
 * Plays Microsoft Teams around the page: answers the messages by which teams-js in the frame introduces itself and asks
 * (protocol of `@microsoft/teams-js` 2, `internal/communication`).
 */
import type { WorkbenchData } from '../model/workbenchData';
import { THEME_EVENT } from './themeSwitch';

/** A request of teams-js. Without an answer the promise in the frame waits for ever, as in Teams where a host does not know a call. */
interface TeamsRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** What this host can do, as `runtime.supports` tells it; version 4 is the one of teams-js 2.36. */
const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { pages: { tabs: {}, currentApp: {} } } });
/** Version of teams-js that the host says it knows. */
const SUPPORTED_SDK = '2.36.0';

const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;

/**
 * Listens to the frame, and tells it of changes of the theme.
 *
 * @param onShare - called with the link that the page made for others
 */
export function playTeams(frame: HTMLIFrameElement, data: WorkbenchData, onShare: (url: string) => void): void {
  let theme: string = THEMES[data.view.theme];
  window.addEventListener('message', ({ source, origin, data: message }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== window.location.origin || !isRequest(message)) return;
    const answer = answerTo(message, { ...data, theme }, onShare);
    if (answer !== undefined) frame.contentWindow?.postMessage({ id: message.id, uuidAsString: message.uuidAsString, args: answer }, origin);
  });
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener(THEME_EVENT, ({ detail }) => {
      theme = THEMES[detail];
      frame.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, window.location.origin);
    });
  });
}

function isRequest(message: unknown): message is TeamsRequest {
  return typeof message === 'object' && message !== null && 'func' in message && typeof message.func === 'string' && 'id' in message && 'args' in message && Array.isArray(message.args);
}

function answerTo({ func, args }: TeamsRequest, data: WorkbenchData & { readonly theme: string }, onShare: (url: string) => void): readonly unknown[] | undefined {
  switch (func) {
    case 'initialize':
      return ['content', 'web', RUNTIME, SUPPORTED_SDK];
    case 'getContext':
      return [contextOf(data)];
    case 'settings.getSettings':
      return [{ contentUrl: window.location.href, websiteUrl: window.location.href, entityId: data.page ? `page-${data.page.id}` : 'workbench', suggestedDisplayName: data.page?.title ?? data.site.title }];
    case 'executeDeepLink':
      window.open(String(args[0]), '_blank', 'noopener');
      return [true];
    case 'shareDeepLink':
      onShare(linkTo(String(args[0])));
      return undefined;
    default:
      return undefined;
  }
}

/** The address of this tab with a part of it, as Teams makes it for the clipboard. */
function linkTo(subEntityId: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set('subEntityId', subEntityId);
  return address.href;
}

/** The context in the form in which hosts send it; teams-js makes its own of it. A personal app stands in no team. */
function contextOf({ view, preloadedData, page, site, theme }: WorkbenchData & { readonly theme: string }): Readonly<Record<string, unknown>> {
  const { spPageContextInfo } = preloadedData;
  return {
    hostName: 'Teams', hostClientType: 'web', frameContext: 'content', locale: view.language.toLowerCase(), theme, sessionId: spPageContextInfo['aadSessionId'], appSessionId: spPageContextInfo['aadSessionId'],
    entityId: page ? `page-${page.id}` : 'workbench', subEntityId: new URLSearchParams(window.location.search).get('subEntityId') ?? '', userObjectId: spPageContextInfo['aadUserId'],
    userPrincipalName: spPageContextInfo.userLoginName, loginHint: spPageContextInfo.userLoginName, tid: spPageContextInfo['aadTenantId'], userLicenseType: 'Unknown', isFullScreen: false,
    ...(view.host === 'Teams' && {
      teamId: `19:${String(spPageContextInfo['siteId'])}@thread.tacv2`, teamName: site.title, channelId: `19:${String(spPageContextInfo['webId'])}@thread.tacv2`, channelName: site.title, channelType: 'Regular',
      groupId: spPageContextInfo['siteId'], teamSiteUrl: spPageContextInfo.webAbsoluteUrl, teamSitePath: spPageContextInfo.webServerRelativeUrl, userTeamRole: spPageContextInfo['isSiteAdmin'] === true ? 0 : 1
    })
  };
}
