import { callState } from '../../../domain/calls/callState';
import { keptUntil } from '../../../domain/calls/keptUntil';
import { campaignState } from '../../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import { keptUntil as campaignKeptUntil } from '../../../domain/ideas/keptUntil';
import type { DueThing } from '../../../domain/privacy/Due';
import { pollState } from '../../../domain/polls/pollState';
import { duePurges, retentionOf } from '../../../domain/registrations/retention';
import { earliest } from '../../../domain/calendar/extremes';
import type { CallServices } from '../../calls/CallServices';
import type { IdeaServices } from '../../ideas/IdeaServices';
import { stopIfAborted } from '../../stopIfAborted';
import { noneIfGone } from '../../noneIfGone';
import type { PollServices } from '../../polls/pollServices';
import type { OpenedSession, RegistrationHoldings, RegistrationServices } from '../../registrations/RegistrationServices';
import type { RequestServices } from '../../requests/RequestServices';
import type { OwnServices } from '../../thread/OwnServices';
import { dueRows } from './dueRows';
import { everyPoll } from './everyPoll';
import type { PurgeRule } from './PurgeRule';

/** Of training, at most so many years: who was there may be asked for so long (`retentionOf`). What the part was told may be less, never more. */
const MOST_TRAINING_YEARS = 3;

/** Calls whose period is over, as their participants were told it. */
export function callRule({ animation, serverNow }: Pick<CallServices, 'animation' | 'serverNow'>): PurgeRule {
  return {
    async due() {
      return (await (await animation()).keptTooLong()).flatMap(({ call, decisions }): readonly DueThing[] => {
        const state = callState(call, decisions, serverNow());
        const until = keptUntil(call, state);
        return until ? [{ key: String(call.id), title: call.title, count: null, oldest: until, refused: state.archived ? null : 'notArchived' }] : [];
      });
    },
    async remove({ key }, options) {
      const lead = await animation();
      const due = (await lead.keptTooLong()).find(({ call }) => String(call.id) === key);
      if (due && callState(due.call, due.decisions, serverNow()).archived) await lead.purge(due.call, options);
    }
  };
}

export function brainstormRule({ campaigns, owning, serverNow }: Pick<IdeaServices, 'campaigns' | 'owning' | 'serverNow'>): PurgeRule {
  const until = ({ campaign, decisions }: OpenedCampaign): Date | null => campaignKeptUntil(campaign, campaignState(campaign, decisions, serverNow()));
  return {
    async due(_, options) {
      const owner = await owning();
      const due: DueThing[] = [];
      for (const opened of await owner.keptTooLong()) {
        const { campaign } = opened;
        const oldest = until(opened);
        const { people: _people, ...rows } = await owner.holdings(campaign, options?.signal ? { signal: options.signal } : {});
        if (oldest) due.push({ key: String(campaign.id), title: campaign.question, count: Object.values(rows).reduce((sum, count) => sum + count, 0), oldest, refused: null });
      }
      return due;
    },
    async remove({ key }, options) {
      const opened = await campaigns.open(Number(key)).catch(noneIfGone);
      const over = opened && until(opened);
      if (over && over <= serverNow()) await (await owning()).purge(opened, options);
    }
  };
}

export function registrationRule({ catalogue, organising, serverNow }: Pick<RegistrationServices, 'catalogue' | 'organising' | 'serverNow'>, what: 'answers' | 'names'): PurgeRule {
  const isOver = ({ session, activity, decisions }: OpenedSession): boolean =>
    duePurges(retentionOf(activity, MOST_TRAINING_YEARS), session.endsAt, serverNow())[what] && !decisions.some(({ kind, reason, isAltered }) => kind === 'purged' && !isAltered && (reason === what || reason === 'names'));
  const rowsOf = ({ people: _, ...rows }: RegistrationHoldings): number => (what === 'answers' ? rows.answers : Object.values(rows).reduce((sum, count) => sum + count, 0));
  return {
    async due(_, options) {
      const lead = await organising();
      const due: DueThing[] = [];
      for (const { session, activity } of (await lead.ended(serverNow())).filter(isOver)) {
        const count = rowsOf(await lead.holdings(session, options?.signal ? { signal: options.signal } : {}));
        if (count > 0) due.push({ key: String(session.id), title: session.title || activity.title, count, oldest: session.endsAt, refused: null });
      }
      return due;
    },
    async remove({ key }, options) {
      const opened = await catalogue.open(Number(key)).catch(noneIfGone);
      if (opened && isOver(opened)) await (await organising()).purge(opened, what, options);
    }
  };
}

/** Requests become figures: what their part does, all at once. */
export function requestRule({ keeping }: Pick<RequestServices, 'keeping'>): PurgeRule {
  return {
    async due(_, options) {
      const { toPurge, toShut } = await (await keeping()).preview(options);
      const oldest = earliest([...toPurge, ...toShut].map(({ endedAt }) => endedAt));
      return oldest === null ? [] : [{ key: 'requests', title: '', count: toPurge.length + toShut.length, oldest, refused: null }];
    },
    async remove(_, options) {
      await (await keeping()).run(options);
    }
  };
}

export function helpRule(own: OwnServices): PurgeRule {
  return {
    async due(before) {
      return dueRows(before, await own.overBefore(before));
    },
    async remove({ key }) {
      await own.purgeBefore(new Date(key));
    }
  };
}

interface Draft {
  readonly modified: Date;
}

/** Drafts that nobody went on with. */
export function draftRule<D extends Draft>(drafts: () => Promise<readonly D[]>, remove: (draft: D) => Promise<void>): PurgeRule {
  const over = async (before: Date): Promise<readonly D[]> => (await drafts()).filter(({ modified }) => modified < before);
  return {
    async due(before) {
      const old = await over(before);
      return dueRows(before, { count: old.length, oldest: earliest(old.map(({ modified }) => modified)) });
    },
    async remove({ key }, options = {}) {
      const old = await over(new Date(key));
      for (const [index, draft] of old.entries()) {
        stopIfAborted(options.signal);
        await remove(draft);
        options.onProgress?.((index + 1) / old.length);
      }
    }
  };
}

export function pollDraftRule({ polls, serverNow }: Pick<PollServices, 'polls' | 'serverNow'>): PurgeRule {
  return draftRule(
    async () => (await everyPoll(polls)).filter((poll) => pollState(poll, serverNow()).status === 'draft'),
    (poll) => polls.remove(poll)
  );
}
