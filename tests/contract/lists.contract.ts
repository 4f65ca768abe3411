import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { DataError } from '../../src/data/DataError';
import { createPollServices } from '../../src/data/polls/pollServices';
import { ListTable } from '../../src/data/items/ListTable';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { readSite } from '../../src/data/provisioning/readSite';
import type { FaultKind, SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import type { ListSchema } from '../../src/lists/defineList';
import { defineList } from '../../src/lists/defineList';
import { ConfidentialBallotsList, OpenBallotsList, pollLists } from '../../src/lists/polls';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, usageLists } from '../../src/lists/usages';
import type { Write } from './fixtures/recording';
import { replay } from './fixtures/recording';
import { memoryStorage } from './memoryStorage';
import type { OpenSite, Persona, Preparation, SiteUnderTest } from './SiteUnderTest';
import { replayed, withLists } from './preparations';

const FIXTURES = join(__dirname, 'fixtures');
const versions = readdirSync(FIXTURES).filter((name) => /^version-\d+\.json$/.test(name));
const recorded = (file: string): readonly Write[] => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as readonly Write[];

/** The parts that the first version had. Later ones are set up by themselves. */
const firstLists: readonly ListSchema[] = [...pollLists, ...usageLists];

const words = (fr: string, en: string) => ({ fr, en });

/** What set-up, upgrades and repairs promise of lists, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = firstLists, options?: Partial<ConnectionOptions>): Provisioner => new Provisioner(site.connection(persona, options), schemas);
  const polls = (persona: Persona) => createPollServices(site.connection(persona));
  const usages = (persona: Persona) => createUsageServices(site.connection(persona), { session: memoryStorage(), local: memoryStorage() });
  const listPath = (url: string): string => `_api/web/GetList('/sites/intranet/${url}')`;
  const change = async (url: string, path: string, body: object, verb = 'MERGE', persona: Persona = 'admin'): Promise<void> => {
    const answer = await site.rest(persona, `${listPath(url)}${path}`, { method: 'POST', headers: { ...(verb === 'POST' ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' }) }, body: JSON.stringify(body) });
    assert.ok(answer.ok, await answer.clone().text());
  };
  const faultKinds = ({ lists }: SetUpStatus): readonly FaultKind[] => lists.flatMap(({ faults }) => faults.map(({ kind }) => kind));
  const codeOf = async (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'none',
      (error: unknown) => (error instanceof DataError ? error.code : error instanceof Error ? error.name : String(error))
    );
  /** Opens a new site for a group of tests. */
  const onSite = (preparation: Preparation | undefined, prepare: () => Promise<unknown> = async () => undefined): void => {
    before(async () => {
      site = await open(preparation);
      await prepare();
    });
    after(() => site.close());
  };

  describe(`lists on ${name}`, { concurrency: false }, () => {
    for (const file of versions) {
      describe(`made by the set-up of ${file}`, () => {
        const before = Number(/\d+/.exec(file)?.[0]);
        onSite(replayed(recorded(file)));

        it('are older, without fault, and agents go on working', async () => {
          const status = await provisioner('visitor').status();
          assert.deepEqual([status.state, faultKinds(status), isUsable(status), status.mayRepair], ['older', [], true, false]);
          const visitor = polls('visitor');
          const [confidential, ballot] = await visitor.polls.list();
          assert.ok(confidential && ballot);
          assert.equal((await visitor.ballots.cast(ballot, [1])).outcome, 'recorded');
          assert.equal((await visitor.ballots.cast(confidential, [1])).outcome, 'recorded');
          const { map } = await usages('colleague').usageMap.load();
          assert.deepEqual([map.usages.length, map.tools.length, map.links.length], [1, 1, 1]);
          await usages('colleague').usageMap.addNeed('imprimer en couleur', '', crypto.randomUUID());
        });

        it('are read and written by a table that does not know their version, and with its new columns once they are upgraded', async () => {
          const connection = site.connection('owner', { language: 1036 });
          const table = new ListTable(connection, SitesList);
          const values = { ...table.blank(), title: 'Direction de la culture', facet: 'direction' as const };
          const { id } = await table.add(values, crypto.randomUUID());
          assert.deepEqual((await table.page()).rows.map(({ title }) => title), ['Direction de la culture']);
          assert.equal((await table.get(id)).facet, 'direction');
          await provisioner('owner', [SitesList]).setUp();
          await readSite(connection, [SitesList], false);
          const key = crypto.randomUUID();
          const twice = [await table.add({ ...values, title: 'Deux fois ?' }, key), await table.add({ ...values, title: 'Deux fois ?' }, key)];
          assert.equal(twice[0]?.id, twice[1]?.id);
        });

        it('are brought up to date by their owner, each of them, with nothing lost, while an agent votes', async () => {
          await change(ToolsList.url, '', { Title: 'Nos outils', Description: 'Ce que la direction propose.' });
          await change(ToolsList.url, "/fields/getByInternalNameOrTitle('Title')", { Title: 'Notre outil' });
          const owner = polls('owner');
          const [, ballot] = await owner.polls.list();
          assert.ok(ballot);
          let isUpgrading = true;
          const voting = (async () => {
            const outcomes: string[] = [];
            for (let index = 1; isUpgrading && index <= 60; index++) outcomes.push((await polls(`agent${index}`).ballots.cast(ballot, [2])).outcome);
            return outcomes;
          })();
          const progress: number[] = [];
          const { changes, left, request } = await provisioner().setUp({ onProgress: ({ done }) => progress.push(done) });
          isUpgrading = false;
          const outcomes = await voting;
          assert.ok(outcomes.length > 2 && outcomes.every((outcome) => outcome === 'recorded'), outcomes.join());

          assert.deepEqual([left, request, progress[0], progress[progress.length - 1]], [[], null, 0, 1]);
          assert.ok(progress.every((done, index) => index === 0 || done >= (progress[index - 1] ?? 0)));
          for (const { title } of firstLists.filter(({ url, version }) => url !== SitesList.url && version > before)) assert.ok(changes.some(({ fr }) => fr.includes(title.fr) && fr.includes('mise à jour')), title.fr);
          const status = await provisioner().status();
          assert.deepEqual([status.state, faultKinds(status)], ['current', []]);

          const { tally, exclusions } = await owner.ballots.audit(ballot);
          assert.deepEqual([tally.counts, exclusions], [{ 1: 2, 2: outcomes.length }, []]);
          const { map, favourites } = await usages('visitor').usageMap.load();
          assert.deepEqual([map.tools[0]?.title, map.usages[0]?.directions, map.links[0]?.why, favourites.length], ['Visioconférence', ['DSI'], 'la plus simple', 1]);
          assert.equal((await usages('owner').usageMap.openNeeds()).needs.length, 2);
        });

        it('keep the titles and words of their owner', async () => {
          const answer = await site.rest('admin', `${listPath(ToolsList.url)}?$select=Title,Description`);
          assert.deepEqual(await answer.json(), { Title: 'Nos outils', Description: `Ce que la direction propose.${ToolsList.version > before ? ` [Parvis ${ToolsList.version}]` : ''}` });
          const column = await site.rest('admin', `${listPath(ToolsList.url)}/fields/getByInternalNameOrTitle('Title')?$select=Title`);
          assert.deepEqual(await column.json(), { Title: 'Notre outil' });
        });

        it('know their version when their owner edits the description', async () => {
          await change(ToolsList.url, '', { Description: 'Rien que des outils.' });
          assert.equal((await provisioner().status()).state, 'current');
        });
      });
    }

    describe('written by an older package', () => {
      onSite(undefined, async () => {
        await provisioner().setUp();
        await replay(site, recorded('version-1.json').filter(isContent));
      });

      it('take what it stores', async () => {
        const [confidential, ballot] = await polls('owner').polls.list();
        assert.ok(confidential && ballot);
        for (const poll of [ballot, confidential]) assert.deepEqual((await polls('owner').ballots.audit(poll)).tally, { counts: { 1: 1, 2: 1 }, voters: 2 });
        assert.equal((await usages('owner').usageMap.load()).map.links.length, 1);
      });
    });

    describe('of a newer package', () => {
      const newer = firstLists.map(
        (schema): ListSchema =>
          defineList({ ...schema, version: schema.version + 1, clientKeySince: schema.clientKeySince ?? 1, fields: { ...schema.fields, Later: { type: 'text', title: words('Plus tard', 'Later'), since: schema.version + 1 } } })
      );
      onSite(withLists(...newer));

      it('are newer, work, and are left as they are', async () => {
        const status = await provisioner().status();
        assert.deepEqual([status.state, faultKinds(status), isUsable(status)], ['newer', [], true]);
        const poll = await polls('owner').polls.publish(await polls('owner').polls.create(draft(), crypto.randomUUID()));
        assert.equal((await polls('visitor').ballots.cast(poll, [1])).outcome, 'recorded');
        assert.deepEqual(await provisioner().setUp(), { changes: [], left: [], request: null });
        assert.equal((await provisioner('owner', newer).status()).state, 'current');
      });
    });

    describe('with migrations', () => {
      const first = defineList({
        url: 'Lists/ParvisTestNotes',
        title: words('Notes', 'Notes'),
        description: words('Essai', 'Trial'),
        version: 1,
        read: 'all',
        write: 'all',
        access: 'read',
        fields: { Title: { type: 'title', required: true, title: words('Note', 'Note') }, Size: { type: 'choice', choices: ['small', 'large'], title: words('Taille', 'Size') } }
      });
      const third = defineList({
        ...first,
        version: 3,
        fields: {
          ...first.fields,
          Size: { type: 'choice', choices: ['small', 'medium', 'large'], indexed: true, title: words('Taille', 'Size') },
          Weight: { type: 'number', min: 0, max: 100, since: 2, title: words('Poids', 'Weight') }
        },
        migrations: [
          { to: 3, select: ['Weight'], change: ({ Weight }) => (Weight === 5 ? { Weight: 10 } : null) },
          { to: 2, select: ['Size', 'Weight'], change: ({ Size, Weight }) => (Weight === null ? { Weight: Size === 'large' ? 5 : 1 } : null) }
        ]
      });
      const weights = async (): Promise<readonly number[]> => {
        const answer = await site.rest('admin', `${listPath(first.url)}/items?$select=Weight&$top=5000`);
        return ((await answer.json()) as { value: { Weight: number }[] }).value.map(({ Weight }) => Weight);
      };
      onSite(undefined, async () => {
        await provisioner('owner', [first]).setUp();
        for (let index = 0; index < 130; index++) await change(first.url, '/items', { Title: `note ${index}`, Size: index % 2 ? 'large' : 'small' }, 'POST');
      });

      it('that were stopped go on where they were', async () => {
        const controller = new AbortController();
        let requests = 0;
        const counting: typeof fetch = (input, init) => {
          if (String(input).endsWith('$batch') && ++requests === 3) controller.abort();
          return fetch(input, init);
        };
        assert.equal(await codeOf(provisioner('owner', [third], { fetch: counting }).setUp({ signal: controller.signal })), 'AbortError');
        const half = (await weights()).filter((weight) => weight !== null).length;
        assert.ok(half > 0 && half < 130, `${half} of 130`);
        assert.equal((await provisioner('owner', [third]).status()).state, 'older');
      });

      it('run once when two owners start them at once, in their order, and brings choices, limits and indexes up to date', async () => {
        await Promise.all([provisioner('owner', [third]).setUp(), provisioner('admin', [third]).setUp()]);
        const status = await provisioner('owner', [third]).status();
        assert.deepEqual([status.state, faultKinds(status)], ['current', []]);
        assert.deepEqual([...new Set(await weights())].sort((a, b) => a - b), [1, 10]);
        const columns = await site.rest('admin', `${listPath(first.url)}/fields?$filter=InternalName eq 'Size' or InternalName eq 'Weight'`);
        const [size, weight] = ((await columns.json()) as { value: Record<string, unknown>[] }).value.sort((a, b) => String(a.InternalName).localeCompare(String(b.InternalName)));
        assert.deepEqual([size?.Choices, size?.Indexed, weight?.MaximumValue], [['small', 'medium', 'large'], true, 100]);
      });

      it('have nothing left to do', async () => {
        assert.deepEqual((await provisioner('owner', [third]).setUp()).changes, []);
      });
    });

    describe('made by two owners at once', () => {
      onSite(undefined, () => Promise.all([provisioner('owner', pollLists).setUp(), provisioner('admin', pollLists).setUp()]));

      it('are sound', async () => {
        const status = await provisioner('owner', pollLists).status();
        assert.deepEqual([status.state, faultKinds(status)], ['current', []]);
      });
    });

    describe('whose title another list has', () => {
      let changes: readonly { readonly fr: string }[];
      onSite(undefined, async () => {
        const made = await site.rest('admin', '_api/web/lists', { method: 'POST', body: JSON.stringify({ Title: 'Sondages', BaseTemplate: 100 }) });
        assert.ok(made.ok);
        ({ changes } = await provisioner('owner', pollLists).setUp());
      });

      it('take another, and it is said', async () => {
        assert.ok(changes.some(({ fr }) => fr.includes('« Sondages (Parvis) »')), changes.map(({ fr }) => fr).join('\n'));
        assert.equal((await provisioner('owner', pollLists).status()).state, 'current');
      });
    });

    describe('that somebody damaged', () => {
      onSite(withLists(...firstLists));
      const inherit = (url: string) => change(url, '/resetRoleInheritance', {}, 'POST');
      const damages: readonly (readonly [string, FaultKind, () => Promise<void>, isSeenByAgents?: boolean])[] = [
        ['permissions reset by hand', 'permissions', () => inherit(OpenBallotsList.url), true],
        ['a copied site', 'permissions', async () => Promise.all(pollLists.map(({ url }) => inherit(url))).then(() => undefined), true],
        ['a list that everybody reads', 'readSecurity', () => change(ConfidentialBallotsList.url, '', { ReadSecurity: 1 }), true],
        ['a list that anybody changes', 'writeSecurity', () => change(NeedsList.url, '', { WriteSecurity: 1 }), true],
        ['the right to change votes', 'level', () => grant(OpenBallotsList.url, 'colleague', 3)],
        ['the right to read everybody’s votes', 'level', () => grant(ConfidentialBallotsList.url, 'colleague', 6)],
        ['a deleted column', 'column', () => change(ToolsList.url, "/fields/getByInternalNameOrTitle('Purpose')", {}, 'DELETE')],
        ['a deleted list', 'missing', () => change(UsageFavouritesList.url, '', {}, 'DELETE'), true],
        ['a unique column that no longer is', 'unique', () => change(OpenBallotsList.url, "/fields/getByInternalNameOrTitle('BallotKey')", { EnforceUniqueValues: false })],
        ['an index that was taken off', 'index', () => change(NeedsList.url, "/fields/getByInternalNameOrTitle('State')", { Indexed: false })],
        ['approval of items', 'approval', () => change(NeedsList.url, '', { EnableModeration: true }), true],
        ['a formula that refuses items', 'formula', () => change(NeedsList.url, '', { ValidationFormula: '=LEN([Title])>1' }), true],
        [
          'a required column of somebody’s own',
          'required',
          () => change(OpenBallotsList.url, '/fields/createFieldAsXml', { parameters: { SchemaXml: '<Field Type="Text" Name="Motif" DisplayName="Motif" Required="TRUE" />' } }, 'POST')
        ]
      ];
      for (const [damage, kind, harm, isSeenByAgents] of damages) {
        it(`are seen to be, and mended: ${damage}`, async () => {
          await harm();
          const seen = await provisioner().status();
          assert.equal(seen.state, 'broken');
          assert.ok(faultKinds(seen).every((each) => each === kind) && faultKinds(seen).length > 0, faultKinds(seen).join());
          assert.equal(isUsable(seen), kind === 'index');
          const agent = await provisioner('visitor').status();
          assert.equal(agent.state === 'broken', isSeenByAgents === true);
          const sentences = await provisioner().explain(seen.lists.flatMap(({ faults }) => faults));
          assert.ok(sentences.every(({ fr, en }) => /^La liste « .+ » .+\.$/.test(fr) && /^The list “.+” .+\.$/.test(en)), JSON.stringify(sentences));

          const { changes, left } = await provisioner().setUp();
          assert.ok(changes.length >= faultKinds(seen).length, JSON.stringify(changes));
          assert.deepEqual([left, faultKinds(await provisioner().status())], [[], []]);
          assert.deepEqual((await provisioner().setUp()).changes, []);
        });
      }

      it('and a column of another type, which cannot be mended, is left and said', async () => {
        await change(ToolsList.url, "/fields/getByInternalNameOrTitle('Contact')", {}, 'DELETE');
        await change(ToolsList.url, '/fields/createFieldAsXml', { parameters: { SchemaXml: '<Field Type="Number" Name="Contact" DisplayName="Contact" />', Options: 8 } }, 'POST');
        assert.deepEqual(faultKinds(await provisioner().status()), ['columnType']);
        const { left } = await provisioner().setUp();
        assert.ok(left.length === 1 && left[0]?.fr.includes('Contact'), JSON.stringify(left));
      });

      it('are all read in one operation, by agents with fewer bytes than by owners', async () => {
        for (const persona of ['visitor', 'owner'] as const) {
          const requests: string[] = [];
          const counting: typeof fetch = async (input, init) => {
            requests.push(String(input));
            return fetch(input, init);
          };
          const connection = site.connection(persona, { fetch: counting });
          await readSite(connection, firstLists, true);
          requests.length = 0;
          await readSite(connection, firstLists, true);
          assert.equal(requests.length, 1);
          assert.equal(/Fields/.test(decodeURIComponent(requests[0] ?? '')), persona === 'owner');
        }
      });
    });

    describe('and levels of our own', () => {
      onSite(undefined, async () => {
        await provisioner('owner', pollLists).setUp();
        for (const { url } of pollLists.slice(1, 3)) await grant(url, 'colleague', 0, 'Parvis : modérer');
      });

      it('let an agent add, and neither change nor delete what he added', async () => {
        for (const { url } of [OpenBallotsList, ConfidentialBallotsList]) {
          const id = await added('visitor', url);
          assert.equal((await attempt('visitor', url, id, 'MERGE')).status, 403);
          assert.equal((await attempt('visitor', url, id, 'DELETE')).status, 403);
        }
      });

      it('let an animator read everybody’s, and neither change nor delete any', async () => {
        const id = await added('visitor', ConfidentialBallotsList.url);
        const seen = await site.rest('colleague', `${listPath(ConfidentialBallotsList.url)}/items(${id})?$select=Id`);
        assert.ok(seen.ok, await seen.text());
        for (const verb of ['MERGE', 'DELETE']) assert.equal((await attempt('colleague', ConfidentialBallotsList.url, id, verb)).status, 403);
        assert.deepEqual(faultKinds(await provisioner('owner', pollLists).status()), []);
      });

      it('leave an owner and an administrator what they have', async () => {
        for (const persona of ['owner', 'admin'] as const) assert.ok((await attempt(persona, OpenBallotsList.url, await added('visitor', OpenBallotsList.url), 'DELETE')).ok);
      });

      it('are put right when somebody changed them', async () => {
        const role = await site.rest('admin', "_api/web/roleDefinitions/getByName('Parvis : ajouter')?$select=Id");
        const { Id } = (await role.json()) as { Id: number };
        await site.rest('admin', `_api/web/roleDefinitions(${Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' }, body: JSON.stringify({ BasePermissions: { High: '432', Low: '1011028719' } }) });
        assert.ok(faultKinds(await provisioner('owner', pollLists).status()).includes('level'));
        const { changes } = await provisioner('owner', pollLists).setUp();
        assert.ok(changes.some(({ fr }) => fr.includes('Parvis : ajouter')), JSON.stringify(changes));
        assert.deepEqual(faultKinds(await provisioner('owner', pollLists).status()), []);
      });
    });

    describe('of a sub-web whose owner may not make levels', () => {
      onSite(undefined, async () => {
        const made = await site.rest('admin', '_api/web/webs/add', { method: 'POST', body: JSON.stringify({ parameters: { Title: 'Sous-site', Url: 'sous-site', WebTemplate: 'STS', UseSamePermissionsAsParentSite: false } }) });
        assert.ok(made.ok, await made.clone().text());
        const { Id } = (await (await site.rest('admin', `_api/web/ensureUser('member@ville.example')`, { method: 'POST' })).json()) as { Id: number };
        const given = await site.rest('admin', `sous-site/_api/web/roleAssignments/addRoleAssignment(principalid=${Id},roledefid=1073741829)`, { method: 'POST' });
        assert.ok(given.ok, await given.text());
      });
      const below = (persona: Persona): Provisioner =>
        new Provisioner(site.connection(persona, { webUrl: `${site.siteUrl}/sous-site`, webPath: '/sites/intranet/sous-site' }), pollLists);

      it('are not begun; who can and the words to send are said; afterwards he sets up', async () => {
        const refused = await below('member').setUp();
        assert.equal(refused.request?.address, site.siteUrl);
        assert.ok(refused.request.message.fr.includes('Parvis : ajouter') && refused.request.message.fr.includes(`${site.siteUrl}/sous-site`));
        assert.equal((await below('member').status()).state, 'missing');
        // Whoever may makes them, by his own set-up.
        await provisioner('owner', pollLists).setUp();
        assert.equal((await below('member').setUp()).request, null);
        assert.equal((await below('member').status()).state, 'current');
      });
    });
  });

  function draft() {
    return { ...emptyPollDraft(), question: 'Oui ou non ?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] };
  }

  /** Gives somebody a level on a list, by kind or by name. */
  async function grant(url: string, persona: Persona, kind: number, level?: string): Promise<void> {
    const id = await site.connection(persona).userId();
    const path = level === undefined ? `_api/web/roleDefinitions/getByType(${kind})` : `_api/web/roleDefinitions/getByName('${level}')`;
    const role = (await (await site.rest('admin', `${path}?$select=Id`)).json()) as { Id: number };
    await change(url, `/roleAssignments/addRoleAssignment(principalid=${id},roledefid=${role.Id})`, {}, 'POST');
  }

  async function added(persona: Persona, url: string): Promise<number> {
    const answer = await site.rest(persona, `${listPath(url)}/items`, { method: 'POST', body: JSON.stringify({ Poll: 1 }) });
    assert.ok(answer.ok, await answer.clone().text());
    return ((await answer.json()) as { Id: number }).Id;
  }

  function attempt(persona: Persona, url: string, id: number, verb: string): Promise<Response> {
    return site.rest(persona, `${listPath(url)}/items(${id})`, { method: 'POST', headers: { 'X-HTTP-Method': verb, 'IF-Match': '*' }, ...(verb === 'MERGE' ? { body: JSON.stringify({ Poll: 2 }) } : {}) });
  }
}

/** Is it what people wrote, and no set-up? */
function isContent({ path, method }: Write): boolean {
  return method === 'POST' && /\/items$|\$batch$|AddValidateUpdateItemUsingPath|folders/i.test(path);
}
