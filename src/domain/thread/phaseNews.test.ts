import fc from 'fast-check';
import type { Phase, PhaseStarts } from '../ideas/Campaign';
import { phases } from '../ideas/Campaign';
import { phaseAt } from '../ideas/schedule';
import type { News } from './News';
import { phaseNews } from './phaseNews';
import { threadLines } from './threadLines';

const DAY = 86_400_000;
const day = (number: number): Date => new Date(Date.parse('2026-11-01T08:00:00Z') + number * DAY);
const starts = (some: Partial<Record<Phase, number>>): PhaseStarts => {
  const at = (phase: Phase): Date | null => (some[phase] === undefined ? null : day(some[phase]));
  return { collect: at('collect'), gather: at('gather'), vote: at('vote'), decide: at('decide'), follow: at('follow') };
};
const dated = (id: number, at: number, said: PhaseStarts, changes: Partial<News> = {}): News => ({ stream: 'campaignCourse', id, kind: 'campaignDated', at: day(at), about: 3, part: 0, category: 0, by: null, title: '', skill: '', starts: said, ...changes });
const told = (news: readonly News[], now: number): readonly (readonly [string, number])[] => phaseNews(news, day(now)).map(({ kind, at }) => [kind, (at.getTime() - day(0).getTime()) / DAY] as const).sort((left, right) => left[1] - right[1]);

describe('phases that begin by date alone', () => {
  const opened = dated(1, 0, starts({ collect: 0, vote: 7, decide: 14 }));

  it('are told when they have begun, and not before', () => {
    expect(told([opened], 6)).toEqual([]);
    expect(told([opened], 8)).toEqual([['campaignVotes', 7]]);
    expect(told([opened], 20)).toEqual([['campaignVotes', 7], ['campaignDecides', 14]]);
  });

  it('are told of collecting only where it began after the publication, which has a line of its own', () => {
    expect(told([dated(1, 0, starts({ collect: 2, vote: 7 }))], 5)).toEqual([['campaignCollects', 2]]);
  });

  it('follow the dates as they were changed, a phase that began stays told', () => {
    const later = dated(5, 5, starts({ collect: 0, vote: 9, decide: 14 }));
    expect(told([later, opened], 10)).toEqual([['campaignVotes', 9]]);
    const longer = dated(6, 8, starts({ collect: 0, vote: 10 }));
    // The vote had begun, ideas were collected once more, and it began again.
    expect(told([opened, longer], 12).map(([kind]) => kind)).toEqual(['campaignVotes', 'campaignCollects', 'campaignVotes']);
  });

  it('end with the archive, and are those of each campaign alone', () => {
    const over = dated(7, 10, starts({}), { kind: 'campaignOver' });
    const other = dated(9, 1, starts({ collect: 1, gather: 4 }), { about: 4 });
    expect(told([opened, over, other], 20)).toEqual([['campaignGathers', 4], ['campaignVotes', 7]]);
  });

  it('are lines for who follows the brainstorm, with its name, and for nobody else', () => {
    const lines = (kind: 'campaign' | 'theme' | 'site', id: number) => threadLines([{ id: 'campaignCourse', news: [opened], knownAfter: null }], [{ kind, id, part: 0, name: 'Que changer ?', page: '' }], (at) => at.toISOString(), 0, day(8));
    expect(lines('campaign', 3).map(({ news: { kind }, because: [first] }) => [kind, first?.name])).toEqual([['campaignVotes', 'Que changer ?']]);
    expect([...lines('campaign', 4), ...lines('theme', 3), ...lines('site', 0)]).toEqual([]);
  });

  it('are the phases that the campaign has at that moment, whatever was said of its dates', () => {
    const some = fc.array(fc.record({ at: fc.nat(30), said: fc.record(Object.fromEntries(phases.map((phase) => [phase, fc.option(fc.nat(40), { nil: undefined })]))) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, fc.nat(60), (decisions, now) => {
        const rows = decisions.map(({ at, said }, index) => dated(index + 1, at, starts(said)));
        const plans = [...rows].sort((left, right) => left.at.getTime() - right.at.getTime() || left.id - right.id).map(({ at, starts: said }) => ({ since: at, starts: said ?? starts({}) }));
        const kinds: Readonly<Record<string, Phase>> = { campaignCollects: 'collect', campaignGathers: 'gather', campaignVotes: 'vote', campaignDecides: 'decide', campaignFollows: 'follow' };
        for (const { kind, at } of phaseNews(rows, day(now))) {
          expect(at.getTime()).toBeLessThanOrEqual(day(now).getTime());
          expect(phaseAt(plans, at)).toBe(kinds[kind]);
        }
      })
    );
  });
});
