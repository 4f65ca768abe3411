import { blankCallDraft } from '../../domain/calls/blankCallDraft';
import { callState } from '../../domain/calls/callState';
import type { MadeState } from '../../domain/making/MadeState';
import type { Proposal } from '../../domain/making/Proposal';
import type { TextVersion } from '../../domain/passages/Passage';
import { readPlainText } from '../../domain/passages/readPlainText';
import { shortened } from '../../domain/text/shortened';
import type { Connection } from '../connection/Connection';
import { tabStorage } from '../kept/browserStorage';
import { callTablesOf } from './callTablesOf';
import { KeptCalls } from './KeptCalls';
import { SharePointCallSite } from './SharePointCallSite';
import { TableCalls } from './TableCalls';

const TITLE_LENGTH = 255;

/** Stores a draft with its text, a passage for each paragraph; what people are asked is said by its animator before he publishes it. */
export async function makeCall(connection: Connection, { title, text, origin, charter }: Proposal, clientKey: string): Promise<number> {
  // Apart from how a call stands, which agents ask: they load nothing of what animators do.
  const { TableAnimation } = await import(/* webpackChunkName: 'calls-animation' */ './TableAnimation');
  const animation = new TableAnimation(callTablesOf(connection), new SharePointCallSite(connection));
  const draft = { ...blankCallDraft, title: shortened(title, TITLE_LENGTH), reasons: charter.map((reason, index) => ({ id: index + 1, text: reason })), ...(origin ? { origin } : {}) };
  const { passages } = readPlainText(text);
  const version: TextVersion | null = passages.length === 0 ? null : { version: 1, title: draft.title, passages, descents: [] };
  return (await animation.saveDraft(draft, version, clientKey)).id;
}

/** How a published call stands. @throws DataError `notFound` */
export async function callMade(connection: Connection, id: number): Promise<MadeState> {
  const calls = new TableCalls(callTablesOf(connection), new SharePointCallSite(connection), connection.webUrl, new KeptCalls(tabStorage()));
  const { call, decisions } = await calls.open(id);
  const { phase } = callState(call, decisions, connection.serverNow());
  return phase === 'unpublished' ? 'preparing' : phase === 'scheduled' ? 'scheduled' : phase === 'open' || phase === 'held' ? 'open' : 'closed';
}
