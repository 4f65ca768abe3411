import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { madeStateOf, makingServicesOf } from '../../src/data/making/makers';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import type { ListUrl } from '../../src/lists/defineList';
import { CHANGE_FILES, PROPOSALS, TARIFF_EVIDENCE, TARIFF_STEPS } from '../../src/lists/heads/tariffs';
import { changesAs, openLocalChangeFiles, PERSONAS } from './localChangeFiles';
import type { LocalChangeFiles } from './localChangeFiles';
import { operationsIn } from './operationsIn';
import type { Persona } from './SiteUnderTest';

const NEW_YEAR = dayOf(2027, 1, 1);
const { sports, colleague, culture, finance, legal, secretary, agent } = PERSONAS;
const everybodyBut = (...own: readonly Persona[]): readonly Persona[] => (['visitor', 'member', sports, culture, finance, legal, secretary, agent] as const).filter((persona) => !own.includes(persona));

/** What people try with change files over REST, past the product: refused by the server. And what opening one costs. */
export function changeFilesRightsContract(name: string): void {
  describe(`rights of change files ${name}`, { concurrency: false }, () => {
    let city: LocalChangeFiles;
    let ids: Readonly<Record<'file' | 'proposal' | 'step', number>>;
    const send = async (persona: Persona, path: string, body: object | string = {}, verb?: string): Promise<number> => {
      const headers = verb === undefined ? undefined : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
      return (await city.site.rest(persona, `_api/web/${path}`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })).status;
    };
    const list = (url: ListUrl): string => `getList('/sites/intranet/${url}')`;
    const formOf = (values: Readonly<Record<string, string>>) => ({ formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: false });
    const addIn = (persona: Persona, url: ListUrl, folder: string): Promise<number> =>
      send(persona, `${list(url)}/AddValidateUpdateItemUsingPath`, { listItemCreateInfo: { FolderPath: { DecodedUrl: `/sites/intranet/${url}/${folder}` }, UnderlyingObjectType: 0 }, ...formOf({ ClientKey: crypto.randomUUID(), Title: 'x' }) });
    const forge = async (persona: Persona, url: ListUrl, id: number, changes: Readonly<Record<string, string>>): Promise<readonly number[]> => {
      const item = `${list(url)}/items(${id})`;
      return [await send(persona, item, changes, 'MERGE'), await send(persona, item, {}, 'DELETE'), await send(persona, `${item}/recycle`), await send(persona, `${item}/validateUpdateListItem`, formOf(changes)), await send(persona, `${item}/validateUpdateListItem`, { ...formOf(changes), bNewDocumentUpdate: true })];
    };
    const refused = Array(5).fill(403);
    const proposed = async (line: string) => {
      const file = await city.as('sports').create({ title: 'Tarifs', service: 'piscines', direction: 'sports', wantedDay: NEW_YEAR, reason: '', content: {} }, crypto.randomUUID());
      await city.as('sports').propose(file, [{ line, base: `${line}:2020-01-01:1`, after: { cents: 320 }, volume: null, reason: '' }], crypto.randomUUID());
      return city.as('sports').submit(file);
    };

    before(async () => {
      city = await openLocalChangeFiles();
      await city.charge({ 'piscines:adulte': 300 });
      const file = await proposed('piscines:adulte');
      const [step] = await city.as('finance').say(await city.as('finance').open(file.id), 'finances', [{ line: 'piscines:adulte', result: 'agreed', comment: '' }], '');
      ids = { file: file.id, proposal: (await city.as('agent').open(file.id)).proposals[0]?.row.id ?? 0, step: step?.id ?? 0 };
    });
    after(() => city.close());

    it('files and proposals are written by their direction alone, in its folder alone', async () => {
      for (const url of [CHANGE_FILES.url, PROPOSALS.url]) {
        for (const persona of everybodyBut(sports)) assert.equal(await addIn(persona, url, 'sports'), 403, `${persona} ${url}`);
        assert.deepEqual([await addIn(sports, url, 'sports'), await addIn(sports, url, 'culture'), await send(sports, `${list(url)}/items`, { ClientKey: crypto.randomUUID(), Title: 'x' })], [200, 403, 403]);
      }
      for (const persona of everybodyBut(sports)) assert.deepEqual([await forge(persona, CHANGE_FILES.url, ids.file, { Title: 'x' }), await forge(persona, PROPOSALS.url, ids.proposal, { Line: 'x' })], [refused, refused], persona);
      assert.equal(await send(colleague, `${list(PROPOSALS.url)}/items(${ids.proposal})`, { Volume: 1 }, 'MERGE'), 204);
    });

    it('steps are added by their group alone, and changed by nobody', async () => {
      for (const persona of everybodyBut(finance)) assert.equal(await addIn(persona, TARIFF_STEPS.url, 'finances'), 403, persona);
      assert.deepEqual([await addIn(finance, TARIFF_STEPS.url, 'juridique'), await send(finance, `${list(TARIFF_STEPS.url)}/items`, { ClientKey: crypto.randomUUID(), Title: 'x' })], [403, 403]);
      for (const persona of everybodyBut()) assert.deepEqual(await forge(persona, TARIFF_STEPS.url, ids.step, { Step: 'juridique' }), refused, persona);
    });

    it('what an owner rewrites of a step counts for nothing, and is named', async () => {
      const file = await proposed('piscines:adulte');
      const [step] = await city.as('finance').say(await city.as('finance').open(file.id), 'finances', [{ line: 'piscines:adulte', result: 'refused', comment: 'Trop.' }], '');
      assert.equal(await send('owner', `${list(TARIFF_STEPS.url)}/items(${step?.id})`, { Comment: 'réécrit' }, 'MERGE'), 204);
      assert.deepEqual((await city.as('agent').open(file.id)).ignoredSteps.map(({ why }) => why), ['altered']);
    });

    it('supporting files are added by their direction, and neither replaced nor taken away', async () => {
      const folder = (of: string): string => `getFolderByServerRelativePath(decodedUrl='/sites/intranet/${TARIFF_EVIDENCE.url}/${of}')/files/addUsingPath(decodedurl='devis.txt',overwrite=true)`;
      const file = `getFileByServerRelativePath(decodedUrl='/sites/intranet/${TARIFF_EVIDENCE.url}/sports/devis.txt')`;
      for (const persona of everybodyBut(sports, secretary)) assert.equal(await send(persona, folder('sports'), 'x'), 403, persona);
      assert.deepEqual([await send(sports, folder('sports'), 'x'), await send(sports, folder('culture'), 'x')], [200, 403]);
      for (const persona of everybodyBut()) assert.deepEqual([await send(persona, folder('sports'), 'y'), await send(persona, `${file}/$value`, 'y', 'PUT'), await send(persona, file, {}, 'DELETE')], [403, 403, 403], persona);
    });

    it('a file that is moved to another direction’s folder takes nothing with it', async () => {
      const file = await proposed('piscines:adulte');
      const moved = await send(sports, `${list(CHANGE_FILES.url)}/items(${file.id})/validateUpdateListItem`, formOf({ FileDirRef: `/sites/intranet/${CHANGE_FILES.url}/culture` }));
      const read = await city.as('agent').open(file.id);
      // Refused, or outside of every chain and without its proposals.
      assert.ok(moved === 403 || read.direction === 'sports' || (read.proposals.length === 0 && read.ignored.length === 1), `${moved} ${read.direction}`);
    });

    it('a file is made of what was said elsewhere, once, in a direction of its maker, and by nobody else', async () => {
      const proposal = { title: 'Gratuité le soir', text: 'Proposé par 212 agents.\n\nPour les étudiants.', variants: [], origin: null, charter: [] };
      const makingAs = (persona: Persona) => makingServicesOf(city.site.connection(persona));
      assert.deepEqual((await makingAs(agent).places('tariff')).length, 0);
      const [place, ...others] = await makingAs(sports).places('tariff');
      assert.deepEqual([place?.title, others], ['sports', []]);
      const make = (persona: Persona, into: number | undefined): Promise<number> => makingAs(persona).make('tariff', { ...proposal, into }, `made-${persona}-${into}`);
      const id = await make(sports, place?.id);
      assert.equal(await make(sports, place?.id), id);
      const { file, direction } = await city.as('agent').open(id);
      assert.deepEqual([file.title, file.reason, file.wantedDay, file.submittedAt, direction], [proposal.title, proposal.text, null, null, 'sports']);
      const state = (): Promise<unknown> => madeStateOf(city.site.connection(agent), 'tarifffile', id);
      assert.equal(await state(), 'preparing');
      await city.as('sports').submit(file);
      assert.equal(await state(), 'open');
      await city.act(id);
      assert.equal(await state(), 'closed');
      assert.deepEqual((await city.as('agent').actsOf(id)).map(({ kind }) => kind), ['deliberation']);
      assert.equal(await madeStateOf(city.site.connection(agent), 'tarifffile', 4711), 'preparing');
      for (const [persona, into, code] of [[agent, place?.id, 'forbidden'], [culture, place?.id, 'forbidden'], [sports, 4711, 'conflict'], [sports, undefined, 'conflict']] as const) {
        await assert.rejects(make(persona, into), (error) => error instanceof DataError && error.code === code);
      }
    });

    it('opening a file costs the same whatever the number of files, proposals and versions', async () => {
      const operations: string[] = [];
      const counted = async (): Promise<number> => {
        operations.length = 0;
        const changes = changesAs(city.site, 'agent', {
          fetch: (input, init) => {
            operations.push(...operationsIn(String(input), init));
            return fetch(input, init);
          }
        });
        await changes.open(ids.file);
        return operations.length;
      };
      const few = await counted();
      for (let index = 0; index < 15; index++) await proposed('piscines:adulte');
      await city.charge(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`piscines:l${index}`, 100 + index])));
      const file = (await city.as('sports').open(ids.file)).file;
      await city.as('sports').propose(file, Array.from({ length: 120 }, (_, index) => ({ line: `piscines:l${index}`, base: null, after: { cents: 100 }, volume: null, reason: '' })), crypto.randomUUID());
      // The file, its proposals, its steps, the settings, two groups, one price file.
      assert.deepEqual([few, await counted()], [7, 7], operations.join('\n'));
    });
  });
}
