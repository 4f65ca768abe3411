import type { BallotRules } from '../../src/domain/ballots/Ballot';
import { HIGHEST_NUMBER, NO_OPTION } from '../../src/domain/ballots/step';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { Attack, STEP_ATTACKS } from './attackers';
import type { HostileRest } from './hostileRest';
import { hostileRest } from './hostileRest';
import { farId, serverTime, userIdOf } from './people';
import type { Chance } from './random';

const MINUTE = 60_000;

export interface StepBox {
  readonly listUrl: string;
  rules(): Promise<BallotRules>;
  /** Columns of a ballot for an option, beside its key. */
  values(option: number): Promise<Readonly<Record<string, string>>>;
}

/** The attacks on one box. Author and editor forged together stay possible (docs/decisions/0010-ballot-box.md) and are not among them. */
export function stepAttacks(site: SiteUnderTest, box: StepBox, chance: Chance): Readonly<Record<(typeof STEP_ATTACKS)[number], Attack>> {
  const rest: HostileRest = hostileRest(site, box.listUrl);
  /** A ballot as the product would store it. */
  const ballot = async (agent: Persona, number: number, option: number, slot = 1): Promise<{ readonly folder: string; readonly values: Readonly<Record<string, string>> }> => {
    const { layout, optionIds } = await box.rules();
    const to = optionIds[option % optionIds.length] ?? 1;
    const step = { agentId: await userIdOf(site, agent), slot: layout.isSlotAnOption ? to : slot, number, from: NO_OPTION, to };
    return { folder: `${layout.box}/${layout.folder(step)}`, values: { ...(await box.values(to)), BallotKey: layout.key(step) } };
  };
  const stamped = (move: number, both: boolean): Attack => async (by) => {
    const { folder, values } = await ballot(by, chance.below(3), chance.below(3));
    const at = new Date((await serverTime(site)) + move);
    return rest.addTo(by, folder, values, { Created: at, ...(both ? { Modified: at } : {}) });
  };
  const back = (): number => -MINUTE * chance.of([1, 3, 30]);
  return {
    itemWithoutKey: async (by) => rest.addTo(by, (await ballot(by, 0, chance.below(3))).folder, chance.is(0.5) ? {} : await box.values(0)),
    keyOfVictim: async (by, victim) => {
      const { folder, values } = await ballot(victim, chance.below(2), chance.below(3));
      return rest.addTo(by, folder, values);
    },
    nextKeysOfVictim: async (by, victim) => {
      const option = chance.below(3);
      const from = chance.below(2);
      let some = false;
      for (let number = from; number < from + 4; number++) some = (await rest.add(by, { BallotKey: (await ballot(victim, number, option)).values.BallotKey ?? '' })) || some;
      return some;
    },
    folderInFolder: async (by) => rest.makeFolder(by, `${(await ballot(by, 0, chance.below(3))).folder}/first-0-${chance.below(9)}`),
    folderInBox: async (by) => rest.makeFolder(by, `${(await box.rules()).layout.box}/${chance.of(['notes', 'first-0-77', 'on-77', 'more-7-8'])}`),
    farId: async (by) => {
      const { values } = await ballot(by, 0, chance.below(3));
      return rest.add(by, { ...values, ID: farId(chance) });
    },
    timeSetBack: (by, victim) => stamped(back(), true)(by, victim),
    timeSetForward: (by, victim) => stamped(-back(), true)(by, victim),
    createdAlone: (by, victim) => stamped(back(), false)(by, victim),
    authorForged: async (by, victim) => {
      const { folder, values } = await ballot(victim, chance.is(0.5) ? chance.below(3) : chance.below(HIGHEST_NUMBER), chance.below(3));
      return rest.addTo(by, folder, values, { Author: victim });
    },
    editorForged: async (by, victim) => {
      const { folder, values } = await ballot(by, chance.below(3), chance.below(3));
      return rest.addTo(by, folder, values, { Editor: victim });
    },
    announcement: async (by) => rest.makeFolder(by, `${(await box.rules()).layout.box}/${chance.of(['decided-1', 'decided-7', 'edited-9', 'closed-2'])}`),
    ownStep: async (by) => {
      const { folder, values } = await ballot(by, chance.below(2), chance.below(3));
      return rest.addTo(by, folder, values);
    },
    ownStepsBeyond: async (by) => {
      let some = false;
      for (let each = 0; each < 3; each++) {
        const { folder, values } = await ballot(by, each, each, each + 1);
        some = (await rest.addTo(by, folder, values)) || some;
      }
      return some;
    },
    keyInRoot: async (by) => rest.add(by, { BallotKey: (await ballot(by, chance.below(5), chance.below(3))).values.BallotKey ?? '' }),
    keyOfOtherOption: async (by) => {
      const { folder } = await ballot(by, 0, chance.below(3));
      return rest.addTo(by, folder, (await ballot(by, chance.below(3), chance.below(3))).values);
    }
  };
}
