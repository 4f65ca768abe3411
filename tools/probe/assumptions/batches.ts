import { isSignIn } from '../../../src/data/connection/errorFromResponse';
import type { Topic } from '../Assumption';
import { stepsList } from '../ground/lists';
import { granted, said } from '../ground/Person';
import { addByForm, addItem, addStep, addSteps, formPart, isStored, writtenIn } from '../ground/rows';
import { tell } from '../outcome';

const TAKEN = '-2130575169';
const MISSING = new Set(['-2147024894', '-2147024893']);

export const batches: Topic = {
  title: 'Adding rows, keys and batches',
  assumptions: [
    {
      id: 'unique-in-parallel',
      says: 'a unique column holds under parallel creates',
      uses: [{ where: '`OpenBallots`', otherwise: 'two steps under one key: the audit counts one and names the other' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, StepKey] = [await stepsList(ctx), ctx.workshop.word()];
        const sent = await Promise.all(Array.from({ length: ctx.isThorough ? 30 : 4 }, (_, index) => addByForm(index % 2 === 0 ? ctx.as('agent') : ctx.owner, list, list.path, { Title: 'probe', StepKey })));
        const { rows } = granted(await ctx.owner.get(`${list.api}/items?$select=Id&$filter=StepKey eq '${StepKey}'`));
        return tell(rows.length === 1, `${sent.length} at once under one key: ${rows.length} stored`);
      }
    },
    {
      id: 'unique-refuses-second',
      says: 'a unique text column refuses a second row, in other letters too, with -2130575169',
      uses: [{ where: '`RequestNames.reserve`', otherwise: 'two requests have one name until the public sheet, whose address is unique too' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, key] = [await stepsList(ctx), `Clé${ctx.workshop.word()}`];
        await addItem(ctx.owner, list, { StepKey: key });
        const second = await ctx.as('agent').post(`${list.api}/items`, { Title: 'probe', StepKey: key.toUpperCase() });
        return tell(!second.ok && second.code === TAKEN, said(second));
      }
    },
    {
      id: 'form-reports-taken-key',
      says: '`AddValidateUpdateItemUsingPath` reports a taken unique key in the field’s `HasException` (or fails with -2130575169)',
      uses: [{ where: '`StepStore`', otherwise: 'another error shape: the vote is refused aloud, nothing is stored' }],
      needs: ['agent'],
      run: async (ctx) => {
        const { list, key } = await addStep(ctx, ctx.as('agent'));
        const second = await addByForm(ctx.as('agent'), list, list.path, { Title: 'probe', StepKey: key });
        const named = writtenIn(second).filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
        return tell(second.code === TAKEN || (second.ok && named.length === 1 && named[0] === 'StepKey'), `${said(second)}${named.length > 0 ? `; HasException of ${named.join(', ')}` : ''}`);
      }
    },
    {
      id: 'form-names-missing-folder',
      says: '`AddValidateUpdateItemUsingPath` answers 404 or -2147024894/-2147024893 for a missing folder',
      uses: [{ where: '`StepStore`', otherwise: 'in a poll that an earlier version published, a change to an option nobody took that way before is refused aloud' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const sent = await addByForm(ctx.as('agent'), list, `${list.path}/nobody-made-this`, { Title: 'probe', StepKey: ctx.workshop.word() });
        return tell(sent.status === 404 || MISSING.has(sent.code), said(sent));
      }
    },
    {
      id: 'form-gives-id',
      says: '`AddValidateUpdateItemUsingPath` gives back the new item’s `Id` among the values',
      uses: [{ where: '`ContributionWriter`', otherwise: 'what was said is read once more by its key' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, StepKey] = [await stepsList(ctx), ctx.workshop.word()];
        const sent = await addByForm(ctx.as('agent'), list, list.path, { Title: 'probe', StepKey });
        const told = Number(writtenIn(sent).find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
        const { rows } = granted(await ctx.owner.get(`${list.api}/items?$select=Id&$filter=StepKey eq '${StepKey}'`));
        return tell(told > 0 && told === Number(rows[0]?.Id), `told ${String(told)}, stored ${String(rows[0]?.Id)}`);
      }
    },
    {
      id: 'form-writes-title',
      says: '`AddValidateUpdateItemUsingPath` writes `Title` together with the key',
      uses: [{ where: '`StepStore`', otherwise: 'votes are refused aloud' }],
      needs: ['agent'],
      run: async (ctx) => {
        const { list, id, key } = await addStep(ctx, ctx.as('agent'), undefined, { Title: 'seen 1a2b' });
        const { json } = granted(await ctx.owner.get(`${list.api}/items(${id})?$select=Title,StepKey`));
        return tell(json.Title === 'seen 1a2b' && json.StepKey === key, `stored: ${JSON.stringify([json.Title, json.StepKey])}`);
      }
    },
    {
      id: 'batch-in-order',
      says: 'the parts of a `$batch` are done in their order',
      uses: [
        { where: '`StepStore`, `ConfidentialVotes`', otherwise: 'an agent whose vote met a closing in the same instant is told at his next visit' },
        { where: '`ListTable.add`, `update`', otherwise: 'a row that was just stored is read once more' }
      ],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const { Id } = await addItem(ctx.owner, list, { StepKey: ctx.workshop.word() });
        const read = { path: `${list.api}/items(${Id})?$select=Title`, method: 'GET' as const };
        const change = (Title: string) => ({ path: `${list.api}/items(${Id})`, method: 'MERGE' as const, body: { Title } });
        const answers = await ctx.owner.together([change('one'), read, change('two'), read, change('three'), read]);
        const titles = answers.flatMap(({ json }) => ('Title' in json ? [json.Title] : []));
        return tell(titles.join() === 'one,two,three', `read between three changes: ${titles.join(', ')}`);
      }
    },
    {
      id: 'filter-finds-in-batch',
      says: 'a filter on `ClientKey` finds an item in the very batch that stored it',
      uses: [{ where: '`ListTable.add`', otherwise: 'it is looked for once more, then the add’s own answer is taken' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, StepKey] = [await stepsList(ctx), ctx.workshop.word()];
        const [added, found] = await ctx.as('agent').together([formPart(list, list.path, { Title: 'probe', StepKey }), { path: `${list.api}/items?$select=Id&$filter=StepKey eq '${StepKey}'`, method: 'GET' }]);
        return tell(added !== undefined && isStored(added) && found?.rows.length === 1, `found ${found?.rows.length ?? 0} of one`);
      }
    },
    {
      id: 'batch-mixes-reads',
      says: '`$batch` takes reads of lists, of the current user and of user profiles beside each other, and answers each part',
      uses: [{ where: '`TickReads`', otherwise: 'a batch that is refused goes plainly; a part that is refused says so' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, agent] = [await stepsList(ctx), ctx.as('agent')];
        const before = ctx.traffic.requests;
        const answers = await Promise.all([agent.get(`${list.api}?$select=Id`), agent.get('_api/web/currentuser?$select=Id'), agent.get('_api/sp.userprofiles.peoplemanager/getmyproperties?$select=Title,UserProfileProperties')]);
        const requests = ctx.traffic.requests - before;
        return tell(requests <= 2 && answers.every(({ ok }) => ok), `${requests} request${requests === 1 ? '' : 's'}; ${answers.map(said).join(', ')}`);
      }
    },
    {
      id: 'batch-parts-have-retry-after',
      says: 'a part of a `$batch` that is throttled has its own `Retry-After`',
      uses: [{ where: '`TickReads`', otherwise: 'what was throttled is asked for after a second, then two, then four; then it says so' }],
      byHand: 'cannot be provoked without harm to others. Where a tenant throttled, look at a batch in the browser’s network tab: parts with 429 have the header, or have it not.'
    },
    {
      id: 'next-token-alone',
      says: 'the `$skiptoken` of an answer’s `odata.nextLink` can be given back alone, with the same order and filter',
      uses: [{ where: '`ListTable.page`', otherwise: 'the second page of a table fails aloud' }],
      run: async (ctx) => {
        const [list, session] = [await stepsList(ctx), Math.floor(Math.random() * 1e6) + 9000];
        await addSteps(ctx, [1, 2, 3].map(() => ({ Session: String(session) })));
        const asked = `${list.api}/items?$select=Id&$filter=Session eq ${session}&$orderby=Id desc&$top=2`;
        const first = granted(await ctx.owner.get(asked));
        const next = String(first.json['odata.nextLink'] ?? first.json['@odata.nextLink'] ?? '');
        const token = /[?&](?:\$|%24)skiptoken=([^&]*)/i.exec(next)?.[1];
        if (token === undefined) return tell(false, 'no link to the next page');
        const second = await ctx.owner.get(`${asked}&$skiptoken=${token}`);
        const ids = [...first.rows, ...second.rows].map(({ Id }) => Id);
        return tell(second.ok && ids.length === 3 && new Set(ids).size === 3, second.ok ? `2 rows, then ${second.rows.length}` : said(second));
      }
    },
    {
      id: 'request-has-id',
      says: '`SPRequestGuid` or `request-id` is on every answer',
      uses: [{ where: '`errorFromResponse`', otherwise: 'a report without SharePoint’s own id' }],
      run: async (ctx) => {
        const [before, { connection }] = [ctx.traffic.nameless, ctx.owner];
        await ctx.owner.get('_api/web?$select=Id');
        await ctx.owner.get(`_api/web/getList('${connection.listPath('Lists/NobodyMadeThis')}')`);
        const nameless = ctx.traffic.nameless - before;
        return tell(nameless === 0, nameless === 0 ? `${ctx.traffic.nameless} of ${ctx.traffic.requests} answers so far lacked it` : `${nameless} of 2 answers lacked it`);
      }
    },
    {
      id: 'no-session-is-told',
      says: 'who has no session meets 401, a redirect, or 403 with `X-Forms_Based_Auth_Required`',
      uses: [{ where: '`isSignIn`', otherwise: 'he reads "no access" instead of "sign in again"; a vote that waits is told as refused' }],
      run: async (ctx) => {
        const response = await ctx.anonymous(`${ctx.owner.connection.webUrl}/_api/web/currentuser`, { redirect: 'manual', headers: { Accept: 'application/json;odata=nometadata' } });
        return tell(isSignIn(response), `status ${response.status}`);
      }
    },
    {
      id: 'ended-session-is-told',
      says: 'a page whose session ended while it was open meets the same as who has none',
      uses: [{ where: '`isSignIn`', otherwise: 'he reads "no access" instead of "sign in again"; a vote that waits is told as refused' }],
      byHand: 'open a poll, sign out in another tab (or revoke the session in Entra), then vote: the part has to say "sign in again" and keep the choice.'
    },
    {
      id: 'redirect-means-sign-in',
      says: 'a redirect of REST means signing in, nothing else',
      uses: [{ where: '`requestOnce`', otherwise: 'a read of a renamed site says "sign in again"; reloading the page mends it' }],
      byHand: 'open a poll, change the address of its site in the admin centre, vote in the page that is still open.'
    }
  ]
};
