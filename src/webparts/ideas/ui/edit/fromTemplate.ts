import type { Campaign, VoteRules } from '../../../../domain/ideas/Campaign';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { toLocalDateTime } from '../../../../ui/zonedTime';
import type { CampaignForm, FormStarts } from './CampaignForm';
import type { EditWords } from './editStrings';
import type { Template } from './Template';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface TemplateRules extends Pick<Campaign, 'names' | 'moderation' | 'movers' | 'mayComment' | 'mayPicture'> {
  readonly vote: VoteRules;
  starts(now: Date, timeZone: string): FormStarts;
}

const RULES: Readonly<Record<Template, TemplateRules>> = {
  box: {
    names: 'shown', moderation: 'after', movers: 'animators', mayComment: true, mayPicture: true,
    vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true },
    starts: (now, zone) => ({ collectAt: null, gatherAt: null, voteAt: null, decideAt: evening(now, 60, zone), followAt: evening(now, 90, zone) })
  },
  budget: {
    names: 'shown', moderation: 'after', movers: 'animators', mayComment: true, mayPicture: true,
    vote: { kind: 'budget', votes: 5, most: 2, from: 'vote', on: 'shortList', countsHidden: true, supportsMove: true },
    starts: (now, zone) => ({ collectAt: null, gatherAt: evening(now, 21, zone), voteAt: evening(now, 35, zone), decideAt: evening(now, 49, zone), followAt: evening(now, 63, zone) })
  },
  workshop: {
    names: 'shown', moderation: 'none', movers: 'all', mayComment: false, mayPicture: false,
    vote: { kind: 'budget', votes: 3, most: 1, from: 'vote', on: 'all', countsHidden: true, supportsMove: true },
    starts: (now, zone) => {
      const hour = new Date(Math.ceil((now.getTime() + 1) / HOUR_MS) * HOUR_MS);
      const at = (minutes: number): LocalDateTime => toLocalDateTime(new Date(hour.getTime() + minutes * MINUTE_MS), zone);
      return { collectAt: at(0), gatherAt: at(20), voteAt: at(35), decideAt: at(50), followAt: null };
    }
  },
  chat: {
    names: 'shown', moderation: 'after', movers: 'animators', mayComment: false, mayPicture: false,
    vote: { kind: 'support', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true },
    starts: (now, zone) => ({ collectAt: null, gatherAt: null, voteAt: null, decideAt: at(now, 21, zone, '12:00'), followAt: at(now, 28, zone, '18:00') })
  }
};

/** What a template sets of a form: rules, dates from now on, and the usual words. The question stays as it is. @param now the server's time */
export function fromTemplate(template: Template, words: EditWords, now: Date, timeZone: string): Partial<CampaignForm> {
  const { vote, starts, ...rules } = RULES[template];
  const { outcome, categories, criteria, costs } = words.templates[template];
  const judged = [...linesOf(criteria).map((name) => ({ name, isCost: false })), ...linesOf(costs).map((name) => ({ name, isCost: true }))];
  return {
    ...rules,
    ...starts(now, timeZone),
    voteKind: vote.kind,
    votes: String(vote.votes),
    most: String(vote.most),
    from: vote.from,
    on: vote.on,
    countsHidden: vote.countsHidden,
    supportsMove: vote.supportsMove,
    outcome,
    categories: linesOf(categories).map((name, index) => ({ id: index + 1, name })),
    criteria: judged.map((criterion, index) => ({ id: index + 1, ...criterion }))
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** So many days from now, when work ends. */
function evening(now: Date, days: number, timeZone: string): LocalDateTime {
  return at(now, days, timeZone, '18:00');
}

function at(now: Date, days: number, timeZone: string, time: string): LocalDateTime {
  return { ...toLocalDateTime(new Date(now.getTime() + days * DAY_MS), timeZone), time };
}
