import type { FolderCount } from '../../domain/ballots/Tally';
import { OvertakenError } from '../../domain/polls/OvertakenError';
import type { Poll, PollDraft } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { afterClosing, changeAnnouncement, decisionAnnouncement } from '../../domain/polls/announcements';
import { boxFolders } from '../../domain/polls/boxFolders';
import { lockedChanges, pollLocks } from '../../domain/polls/pollLocks';
import { PollLockedError } from '../../domain/polls/PollLockedError';
import type { PollDecision } from '../../domain/polls/PollRecord';
import { pollBox, pollState } from '../../domain/polls/pollState';
import { renewOptions } from '../../domain/polls/renewOptions';
import { pause } from '../connection/pause';
import { DataError } from '../DataError';
import type { Stored } from '../items/Table';
import { swallowed } from '../swallowed';
import { draftOf } from './pollDrafts';
import { toRecordValues } from './recordValues';
import type { PollEdits, PollsRepository } from './PollsRepository';
import type { PollsSite } from './PollsSite';
import type { DraftValues, PollTables, RecordValues } from './pollTables';
import { compactDraft, draftValues } from './compactDraft';
import { UNPUBLISHED } from './unpublished';


/** What owners do with polls; its code is loaded when they do. */
export class PollsEditor implements PollEdits {
  public constructor(
    private readonly tables: PollTables,
    private readonly site: PollsSite,
    private readonly polls: Pick<PollsRepository, 'get'>
  ) {}

  public async create(draft: PollDraft, clientKey: string): Promise<Poll> {
    if (!(await this.site.keepsDrafts())) {
      const { id } = await this.tables.polls.add(compactDraft(draft), clientKey);
      return this.polls.get(id);
    }
    const { id, question } = await this.tables.polls.add(compactDraft({ ...emptyPollDraft(), options: [], question: UNPUBLISHED }), clientKey);
    // Under this key it may have been published since.
    if (question === UNPUBLISHED) await (await this.tables.drafts()).add(draftValues(draft, id), `draft:${id}`);
    return this.polls.get(id);
  }

  public async update(poll: Poll, draft: PollDraft): Promise<Poll> {
    const draftRow = await this.draftOf(poll);
    if (draftRow) {
      await (await this.tables.drafts()).update({ ...draftValues(draft, poll.id), id: draftRow.id, etag: poll.etag });
      return this.polls.get(poll.id);
    }
    const folders = await this.boxFolders(poll);
    const locks = pollLocks(poll, this.site.serverNow(), folders.some(({ itemCount }) => itemCount > 0));
    const locked = lockedChanges(poll, draft, locks);
    if (locked.length > 0) throw new PollLockedError(locked);
    const renewed = isOpenBox(poll) ? renewOptions(poll, draft, folders) : draft;
    if (poll.records.length > 0) {
      await this.site.makeFolders(poll, [...(renewed === draft ? [] : boxFolders(renewed, pollBox(poll))), changeAnnouncement(poll)]);
    }
    await this.tables.polls.update({ ...compactDraft(renewed), id: poll.id, etag: poll.etag });
    return this.polls.get(poll.id);
  }

  public async publish(poll: Poll): Promise<Poll> {
    const draftRow = await this.draftOf(poll);
    if (draftRow && draftRow.etag !== poll.etag) throw new DataError('conflict', `the draft of poll ${poll.id}`);
    if (draftRow) {
      const { etag } = await this.tables.polls.get(poll.id);
      const { origin: _, ...content } = draftRow.content;
      await this.tables.polls.update({ ...draftRow, content, id: poll.id, etag });
    }
    const prepared = await this.site.prepareBallots(poll);
    const published = await this.decide(poll, { kind: 'published', confidential: poll.confidential, ...prepared });
    // From now on the poll itself says it; a draft that stays behind is shown to nobody.
    if (draftRow) await (await this.tables.drafts()).remove(draftRow).catch((error: unknown) => swallowed(error, 'remove the draft of a published poll'));
    return published;
  }

  public async close(poll: Poll): Promise<Poll> {
    const closed = await this.noteEnd(await this.decide(poll, { kind: 'closed' }));
    // Helps the check of the votes where somebody forges times; the closing itself is stored.
    await this.site.makeFolders(poll, [afterClosing(closed)]).catch((error: unknown) => swallowed(error, 'mark the end of a vote'));
    return closed;
  }

  public async reopen(poll: Poll, reason: string, closesAt: Date | null): Promise<Poll> {
    const reopened = await this.decide(poll, { kind: 'reopened', reason, closesAt });
    // The new window begins with the next second: see `votingWindows`.
    await pause(1);
    return reopened;
  }

  /** A record as that of a reopening: it has its reason, and stands for the end from now on. */
  public moveEnd(poll: Poll, closesAt: Date | null): Promise<Poll> {
    return this.decide(poll, { kind: 'reopened', reason: pollState(poll, this.site.serverNow()).reopened?.reason ?? '', closesAt });
  }

  public archive(poll: Poll): Promise<Poll> {
    return this.decide(poll, { kind: 'archived' });
  }

  public async remove(poll: Poll): Promise<void> {
    const draftRow = await this.draftOf(poll);
    if (!draftRow) return this.tables.polls.remove(poll);
    await (await this.tables.drafts()).remove({ id: draftRow.id, etag: poll.etag });
    const { etag } = await this.tables.polls.get(poll.id);
    await this.tables.polls.remove({ id: poll.id, etag });
  }

  /**
   * Announces a decision to those who vote at this moment and stores it, once: the key says after how many others it comes.
   * @throws OvertakenError when somebody else decided something meanwhile
   */
  public async decide(poll: Poll, decision: PollDecision): Promise<Poll> {
    if (poll.records.length > 0) await this.site.makeFolders(poll, [decisionAnnouncement(poll)]);
    const values = toRecordValues(poll.id, decision, decision.kind === 'published' || decision.kind === 'certified' ? poll.question : undefined);
    const stored = await this.tables.records.add(values, `${poll.id}:${poll.records.length}`);
    if (!isSameDecision(stored, values)) throw new OvertakenError(stored.author, stored.created, stored.kind);
    return this.polls.get(poll.id);
  }

  /** The record of the closing decides; that the poll says its end too lets SharePoint leave it out where it is asked for what is open. */
  private async noteEnd(poll: Poll): Promise<Poll> {
    const { closesAt } = pollState(poll, this.site.serverNow());
    if (!closesAt || (poll.closesAt && poll.closesAt <= closesAt)) return poll;
    try {
      const { etag, modified, editor } = await this.tables.polls.update({ ...compactDraft({ ...poll, closesAt }), id: poll.id, etag: poll.etag });
      return { ...poll, closesAt, etag, modified, modifiedBy: editor };
    } catch (error) {
      swallowed(error, 'note the end of a poll');
      return poll;
    }
  }

  private async draftOf(poll: Poll): Promise<Stored<DraftValues> | undefined> {
    const isDraft = pollState(poll, this.site.serverNow()).status === 'draft';
    return isDraft && (await this.site.keepsDrafts()) ? draftOf(this.tables, poll.id) : undefined;
  }

  private async boxFolders(poll: Poll): Promise<readonly FolderCount[]> {
    return isOpenBox(poll) ? this.site.boxFolders(poll) : [];
  }
}

function isOpenBox(poll: Poll): boolean {
  return poll.records.some((record) => record.kind === 'published' && !record.confidential);
}

/** What of a decision nobody may lose: which it is, and what was written or counted for it. */
function isSameDecision(stored: RecordValues, { kind, content }: RecordValues): boolean {
  const written = (values: RecordValues['content']): string => JSON.stringify([values.reason, values.closesAt, values.result]);
  return stored.kind === kind && written(stored.content) === written(content);
}
