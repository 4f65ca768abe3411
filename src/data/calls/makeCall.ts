import { blankCallDraft } from '../../domain/calls/blankCallDraft';
import type { CallDraft } from '../../domain/calls/Call';
import { blankDebate } from '../../domain/calls/blankDebate';
import { callState } from '../../domain/calls/callState';
import type { MadeState } from '../../domain/making/MadeState';
import type { Proposal } from '../../domain/making/Proposal';
import { readPlainText } from '../../domain/passages/readPlainText';
import { shortened } from '../../domain/text/shortened';
import { CALL_WORK } from '../../lists/heads/calls';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { FileLibrary } from '../files/FileLibrary';
import { addLatest } from '../items/addLatest';
import { fromCallDraft, toCall, toDecision } from './callRows';
import { callTablesOf } from './callTablesOf';
import { decisionRowsOf } from './decisionRows';
import { storeWork } from './storeWork';
import { textFile } from './textFile';

const TITLE_LENGTH = 255;

/**
 * Stores a draft with its text, a passage for each paragraph; what people are asked is said by its animator before he publishes it.
 * It writes to the lists by itself: whatever it shared with the pages of calls would have to come with it to every page that shows what was made.
 */
export function makeCall(connection: Connection, proposal: Proposal, clientKey: string): Promise<number> {
  return storeDraft(connection, blankCallDraft, proposal, clientKey);
}

/** As `makeCall`, of a debate. */
export function makeDebate(connection: Connection, proposal: Proposal, clientKey: string): Promise<number> {
  return storeDraft(connection, blankDebate, proposal, clientKey);
}

/** How a published call stands. @throws DataError `notFound` */
export async function callMade(connection: Connection, id: number): Promise<MadeState> {
  const tables = callTablesOf(connection);
  const [{ rows: [row] }, decided] = await Promise.all([tables.calls.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), decisionRowsOf(tables, [id], 'call')]);
  if (!row) throw new DataError('notFound', `call ${id}`);
  const { phase } = callState(toCall(row), decided.map(toDecision), connection.serverNow());
  return phase === 'unpublished' ? 'preparing' : phase === 'scheduled' ? 'scheduled' : phase === 'open' || phase === 'held' ? 'open' : 'closed';
}

async function storeDraft(connection: Connection, blank: CallDraft, { title, text, origin, charter }: Proposal, clientKey: string): Promise<number> {
  const draft = { ...blank, title: shortened(title, TITLE_LENGTH), reasons: charter.map((reason, index) => ({ id: index + 1, text: reason })), ...(origin ? { origin } : {}) };
  const { passages } = readPlainText(text);
  const file = passages.length === 0 ? '' : await storeWork(new FileLibrary(connection, CALL_WORK), clientKey, textFile.write({ version: 1, title: draft.title, passages, descents: [] }));
  return (await addLatest(callTablesOf(connection).drafts, { ...fromCallDraft(draft), file }, clientKey)).id;
}
