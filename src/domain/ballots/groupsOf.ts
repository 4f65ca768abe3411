import type { BallotRules, OptionGroup } from './Ballot';

/** Says to which group an option belongs; undefined: to none. */
export function groupsOf({ groups = [] }: Pick<BallotRules, 'groups'>): (option: number) => OptionGroup | undefined {
  const byOption = new Map(groups.flatMap((group) => group.options.map((option): readonly [number, OptionGroup] => [option, group])));
  return (option) => byOption.get(option);
}
