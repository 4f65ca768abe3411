/** `npm run bench -- polls [votes …]`: what a poll costs with few votes and with many. */
import { setTimeout } from 'node:timers/promises';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { PollServices } from '../src/data/polls/pollServices';
import { createPollServices } from '../src/data/polls/pollServices';
import type { Poll } from '../src/domain/polls/Poll';
import { emptyPollDraft } from '../src/domain/polls/Poll';
import { seenFingerprint } from '../src/domain/polls/pollFingerprint';
import { ballotRules } from '../src/domain/polls/pollState';
import type { Bench, BenchRow } from './bench';
import { agentFor, onBenchSite } from './benchSite';
import { costsOf, letRead, medianCost } from './cost';

const DEFAULT_SIZES = [100, 5_000, 50_000];
const OPTIONS = 4;

export const bench: Bench = {
  title: 'Polls: requests, bytes and milliseconds by number of votes',
  async run(report, options): Promise<readonly BenchRow[]> {
    const sizes = options.length > 0 ? options.map(Number) : DEFAULT_SIZES;
    return onBenchSite(sizes, (siteUrl) => measure(siteUrl, sizes, report));
  }
};

async function measure(siteUrl: string, sizes: readonly number[], report: (line: string) => void): Promise<readonly BenchRow[]> {
  await letRead(nodeConnection(siteUrl, 'owner'), sizes.map(agentFor));
  const owner = createPollServices(nodeConnection(siteUrl, 'owner'));
  await owner.setup.setUp();
  const poll = await owner.polls.publish(
    await owner.polls.create(
      { ...emptyPollDraft(), question: 'Bench ?', options: Array.from({ length: OPTIONS }, (_, index) => ({ id: index + 1, text: `Choix ${index + 1}` })) },
      crypto.randomUUID()
    )
  );
  // In the first seconds of a poll a vote is read back; that is not what is measured.
  await setTimeout(2500);
  const rows = new Map<string, Record<number, number>>();
  const note = (measure: string, size: number, value: number): void => {
    rows.set(measure, { ...rows.get(measure), [size]: Math.round(value * 10) / 10 });
  };
  let stored = 0;
  for (const size of sizes) {
    await castDirectly(siteUrl, poll, stored, size);
    stored = size;
    const agent = agentFor(size);
    const shown = await medianCost(siteUrl, agent, createPollServices, (services) => show(services, poll.id));
    const tally = await medianCost(siteUrl, agent, createPollServices, ({ ballots }) => ballots.tallies([poll]));
    let choice = 0;
    const voted = await medianCost(siteUrl, agent, createPollServices, ({ ballots }) => ballots.cast(poll, [(choice++ % OPTIONS) + 1]), (services) => show(services, poll.id));
    const before = performance.now();
    const audit = await owner.ballots.audit(poll);
    for (const [name, cost] of [['show a poll with its results', shown], ['tally alone', tally], ['vote or change a vote, with its new tally', voted]] as const) {
      for (const [unit, value] of costsOf(cost)) note(`${name}: ${unit}`, size, value);
    }
    note('audit (owner): ms', size, performance.now() - before);
    report(`${size} votes: shown in ${Math.round(shown.milliseconds)} ms with ${shown.requests} requests; audit read ${audit.read}`);
  }
  return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: { ...values, ...goalOf(name) } }));
}

/** At most, whatever the number of votes. */
const GOALS: Readonly<Record<string, number>> = { 'show a poll with its results: requests': 2, 'vote or change a vote, with its new tally: requests': 1 };

function goalOf(name: string): Readonly<Record<string, number>> {
  const goal = GOALS[name];
  return goal === undefined ? {} : { goal };
}

/** What the web part asks for to show one poll, the state of its lists included. */
async function show({ setup, polls, ballots }: PollServices, pollId: number): Promise<void> {
  ballots.expect(pollId);
  ballots.expectFigures(pollId);
  const [poll] = await Promise.all([polls.get(pollId), setup.status(), polls.rights()]);
  await ballots.myVotes([poll]);
  await ballots.tallies([poll]);
}

/** The items that votes of that many agents would be, straight into the lists; nobody else's page reads them one by one. */
async function castDirectly(siteUrl: string, poll: Poll, from: number, to: number): Promise<void> {
  const { sp, listPath } = nodeConnection(siteUrl, 'owner');
  const root = listPath('Lists/ParvisBallots');
  const { layout } = ballotRules(poll);
  for (let start = from; start < to; start += 100) {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const added = Array.from({ length: Math.min(100, to - start) }, (_, index) => {
      const agent = 1_000_000 + start + index;
      const step = { agentId: agent, slot: 1, number: 0, from: 0, to: (agent % OPTIONS) + 1 };
      return batched.web.getList(root).addValidateUpdateItemUsingPath(
        [
          { FieldName: 'Poll', FieldValue: String(poll.id) },
          { FieldName: 'BallotKey', FieldValue: layout.key(step) },
          { FieldName: 'Title', FieldValue: seenFingerprint(poll) }
        ],
        `${root}/${layout.box}/${layout.folder(step)}`
      );
    });
    await Promise.all([execute(), ...added]);
  }
}
