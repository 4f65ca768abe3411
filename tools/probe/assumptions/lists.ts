import { ReservedClosing } from '../../../src/data/append/ReservedClosing';
import { listsStamp } from '../../../src/data/append/listsStamp';
import { readPartPage } from '../../../src/data/partPages/readPartPage';
import { recordPartPage } from '../../../src/data/partPages/recordPartPage';
import { readSite } from '../../../src/data/provisioning/readSite';
import { readReaders } from '../../../src/data/provisioning/siteReaders';
import type { Topic } from '../Assumption';
import { folderApi, folderPart, library, makeFolder, ownList, plainList, stepsList } from '../ground/lists';
import type { Part } from '../ground/Person';
import { granted, needed, said } from '../ground/Person';
import { addItem, formPart } from '../ground/rows';
import { notTried, tell } from '../outcome';

/** As an owner's words may be long. */
const WORDS = 'Ce que les agents disent ici est lu par tous. '.repeat(9);

export const lists: Topic = {
  title: 'Lists, columns and their state',
  assumptions: [
    {
      id: 'address-from-title',
      says: '`lists.add` with a title makes the address from it; of a library too, whose `EntityTypeName` is the leaf of its address',
      uses: [
        { where: '`Provisioner`', otherwise: 'set-up fails aloud' },
        { where: '`readSite`, libraries', otherwise: 'its library counts as missing: set-up is offered, finds it, and changes nothing' }
      ],
      run: async (ctx) => {
        const [list, files] = [await plainList(ctx), await library(ctx)];
        const paths = await ctx.owner.together([list, files].map(({ id }) => ({ path: `_api/web/lists(guid'${id}')?$select=EntityTypeName,RootFolder/ServerRelativeUrl&$expand=RootFolder`, method: 'GET' as const })));
        const [one, other] = paths.map(({ json }) => ({ type: String(json.EntityTypeName), path: String((json.RootFolder as { readonly ServerRelativeUrl?: string } | undefined)?.ServerRelativeUrl) }));
        return tell(one?.path === list.path && other?.path === files.path && one.type === `${list.leaf}List` && other.type === files.leaf, `${one?.path} (${one?.type}), ${other?.path} (${other?.type})`);
      }
    },
    {
      id: 'lists-filtered-by-type',
      says: '`web/lists` can be filtered by `startswith(EntityTypeName, …)` and by `EntityTypeName`, which is the leaf of the address and `List`',
      uses: [{ where: '`readSite`', otherwise: 'every list counts as missing: set-up is offered, finds them, and changes nothing' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const [all, one] = await Promise.all([readSite(ctx.owner.connection, undefined, false), readSite(ctx.owner.connection, [list], false)]);
        return tell(all.lists.has(list.url) && one.lists.size === 1 && one.lists.has(list.url), `found by its beginning: ${String(all.lists.has(list.url))}, by its name: ${one.lists.size}`);
      }
    },
    {
      id: 'lists-tell-their-state',
      says: '`web/lists` gives `ReadSecurity`, `WriteSecurity`, `ValidationFormula`, `Views` to readers, and `Fields` and `RoleAssignments` to owners, in one operation',
      uses: [{ where: '`readSite`', otherwise: 'the state of the lists cannot be read: an error is shown, nothing is stored' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        const [seen, owned] = await Promise.all([readSite(ctx.as('agent').connection, [list], false), readSite(ctx.owner.connection, [list], true)]);
        const [reader, owner] = [seen.lists.get(list.url), owned.lists.get(list.url)];
        const told = { security: reader?.readSecurity === 2 && reader.writeSecurity === 2, views: (reader?.views.length ?? 0) > 0, columns: owner?.fields?.some(({ InternalName }) => InternalName === 'Secret') === true, access: (owner?.access?.length ?? 0) > 1 };
        return tell(Object.values(told).every(Boolean), Object.entries(told).map(([name, is]) => `${name}: ${is ? 'told' : 'missing'}`).join(', '));
      }
    },
    {
      id: 'site-readers-told',
      says: '`web/roleAssignments` with `Member` and `RoleDefinitionBindings` tells an owner who has the site, also where the site inherits; `folders?$expand=ListItemAllFields` gives `HasUniqueRoleAssignments`',
      uses: [
        { where: '`siteReaders`, `admitNewcomers`', otherwise: 'nobody who came later is named, and the repair is not offered; or folders of what goes on are not given, and whoever came later reads its list without them' }
      ],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        await makeFolder(ctx, list);
        const [readers, found] = await Promise.all([readReaders(ctx.owner.connection), ctx.owner.get(`${folderApi(list.path)}/folders?$select=Name,ListItemAllFields/HasUniqueRoleAssignments&$expand=ListItemAllFields&$top=50`)]);
        const told = granted(found).rows.filter(({ ListItemAllFields }) => typeof (ListItemAllFields as { readonly HasUniqueRoleAssignments?: unknown } | null)?.HasUniqueRoleAssignments === 'boolean').length;
        return tell(readers.length > 0 && told > 0, `${readers.length} readers of the site; ${told} folders told`);
      }
    },
    {
      id: 'hidden-view',
      says: 'a view made with `Hidden` does not show in the list’s menu, and its `Title` can be changed',
      uses: [{ where: '`setUpList`', otherwise: 'owners see a view called "Parvis 2"; if they delete it, the description tells the version' }],
      run: async (ctx) => {
        const [list, title] = [await plainList(ctx), ctx.workshop.word()];
        const made = granted(await ctx.owner.post(`${list.api}/views`, { Title: title, Hidden: true, PersonalView: false, RowLimit: 30 }));
        const view = `${list.api}/views(guid'${String(made.json.Id)}')`;
        const [renamed, read] = await ctx.owner.together([{ path: view, method: 'MERGE', body: { Title: `${title} 2` } }, { path: `${view}?$select=Title,Hidden`, method: 'GET' }]);
        const json = renamed?.ok ? (read?.json ?? {}) : {};
        return tell(json.Hidden === true && json.Title === `${title} 2`, `hidden: ${String(json.Hidden)}, title: ${String(json.Title)}`);
      }
    },
    {
      id: 'typed-columns',
      says: 'columns take limits and choices with `odata.type` of their own kind',
      uses: [{ where: '`setUpFields`', otherwise: 'the upgrade fails aloud, agents go on with the older list' }],
      run: async (ctx) => {
        const [list, [count, kind]] = [await plainList(ctx), [`N${ctx.workshop.word()}`, `C${ctx.workshop.word()}`]];
        const columns = [`<Field Type="Number" Name="${count}" DisplayName="${count}" Min="0" Max="5" />`, `<Field Type="Choice" Name="${kind}" DisplayName="${kind}"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>`];
        for (const made of await ctx.owner.together(columns.map((SchemaXml) => ({ path: `${list.api}/fields/createFieldAsXml`, body: { parameters: { SchemaXml, Options: 8 } } })))) needed(made, 'a column could not be made');
        const changes = { [count ?? '']: { 'odata.type': 'SP.FieldNumber', MaximumValue: 50 }, [kind ?? '']: { 'odata.type': 'SP.FieldChoice', Choices: ['a', 'b'] } };
        for (const changed of await ctx.owner.together(Object.entries(changes).map(([name, body]) => ({ path: `${list.api}/fields/getByInternalNameOrTitle('${name}')`, method: 'MERGE' as const, body })))) granted(changed);
        const [one, other] = await ctx.owner.together([count, kind].map((name) => ({ path: `${list.api}/fields/getByInternalNameOrTitle('${name}')`, method: 'GET' as const })));
        const choices = JSON.stringify(other?.json.Choices);
        return tell(Number(one?.json.MaximumValue) === 50 && choices.includes('"b"'), `most: ${String(one?.json.MaximumValue)}, choices: ${choices}`);
      }
    },
    {
      id: 'unique-on-empty-column',
      says: '`EnforceUniqueValues` can be set on a column that is empty in all items',
      uses: [{ where: 'upgrade to version 2', otherwise: 'the upgrade fails aloud, agents go on with the older list' }],
      run: async (ctx) => {
        const [list, name] = [await plainList(ctx), `U${ctx.workshop.word()}`];
        needed(await ctx.owner.post(`${list.api}/fields/createFieldAsXml`, { parameters: { SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="${name}" MaxLength="60" />`, Options: 8 } }), 'a column could not be made');
        const field = `${list.api}/fields/getByInternalNameOrTitle('${name}')`;
        const indexed = await ctx.owner.merge(field, { Indexed: true });
        const unique = await ctx.owner.merge(field, { EnforceUniqueValues: true });
        return tell(indexed.ok && unique.ok, `index: ${said(indexed)}; unique: ${said(unique)}`);
      }
    },
    {
      id: 'note-verbatim',
      says: 'a note column without rich text keeps what is written as it is, line ends and `<`, `&`, `[` included, up to some 5,000 characters',
      uses: [{ where: '`ConfidentialVotes`, `AnswerGroups`', otherwise: 'an answer in own words that comes back otherwise is excluded as unreadable, and its author is told at his next visit' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        const Secret = `[1,"a<b>&amp; c\\n"]\n« là »\n${'é&<[ '.repeat(900)}fin`;
        const { Id } = await addItem(ctx.as('agent'), list, { Secret });
        const read = granted(await ctx.as('agent').get(`${list.api}/items(${Id})?$select=Secret`)).json.Secret;
        return tell(read === Secret, read === Secret ? `${Secret.length} characters came back as they were` : `came back otherwise: ${JSON.stringify(read).slice(0, 80)}`);
      }
    },
    {
      id: 'note-not-looked-up',
      says: 'a note column cannot be looked up, shown or filtered from another list',
      uses: [{ where: '`ConfidentialBallotsList`', otherwise: 'nothing where SharePoint trims a lookup to what the reader may see' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        const secret = ctx.workshop.word();
        const { Id } = await addItem(ctx.owner, list, { Title: 'probe', Secret: secret });
        const name = `L${ctx.workshop.word()}`;
        const spy = await plainList(ctx);
        const made = await ctx.owner.post(`${spy.api}/fields/createFieldAsXml`, { parameters: { SchemaXml: `<Field Type="Lookup" Name="${name}" DisplayName="${name}" List="{${list.id}}" ShowField="Secret" />`, Options: 8 } });
        if (!made.ok) return tell(true, `the column is refused: ${said(made)}`);
        const row = await ctx.owner.post(`${spy.api}/items`, { Title: 'probe', [`${name}Id`]: Id });
        if (!row.ok) return tell(true, `the row is refused: ${said(row)}`);
        const agent = ctx.as('agent');
        const [shown, filtered] = await Promise.all([agent.get(`${spy.api}/items?$select=${name}/Secret&$expand=${name}`), agent.get(`${spy.api}/items?$select=Id&$filter=${name}/Secret eq '${secret}'`)]);
        const leaks = shown.text.includes(secret) || (filtered.ok && filtered.rows.length > 0);
        return tell(!leaks, `shown: ${said(shown)}; filtered: ${said(filtered)}${leaks ? '; an agent read what is not his' : ''}`);
      }
    },
    {
      id: 'validation-formula',
      says: 'a list’s `ValidationFormula` is set with *Manage Lists*, is evaluated for REST’s `items` too, takes a column by its title, products of comparisons and no function, and can be read by every reader',
      uses: [
        {
          where: '`ReservedClosing`',
          otherwise: 'closing fails aloud; or, where the formula is stored and not evaluated, the page says that the server takes no more while rows still arrive: they are late by their date, said to be so, and in no figure'
        }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, agent] = [await ownList(ctx), ctx.as('agent')];
        const [closed, open] = [Math.floor(Math.random() * 1e6) + 1000, 7];
        await new ReservedClosing(ctx.owner.connection, list, 'Session').setClosed(closed, true);
        const told = await new ReservedClosing(agent.connection, list, 'Session').isClosed(closed);
        const [late, timely] = await agent.together([{ path: `${list.api}/items`, body: { Title: 'late', Session: closed } }, { path: `${list.api}/items`, body: { Title: 'in time', Session: open } }]);
        return tell(told && late?.ok === false && timely?.ok === true, `told to the agent: ${String(told)}; what is closed: ${late ? said(late) : ''}; what is open: ${timely ? said(timely) : ''}`);
      }
    },
    {
      id: 'description-keeps-mark',
      says: 'a list’s `Description` keeps a mark like `[Parvis page call contribution SitePages/Appels.aspx]` as it is, beside some hundreds of characters of an owner’s, and is told to all readers of the list',
      uses: [{ where: '`recordPartPage`, `readPartPage`', otherwise: 'links lead to the home page, as where no page is recorded; an owner’s browser writes the mark anew at each view' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        needed(await ctx.owner.merge(list.api, { Description: WORDS }), 'the description could not be changed');
        const page = { kinds: 'call contribution', page: 'SitePages/Appels.aspx' };
        await recordPartPage(ctx.owner.connection, list.url, page);
        const read = String(granted(await ctx.as('agent').get(`${list.api}?$select=Description`)).json.Description);
        const mark = readPartPage(read);
        return tell(mark?.page === page.page && mark.kinds === page.kinds && read.startsWith(WORDS.trim()), mark ? `${read.length} characters with the mark` : `no mark in ${read.length} characters`);
      }
    },
    {
      id: 'list-dates-move',
      says: 'a list’s `LastItemModifiedDate`, `LastItemDeletedDate` or `ItemCount` moves with every change of its items: create, update, `AddValidateUpdateItemUsingPath`, recycle, restore, change by an administrator; a new folder and a file that is overwritten too',
      uses: [
        { where: '`listStamp`', otherwise: 'a poll or an entry of the map stays as it was for who has the tab open, an hour at most for polls; votes and tallies are never kept' },
        {
          where: '`KeptReads`',
          otherwise: 'what a browser kept of a list that all readers see alike (its rows, folders and files) stays as it was for who read it before, a month at most: each later view of a day reads two answers again that are older than a day; votes, tallies and supports are never kept, of one’s own only that there is nothing'
        }
      ],
      run: async (ctx) => {
        const { owner, workshop } = ctx;
        const [list, files] = [await stepsList(ctx), await library(ctx)];
        const stamps = async (): Promise<readonly string[]> => {
          const answers = await owner.together([list, files].map(({ api }) => ({ path: `${api}?$select=LastItemModifiedDate,LastItemDeletedDate,ItemCount`, method: 'GET' as const })));
          return answers.map((answer) => granted(answer).json).map(({ LastItemModifiedDate, LastItemDeletedDate, ItemCount }) => [LastItemModifiedDate, LastItemDeletedDate, ItemCount].join('|'));
        };
        const path = `${folderApi(files.path)}/files/addUsingPath(decodedurl='${workshop.word()}.json',overwrite=true)`;
        const change = async (ofRows: Part, text?: string): Promise<Readonly<Record<string, unknown>>> => {
          const answers = await owner.together([ofRows, ...(text === undefined ? [] : [{ path, body: text }])]);
          return answers.map(granted)[0]?.json ?? {};
        };
        let id = 0;
        let binned = '';
        // By what is done in the list, and in the library.
        const changes: Readonly<Record<string, () => Promise<unknown>>> = {
          'create, file': async () => (id = Number((await change({ path: `${list.api}/items`, body: { Title: 'probe', StepKey: workshop.word() } }, '{"a":1}')).Id)),
          'update, overwriting': () => change({ path: `${list.api}/items(${id})`, method: 'MERGE', body: { Title: 'changed' } }, '{"a":2}'),
          form: () => change(formPart(list, list.path, { Title: 'probe', StepKey: workshop.word() })),
          recycle: async () => (binned = String((await change({ path: `${list.api}/items(${id})/recycle` })).value)),
          restore: () => change({ path: `_api/web/recycleBin('${binned}')/restore` }),
          folder: () => change(folderPart(list, list.path, workshop.word()))
        };
        let before = await stamps();
        const still: string[] = [];
        for (const [names, make] of Object.entries(changes)) {
          // The dates have steps of one second.
          await ctx.pause(1.1);
          await make();
          const after = await stamps();
          still.push(...names.split(', ').filter((_, index) => after[index] === before[index]));
          before = after;
        }
        return tell(still.length === 0, still.length === 0 ? `moved with ${Object.keys(changes).join(', ')}` : `did not move with ${still.join(', ')}`);
      }
    },
    {
      id: 'list-dates-of-the-moment',
      says: '`LastItemModifiedDate` and `ItemCount` of lists are those of the moment',
      uses: [{ where: '`meetingStampsOf`, `listsStamp`', otherwise: 'a meeting shows what is new a turn later' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const read = (): Promise<string> => listsStamp(ctx.owner.connection, [list]);
        const before = await read();
        await addItem(ctx.owner, list, { StepKey: ctx.workshop.word() });
        const after = await read();
        return tell(before !== '' && before !== after, before === after ? 'the same right after a row was added' : 'another one right after a row was added');
      }
    },
    {
      id: 'list-count-untrimmed',
      says: '`List.ItemCount` tells all rows to who reads his own alone',
      uses: [{ where: '`ListItems.scan`, health', otherwise: 'the progress of an audit is wrong; what it finds is not' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        await addItem(ctx.owner, list);
        const [told, seen] = await Promise.all([ctx.as('agent').get(`${list.api}?$select=ItemCount`), ctx.owner.get(`${list.api}?$select=ItemCount`)]);
        return tell(granted(told).json.ItemCount === granted(seen).json.ItemCount, `the owner is told ${String(seen.json.ItemCount)}, an agent ${String(told.json.ItemCount)}`);
      }
    },
    {
      id: 'rename-to-taken-title',
      says: 'a list cannot be renamed to a title that another list of the site has',
      uses: [{ where: '`setUpList`', otherwise: 'nothing: a title that is taken is not asked for' }],
      run: async (ctx) => {
        const [one, other] = [await plainList(ctx), await stepsList(ctx)];
        const renamed = await ctx.owner.merge(one.api, { Title: other.leaf });
        if (renamed.ok) needed(await ctx.owner.merge(one.api, { Title: one.leaf }), 'the title could not be put back');
        return tell(!renamed.ok, said(renamed));
      }
    },
    {
      id: 'expand-needs-select',
      says: 'what `$expand` names is answered only where `$select` names it too, or refused',
      uses: [{ where: 'all reads: they repeat it', otherwise: 'nothing: some bytes more' }],
      run: async (ctx) => {
        const list = await plainList(ctx);
        const answer = await ctx.owner.get(`${list.api}/items?$select=Title&$expand=Author&$top=1`);
        const isAnswered = typeof answer.rows[0]?.Author === 'object';
        return tell(!isAnswered, isAnswered ? 'answered all the same' : `left out: ${said(answer)}`);
      }
    },
    {
      id: 'numbers-are-numbers',
      says: 'a number that is sent as text is refused',
      uses: [{ where: 'all writes: they send numbers', otherwise: 'nothing' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const sent = await ctx.owner.post(`${list.api}/items`, { Title: 'probe', Session: '12', StepKey: ctx.workshop.word() });
        return tell(!sent.ok, said(sent));
      }
    },
    {
      id: 'zone-bias',
      says: 'a zone’s `Bias` is minutes from local time to UTC (the page context tells the same numbers as `regionalSettings/timeZone`)',
      uses: [{ where: '`timeZoneName`', otherwise: 'only for ids newer than the table: times of another zone' }],
      run: async (ctx) => {
        const { json } = granted(await ctx.owner.get('_api/web/regionalSettings/timeZone?$select=Id,Information'));
        const { Bias } = (json.Information ?? {}) as { readonly Bias?: number };
        const { zoneNames } = await import('../../../src/shell/timeZones');
        const name = zoneNames[Number(json.Id)];
        if (name === undefined) return notTried(`the zone ${String(json.Id)} is in no table`);
        const standard = -offsetInJanuaryOrJuly(name);
        return tell(Bias === standard, `zone ${String(json.Id)} (${name}): ${String(Bias)} where ${standard} was expected`);
      }
    },
    {
      id: 'owner-recycles',
      says: 'an owner may send folders of supports, and rows of append-only lists, to the recycle bin',
      uses: [{ where: '`TableAnimation.purge`', otherwise: 'removing what was said in an archived call fails aloud, and nothing else changes' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        const { Id } = await addItem(ctx.owner, list, { StepKey: ctx.workshop.word() });
        const [folder, row] = await ctx.owner.together([{ path: `${folderApi(box)}/recycle` }, { path: `${list.api}/items(${Id})/recycle` }]);
        return tell(folder?.ok === true && row?.ok === true, `folder: ${folder ? said(folder) : ''}; row: ${row ? said(row) : ''}`);
      }
    }
  ]
};

/** Minutes east of UTC outside of summer time. */
function offsetInJanuaryOrJuly(timeZone: string): number {
  const at = (month: number): number => {
    const date = new Date(Date.UTC(2026, month, 15, 12));
    const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(date);
    const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
    return (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - date.getTime()) / 60_000;
  };
  return Math.min(at(0), at(6));
}
