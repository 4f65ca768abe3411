/** @jest-environment node */
import type { UsageMap } from '../../domain/usages/usageMap';
import { emptyUsageMap } from '../../domain/usages/usageMap';
import { blankOf } from '../../lists/columns';
import { SitesList, ToolsList, UsageLinksList, UsagesList } from '../../lists/usages';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { addMap } from './addMap';
import { linkColumns } from './usageTables';

const tool = (id: number, title: string, changes: Partial<UsageMap['tools'][number]> = {}) => ({ ...blankOf(ToolsList), id, title, ...changes });
const usage = (id: number, title: string) => ({ ...blankOf(UsagesList), id, title });
const site = (id: number, title: string) => ({ ...blankOf(SitesList), id, title });
const link = (id: number, ends: Partial<UsageMap['links'][number]>) => ({ ...blankOf(UsageLinksList), id, ...ends });

/** What stands in the lists: one entry of each, and a link. */
const stored: UsageMap = {
  usages: [usage(40, 'Écrire à un collègue')],
  tools: [tool(50, 'Messagerie', { purpose: 'ce qui était là', replacedById: 0 })],
  sites: [site(60, 'Culture')],
  links: [link(70, { kind: 'recommended', usageId: 40, toolId: 50, why: 'ce qui était là' })]
};

function lists() {
  const tables = {
    usages: new MemoryTable(UsagesList).give(stored.usages),
    tools: new MemoryTable(ToolsList).give(stored.tools),
    links: new MemoryTable(UsageLinksList, { derive: linkColumns }).give(stored.links),
    sites: new MemoryTable(SitesList).give(stored.sites)
  };
  const add = (added: Partial<UsageMap>, clientKey = 'run', onProgress?: (progress: { readonly done: number }) => void): Promise<void> =>
    addMap(tables, { added: { ...emptyUsageMap, ...added }, stored, clientKey, onProgress });
  return { ...tables, add, titles: (name: 'usages' | 'tools' | 'sites') => tables[name].peek().map(({ title }) => title) };
}

describe('a map that is added', () => {
  it('adds what is not there under its title, and changes nothing that is', async () => {
    const { add, titles, usages, tools, sites } = lists();
    const before = [usages.peek(), tools.peek(), sites.peek()].flat();
    await add({
      usages: [usage(1, 'ECRIRE A  UN COLLEGUE'), usage(2, 'Réserver une salle')],
      tools: [tool(1, 'messagerie', { purpose: 'autre chose' }), tool(2, 'Agenda', { purpose: 'des rendez-vous' })],
      sites: [site(1, 'culture'), site(2, 'Voirie')]
    });
    expect([titles('usages'), titles('tools'), titles('sites')]).toEqual([['Écrire à un collègue', 'Réserver une salle'], ['Messagerie', 'Agenda'], ['Culture', 'Voirie']]);
    expect([usages.peek()[0], tools.peek()[0], sites.peek()[0]]).toEqual(before);
    expect(tools.peek()[1]).toMatchObject({ purpose: 'des rendez-vous' });
  });

  it('links what it names by the ids that its entries have in the lists, unless the two are linked already', async () => {
    const { add, links } = lists();
    await add({
      usages: [usage(1, 'Écrire à un collègue'), usage(2, 'Réserver une salle')],
      tools: [tool(1, 'Messagerie'), tool(2, 'Agenda')],
      links: [
        link(1, { kind: 'notForThis', usageId: 1, toolId: 1, why: 'linked already, otherwise' }),
        link(2, { kind: 'possible', usageId: 2, toolId: 1, why: 'pour une petite' }),
        link(3, { kind: 'worksWith', toolId: 2, otherToolId: 1 })
      ]
    });
    expect(links.peek().map(({ kind, usageId, toolId, otherToolId, why }) => [kind, usageId, toolId, otherToolId, why])).toEqual([
      ['recommended', 40, 50, 0, 'ce qui était là'],
      ['possible', 41, 50, 0, 'pour une petite'],
      ['worksWith', 0, 51, 50, '']
    ]);
  });

  it('names what replaces a tool that it brought, and leaves tools that were there as they are', async () => {
    const { add, tools } = lists();
    // It says what the stored one says, but for what replaces it.
    await add({ tools: [tool(1, 'Messagerie', { purpose: 'ce qui était là', replacedById: 2 }), tool(2, 'Nouvelle messagerie'), tool(3, 'Fax', { status: 'replaced', replacedById: 1 }), tool(4, 'Télécopie', { replacedById: 2 }), tool(5, 'Pager', { replacedById: 9 })] });
    expect(tools.peek().map(({ title, replacedById }) => [title, replacedById])).toEqual([['Messagerie', 0], ['Nouvelle messagerie', 0], ['Fax', 50], ['Télécopie', 51], ['Pager', 0]]);
    expect(tools.peek()[0]?.etag).toBe('"1"');
    // Added and not changed again: nothing replaces it.
    expect(tools.peek()[1]?.etag).toBe('"1"');
  });

  it('gives an end that it does not have to no entry', async () => {
    const { add, links } = lists();
    await add({ tools: [tool(1, 'Agenda')], links: [link(1, { kind: 'before', toolId: 1, otherToolId: 9 })] });
    expect(links.peek()[1]).toMatchObject({ toolId: 51, otherToolId: 0 });
  });

  it('tells how far it is, to its end', async () => {
    const done: number[] = [];
    await lists().add({ tools: [tool(1, 'Agenda')] }, 'run', (progress) => done.push(progress.done));
    expect(done).toEqual([0.3, 0.6, 0.9, 1]);
  });

  it('adds nothing twice when it is begun again with its key, whatever it came to before', async () => {
    const { add, titles, tools, links, usages, sites } = lists();
    const added = {
      usages: [usage(1, 'Agenda')],
      tools: [tool(1, 'Agenda'), tool(2, 'Carnet', { replacedById: 1 })],
      sites: [site(1, 'Agenda')],
      links: [link(1, { kind: 'possible', usageId: 1, toolId: 1 }), link(2, { kind: 'before', toolId: 2, otherToolId: 1 })]
    };
    for (const [table, call] of [[tools, 'addMany'], [usages, 'addMany'], [sites, 'addMany'], [links, 'addMany'], [tools, 'updateMany']] as const) {
      table.failNext(call, new DataError('timeout'), 'after');
      expect(await codeOf(add(added))).toBe('timeout');
    }
    await add(added);
    expect([titles('usages'), titles('tools'), titles('sites')]).toEqual([['Écrire à un collègue', 'Agenda'], ['Messagerie', 'Agenda', 'Carnet'], ['Culture', 'Agenda']]);
    expect(links.peek()).toHaveLength(3);
    expect(tools.peek()[2]).toMatchObject({ title: 'Carnet', replacedById: 51, etag: '"2"' });
  });

  it('keeps apart what two runs add', async () => {
    const { usages, tools, links, sites } = lists();
    const spies = [usages, tools, sites, links].map((table) => jest.spyOn(table, 'addMany'));
    const keys = (): readonly string[] => spies.flatMap(({ mock }) => mock.calls.flatMap(([rows]) => rows.map(({ clientKey }) => clientKey)));
    const added = { ...emptyUsageMap, usages: [usage(1, 'A'), usage(2, 'B')], tools: [tool(1, 'A')], sites: [site(1, 'A')], links: [link(1, { kind: 'possible', usageId: 1, toolId: 1 })] };
    for (const clientKey of ['one', 'other']) await addMap({ usages, tools, links, sites }, { added, stored, clientKey });
    expect([keys().length, new Set(keys()).size]).toEqual([10, 10]);
  });
});
