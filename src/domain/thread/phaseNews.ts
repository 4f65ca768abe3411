import type { Phase } from '../ideas/Campaign';
import { phases } from '../ideas/Campaign';
import type { Plan } from '../ideas/schedule';
import { windowsOf } from '../ideas/schedule';
import type { News, NewsKind } from './News';

const BEGINS: Readonly<Record<Phase, NewsKind>> = { collect: 'campaignCollects', gather: 'campaignGathers', vote: 'campaignVotes', decide: 'campaignDecides', follow: 'campaignFollows' };

/**
 * Phases that began by date alone, which no row tells: computed from the dates as decisions said them, until the campaign was archived. What began with the
 * first of these decisions is told by that one.
 * @param news of whatever kind
 * @param now the server's time
 */
export function phaseNews(news: readonly News[], now: Date): readonly News[] {
  const dated = news.filter(({ kind }) => kind === 'campaignDated').sort((left, right) => left.at.getTime() - right.at.getTime() || left.id - right.id);
  return [...new Set(dated.map(({ about }) => about))].flatMap((campaign) => {
    const said = dated.filter(({ about }) => about === campaign);
    const plans = said.flatMap(({ at, starts }): Plan[] => (starts ? [{ since: at, starts }] : []));
    const over = news.find(({ kind, about }) => kind === 'campaignOver' && about === campaign)?.at ?? now;
    const until = over < now ? over : now;
    return phases.flatMap((phase) => windowsOf(plans, [phase]).flatMap(({ from }) => begun(phase, from, until, said)));
  });
}

function begun(phase: Phase, from: Date, until: Date, said: readonly News[]): readonly News[] {
  const [first] = said;
  const last = [...said].reverse().find(({ at }) => at <= from);
  return !first || !last || from <= first.at || from > until ? [] : [{ ...last, kind: BEGINS[phase], at: from }];
}
