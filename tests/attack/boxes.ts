import type { BallotRules } from '../../src/domain/ballots/Ballot';
import type { BallotCount, FolderDifference } from '../../src/domain/ballots/audit';
import { newBox } from '../../src/domain/ballots/newBox';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { ballotRules } from '../../src/domain/polls/pollState';
import type { SupportSpace } from '../../src/domain/supports/SupportSpace';
import { newTarget, supportRules } from '../../src/domain/supports/SupportSpace';
import { createPollServices } from '../../src/data/polls/pollServices';
import { SupportBox } from '../../src/data/supports/SupportBox';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import { OpenBallotsList } from '../../src/lists/polls';
import { SupportsList } from '../../src/lists/supports';
import { memoryStorage } from '../contract/memoryStorage';
import { serverTime, userIdOf } from './people';
import type { Chance } from './random';

/** A choice given or taken back; options are told apart by their place. */
export interface Wish {
  readonly option: number;
  readonly isOn: boolean;
}

/** What an agent was told. */
export interface Told {
  readonly outcome: string;
  /** Everything that he was told to stand, in no order. */
  readonly choices: readonly number[];
}

/** One page of one agent. */
export interface Tab {
  /** What `wish` makes of what the page knows: sent as it is, also when it is sent again. */
  intend(wish: Wish): Intent;
  /** Reads all anew. @returns what stands, and whether it says that the last vote does not count */
  reload(): Promise<{ readonly choices: readonly number[]; readonly isUncounted: boolean }>;
}

export interface Intent {
  /** What will stand when it is done: the whole vote, or (supports) one target. */
  readonly aspect: string;
  readonly value: string;
  send(): Promise<Told>;
}

export type AttackReport = Pick<BallotCount, 'tally' | 'exclusions' | 'outOfOrder'> & { readonly differences: readonly FolderDifference[]; readonly gaps: readonly string[] };

/** Something that agents vote on, in one of the two modes, with what its owner may do meanwhile. */
export interface AttackedBox {
  readonly mode: 'poll' | 'supports';
  readonly listUrl: string;
  readonly about: string;
  /** What is stored counts by these now. */
  rules(): Promise<BallotRules>;
  /** Columns of a ballot beside its key. */
  values(): Promise<Readonly<Record<string, string>>>;
  open(persona: Persona): Promise<Tab>;
  audit(): Promise<AttackReport>;
  live(): Promise<Readonly<Record<number, number>>>;
  /** What the value of an aspect is among all that stands. */
  valueOf(aspect: string, choices: readonly number[]): string;
  /** None where owners decide nothing. */
  readonly owner: { close(): Promise<unknown>; reopen(): Promise<unknown>; edit(): Promise<unknown> } | null;
}

const MINUTE = 60_000;

function within(choices: readonly number[]): string {
  return [...choices].sort((a, b) => a - b).join();
}

export async function makePoll(site: SiteUnderTest, chance: Chance): Promise<AttackedBox> {
  const count = chance.is(0.1) ? 10 : 3;
  const maxChoices = chance.of([1, 1, 2]);
  const mayChangeVote = chance.is(0.8);
  const closesAt = chance.is(0.4) ? new Date((await serverTime(site)) + chance.of([10_000, MINUTE, 5 * MINUTE])) : null;
  const draft: PollDraft = { ...emptyPollDraft(), question: 'Quel jour ?', options: Array.from({ length: count }, (_, index) => ({ id: index + 1, text: `Choix ${index}` })), maxChoices, mayChangeVote, closesAt };
  const services = (persona: Persona, userId?: number): ReturnType<typeof createPollServices> => createPollServices(site.connection(persona, { userId }), { session: memoryStorage() });
  const owner = services('owner');
  const { id } = await owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
  const get = (): Promise<Poll> => services('owner').polls.get(id);
  let edits = 0;
  return {
    mode: 'poll',
    listUrl: OpenBallotsList.url,
    about: `${count} answers, at most ${maxChoices}, ${mayChangeVote ? 'changeable' : 'final'}${closesAt ? ', with an end' : ''}`,
    rules: async () => ballotRules(await get()),
    values: async () => ({ Poll: String(id), Title: seenFingerprint(await get()) }),
    open: async (persona) => {
      const { polls, ballots } = services(persona, await userIdOf(site, persona));
      let poll = await polls.get(id);
      let known: readonly number[] = [];
      const idAt = (option: number): number => poll.options[option % poll.options.length]?.id ?? 0;
      const reload: Tab['reload'] = async () => {
        poll = await polls.get(id);
        const vote = (await ballots.myVotes([poll]))[id];
        known = vote?.choices ?? [];
        return { choices: known, isUncounted: Boolean(vote?.uncounted) };
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
    audit: async () => services('colleague').ballots.audit(await get()),
    live: async () => (await services('visitor').ballots.tallies([await get()]))[id]?.counts ?? {},
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

export async function makeSupports(site: SiteUnderTest, chance: Chance): Promise<AttackedBox> {
  const budget = chance.of([null, 1, 2]);
  const now = await serverTime(site);
  const to = chance.is(0.4) ? new Date(now + chance.of([10_000, MINUTE, 5 * MINUTE])) : null;
  const space: SupportSpace = { box: newBox('attack'), targets: [newTarget(), newTarget(), newTarget()], budget, windows: [{ from: new Date(now - 2000), to }] };
  const box = (persona: Persona, userId?: number): SupportBox => new SupportBox(site.connection(persona, { userId }));
  await box('owner').open(space, space.targets);
  const owner = await userIdOf(site, 'owner');
  return {
    mode: 'supports',
    listUrl: SupportsList.url,
    about: `${budget === null ? 'any number' : `a budget of ${budget}`}${to ? ', with an end' : ''}`,
    rules: async () => supportRules(space),
    values: async () => ({}),
    open: async (persona) => {
      const tab = box(persona, await userIdOf(site, persona));
      const reload: Tab['reload'] = async () => {
        const { targets, uncounted } = await tab.mine(space);
        return { choices: targets, isUncounted: uncounted !== null };
      };
      await reload();
      return {
        reload,
        intend: ({ option, isOn }) => {
          const target = space.targets[option % 3] ?? 0;
          return {
            aspect: String(target),
            value: String(isOn),
            send: async () => {
              const { outcome, mine } = await tab.support(space, target, isOn);
              return { outcome, choices: mine.targets };
            }
          };
        }
      };
    },
    audit: () => box('colleague').audit(space, new Set([owner])),
    live: () => box('visitor').tallies(space),
    valueOf: (aspect, choices) => String(choices.includes(Number(aspect))),
    owner: null
  };
}
