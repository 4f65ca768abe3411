import { FolderTree } from '../../../src/data/append/FolderTree';
import { setFolderAccess } from '../../../src/data/append/setFolderAccess';
import { ownRights } from '../../../src/data/append/folderLevels';
import { both } from '../../../src/data/connection/batch';
import { hasCode } from '../../../src/data/DataError';
import { listOf } from '../../../src/data/items/ListApi';
import type { Topic } from '../Assumption';
import { BallotFolders } from '../../../src/data/ballots/BallotFolders';
import type { ProbeList } from '../ground/lists';
import { folderApi, folderPart, isMade, makeFolder, stepsList } from '../ground/lists';
import { errorOf, granted, needed, said } from '../ground/Person';
import { addStep, fill, formPart, isStored, manyRows } from '../ground/rows';
import { CannotTry, tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

const FEW = 6;
const MANY = 200;
/** Of the usual page of what is expanded. */
const BELOW_A_PAGE = 99;

export const folders: Topic = {
  title: 'Folders and their counts',
  assumptions: [
    {
      id: 'folder-count-live',
      says: '`Folder.ItemCount` of list folders counts their items soon after each create',
      uses: [{ where: '`BallotFolders.read`', otherwise: 'the live tally lags; the certified result comes from the ballots' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, agent] = [await stepsList(ctx), ctx.as('agent')];
        const box = await makeFolder(ctx, list);
        const read = async (): Promise<number> => Number(granted(await agent.get(`${folderApi(box)}?$select=ItemCount`)).json.ItemCount);
        await addStep(ctx, agent, box);
        const one = await read();
        await addStep(ctx, agent, box);
        const two = await read();
        return tell(one === 1 && two === 2, `${one} after one row, ${two} after two`);
      }
    },
    {
      id: 'folder-count-in-batch',
      says: '`Folder.ItemCount` of `<box>/in` holds the step that the same `$batch` stored just before',
      uses: [
        {
          where: '`SharePointRegistrationSite.storeStep`',
          otherwise: 'a page that is told one less than there are could take the last place for proven: two agents told a place, of whom the computation gives it to the first'
        }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const steps = await parallelSteps(ctx);
        const byId = [...steps].sort((one, other) => one.id - other.id);
        const short = byId.filter(({ count }, rank) => count < rank + 1);
        return tell(short.length === 0, short.length === 0 ? `${steps.length} in parallel, each told at least its own` : `${short.length} of ${steps.length} were told less than their rank`);
      }
    },
    {
      id: 'created-rises-with-id',
      says: '`Created` rises with the id under parallel creates (200 with `--thorough`), within a minute',
      uses: [{ where: '`places`, `orderOfArrival`', otherwise: 'a step takes the later of its two places; more than a minute apart it is named' }],
      needs: ['agent'],
      run: async (ctx) => {
        const steps = [...(await parallelSteps(ctx))].sort((one, other) => one.id - other.id);
        let latest = 0;
        const back = steps.map(({ created }) => {
          const seconds = Math.max(0, latest - created) / 1000;
          latest = Math.max(latest, created);
          return seconds;
        });
        const most = Math.max(...back);
        return tell(most <= 60, most === 0 ? `${steps.length} rows, none before the one below it` : `a row was stamped ${most} s before one with a lower id`);
      }
    },
    {
      id: 'ids-are-apart',
      says: 'two rows of one second are told apart by their ids, which rise; `Created` has whole seconds',
      uses: [{ where: '`requestState`', otherwise: 'of two requests for one name, the other one has it' }],
      needs: ['agent'],
      run: async (ctx) => {
        const steps = await parallelSteps(ctx);
        const [first, second] = [await addStep(ctx, ctx.as('agent')), await addStep(ctx, ctx.as('agent'))];
        const distinct = new Set(steps.map(({ id }) => id)).size === steps.length;
        const whole = steps.every(({ created }) => created % 1000 === 0);
        return tell(distinct && whole && second.id > first.id, `${steps.length} ids, ${distinct ? 'all different' : 'some twice'}; ${whole ? 'whole seconds' : 'parts of seconds'}; then ${first.id} and ${second.id}`);
      }
    },
    {
      id: 'folder-count-untrimmed',
      says: '`Folder.ItemCount` is not trimmed to what the reader may see',
      uses: [{ where: '`BallotFolders.read`', otherwise: 'nothing: readers of the list may see all its items' }],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const { owner } = ctx;
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        const { id } = await addStep(ctx, ctx.as('animator'), box);
        needed(await owner.post(`${list.api}/items(${id})/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)`), 'a row could not be given rights of its own');
        const count = Number(granted(await ctx.as('agent').get(`${folderApi(box)}?$select=ItemCount`)).json.ItemCount);
        return tell(count === 1, `${count} told to somebody who may see none of one`);
      }
    },
    {
      id: 'folder-count-has-folders',
      says: '`Folder.ItemCount` counts folders in the folder beside its items, so that no figure is read of a folder in which others can make one',
      uses: [{ where: '`auditBox`', otherwise: 'nothing: a folder that somebody makes in the way of votes raises no figure then, and the certified result comes from the ballots' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        await makeFolder(ctx, list, box.slice(list.path.length + 1));
        const count = Number(granted(await ctx.owner.get(`${folderApi(box)}?$select=ItemCount`)).json.ItemCount);
        return tell(count === 1, `${count} in a folder with one folder in it`);
      }
    },
    {
      id: 'folder-by-form',
      says: '`AddValidateUpdateItemUsingPath` with `UnderlyingObjectType` 1 makes a folder named by `LeafName` in a generic list',
      uses: [{ where: '`listFolder`', otherwise: 'the other call, `folders/AddUsingPath`, is tried at once; when both fail, publishing fails aloud' }],
      run: async (ctx) => {
        const [list, name] = [await stepsList(ctx), ctx.workshop.word()];
        const made = await ctx.owner.send(folderPart(list, list.path, name));
        const there = await ctx.owner.get(`${folderApi(`${list.path}/${name}`)}?$select=Name,Exists`);
        return tell(isMade(made) && there.ok && there.json.Name === name, `${said(made)}; read again: ${said(there)}`);
      }
    },
    {
      id: 'folder-by-path',
      says: '`folders/addUsingPath` makes a folder in a generic list as in a library, and leaves one that is there',
      uses: [{ where: '`listFolder.addByPath`', otherwise: 'nothing while the other call makes folders; when both fail, publishing fails aloud' }],
      run: async (ctx) => {
        const [list, name] = [await stepsList(ctx), ctx.workshop.word()];
        const path = `${folderApi(list.path)}/folders/addUsingPath(DecodedUrl='${list.path}/${name}',overwrite=false)`;
        const made = await ctx.owner.post(path);
        const again = await ctx.owner.post(path);
        const isThere = again.ok || hasCode(errorOf(again), 'duplicate');
        return tell(made.ok && isThere, `${said(made)}; again: ${said(again)}`);
      }
    },
    {
      id: 'folders-take-filters',
      says: '`…/folders` takes `$filter` by `ItemCount` and `startswith(Name, …)`',
      uses: [{ where: '`BallotFolders.readNews`, `readOf`', otherwise: 'all folders of a box are read instead' }],
      run: async (ctx) => {
        const { list, box, name } = await boxOfThree(ctx);
        const found = await ctx.owner.get(`${folderApi(`${list.path}/${box}`)}/folders?$select=Name,ItemCount&$filter=ItemCount gt 0 or startswith(Name,'${name}')`);
        const names = found.rows.map(({ Name }) => Name);
        return tell(found.ok && names.length === 1 && names[0] === name, found.ok ? `found ${names.length} of the one that fits` : said(found));
      }
    },
    {
      id: 'folders-expand-folders',
      says: '`…/folders` takes `$expand=Folders` with `Folders/ItemCount`, `$filter` by `Name`, `$orderby=TimeCreated desc` and `$top`',
      uses: [{ where: '`BallotFolders.readNewest`, `readTogether`', otherwise: 'folders are read poll by poll, in the same request or one more' }],
      run: async (ctx) => {
        const { list, box } = await boxOfThree(ctx);
        const reader = new BallotFolders(ctx.owner.connection, list.url);
        const newest = await reader.readNewest();
        const two = await reader.read([box, 'nothing-of-this-name']);
        const counts = two[0]?.length ?? 0;
        return tell(newest.size > 0 && counts === 3 && two[1] === null, `newest: ${newest.size} boxes; by name: ${counts} folders of 3`);
      }
    },
    {
      id: 'expanded-folders-whole',
      says: 'an expanded `Folders` holds all of them below 100, and a `$batch` takes a hundred operations',
      uses: [
        { where: '`BallotFolders`', otherwise: 'a live tally is too low; the certified result comes from the ballots' },
        { where: '`BatchSender`', otherwise: 'imports and set-ups of many rows fail aloud at the first batch; what was stored is found by its key and not stored twice' }
      ],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        const parts = Array.from({ length: BELOW_A_PAGE }, (_, index) => folderPart(list, box, `f${index}`));
        const made = (await ctx.owner.together([...parts, { path: '_api/web?$select=Id', method: 'GET' }])).filter(({ ok }) => ok).length;
        const name = box.slice(list.path.length + 1);
        const found = await ctx.owner.get(`${folderApi(list.path)}/folders?$select=Name,Folders/Name,Folders/ItemCount&$expand=Folders&$filter=Name eq '${name}'`);
        const told = (found.rows[0]?.Folders as readonly unknown[] | undefined)?.length ?? 0;
        return tell(made === BELOW_A_PAGE + 1 && told === BELOW_A_PAGE, `${made} of 100 operations done; ${told} of ${BELOW_A_PAGE} folders told`);
      }
    },
    {
      id: 'folder-has-own-rights',
      says: 'the folder’s item (`ListItemAllFields`) takes `breakRoleInheritance` and tells `EffectiveBasePermissions`, an agent’s too; who may not add in it may not in the folders below',
      uses: [
        { where: '`setFolderAccess`, `ContributionFolders.isLocked`', otherwise: 'closing fails aloud, the page does not say "closed by the server", and what arrives late is late by its date' },
        { where: '`mayAddIn`', otherwise: 'the page does not say that the server refuses contributions; it refuses them all the same' }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, agent] = [await stepsList(ctx), ctx.as('agent')];
        const box = await makeFolder(ctx, list);
        const name = box.slice(list.path.length + 1);
        const below = await makeFolder(ctx, list, name);
        const [tree, seen] = [new FolderTree(ctx.owner.connection, list.url), new FolderTree(agent.connection, list.url)];
        const before = await seen.isLocked(name);
        await ownRights(tree.item(name));
        await setFolderAccess(ctx.owner.connection, list, tree.item(name), true);
        const after = await seen.isLocked(name);
        const late = await agent.send(formPart(list, below, { Title: 'late', StepKey: ctx.workshop.word() }));
        return tell(before === false && after === true && !isStored(late), `locked before: ${String(before)}, after: ${String(after)}; adding below it: ${isStored(late) ? 'stored' : 'refused'}`);
      }
    },
    {
      id: 'folder-rights-when-full',
      says: 'a folder whose inheritance was broken while it was empty takes tens of thousands of items below it, and its rights still change (tried with some thousands)',
      uses: [{ where: '`setFolderAccess`', otherwise: 'closing by the server fails aloud; what arrives is shown as late and not counted' }],
      extra: 'thorough',
      needs: ['agent'],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        const name = box.slice(list.path.length + 1);
        const item = new FolderTree(ctx.owner.connection, list.url).item(name);
        await ownRights(item);
        const count = manyRows(ctx);
        await fill(ctx, list, box, count);
        await setFolderAccess(ctx.owner.connection, list, item, true);
        const late = await ctx.as('agent').send(formPart(list, box, { Title: 'late', StepKey: ctx.workshop.word() }));
        return tell(!isStored(late), `closed with ${count} rows in it; adding: ${isStored(late) ? 'stored' : 'refused'}`);
      }
    },
    {
      id: 'many-subfolders',
      says: '`…/folders` of a folder with 4,000 subfolders answers names and item counts in one operation',
      uses: [{ where: '`FolderTree.read`', otherwise: 'counters of the passages are missing; the text and what was said are there' }],
      extra: 'thorough',
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const box = await makeFolder(ctx, list);
        const count = Math.min(4000, manyRows(ctx));
        for (let from = 0; from < count; from += BELOW_A_PAGE) {
          const names = Array.from({ length: Math.min(BELOW_A_PAGE, count - from) }, (_, index) => `f${from + index}`);
          await ctx.owner.together(names.map((name) => ({ path: `${folderApi(list.path)}/folders/addUsingPath(DecodedUrl='${box}/${name}',overwrite=false)` })));
        }
        const told = await ctx.owner.get(`${folderApi(box)}/folders?$select=Name,ItemCount&$top=5000`);
        return tell(told.ok && told.rows.length === count, told.ok ? `${told.rows.length} of ${count}` : said(told));
      }
    }
  ]
};

interface ParallelStep {
  readonly id: number;
  /** Milliseconds. */
  readonly created: number;
  /** What the batch that stored it was told of its folder. */
  readonly count: number;
}

/** Steps of one agent, all sent at once, each with the count of their folder after it (`SharePointRegistrationSite.storeStep`). */
function parallelSteps(ctx: ProbeContext): Promise<readonly ParallelStep[]> {
  return ctx.workshop.once('shared parallel steps', async () => {
    const [list, { connection }] = [await stepsList(ctx), ctx.as('agent')];
    const name = (await makeFolder(ctx, list)).slice(list.path.length + 1);
    const folder = await makeFolder(ctx, list, name, 'in');
    const reader = new BallotFolders(connection, list.url);
    const sent = await Promise.all(
      Array.from({ length: ctx.isThorough ? Math.min(MANY, ctx.threshold) : FEW }, async () => {
        const key = ctx.workshop.word();
        const [added, read] = await both(
          connection,
          (sp) => listOf(connection, list, sp).addToFolder(folder, [{ FieldName: 'Title', FieldValue: 'probe' }, { FieldName: 'StepKey', FieldValue: key }]),
          (sp) => reader.readSome(name, ['in'], sp)
        );
        if (added.status === 'rejected') throw new CannotTry('rows could not be added in parallel');
        return { key, count: read.status === 'fulfilled' ? (read.value[0]?.itemCount ?? 0) : 0 };
      })
    );
    const stored = needed(await ctx.owner.get(`${list.api}/items?$select=Id,Created,StepKey,FileDirRef&$orderby=Id desc&$top=1000`), 'rows could not be read');
    const byKey = new Map(stored.rows.map((row) => [String(row.StepKey), row]));
    return sent.map(({ key, count }) => ({ id: Number(byKey.get(key)?.Id), created: Date.parse(String(byKey.get(key)?.Created)), count }));
  });
}

/** A box with a folder in which a row lies, and two empty ones. */
function boxOfThree(ctx: ProbeContext): Promise<{ readonly list: ProbeList; readonly box: string; readonly name: string }> {
  return ctx.workshop.once('shared box of three', async () => {
    const list = await stepsList(ctx);
    const box = (await makeFolder(ctx, list)).slice(list.path.length + 1);
    const full = await makeFolder(ctx, list, box);
    await ctx.owner.together(['e1', 'e2'].map((name) => folderPart(list, `${list.path}/${box}`, name)));
    await addStep(ctx, ctx.owner, full);
    return { list, box, name: full.slice(full.lastIndexOf('/') + 1) };
  });
}
