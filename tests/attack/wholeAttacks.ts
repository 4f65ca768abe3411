import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { pollBox } from '../../src/domain/polls/pollState';
import type { Poll } from '../../src/domain/polls/Poll';
import { ConfidentialBallotsList, OpenBallotsList } from '../../src/lists/polls';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { Attack, WHOLE_ATTACKS } from './attackers';
import type { ForgedStamps } from './hostileRest';
import { hostileRest } from './hostileRest';
import { farId, serverTime, userIdOf } from './people';
import type { Chance } from './random';

const MINUTE = 60_000;

/** The attacks on one confidential poll. @param leaks gets what somebody saw of another */
export function wholeAttacks(site: SiteUnderTest, get: () => Promise<Poll>, leaks: string[], chance: Chance): Readonly<Record<(typeof WHOLE_ATTACKS)[number], Attack>> {
  const rest = hostileRest(site, ConfidentialBallotsList.url);
  const box = hostileRest(site, OpenBallotsList.url);
  /** A ballot as the product would store it, in the column of this version or of the earlier one. */
  const ballot = async (choices: (poll: Poll) => string, changes: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, string>>> => {
    const poll = await get();
    return { Poll: String(poll.id), Title: seenFingerprint(poll), [chance.is(0.8) ? 'Secret' : 'Choices']: choices(poll), ...changes };
  };
  const some = ({ options }: Poll): string => String(options[chance.below(options.length)]?.id ?? 1);
  const all = ({ options }: Poll): string => options.map(({ id }) => id).join();
  const send = (choices: (poll: Poll) => string, changes?: Readonly<Record<string, string>>): Attack => async (by) => rest.addTo(by, '', await ballot(choices, changes));
  const stamped = async (by: Persona, stamps: ForgedStamps): Promise<boolean> => rest.addTo(by, '', await ballot(some), stamps);
  const back = (): number => -MINUTE * chance.of([1, 3, 30]);
  const moved = async (by: Persona, move: number, both: boolean): Promise<boolean> => {
    const at = new Date((await serverTime(site)) + move);
    return stamped(by, { Created: at, ...(both ? { Modified: at } : {}) });
  };
  return {
    ownVote: send(some),
    unreadable: async (by) => send(() => chance.of(['', 'x', '1,x', '0001', '1;2']))(by, by),
    otherOption: send(() => '77'),
    tooMany: send(all),
    otherWords: send(some, { Title: 'ce que je veux' }),
    farId: async (by) => {
      const { Poll: pollId, ...values } = await ballot(some);
      return rest.add(by, { ...values, Poll: Number(pollId), ID: farId(chance) });
    },
    timeSetBack: (by) => moved(by, back(), true),
    timeSetForward: (by) => moved(by, -back(), true),
    createdAlone: (by) => moved(by, back(), false),
    authorForged: (by, victim) => stamped(by, { Author: victim }),
    editorForged: (by, victim) => stamped(by, { Editor: victim }),
    announcement: async (by) => box.makeFolder(by, `${pollBox(await get())}/${chance.of(['decided-1', 'decided-7', 'edited-9', 'closed-2'])}`),
    folderInBox: async (by) => box.makeFolder(by, `${pollBox(await get())}/${chance.of(['notes', 'first-0-1', 'more-0-2'])}`),
    folderInList: async (by) => {
      const poll = await get();
      await rest.makeFolder(by, `notes-${poll.id}`);
      return rest.addTo(by, `notes-${poll.id}`, await ballot(some));
    },
    peek: async (by, victim) => {
      const poll = await get();
      const own = await userIdOf(site, by);
      const asked = `_api/web/GetList('/sites/intranet/${ConfidentialBallotsList.url}')/items?$select=Id,AuthorId,Secret,Choices&$top=5000&$filter=${chance.of([`Poll eq ${poll.id}`, `AuthorId eq ${await userIdOf(site, victim)}`])}`;
      const answer = await site.rest(by, asked);
      const { value = [] } = (answer.ok ? await answer.json() : {}) as { readonly value?: ReadonlyArray<{ readonly Id: number; readonly AuthorId: number }> };
      for (const { Id, AuthorId } of value) if (AuthorId !== own) leaks.push(`${by} reads item ${Id} of ${AuthorId}`);
      return false;
    }
  };
}
