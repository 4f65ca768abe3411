import type { CampaignTemplate } from '../../../../domain/ideas/CampaignTemplate';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { toLocalDateTime } from '../../../../ui/zonedTime';
import type { CampaignForm } from './CampaignForm';
import { toForm } from './CampaignForm';

const DAY_MS = 86_400_000;

/**
 * What a template of an owner sets of a form. The question stays, and so do the introduction, who asks and who evaluates where the template says nothing of them.
 * @param since when its dates were written @param now the server's time
 */
export function fromStoredTemplate({ draft }: Pick<CampaignTemplate, 'draft'>, since: Date, now: Date, timeZone: string): Partial<CampaignForm> {
  const { question: _, reason: __, why, sponsor, evaluators, ...form } = movedForm(toForm(draft, timeZone), since, now, timeZone);
  return { ...form, ...(why ? { why } : {}), ...(sponsor ? { sponsor } : {}), ...(evaluators.length > 0 ? { evaluators } : {}) };
}

/** Dates that were written on one day, as they are on another: as many days later, at the same hour of the clock. */
export function movedForm(form: CampaignForm, since: Date, now: Date, timeZone: string): CampaignForm {
  const days = Math.round((dayOf(now, timeZone) - dayOf(since, timeZone)) / DAY_MS);
  const moved = (start: LocalDateTime | null): LocalDateTime | null => start && { ...start, date: new Date(Date.parse(start.date) + days * DAY_MS).toISOString().slice(0, 10) };
  const { collectAt, gatherAt, voteAt, decideAt, followAt } = form;
  return { ...form, collectAt: moved(collectAt), gatherAt: moved(gatherAt), voteAt: moved(voteAt), decideAt: moved(decideAt), followAt: moved(followAt) };
}

function dayOf(moment: Date, timeZone: string): number {
  return Date.parse(toLocalDateTime(moment, timeZone).date);
}
