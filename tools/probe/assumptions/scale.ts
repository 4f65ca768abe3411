import { ListItems } from '../../../src/data/items/ListItems';
import type { Topic } from '../Assumption';
import type { ProbeList } from '../ground/lists';
import { makeFolder, makeList, stepsList } from '../ground/lists';
import { granted, needed, said } from '../ground/Person';
import { addStep, addSteps, fill, manyRows } from '../ground/rows';
import { tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

export const scale: Topic = {
  title: 'Lists of any size',
  assumptions: [
    {
      id: 'scan-by-token',
      says: '`$skiptoken=Paged=TRUE&p_ID=n` answers the rows with an id above `n`',
      uses: [{ where: '`ListItems.scan`', otherwise: 'the audit fails aloud' }],
      run: async (ctx) => {
        const { list, id } = await addStep(ctx, ctx.owner);
        const later = await addStep(ctx, ctx.owner);
        const ids: number[] = [];
        for await (const page of new ListItems(ctx.owner.connection, list).scan<{ readonly Id: number }>({ after: id, select: ['Id'] })) ids.push(...page.map(({ Id }) => Id));
        return tell(ids.length === 1 && ids[0] === later.id, `after ${id}: ${ids.join(', ')}`);
      }
    },
    {
      id: 'lowest-id-of-folder',
      says: '`GetItems` finds the lowest id below a folder',
      uses: [{ where: '`ListItems.scan`', otherwise: 'the audit reads from the list’s first item, slower' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const folder = await makeFolder(ctx, list);
        const { id } = await addStep(ctx, ctx.owner, folder);
        await addStep(ctx, ctx.owner, folder);
        const ids: number[] = [];
        for await (const page of new ListItems(ctx.owner.connection, list).scan<{ readonly Id: number }>({ folder, select: ['Id'] })) ids.push(...page.map(({ Id }) => Id));
        return tell(ids[0] === id && ids.length === 2, `began at ${String(ids[0])} where ${id} is the lowest`);
      }
    },
    {
      id: 'scan-any-size',
      says: 'a scan by token, and the lowest id below a folder, are answered in a list of any size',
      uses: [{ where: '`ListItems.scan`', otherwise: 'the audit fails aloud; or refused above the threshold, it reads from the list’s first item, slower' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list, folder, count } = await bigList(ctx);
        let read = 0;
        for await (const page of new ListItems(ctx.owner.connection, list).scan<{ readonly Id: number }>({ folder, select: ['Id'] })) read += page.length;
        return tell(read === count, `${read} rows of ${count}`);
      }
    },
    {
      id: 'few-above-an-id',
      says: '`$filter=Id gt n and Session eq m` and `Created gt … and Id le n and Session eq m` are answered in a list of any size while few rows fit the first condition',
      uses: [{ where: '`SharePointRegistrationSite.stepsSince`', otherwise: 'a position is told as "at most k"' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list, lastId } = await bigList(ctx);
        const soon = new Date(Date.now() + 3_600_000).toISOString();
        const [above, since] = [
          await ctx.owner.get(`${list.api}/items?$select=Id&$filter=Id gt ${lastId - 5} and Session eq 1&$orderby=Id&$top=5000`),
          await ctx.owner.get(`${list.api}/items?$select=Id&$filter=Created gt datetime'${soon}' and Id le ${lastId} and Session eq 1&$orderby=Id&$top=5000`)
        ];
        return tell(above.ok && above.rows.length === 5 && since.ok, `by id: ${said(above)}, ${above.rows.length} rows; by time: ${said(since)}`);
      }
    },
    {
      id: 'twelve-unique-keys',
      says: 'a slip is found by an `or` of twelve conditions on its unique column in a list of any size',
      uses: [{ where: '`DiscreetRegistrations`', otherwise: 'a discreet registration says "received" until the organiser writes' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list, key } = await bigList(ctx);
        const keys = [...Array.from({ length: 11 }, (_, index) => `none-${index}`), key];
        const found = await ctx.owner.get(`${list.api}/items?$select=Id&$filter=${keys.map((each) => `StepKey eq '${each}'`).join(' or ')}&$top=12`);
        return tell(found.ok && found.rows.length === 1, found.ok ? `${found.rows.length} found` : said(found));
      }
    },
    {
      id: 'range-of-ids',
      says: '`$filter` on a range of 5,000 ids beside another column is answered in a list of any size; an `or` of sixty conditions on an indexed column too',
      uses: [{ where: '`windows`, `decisionRows`', otherwise: 'a passage with more than 5,000 contributions, or a page of fifty with its answers, fails aloud' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list, lastId } = await bigList(ctx);
        const width = ctx.threshold;
        const [range, sixty] = [
          await ctx.owner.get(`${list.api}/items?$select=Id&$filter=Id ge ${lastId - width} and Id lt ${lastId} and Session eq 1&$top=5000`),
          await ctx.owner.get(`${list.api}/items?$select=Id&$filter=${Array.from({ length: 60 }, (_, index) => `Session eq ${1000 + index}`).join(' or ')}&$top=100`)
        ];
        return tell(range.ok && range.rows.length === width && sixty.ok, `a range of ${width}: ${said(range)}, ${range.rows.length} rows; sixty: ${said(sixty)}`);
      }
    },
    {
      id: 'own-newest-any-size',
      says: 'a filter by author, ordered by `ID` descending, works in a list of any size',
      uses: [{ where: '`OpenBallots`, `ConfidentialBallots`', otherwise: 'own ballots are asked for poll by poll, in one more request' }],
      extra: 'thorough',
      needs: ['agent'],
      run: async (ctx) => {
        const [{ list, folder }, agent] = [await bigList(ctx), ctx.as('agent')];
        needed(await agent.post(`${list.api}/items`, { Title: 'mine', StepKey: ctx.workshop.word() }), `a row could not be added beside ${folder}`);
        const found = await agent.get(`${list.api}/items?$select=Id&$filter=AuthorId eq ${agent.id}&$orderby=Id desc&$top=100`);
        return tell(found.ok && found.rows.length > 0, found.ok ? `${found.rows.length} found` : said(found));
      }
    },
    {
      id: 'text-range-in-order',
      says: '`$filter` with `ge` and `lt` on an indexed, unique text column follows the order of its letters',
      uses: [{ where: '`TablePlanNotes`, `RequestNames`', otherwise: 'what was tried of a plan is not found: opening fails aloud' }],
      run: async (ctx) => {
        const prefix = `plan-${ctx.workshop.word()}`;
        await addSteps(ctx, [':a', ':z9', '0:a', ';b'].map((end) => ({ StepKey: `${prefix}${end}` })));
        const list = await stepsList(ctx);
        const found = granted(await ctx.owner.get(`${list.api}/items?$select=StepKey&$filter=StepKey ge '${prefix}:' and StepKey lt '${prefix};'&$top=1000`)).rows.map(({ StepKey }) => String(StepKey).slice(prefix.length));
        return tell(found.sort().join() === ':a,:z9', `found ${found.join(' ')}`);
      }
    },
    {
      id: 'text-range-any-size',
      says: 'such a range uses the column’s index in a list of any size',
      uses: [{ where: '`TablePlanNotes`, `RequestNames`', otherwise: 'what was tried of a plan cannot be read above 5,000 keys: opening fails aloud' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list, key } = await bigList(ctx);
        const found = await ctx.owner.get(`${list.api}/items?$select=StepKey&$filter=StepKey ge '${key}' and StepKey lt '${key}!'&$top=1000`);
        return tell(found.ok && found.rows.length === 1, found.ok ? `${found.rows.length} found` : said(found));
      }
    },
    {
      id: 'aggregates-fail',
      says: '`renderListDataAsStream` does not group above the threshold',
      uses: [{ where: 'no figure is computed by it', otherwise: 'nothing' }],
      extra: 'thorough',
      run: async (ctx) => {
        const { list } = await bigList(ctx);
        const ViewXml = '<View Scope="RecursiveAll"><Query><GroupBy Collapse="TRUE"><FieldRef Name="Content" /></GroupBy></Query><ViewFields><FieldRef Name="Title" /></ViewFields><RowLimit>30</RowLimit></View>';
        const answer = await ctx.owner.post(`${list.api}/renderListDataAsStream`, { parameters: { ViewXml, RenderOptions: 2 } });
        return tell(!answer.ok, said(answer));
      }
    },
    {
      id: 'full-list-keeps-inheritance',
      says: 'the inheritance of a list, library or folder above 100,000 items can no longer be changed',
      uses: [{ where: 'set-up: rights are set while nothing lies there', otherwise: 'nothing' }],
      byHand: 'only a list of more than 100,000 items shows it, and nothing rests on it.'
    }
  ]
};

interface BigList {
  readonly list: ProbeList;
  /** Server-relative, of the folder in which all of them lie. */
  readonly folder: string;
  readonly count: number;
  readonly lastId: number;
  /** One of its keys. */
  readonly key: string;
}

/** A list with more rows than SharePoint looks through at once. */
function bigList(ctx: ProbeContext): Promise<BigList> {
  return ctx.workshop.once('big', async () => {
    const list = await makeList(ctx, 'Big', {
      fields: {
        StepKey: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Clé', en: 'Key' } },
        Session: { type: 'number', indexed: true, title: { fr: 'Séance', en: 'Session' } },
        Content: { type: 'text', maxLength: 60, title: { fr: 'Contenu', en: 'Content' } }
      },
      indexes: ['Author', 'Created'],
      settings: { EnableFolderCreation: true, WriteSecurity: 2 },
      access: { agent: 'append' }
    });
    const folder = await makeFolder(ctx, list);
    const count = manyRows(ctx);
    await fill(ctx, list, folder, count, () => ({ Session: '1' }));
    const { rows } = needed(await ctx.owner.get(`${list.api}/items?$select=Id,StepKey&$orderby=Id desc&$top=1`), 'the list could not be read');
    return { list, folder, count, lastId: Number(rows[0]?.Id), key: String(rows[0]?.StepKey) };
  });
}

