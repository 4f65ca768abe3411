import type { Call } from '../../domain/calls/Call';
import { recordFolderOf } from '../../domain/calls/callFolders';
import type { Contribution } from '../../domain/calls/Contribution';
import type { Mention } from '../../domain/people/mentions';
import { keyWithin } from '../items/keyWithin';
import type { CallSite } from './CallSite';
import type { ContributionValues } from './callTables';
import { mentionKey } from './mentionKey';
import { unlessRefused } from './unlessRefused';

/** People that one contribution tells: whom it names beside them stands in its text alone. */
export const MOST_TOLD = 10;
/**
 * Tells each whom a contribution names: one record a person, found by him alone under his own key. It is stored beside what authors say
 * later of their own, so it counts nowhere.
 * @throws DataError where it may still arrive; the contribution is stored by then, and found again under its key
 */
export async function storeMentions(site: Pick<CallSite, 'store'>, call: Call, contribution: Contribution, clientKey: string): Promise<void> {
  for (const mention of (contribution.mentions ?? []).slice(0, MOST_TOLD)) {
    const row = mentionRow(contribution, mention);
    await unlessRefused(() => site.store(call, recordFolderOf(contribution), row, keyWithin(clientKey, row.passage)), 'tell somebody that he is mentioned');
  }
}

/** What is stored for somebody whom a contribution names. */
export function mentionRow({ id, callId }: Pick<Contribution, 'id' | 'callId'>, mention: Mention): ContributionValues {
  return { call: callId, kind: 'mentioned', text: '', content: { mentions: [mention] }, answers: id, space: 0, passage: mentionKey(mention.login) };
}
