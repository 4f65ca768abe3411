import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ListTable } from '../../src/data/items/ListTable';
import { RowFormat } from '../../src/data/items/RowFormat';
import { fromCallDraft, fromDecision, scopeKey } from '../../src/data/calls/callRows';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { createPollServices } from '../../src/data/polls/pollServices';
import type { CheckReport } from '../../src/data/health/Checks';
import { readConcerns } from '../../src/data/health/readConcerns';
import type { SiteLook } from '../../src/data/health/readHealth';
import { lookAtSite } from '../../src/data/health/readHealth';
import { SiteChecks } from '../../src/data/health/SiteChecks';
import { fromCampaignDraft } from '../../src/data/ideas/ideaValues';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { folderOf } from '../../src/domain/calls/callFolders';
import { supportBoxOf } from '../../src/domain/calls/supportSpaces';
import { ballotRules } from '../../src/domain/polls/pollState';
import { brainstorm } from '../../src/domain/ideas/brainstorm';
import { rulesOf } from '../../src/domain/ideas/Campaign';
import { ideaFolder, placeOf } from '../../src/domain/ideas/ideaFolders';
import { voteSpace } from '../../src/domain/ideas/voteSpace';
import { SiteSupports } from '../../src/data/supports/SiteSupports';
import { targetsOf } from '../../src/domain/ideas/voteTargets';
import { dutyRoles } from '../../src/domain/privacy/duties';
import { blankForm } from '../../src/domain/requests/RequestForm';
import { usualRules } from '../../src/domain/requests/RequestRules';
import { stepKey } from '../../src/domain/registrations/RegistrationStep';
import { CallDecisionsList, CallsList, ContributionsList } from '../../src/lists/calls';
import { CampaignDecisionsList, CampaignsList, IdeaRecordsList } from '../../src/lists/ideas';
import { OpenBallotsList } from '../../src/lists/polls';
import { REQUEST_BOX, REQUEST_FILES } from '../../src/lists/heads/requests';
import { requestLists } from '../../src/lists/requests';
import { RegistrationStepsList } from '../../src/lists/registrations';
import { SupportsList } from '../../src/lists/supports';
import { TariffActsList, TariffVersionsList } from '../../src/lists/tariffs';
import { threadLists } from '../../src/lists/thread';
import { SitesList, ToolsList } from '../../src/lists/usages';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import { hostileRest } from '../attack/hostileRest';
import { anchorIn, callDraft, contribution, textOf } from './callTexts';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { joinGroup } from './joinGroup';
import { callsAs, setUpCalls } from './localCalls';
import type { LocalChangeFiles } from './localChangeFiles';
import { openLocalChangeFiles, PERSONAS as CHANGE_PERSONAS } from './localChangeFiles';
import { ideasAs } from './localIdeas';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { registrationsAs } from './localRegistrations';
import { PERSONAS, requestsAs } from './localRequests';
import { activityDraft, sessionDraft } from './registrationTexts';
import type { Persona, Preparation } from './SiteUnderTest';

const ZONE = 'Europe/Paris';
const WEB = '/sites/intranet';
/** Whom the directory no longer knows. */
const LEAVER: Persona = 'agent9';
const LOGIN = `i:0#.f|membership|${LEAVER}@ville.example`;
const HOSTILE: Persona = 'agent12';
const newKey = (): string => crypto.randomUUID();
/** Beside those that the product lists on a page. */
const MANY = 102;

/** All parts of an intranet but tariffs. */
const withParts: Preparation = {
  name: 'parts for checks of health',
  settings: { listViewThreshold: 5000 },
  run: async (site) => {
    await createPollServices(site.connection('owner')).setup.setUp();
    await setUpCalls(site);
    await ideasAs(site, 'owner').setup.setUp();
    await new Provisioner(site.connection('owner', { language: 1036 }), [...threadLists, ToolsList, SitesList]).setUp();
    await requestsAs(site, 'owner').setup.setUp();
    await registrationsAs(site, 'owner').setup.setUp();
    await joinGroup(site, 'animators', LEAVER);
    await joinGroup(site, 'organisers', 'agent1');
    await joinGroup(site, 'organisers', LEAVER);
    for (const who of ['team', 'owner'] as const) await joinGroup(site, 'governance', PERSONAS[who]);
    await joinGroup(site, 'governance', LEAVER);
  }
};

/** Everybody is in the directory, or all but one: asked about him, it is asked about somebody whom nobody knows. */
const directory = (gone: Persona | null): typeof fetch => (input, init) => {
  const renamed = (text: string): string => (gone ? text.replace(new RegExp(`(GetPropertiesFor[^\\s)]*)${gone}(?=%40|@)`, 'g'), '$1parti') : text);
  return fetch(renamed(String(input)), typeof init?.body === 'string' ? { ...init, body: renamed(init.body) } : init);
};

describe('the checks of Parvis health', { concurrency: false }, () => {
  let site: LocalSite;
  /** By part and kind, what the forgeries are to be named. */
  const expected = new Map<string, readonly (readonly [string, number])[]>();
  const id = (persona: Persona): Promise<number> => site.connection(persona).userId();
  const checks = (gone: Persona | null = null, most?: number): SiteChecks => new SiteChecks(site.connection('owner', { fetch: directory(gone) }), ZONE, most);
  const run = async (session: SiteChecks): Promise<CheckReport> => {
    for (let runs = 0; !(await session.run({ signal: new AbortController().signal, onProgress: () => undefined })).isWhole; runs++) assert.ok(runs < 20, 'it comes to an end');
    return session.report;
  };
  const found = ({ troubled }: CheckReport): ReadonlyMap<string, readonly (readonly [string, number])[]> => new Map(troubled.map(({ part, kind, id: thing, troubles }) => [`${part} ${kind} ${thing}`, [...troubles].sort(([a], [b]) => a.localeCompare(b))]));
  const forge = async (list: string, folder: string, values: Readonly<Record<string, string>>, persona: Persona = HOSTILE): Promise<void> => assert.ok(await hostileRest(site, list).addTo(persona, folder, values), `${list}/${folder}`);
  /** As the leaver himself left it. */
  const past = new Date(Date.now() - 86_400_000);

  let whole: CheckReport | undefined;
  let forgeries: readonly (() => Promise<void>)[] = [];

  before(async () => {
    site = await openLocalSite(withParts);
    const [leaver, hostile, other] = await Promise.all([id(LEAVER), id(HOSTILE), id('agent2')]);
    const gone = { id: leaver, name: `Agent ${LEAVER}` };
    const owner = site.connection('owner', { language: 1036 });

    const polls = createPollServices(owner);
    const poll = await polls.polls.publish(await polls.polls.create({ ...emptyPollDraft(), question: 'Oui ou non ?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] }, newKey()));
    await createPollServices(site.connection('visitor')).ballots.cast(poll, [1]);

    const animation = await callsAs(site, 'owner').animation();
    const publish = async (changes: Parameters<typeof callDraft>[0]) => {
      const key = newKey();
      return (await animation.publish(await animation.saveDraft(callDraft(changes), changes?.kind === 'article' ? null : textOf(2), key), key)).call;
    };
    const call = await publish({ answerers: [{ name: gone.name, passages: [] }] });
    const asked = await callsAs(site, 'visitor').contributions.add(call, contribution(1, 'Et le samedi ?', { kind: 'question' }), newKey());
    await callsAs(site, 'colleague').contributions.support(call, asked, true);
    await animation.decide(call, { kind: 'assigned', contribution: asked.id, targets: [], reason: '', content: { name: '', people: [{ login: LOGIN, name: gone.name }] } }, 0);
    await (await callsAs(site, LEAVER).animation()).saveDraft(callDraft({ title: 'En chantier' }), textOf(1), newKey());
    const page = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const article = await publish({ kind: 'article', page, title: 'Une page', kinds: ['remark'], closesAt: null, answersBy: null, bodies: [], answerers: [] });
    const remark = await callsAs(site, 'visitor').contributions.add(article, contribution(0, 'Merci !'), newKey());

    const leading = await ideasAs(site, 'owner').animation();
    const ideaKey = newKey();
    const opened = await leading.publish(await leading.saveDraft(campaignDraft({ evaluators: [gone] }), ideaKey), ideaKey);
    const { campaign } = opened;
    const idea = await ideasAs(site, 'visitor').ideas.add(campaign, ideaDraft('Ouvrir le soir'), newKey());
    await leading.decide(opened, { kind: 'owned', idea: idea.id, targets: [], reason: '', content: { owner: `${LEAVER}@ville.example`, dueAt: null } }, 0);

    const own = ownServicesOf(site.connection('visitor'));
    const help = await own.ask({ title: 'Qui connaît QGIS ?', text: '', skill: 'SIG', until: null }, newKey());
    await own.thank({ kind: 'help', id: help, person: { id: other, name: '' }, what: 'Une aide' }, '');

    const services = registrationsAs(site, 'owner');
    await services.catalogue.list(new Date());
    const organising = await services.organising();
    const activity = await organising.addActivity(activityDraft({ organisers: [{ id: await id('owner'), name: '' }, gone] }), newKey());
    const [stored] = await organising.addSessions(activity.id, [sessionDraft(services.serverNow())], newKey());
    assert.ok(stored);
    const session = await organising.publish(stored, newKey());

    const form = { ...blankForm, name: 'Jardin partagé', slug: 'jardin-partage', objectives: ['Partager'], success: 'Dix', directions: ['dsi'], animators: [{ login: LOGIN, name: gone.name }], usages: ['files'] as const, charter: 'c1' };
    const request = (await requestsAs(site, 'requester').agent.send(form, newKey())).state.id;
    const team = await requestsAs(site, 'team').team();
    await team.board();
    await team.say(await team.open(request), { kind: 'claimed', follower: gone, reason: '' }, newKey());
    await requestsAs(site, 'owner').agent.frame();
    await (await requestsAs(site, 'owner').owner()).saveRules({ ...usualRules, escalateTo: gone }, newKey());
    const { state: askedByLeaver } = await requestServicesOf(site.connection(LEAVER), ZONE).agent.send({ ...form, name: 'Autre jardin', slug: 'autre-jardin', animators: [] }, newKey());
    await team.board();
    assert.ok(askedByLeaver.id > request);

    const tools = new ListTable(owner, ToolsList);
    await tools.add({ ...tools.blank(), title: 'Agenda', contact: gone.name }, newKey());

    // Older than all of these are the things in which somebody forges.
    const author = { author: 'owner' as const, created: past };
    const calls = site.plant(`${WEB}/${CallsList.url}`, Array.from({ length: MANY }, (_, index) => ({ ...author, values: { ...new RowFormat(CallsList).write({ ...fromCallDraft(callDraft({ title: `Appel ${index}`, answerers: [] })), box: `c-many${index}` }), ClientKey: newKey() } })));
    site.plant(`${WEB}/${CallDecisionsList.url}`, calls.map((each) => ({ ...author, values: { ...new RowFormat(CallDecisionsList).write({ ...fromDecision(each, { kind: 'published', contribution: 0, targets: [], reason: '', content: {} }), scope: scopeKey(each, 'call') }), ClientKey: newKey() } })));
    const campaigns = site.plant(`${WEB}/${CampaignsList.url}`, Array.from({ length: MANY }, (_, index) => ({ ...author, values: { ...new RowFormat(CampaignsList).write({ ...fromCampaignDraft(campaignDraft({ question: `Idées ${index}` })), box: `r-many${index}` }), ClientKey: newKey() } })));
    site.plant(`${WEB}/${CampaignDecisionsList.url}`, campaigns.map((each) => ({ ...author, values: { ...new RowFormat(CampaignDecisionsList).write({ campaign: each, place: placeOf(each, 0), kind: 'published', reason: '', content: { box: `r-many${campaigns.indexOf(each)}`, starts: campaignDraft().starts, rules: rulesOf(campaignDraft()) }, targets: [] }), ClientKey: newKey() } })));
    // Everything above is stored: from here on SharePoint refuses what it refuses above its threshold.
    await site.settings({ listViewThreshold: 60 });

    forgeries = [
      async () => {
        const rules = ballotRules(poll);
        const vote = { agentId: other, slot: 1, number: 0, from: 0, to: 2 };
        await forge(OpenBallotsList.url, `${rules.layout.box}/${rules.layout.folder(vote)}`, { Title: 'x', BallotKey: rules.layout.key(vote), Poll: String(poll.id) });
        expected.set(`polls poll ${poll.id}`, [['forged', 1]]);
      },
      async () => {
        await forge(ContributionsList.url, `${call.box}/${folderOf({ anchor: anchorIn(1), kind: 'remark', answers: 0 })}`, { Title: 'x', Call: String(call.id), Kind: 'remark', Text: 'Ailleurs', Content: JSON.stringify({ anchor: anchorIn(2) }), Answers: '0', Space: '0', Passage: `${call.id}.2`, ClientKey: newKey() }).catch(async () => forge(ContributionsList.url, call.box, { Title: 'x', Call: String(call.id), Kind: 'remark', Text: 'Ailleurs', Content: JSON.stringify({ anchor: anchorIn(2) }), Answers: '0', Space: '0', Passage: `${call.id}.2`, ClientKey: newKey() }));
        const box = supportBoxOf(call.box, 1, 0);
        await forge(SupportsList.url, `${box}/on-${asked.id}`, { Title: 'x', BallotKey: `${box}:${asked.id}:${other}:1:0` });
        expected.set(`calls call ${call.id}`, [['forged', 2]]);
      },
      async () => {
        await forge(ContributionsList.url, `${article.box}/b0`, { Title: 'x', Call: String(article.id), Kind: 'withdrawn', Text: '', Content: JSON.stringify({ anchor: anchorIn(0) }), Answers: String(remark.id), Space: '0', Passage: `${article.id}.0`, ClientKey: newKey() });
        expected.set(`calls call ${article.id}`, [['forged', 1]]);
      },
      async () => {
        await forge(IdeaRecordsList.url, `${campaign.box}/${ideaFolder(idea.id, 'record')}`, { Title: 'x', Campaign: String(campaign.id), Scope: `${campaign.id}.words`, Place: placeOf(campaign.id, idea.id), Kind: 'withdrawn', Text: '', Answers: '0', Content: '{}', ClientKey: newKey() }).catch(async () => forge(IdeaRecordsList.url, campaign.box, { Title: 'x', Campaign: String(campaign.id), Scope: `${campaign.id}.words`, Place: placeOf(campaign.id, idea.id), Kind: 'withdrawn', Text: '', Answers: '0', Content: '{}', ClientKey: newKey() }));
        const [target = 0] = targetsOf(idea.id, campaign.vote);
        assert.ok(await hostileRest(site, SupportsList.url).makeFolder(HOSTILE, `${campaign.box}/on-${target}`));
        await forge(SupportsList.url, `${campaign.box}/on-${target}`, { Title: 'x', BallotKey: `${campaign.box}:${target}:${other}:1:0` });
        expected.set(`ideas campaign ${campaign.id}`, [['forged', 2]]);
      },
      async () => {
        await forge('Lists/ParvisHelp', '', { Title: '', Request: String(help), Kind: 'closed', Content: JSON.stringify({ helpers: [] }), ClientKey: newKey() });
        await forge('Lists/ParvisThanks', '', { Title: 'Bravo à moi', Person: String(hostile), ThingKind: 'help', Thing: String(help), ClientKey: newKey() });
        expected.set(`thread help ${help}`, [['forged', 1]]).set(`thread person ${hostile}`, [['forged', 1]]);
      },
      async () => {
        await forge(REQUEST_FILES.url, `r${request}`, { Title: 'x', Request: String(request), Kind: 'decided', Content: JSON.stringify({ after: 0, said: { kind: 'decided', outcome: 'accepted', reason: '', changes: '', alternative: '', into: '', partners: [] } }), ClientKey: newKey() }, PERSONAS.requester);
        expected.set(`requests request ${request}`, [['forged', 1]]);
      },
      async () => {
        await forge(RegistrationStepsList.url, `${session.session.box}/in`, { Session: String(session.session.id), Kind: 'register', Claim: '0', StepKey: stepKey(session.session.box, other, 0) });
        expected.set(`registrations session ${session.session.id}`, [['forged', 1]]);
      }
    ];
  });
  after(() => site.close());

  it('look at all things of all parts, however many, and find them sound; nothing is written', async () => {
    const writes: string[] = [];
    const session = new SiteChecks(site.connection('owner', { fetch: async (input, init) => {
      if (init?.method && init.method !== 'GET' && !/contextinfo|batch|getitems|renderlistdata/i.test(String(input))) writes.push(String(input));
      return fetch(input, init);
    } }), ZONE, 400);
    const first = await session.run({ signal: new AbortController().signal, onProgress: () => undefined });
    // It pauses by itself, and says how far it came.
    assert.deepEqual([first.isWhole, first.things < first.of, first.operations >= 400 && first.operations < 450], [false, true, true], JSON.stringify(first));
    const report = await run(session);
    assert.deepEqual([found(report), report.unread, report.failed, report.left, report.seconds], [new Map(), [], [], [], []]);
    assert.deepEqual([report.things, report.of > 2 * MANY, report.people > 3], [report.of, true, true]);
    assert.deepEqual(writes, []);
  });

  it('name what somebody forged in each part, with the thing and the trouble, and those who left, with what hangs on them', async () => {
    for (const forgery of forgeries) await forgery();
    const report = (whole = await run(checks(LEAVER)));
    assert.deepEqual([report.unread, report.failed], [[], []]);
    assert.deepEqual([...found(report)].sort(), [...expected].sort());
    // As the part's own check, which looks at one brainstorm alone.
    const ideas = ideasAs(site, 'owner');
    const [, name] = [...expected.keys()].find((each) => each.startsWith('ideas'))?.split(' campaign ') ?? [];
    const opened = await ideas.campaigns.open(Number(name));
    const { campaign, state, ideas: all } = brainstorm({ campaign: opened.campaign, ...(await ideas.ideas.book(opened)) }, ideas.serverNow());
    const { excluded } = await (await ideas.animation()).audit({ campaign, state, ideas: all });
    assert.equal((await new SiteSupports(site.connection('owner')).excludedIn(voteSpace(campaign, state, all))).length, excluded);
    assert.deepEqual([...new Set(report.left.map(({ role }) => role))].sort(), [...dutyRoles].sort(), JSON.stringify(report.left));
    assert.ok(report.left.every(({ name, link, thing }) => name === `Agent ${LEAVER}` && (link !== null || thing !== null)), JSON.stringify(report.left));
  });

  it('are stopped anywhere, and go on with what was not looked at: the end is the same', async () => {
    assert.ok(whole);
    const session = checks(LEAVER, 60);
    let runs = 0;
    for (let ended = false; !ended; runs++) {
      assert.ok(runs < 100, 'it comes to an end');
      const stop = new AbortController();
      let told = 0;
      const went = await session.run({ signal: stop.signal, onProgress: () => void (++told === 12 && runs % 2 === 0 && stop.abort()) }).then(({ isWhole }) => isWhole, (error: unknown) => {
        assert.equal((error as Error).name, 'AbortError', String(error));
        return false;
      });
      ended = went;
    }
    assert.ok(runs > 5);
    const { at: _, operations, ...rest } = session.report;
    const { at: __, operations: all, ...same } = whole;
    assert.deepEqual(rest, same);
    assert.ok(operations < all * 1.2, `${operations} of ${all}`);
  });
});

describe('the limits of SharePoint', { concurrency: false }, () => {
  let site: LocalSite;
  before(async () => {
    site = await openLocalSite({ name: 'lists at their limits', settings: { listViewThreshold: 5000 }, run: async (made) => new Provisioner(made.connection('owner', { language: 1036 }), [...requestLists, ToolsList, SupportsList]).setUp() });
  });
  after(() => site.close());

  it('are measured in the lists themselves: the fullest folders, indexes, folders with rights of their own, items, lists and space', async () => {
    const owner = site.connection('owner');
    const measured = async (change: (look: SiteLook) => SiteLook = (look) => look): Promise<readonly string[]> => {
      const look = change(await lookAtSite(owner));
      return (await readConcerns(owner, look)).limits.map(({ kind, url, folder, value, isOver }) => `${kind} ${url.replace('Lists/Parvis', '')} ${folder} ${value}${isOver ? '!' : ''}`.replace(/ +/g, ' ')).sort();
    };
    const at = { author: 'owner', created: new Date() } as const;
    // Nothing of a list below its limits.
    site.plant(`${WEB}/${SupportsList.url}`, Array.from({ length: 3_990 }, (_, index) => ({ ...at, folder: 'c-1-1/on-7', values: { BallotKey: `c-1-1:7:${index}:1:0` } })));
    assert.deepEqual(await measured(), []);
    site.plant(`${WEB}/${SupportsList.url}`, Array.from({ length: 12 }, (_, index) => ({ ...at, folder: 'c-1-1/on-7', values: { BallotKey: `c-1-1:7:x${index}:1:0` } })));
    site.plant(`${WEB}/${REQUEST_FILES.url}`, Array.from({ length: 4_001 }, (_, index) => ({ ...at, folder: `r${index + 1}` })));
    for (let index = 0; index < 16; index++) await site.rest('admin', `_api/web/GetList('${WEB}/${ToolsList.url}')/fields/createFieldAsXml`, { method: 'POST', body: JSON.stringify({ parameters: { SchemaXml: `<Field Type="Number" Name="Plus${index}x" DisplayName="Plus${index}x" Indexed="TRUE" />`, Options: 8 } }) });
    await site.settings({ siteQuota: 1_000_000 });
    const [folder, indexes, scopes, storage, ...none] = await measured();
    assert.deepEqual([folder, scopes, none], ['folder Supports c-1-1/on-7 4002', 'scopes RequestFiles 4001', []], String(none));
    assert.match(`${indexes ?? ''} ${storage ?? ''}`, /^indexes Tools 1[89] storage \d+!$/);
    // What takes a hundred thousand rows is counted by the list itself.
    const grown = (look: SiteLook): SiteLook => {
      const lists = new Map(look.facts.lists);
      const [tools, box] = [lists.get(ToolsList.url), lists.get(REQUEST_BOX.url)];
      assert.ok(tools?.fields && box);
      lists.set(ToolsList.url, { ...tools, itemCount: 20_001, fields: tools.fields.map((field) => (field.InternalName === 'ClientKey' ? { ...field, Indexed: false } : field)) });
      lists.set(REQUEST_BOX.url, { ...box, itemCount: 100_001 });
      return { ...look, facts: { ...look.facts, lists } };
    };
    assert.deepEqual((await measured(grown)).filter((each) => /^(indexing|rights)/.test(each)), ['indexing Tools 20001!', 'rights RequestBox 100001!']);
  });
});

describe('the checks of Parvis health, of tariffs', { concurrency: false }, () => {
  let city: LocalChangeFiles;
  const ADULT = 'piscines:adulte';
  before(async () => {
    city = await openLocalChangeFiles();
    await city.charge({ [ADULT]: 300, 'musees:plein': 600 });
  });
  after(() => city.close());
  const run = async (gone: Persona | null = null): Promise<CheckReport> => new SiteChecks(city.site.connection('owner', { fetch: directory(gone) }), ZONE).run({ signal: new AbortController().signal, onProgress: () => undefined });
  const told = ({ troubled }: CheckReport): readonly string[] => troubled.map(({ kind, title, troubles }) => `${kind} ${title} ${[...troubles].map((each) => each.join(' ')).join(', ')}`).sort();

  it('name proposals and steps that somebody forged, versions and acts that an owner changed, prices that are not those of the lists; and who left a group that answers', async () => {
    const sports = city.as('sports');
    const draft = await sports.create({ title: 'Tarifs 2027', service: 'piscines', direction: 'sports', wantedDay: dayOf(2027, 1, 1), reason: 'Énergie', content: {} }, newKey());
    await sports.propose(draft, [{ line: ADULT, base: `${ADULT}:2020-01-01:1`, after: { cents: 320 }, volume: 100, reason: 'Énergie' }], newKey());
    const file = await sports.submit(draft);
    const act = await city.act(file.id);
    const sound = await run();
    assert.deepEqual([told(sound), sound.unread, sound.failed, sound.left], [[], [], [], []]);
    assert.ok(sound.things >= 5, JSON.stringify(sound));

    await city.plant('proposals', 'sports', 'sports', { ProposalKey: 'autre', File: file.id, Line: 'piscines:casier', NewCents: 1 });
    await city.plant('steps', 'finance', 'finances', { File: file.id, Step: 'juridique', Results: JSON.stringify([{ line: ADULT, result: 'agreed', comment: '', fingerprint: 'x' }]) });
    const rowOf = async (list: string, filter: string): Promise<number> => ((await (await city.site.rest('owner', `_api/web/getList('${WEB}/${list}')/items?$select=Id&$top=1&$filter=${encodeURIComponent(filter)}`)).json()) as { readonly value: readonly { readonly Id: number }[] }).value[0]?.Id ?? 0;
    const change = async (list: string, id: number, values: object): Promise<void> => assert.ok((await city.site.rest('owner', `_api/web/getList('${WEB}/${list}')/items(${id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' }, body: JSON.stringify(values) })).ok, list);
    await change(TariffVersionsList.url, await rowOf(TariffVersionsList.url, "Line eq 'musees:plein'"), { Reason: 'Après coup' });
    await change(TariffActsList.url, act, { Title: 'Un autre acte' });
    await city.spoilPrices('piscines', '{"parvis":"prices-1"}');
    const report = await run(CHANGE_PERSONAS.deputy);
    assert.deepEqual([report.unread.map(({ kind, why }) => `${kind} ${why}`), report.failed], [['tarifffile failed'], []]);
    assert.deepEqual(told(report), ['tariffact Un autre acte altered 1', 'tariffservice musees figures 1, altered 1', 'tariffservice piscines figures 1'].sort());
    // A file cannot be judged without the prices that it starts from: it is said, and looked at again once they are there.
    await (await tariffServicesOf(city.site.connection(CHANGE_PERSONAS.secretary)).writer(ZONE)).rebuild('all');
    assert.deepEqual(told(await run()), ['tariffact Un autre acte altered 1', 'tarifffile Tarifs 2027 forged 2', 'tariffservice musees altered 1'].sort());
    assert.deepEqual(report.left.map(({ role, name, of }) => [role, name, of]), [['group', `Agent ${CHANGE_PERSONAS.deputy}`, 'Direction des finances']]);
  });
});
