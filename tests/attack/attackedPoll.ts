import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { ballotRules, pollBox } from '../../src/domain/polls/pollState';
import { createPollServices } from '../../src/data/polls/pollServices';
import { ConfidentialBallotsList, OpenBallotsList } from '../../src/lists/polls';
import { memoryStorage } from '../contract/memoryStorage';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { AttackedBox, Tab } from './boxes';
import { serverTime, userIdOf } from './people';
import type { Chance } from './random';
import { stepAttacks } from './stepAttacks';
import { storedIn } from './storedIn';
import { wholeAttacks } from './wholeAttacks';

const MINUTE = 60_000;

function within(choices: readonly number[]): string {
  return [...choices].sort((a, b) => a - b).join();
}

export async function makePoll(site: SiteUnderTest, chance: Chance, confidential: boolean): Promise<AttackedBox> {
  const count = chance.is(0.1) ? 10 : 3;
  const maxChoices = chance.of([1, 1, 2]);
  const mayChangeVote = chance.is(0.8);
  const closesAt = chance.is(0.4) ? new Date((await serverTime(site)) + chance.of([10_000, MINUTE, 5 * MINUTE])) : null;
  const draft: PollDraft = { ...emptyPollDraft(), question: 'Quel jour ?', options: Array.from({ length: count }, (_, index) => ({ id: index + 1, text: `Choix ${index}` })), maxChoices, mayChangeVote, closesAt, confidential };
  const services = (persona: Persona, userId?: number): ReturnType<typeof createPollServices> => createPollServices(site.connection(persona, { userId }), { session: memoryStorage() });
  const owner = services('owner');
  const { id } = await owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
  const get = (): Promise<Poll> => services('owner').polls.get(id);
  const box = pollBox(await get());
  const leaks: string[] = [];
  const steps = { listUrl: OpenBallotsList.url, rules: async () => ballotRules(await get()), values: async () => ({ Poll: String(id), Title: seenFingerprint(await get()) }) };
  let edits = 0;
  return {
    mode: confidential ? 'confidential' : 'poll',
    attacks: confidential ? wholeAttacks(site, get, leaks, chance) : stepAttacks(site, steps, chance),
    about: `${count} answers, at most ${maxChoices}, ${mayChangeVote ? 'changeable' : 'final'}${closesAt ? ', with an end' : ''}`,
    leaks,
    rules: steps.rules,
    open: async (persona) => {
      const { polls, ballots } = services(persona, await userIdOf(site, persona));
      let poll = await polls.get(id);
      let known: readonly number[] = [];
      const idAt = (option: number): number => poll.options[option % poll.options.length]?.id ?? 0;
      const reload: Tab['reload'] = async () => {
        poll = await polls.get(id);
        const vote = (await ballots.myVotes([poll]))[id];
        known = vote?.choices ?? [];
        return { choices: known, isUncounted: () => Boolean(vote?.uncounted) };
      };
      await reload();
      return {
        reload,
        intend: ({ option, isOn }) => {
          const others = known.filter((each) => each !== idAt(option));
          const choices = isOn ? [...others.slice(0, poll.maxChoices - 1), idAt(option)] : others;
          const [shown, seen] = [poll, seenFingerprint(poll)];
          return {
            aspect: 'vote',
            value: within(choices),
            send: async () => {
              const result = await ballots.cast(poll.etag === shown.etag ? shown : poll, choices, seen);
              poll = result.poll ?? poll;
              known = result.vote.choices;
              return { outcome: result.outcome, choices: known };
            }
          };
        }
      };
    },
    audit: async () => services(confidential ? 'owner' : 'colleague').ballots.audit(await get()),
    live: async () => (await services('visitor').ballots.tallies([await get()]))[id]?.counts ?? (confidential ? null : {}),
    stored: async () => 
      confidential
        ? storedIn(site, ConfidentialBallotsList.url, { box, column: 'Poll', isOf: (poll) => poll === id })
        : storedIn(site, OpenBallotsList.url, { box, column: 'BallotKey', isOf: (key) => String(key).startsWith(`${box}:`) }),
    valueOf: (_, choices) => within(choices),
    owner: {
      close: async () => owner.polls.close(await owner.polls.get(id)),
      reopen: async () => owner.polls.reopen(await owner.polls.get(id), 'Panne', null),
      edit: async () => {
        const poll = await owner.polls.get(id);
        return owner.polls.update(poll, { ...poll, question: `Quel jour, ${++edits} ?` });
      }
    }
  };
}

