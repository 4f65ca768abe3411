import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TariffOwner } from '../../src/data/tariffs/owner/TariffOwner';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { FolderTree } from '../../src/data/append/FolderTree';
import { CHANGE_FILES } from '../../src/lists/heads/tariffs';
import { waitingTariffsOf } from '../../src/data/tariffs/waitingTariffs';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import { SERVICES } from './changeFilesCity';
import type { LocalChangeFiles } from './localChangeFiles';
import { openLocalChangeFiles, PERSONAS } from './localChangeFiles';
import { operationsIn } from './operationsIn';

const NEW_YEAR = dayOf(2027, 1, 1);

describe('what owners say of tariffs, on the local SharePoint', { concurrency: false }, () => {
  let city: LocalChangeFiles;
  const operations: string[] = [];
  const ownerAs = (who: keyof typeof PERSONAS): Promise<TariffOwner> =>
    tariffServicesOf(
      city.site.connection(PERSONAS[who], {
        fetch: (input, init) => {
          operations.push(...operationsIn(String(input), init));
          return fetch(input, init);
        }
      })
    ).owner();
  const send = async (line: string, cents: number): Promise<number> => {
    const file = await city.as('sports').create({ title: 'Tarifs', service: 'piscines', direction: 'sports', wantedDay: NEW_YEAR, reason: '', content: {} }, crypto.randomUUID());
    await city.as('sports').propose(file, [{ line, base: `${line}:2020-01-01:1`, after: { cents }, volume: 100, reason: '' }], crypto.randomUUID());
    await city.as('sports').submit(file);
    return file.id;
  };

  before(async () => {
    city = await openLocalChangeFiles();
    await city.charge({ 'piscines:adulte': 300, 'piscines:enfant': 150 });
  });
  after(() => city.close());

  it('is theirs to change, and nobody else’s', async () => {
    const may = async (who: keyof typeof PERSONAS) => (await ownerAs(who)).may();
    assert.deepEqual(await may('owner'), { settings: true, delegations: true, rules: true });
    assert.deepEqual(await may('secretary'), { settings: false, delegations: true, rules: false });
    assert.deepEqual(await may('sports'), { settings: false, delegations: false, rules: false });
    const { settings } = await ownerAs('sports');
    await assert.rejects(settings.add({ title: 'x', kind: 'direction', key: 'direction:x', content: { group: null } }, crypto.randomUUID()), { code: 'forbidden' });
  });

  it('names the groups of the site', async () => {
    const groups = await (await ownerAs('owner')).groups();
    assert.ok(groups.some(({ id, name }) => id === city.groups.finances && name === 'Direction des finances'));
  });

  it('opens no folder of a direction as a change file', async () => {
    const { Id } = await new FolderTree(city.site.connection(PERSONAS.agent), CHANGE_FILES.url).item('sports').select('Id')<{ readonly Id: number }>();
    await assert.rejects(city.as('agent').open(Id), { code: 'notFound' });
  });

  it('shows how each file stands as opening it does', async () => {
    const [changed, agreed] = [await send('piscines:adulte', 320), await send('piscines:enfant', 160)];
    for (const id of [changed, agreed]) {
      const finance = city.as('finance');
      const opened = await finance.open(id);
      await finance.say(opened, 'finances', opened.proposals.map(({ proposal }) => ({ line: proposal.line, result: 'agreed' as const, comment: '' })), '');
    }
    const opened = await city.as('sports').open(changed);
    const [first] = opened.proposals;
    if (first) await city.as('sports').change(first.row, { ...first.proposal, after: { cents: 321 } });
    const { files } = await (await ownerAs('agent')).overview('Europe/Paris');
    const said = async (id: number) => {
      const file = files.find((each) => each.id === id);
      const { state } = await city.as('agent').open(id);
      assert.deepEqual([file?.stage, file?.asked.map(({ key }) => key), file?.lines], [state.state, state.asked, state.lines.length]);
      return state.asked;
    };
    assert.deepEqual([await said(changed), await said(agreed)], [['finances'], ['juridique']]);
    assert.deepEqual(files.find(({ id }) => id === agreed)?.income, [{ service: 'piscines', before: 15_000, after: 16_000, lines: 1 }]);
  });

  it('awaits who answers for a step, and the direction to which a file was sent back, for a handful of operations', async () => {
    const waitingOf = async (who: keyof typeof PERSONAS) => {
      const connection = city.site.connection(PERSONAS[who], { fetch: (input, init) => (operations.push(...operationsIn(String(input), init)), fetch(input, init)) });
      operations.length = 0;
      const found = await waitingTariffsOf(connection).waiting(new Date(), { fetch: (_, read) => read() }, 'Europe/Paris');
      return { asks: found.map(({ asks, address: { kind, id } }) => `${asks} ${kind} ${id}`).sort(), count: operations.length };
    };
    const before = (await waitingOf('sports')).asks;
    const id = await send('piscines:enfant', 170);
    assert.ok((await waitingOf('finance')).asks.includes(`tariffToAnswer tarifffile ${id}`));
    const finance = city.as('finance');
    await finance.say(await finance.open(id), 'finances', [{ line: 'piscines:enfant', result: 'changeAsked', comment: 'Moins.' }], '');
    assert.deepEqual((await waitingOf('sports')).asks, [...before, `tariffBack tarifffile ${id}`].sort());
    assert.ok(!(await waitingOf('finance')).asks.includes(`tariffToAnswer tarifffile ${id}`));
    const { asks, count } = await waitingOf('agent');
    assert.deepEqual(asks, []);
    // Files, settings, proposals, steps; one a step that is asked, one a direction to which something came back.
    assert.equal(count, 4 + 2 + 1, operations.join('\n'));
  });

  it('costs as many operations whatever the number of files and versions', async () => {
    const counted = async (): Promise<number> => {
      const owner = await ownerAs('agent');
      operations.length = 0;
      await owner.overview('Europe/Paris');
      return operations.length;
    };
    const few = await counted();
    for (let index = 0; index < 12; index++) await send('piscines:adulte', 330 + index);
    await city.charge(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`piscines:l${index}`, 100 + index])));
    const many = await counted();
    // Files, proposals, steps, settings, rules; two groups of steps, and a price file for each service.
    assert.deepEqual([few, many], [5 + 2 + SERVICES.length, 5 + 2 + SERVICES.length], operations.join('\n'));
  });
});
