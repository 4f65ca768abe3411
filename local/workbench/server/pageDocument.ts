import type { ServerResponse } from 'node:http';
import { needsFrame } from '../model/viewState';
import type { WorkbenchData } from '../model/workbenchData';
import { ASSEMBLY } from './installedRuntime';
import { RUNTIME_URL } from './runtimeManifests';

/** Address of the workbench's own scripts, styles and fonts. */
export const WORKBENCH_URL = '/_workbench/';

/** Address of `@microsoft/teams-js`, unmodified. */
export const TEAMS_URL = `${WORKBENCH_URL}teams/MicrosoftTeams.min.js`;

/**
 * Nothing but this server is spoken to, and no script stands in the page itself: stricter than SharePoint Online, which
 * allows its own delivery network. Fluent UI writes style elements, which SharePoint's policy allows as well.
 */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `media-src 'self' data: blob:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `frame-src 'self'`,
  `frame-ancestors 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `object-src 'none'`
].join('; ');

/** Header fields of every HTML answer. */
export const DOCUMENT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff'
} as const;

/** The document of a page; `fileVersion` changes with the workbench's own files. */
export function pageDocument(data: WorkbenchData, fileVersion: string): string {
  const language = data.view.language.slice(0, 2);
  const title = data.page === undefined ? data.site.title : `${data.page.title} - ${data.site.title}`;
  const asset = (name: string): string => `${WORKBENCH_URL}${name}?v=${fileVersion}`;
  const sized = needsFrame(data.view);
  return `<!doctype html>
<html dir="ltr" lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('workbench.css')}">
<script type="application/json" id="workbenchData">${escapeJson(data)}</script>
<script src="${asset('developerBar.js')}" defer></script>
${sized ? '' : bootScripts(asset, data.view.host !== 'SharePoint')}
</head>
<body class="theme-${data.view.theme}${sized ? ' sized' : ''}${data.view.framed ? ' framed' : ''}">
${sized ? '' : '<div id="workbench"><div id="workbenchPageContent"></div><div id="spPropertyPaneContainer"></div></div>'}
</body>
</html>
`;
}

/** In order: settings that the runtime reads while it loads, the library of Teams (before there is a module loader, which it would turn to), the runtime's module loader, itself, its start. */
function bootScripts(asset: (name: string) => string, inTeams: boolean): string {
  return `<script src="${asset('prepare.js')}"></script>
${inTeams ? `<script src="${TEAMS_URL}"></script>\n` : ''}<script src="${RUNTIME_URL}require.js"></script>
<script src="${RUNTIME_URL}${ASSEMBLY}"></script>
<script src="${asset('boot.js')}" defer></script>`;
}

/** A page that says one thing, for addresses that cannot be shown. */
export function sendNotice(res: ServerResponse, status: number, title: string, sentence: string, home: string): void {
  res.writeHead(status, DOCUMENT_HEADERS).end(`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${WORKBENCH_URL}workbench.css"></head>
<body class="notice"><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p><p><a href="${escapeHtml(home)}">${escapeHtml(home)}</a></p></main></body></html>
`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON inside a script element: only `<` can end it or open a comment. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
