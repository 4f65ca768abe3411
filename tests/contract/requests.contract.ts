import assert from 'node:assert/strict';
import type { OpenedRequest, RequestServices, TeamRequests } from '../../src/data/requests/RequestServices';
import { DataError } from '../../src/data/DataError';
import type { Person } from '../../src/domain/people/Person';
import type { RequestForm } from '../../src/domain/requests/RequestForm';
import { blankForm } from '../../src/domain/requests/RequestForm';
import type { SaidBy } from '../../src/domain/requests/RequestRecord';
import type { Runner } from './table.contract';

/** Two are of the team, two are asked to animate. */
export type Who = 'requester' | 'colleague' | 'animator' | 'second' | 'team' | 'teammate' | 'owner';

/** Requests of one city, as several people send and follow them. */
export interface RequestsUnderTest {
  as(who: Who): RequestServices;
  login(who: Who): string;
  person(who: Who): Promise<Person>;
  /** The next writes are done, and their answers lost. */
  loseAnswers(count: number): Promise<void>;
  /** Time passes for the server. */
  pass(seconds: number): Promise<void>;
  /** A site has the address. */
  addSite(slug: string): Promise<void>;
  close(): Promise<void>;
}

const newKey = (): string => crypto.randomUUID();
const ACCEPTED: SaidBy<'decided'> = { kind: 'decided', outcome: 'accepted', reason: '', changes: '', alternative: '', into: '', partners: [] };

export function requestsContract(name: string, open: () => Promise<RequestsUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`requests ${name}`, () => {
    let city: RequestsUnderTest;
    let count = 0;
    before(async () => {
      city = await open();
    });
    after(() => city.close());
    afterEach(() => city.loseAnswers(0));

    const formOf = (changes: Partial<RequestForm> = {}): RequestForm => {
      count += 1;
      return {
        ...blankForm,
        name: `Réseau ${count}`,
        slug: `reseau-${count}`,
        objectives: ['Partager'],
        success: 'Dix réponses',
        directions: ['dsi'],
        animators: [
          { login: city.login('animator'), name: 'Animator' },
          { login: city.login('second'), name: 'Second' }
        ],
        usages: ['files'],
        charter: 'c1',
        ...changes
      };
    };
    const agent = (who: Who) => city.as(who).agent;
    const team = (who: Who = 'team'): Promise<TeamRequests> => city.as(who).team();
    const fails = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
    const sent = async (changes?: Partial<RequestForm>): Promise<OpenedRequest> => agent('requester').send(formOf(changes), newKey());
    const filed = async (changes?: Partial<RequestForm>): Promise<number> => {
      const { state } = await sent(changes);
      await (await team()).board();
      return state.id;
    };
    const contact = async (id: number, who: Who = 'team'): Promise<OpenedRequest> => {
      const own = await team(who);
      return own.say(await own.open(id), { kind: 'contacted', at: city.as(who).serverNow(), how: 'phone', text: 'Vu' }, newKey());
    };
    /** Accepted, with two animators and a waiver. */
    const ready = async (id: number): Promise<OpenedRequest> => {
      const own = await team();
      let opened = await contact(id);
      for (const who of ['animator', 'second'] as const) {
        opened = await own.invite(opened, { login: city.login(who), name: who }, newKey());
        await agent(who).say(await agent(who).open(id), { kind: 'joined', word: '' }, newKey());
      }
      opened = await own.say(await own.open(id), ACCEPTED, newKey());
      return own.say(opened, { kind: 'waived', reason: 'Formés ailleurs' }, newKey());
    };

    it('are sent once, followed by who sent them, and read by nobody else', async () => {
      const key = newKey();
      const form = formOf();
      const first = await agent('requester').send(form, key);
      const again = await agent('requester').send(form, key);
      assert.equal(first.state.id, again.state.id);
      assert.deepEqual([first.state.step, first.state.isFiled, first.roles, first.isNameTaken], ['received', false, ['requester'], false]);
      assert.deepEqual([await fails(agent('colleague').open(first.state.id)), await fails(agent('animator').open(first.state.id))], ['notFound', 'notFound']);
      const mine = await agent('requester').mine();
      assert.ok(mine.sent.some(({ state }) => state.id === first.state.id));
      assert.deepEqual([(await agent('colleague').mine()).sent, (await agent('colleague').mine()).invited], [[], []]);
      const board = await (await team()).board();
      assert.ok(board.entries.some(({ request }) => request === first.state.id));
      assert.deepEqual(board.unopened, []);
      assert.ok((await agent('requester').open(first.state.id)).state.isFiled);
      assert.equal(await fails(agent('colleague').open(first.state.id)), 'notFound');
    });

    it('are corrected and withdrawn before the team has seen them, and the team sees it', async () => {
      const opened = await sent();
      const corrected = await agent('requester').say(opened, { kind: 'corrected', form: { ...opened.state.form, success: 'Vingt' } }, newKey());
      assert.equal(corrected.state.form.success, 'Vingt');
      await (await team()).board();
      const seen = await (await team('teammate')).open(opened.state.id);
      assert.deepEqual([seen.state.form.success, seen.state.isFiled, seen.state.ignored, seen.state.earlierForms.length], ['Vingt', true, [], 1]);
      const other = await sent();
      assert.equal((await agent('requester').say(other, { kind: 'withdrawn', reason: 'Plus besoin' }, newKey())).state.step, 'withdrawn');
      assert.ok(!(await (await team()).board()).entries.some(({ request }) => request === other.state.id));
      assert.equal((await (await team()).open(other.state.id)).state.step, 'withdrawn');
    });

    it('go from the contact to an open space, each step by who may', async () => {
      const id = await filed();
      const own = await team();
      const claimed = await own.say(await own.open(id), { kind: 'claimed', follower: await city.person('team'), reason: '' }, newKey());
      assert.equal(claimed.state.follower?.id, (await city.person('team')).id);
      const done = await ready(id);
      assert.deepEqual([done.state.step, done.state.ignored, done.state.blockers], ['ready', [], []]);
      const invited = await agent('animator').mine();
      assert.ok(invited.invited.some(({ state }) => state.id === id));
      const sheet = await own.publish(done);
      assert.deepEqual([sheet.state, sheet.slug, sheet.animators.length], ['opening', done.state.form.slug, 2]);
      const opened = await own.say(done, { kind: 'opened', url: 'https://ville.test/sites/x' }, newKey());
      assert.equal(opened.state.step, 'opened');
      assert.equal((await own.publish(opened)).state, 'open');
      assert.ok((await city.as('colleague').communities.list()).some(({ request, state }) => request === id && state === 'open'));
      assert.equal(await fails(agent('colleague').open(id)), 'notFound');
      assert.ok((await agent('requester').open(id)).state.opened);
      // A word of who leads it is a sign of life, on the sheet with the next look at the board.
      await city.pass(90);
      await agent('animator').say(await agent('animator').open(id), { kind: 'message', text: 'Nous préparons l’automne.' }, newKey());
      await own.board();
      const [heard] = await city.as('colleague').communities.ofRequests([id]);
      assert.ok(heard?.lastSignAt);
      const cared = async (since: Date): Promise<boolean> => (await city.as('team').communities.toCareFor(since)).some(({ request }) => request === id);
      assert.deepEqual([await cared(new Date(heard.lastSignAt.getTime() - 1000)), await cared(new Date(heard.lastSignAt.getTime() + 1000))], [false, true]);
      assert.equal(heard.seeksAnimators, false);
    });

    it('that are withdrawn once they were accepted open no more, and their sheet says so', async () => {
      const done = await ready(await filed());
      await (await team()).publish(done);
      await agent('requester').say(await agent('requester').open(done.state.id), { kind: 'withdrawn', reason: 'Plus besoin' }, newKey());
      await (await team()).board();
      assert.equal((await city.as('colleague').communities.ofRequests([done.state.id]))[0]?.state, 'closed');
    });

    it('keep the first of two decisions, and show both', async () => {
      const id = await filed();
      const seen = await contact(id);
      const [one, other] = [await team(), await team('teammate')];
      await one.say(seen, { ...ACCEPTED, outcome: 'refused', reason: 'Existe déjà' }, newKey());
      const second = await other.say(seen, ACCEPTED, newKey());
      assert.deepEqual([second.state.step, second.state.decision?.author.id, second.state.alsoDecided.map(({ author, said }) => [author.id, said.outcome])], ['refused', (await city.person('team')).id, [[(await city.person('teammate')).id, 'accepted']]]);
    });

    it('wait while a question is open, and go on with the answer', async () => {
      const id = await filed();
      const own = await team();
      const requester = await city.person('requester');
      const asked = await own.say(await own.open(id), { kind: 'asked', to: requester, text: 'Combien ?' }, newKey());
      assert.equal(asked.state.clock.contact.standing, 'waits');
      const mine = await agent('requester').open(id);
      const question = mine.state.questions[0]?.id ?? 0;
      assert.equal(mine.state.awaited[0]?.what, 'answer');
      const answered = await agent('requester').say(mine, { kind: 'answered', question, text: 'Trente' }, newKey());
      assert.deepEqual([answered.state.clock.pausedSince, answered.state.questions[0]?.answer?.said.text], [null, 'Trente']);
    });

    it('are stored once, whatever becomes of the answers', async () => {
      const id = await filed();
      const opened = await agent('requester').open(id);
      const key = newKey();
      await city.loseAnswers(1);
      await fails(agent('requester').say(opened, { kind: 'message', text: 'Bonjour' }, key));
      await city.loseAnswers(0);
      const again = await agent('requester').say(opened, { kind: 'message', text: 'Bonjour' }, key);
      assert.equal(again.state.course.filter(({ said }) => said.kind === 'message').length, 1);
    });

    it('have one name each: the first drop has it, the other keeps his text and gets three proposals', async () => {
      const name = { name: 'Réseau des référent·e·s', slug: 'reseau-des-referentes' };
      assert.deepEqual((await agent('colleague').nameState(name.name)).standing, 'free');
      const [first, second] = [await sent(name), await sent(name)];
      await (await team()).board();
      const [one, other] = [await agent('requester').open(first.state.id), await agent('requester').open(second.state.id)];
      assert.deepEqual([one.isNameTaken, other.isNameTaken, other.nameProposals.length, other.state.form.name], [false, true, 3, name.name]);
      const asked = await agent('colleague').nameState(name.name);
      assert.deepEqual([asked.slug, asked.standing, asked.proposals.length], [name.slug, 'reserved', 3]);
      const [proposal = ''] = other.nameProposals;
      const renamed = await agent('requester').say(other, { kind: 'corrected', form: { ...other.state.form, name: 'Autre', slug: proposal } }, newKey());
      assert.equal(renamed.isNameTaken, false);
      await (await team()).board();
      assert.equal((await agent('colleague').nameState(proposal)).standing, 'reserved');
      await agent('requester').say(await agent('requester').open(one.state.id), { kind: 'withdrawn', reason: '' }, newKey());
      await (await team()).board();
      assert.equal((await agent('colleague').nameState(name.name)).standing, 'free');
      await city.addSite('deja-la');
      assert.deepEqual([(await agent('colleague').nameState('Déjà là')).standing, (await agent('colleague').nameState('!?… 🎉')).standing], ['site', 'empty']);
    });

    it('keep a draft on the server, and show both to who changed it on another device', async () => {
      const first = await agent('requester').saveDraft({ form: formOf(), step: 'purpose' }, null, newKey());
      const found = await agent('requester').draft();
      assert.equal(found?.id, first.id);
      assert.equal(await agent('colleague').draft(), null);
      const later = await agent('requester').saveDraft({ form: { ...first.form, success: 'Mieux' }, step: 'people' }, first, newKey());
      assert.equal(later.step, 'people');
      assert.equal(await fails(agent('requester').saveDraft({ form: first.form, step: 'name' }, first, newKey())), 'conflict');
      await agent('requester').removeDraft(later);
      assert.equal(await agent('requester').draft(), null);
    });

    it('rest on settings of the day on which they were sent', async () => {
      const id = await filed();
      const owner = await city.as('owner').owner();
      const { rules } = await agent('requester').frame();
      const before = (await agent('requester').open(id)).state.clock.contact.promised;
      await owner.saveRules({ ...rules, contactDays: 3 }, newKey());
      assert.deepEqual([(await agent('requester').frame()).rules.contactDays, (await agent('requester').open(id)).state.clock.contact.promised], [3, before]);
      const closing = await owner.declareClosing(before, 'Pont', newKey());
      const moved = (await agent('requester').open(id)).state.clock;
      assert.ok((moved.contact.due ?? '') > before);
      assert.deepEqual(moved.movedBy.map(({ day, reason }) => [day, reason]), [[closing.day, 'Pont']]);
      await owner.withdrawClosing(before);
      assert.equal((await agent('requester').open(id)).state.clock.contact.due, moved.contact.due);
      assert.equal(await fails((await city.as('requester').owner()).saveRules(rules, newKey())), 'forbidden');
    });

    it('are kept for two years, then figures alone; a community’s folder goes back to the team', async () => {
      // What earlier tests left is over too: only these are looked at.
      const [refused, living, ended] = [await filed({ success: 'Un secret' }), await filed(), await ready(await filed())];
      const own = await team();
      await own.say(await contact(refused), { ...ACCEPTED, outcome: 'refused', reason: 'Existe déjà' }, newKey());
      await contact(living);
      await own.say(ended, { kind: 'opened', url: 'https://ville.test/sites/z' }, newKey());
      await own.say(await own.open(ended.state.id), { kind: 'closed', reason: 'Projet fini' }, newKey());
      await agent('colleague').stop();
      const months = await city.as('team').months();
      const month = (await agent('requester').open(refused)).state.clock.asIf.slice(0, 7);
      const keeping = await city.as('owner').keeping();
      const mine = ({ toPurge, toShut }: Awaited<ReturnType<typeof keeping.preview>>) => [toPurge, toShut].map((all) => all.map(({ request }) => request).filter((id) => [refused, living, ended.state.id].includes(id)));
      assert.deepEqual(mine(await keeping.preview()), [[], []]);
      assert.notEqual(await fails((await city.as('requester').keeping()).run()), 'done');
      await city.pass(3 * 366 * 86_400);
      const before = await months.look(month);
      assert.ok(before.figures.stopped > 0);
      const due = await keeping.preview();
      assert.deepEqual([mine(due), due.stops], [[[refused], [ended.state.id]], [month]]);
      // Stopped at once, and gone on with: each request is done whole, and once.
      const stopping = new AbortController();
      assert.equal(await keeping.run({ signal: stopping.signal, onProgress: () => stopping.abort() }).then(() => 'done', (error: unknown) => (error as Error).name), 'AbortError');
      await keeping.run();
      assert.deepEqual([mine(await keeping.preview()), (await keeping.preview()).stops], [[[], []], []]);
      const traces = (await keeping.traces()).filter(({ request }) => [refused, ended.state.id].includes(request));
      assert.deepEqual(traces.map(({ what, request }) => [what, request]).sort(), [['purged', refused], ['shut', ended.state.id]]);
      // Nothing that anybody wrote is left; the figures of the month are what they were.
      assert.deepEqual([await fails(own.open(refused)), await fails(agent('requester').open(refused))], ['notFound', 'notFound']);
      const after = await months.look(month);
      assert.deepEqual(after.figures, before.figures);
      assert.ok(after.figures.inputs.some(({ request }) => request === refused));
      assert.equal((await own.open(ended.state.id)).state.step, 'closed');
      assert.deepEqual((await agent('animator').mine()).invited.filter(({ state }) => state.id === ended.state.id), []);
      assert.ok((await own.open(living)).state.contact);
    });

    it('are followed by the team alone', async () => {
      const id = await filed();
      assert.deepEqual([(await agent('team').rights()).isTeam, (await agent('requester').rights()).isTeam], [true, false]);
      const own = await city.as('requester').team();
      assert.notEqual(await fails(own.board()), 'done');
      const opened = await agent('requester').open(id);
      await fails(own.say(opened, { kind: 'contacted', at: city.as('requester').serverNow(), how: 'mail', text: 'Moi' }, newKey()));
      const { state } = await agent('requester').open(id);
      assert.deepEqual([state.step, state.ignored.map(({ why }) => why).filter((why) => why !== 'notTeam')], ['received', []]);
    });

    it('are counted by month, certified once, and told when something came since', async () => {
      const id = await filed();
      await contact(id);
      const months = await city.as('team').months();
      const month = (await agent('requester').open(id)).state.clock.asIf.slice(0, 7);
      // Who finds a community that exists is counted once a day, without a name, and in no share.
      for (let times = 0; times < 2; times++) await agent('colleague').stop();
      await agent('requester').stop();
      const now = await months.look(month);
      assert.equal(now.figures.stopped, 2);
      assert.deepEqual([(await agent('colleague').mine()).sent, (await (await team()).board()).unopened], [[], []]);
      assert.ok(now.figures.inputs.some(({ request }) => request === id));
      assert.deepEqual([now.isOver, now.certified, await fails(months.certify(now, newKey()))], [false, null, 'forbidden']);
      await city.pass(40 * 24 * 3600);
      const over = await months.look(month);
      const [first, second] = [await months.certify(over, newKey()), await (await city.as('teammate').months()).certify(over, newKey())];
      assert.deepEqual([second.times, second.by.id, first.figures.fingerprint], [1, first.by.id, over.figures.fingerprint]);
      assert.equal((await months.look(month)).differs, false);
      await contact(await filed());
      const { months: read, next: earlier } = await (await city.as('colleague').months()).certified();
      assert.equal(earlier, null);
      assert.deepEqual(read.map(({ figures, times }) => [figures.month, times]), [[month, 1]]);
      assert.doesNotMatch(JSON.stringify(read[0]?.figures), /Réseau|requester/);
      await ready(id);
      const own = await team();
      await own.say(await own.open(id), { kind: 'opened', url: 'https://ville.test/sites/y' }, newKey());
      const changed = await months.look(month);
      assert.equal(changed.differs, true);
      assert.equal((await months.certify(changed, newKey())).times, 2);
      assert.notEqual(await fails((await city.as('requester').months()).certify(changed, newKey())), 'done');
    });
  });
}
