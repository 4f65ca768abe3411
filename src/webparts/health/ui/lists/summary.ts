import type { GroupHealth } from '../../../../data/health/SiteHealth';
import type { ListWords } from './listStrings';

/** One sentence for all lists: what is to be done, the worst first. */
export function summaryOf(groups: readonly Pick<GroupHealth, 'state' | 'lists'>[], words: Pick<ListWords, 'allWell' | 'toRepair' | 'toUpgrade' | 'toDecide' | 'newer'>, numberOf: (count: number) => string): string {
  const lists = groups.flatMap((group) => group.lists);
  const faulty = lists.filter(({ faults }) => faults.some(({ kind }) => kind !== 'undecided')).length;
  const older = lists.filter(({ state, faults }) => state === 'older' && faults.length === 0).length;
  const said = [
    ...(faulty > 0 ? [words.toRepair(faulty, numberOf(faulty))] : []),
    ...(older > 0 ? [words.toUpgrade(older, numberOf(older))] : []),
    ...(groups.some(({ state }) => state === 'undecided') ? [words.toDecide] : []),
    ...(groups.some(({ state }) => state === 'newer') ? [words.newer] : [])
  ];
  const [first = '', ...rest] = said;
  return said.length === 0 ? words.allWell : `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')}.`;
}
