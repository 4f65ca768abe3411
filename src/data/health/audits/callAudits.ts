import type { CallState } from '../../../domain/calls/callState';
import type { Call } from '../../../domain/calls/Call';
import type { ThreadState } from '../../../domain/calls/threadState';
import { CallAudit } from '../../calls/CallAudit';
import { callTablesOf } from '../../calls/callTablesOf';
import { supportSpacesOf } from '../../calls/ContributionSupports';
import { SharePointCallSite } from '../../calls/SharePointCallSite';
import { TableCalls } from '../../calls/TableCalls';
import type { Connection } from '../../connection/Connection';
import type { SiteSupports } from '../../supports/SiteSupports';
import type { DutyHeld } from '../duties/DutyHeld';
import type { AuditedThing } from './AuditedThing';

/** Calls for comment, and comments of pages: what was said and decided, supports, and the files of their texts. */
export async function callAudits(connection: Connection, supports: SiteSupports): Promise<readonly AuditedThing[]> {
  const tables = callTablesOf(connection);
  const audit = new CallAudit(tables, new TableCalls(tables, new SharePointCallSite(connection)), () => connection.serverNow());
  return (await audit.every()).map(({ call }): AuditedThing => ({
    kind: 'call', id: call.id, title: call.title,
    ...(call.kind === 'article' && call.page !== '' ? { link: () => pageLink(connection, call.page) } : {}),
    look: async ({ signal }) => {
      const { state, threads, contributions, whys } = await audit.look(call);
      const excluded = [];
      for (const space of supportSpacesOf({ box: call.box, windows: state.windows }, contributions)) excluded.push(...(await supports.excludedIn(space, signal ? { signal } : {})));
      return { whys: [...whys, ...excluded.map(({ reason }) => reason)], duties: dutiesIn(call, state, threads) };
    }
  }));
}

/** Who is still to answer. */
function dutiesIn(call: Call, { phase }: CallState, threads: readonly ThreadState[]): readonly DutyHeld[] {
  if (phase === 'unpublished' || phase === 'archived') return [];
  const waiting = threads.filter(({ counts, answer }) => counts && answer === null);
  const assigned = new Map(waiting.flatMap(({ assignedTo }) => assignedTo).map((person) => [person.login.toLowerCase(), person]));
  return [
    ...[...assigned.values()].map(({ login, name }): DutyHeld => ({ role: 'animator', holder: { login, name }, of: '' })),
    ...(waiting.length > 0 || phase !== 'closed' ? call.answerers.map(({ name }): DutyHeld => ({ role: 'answerer', holder: { words: name }, of: '' })) : [])
  ];
}

/** Comments are shown under their page alone. */
async function pageLink({ sp, webUrl }: Connection, page: string): Promise<string> {
  const { ServerRelativeUrl } = await sp.at(`_api/web/getFileById('${page}')`).select('ServerRelativeUrl')<{ readonly ServerRelativeUrl: string }>();
  return new URL(encodeURI(ServerRelativeUrl), webUrl).href;
}
