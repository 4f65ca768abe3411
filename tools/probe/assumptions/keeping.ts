import { RecycledRows } from '../../../src/data/privacy/purge/RecycledRows';
import type { Topic } from '../Assumption';
import { makeList, plainList, stepsList } from '../ground/lists';
import { granted, needed, said } from '../ground/Person';
import { addItem } from '../ground/rows';
import { tell } from '../outcome';

export const keeping: Topic = {
  title: 'Recycle bin, versions and space',
  assumptions: [
    {
      id: 'bin-restores-rows',
      says: '`web/recycleBin` takes `$filter=DeletedDate ge datetime\'…\'` and tells `DirName` and `DeletedByName` to owners, and `restore()` gives a row back under its id',
      uses: [{ where: '`RecycledRows`', otherwise: 'undoing a purge fails aloud: the rows lie in the recycle bin of the site, and are restored there by hand' }],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const { Id, Title } = await addItem(ctx.owner, list, { StepKey: ctx.workshop.word(), Title: ctx.workshop.word() });
        const since = new Date(ctx.owner.connection.serverNow().getTime() - 60_000);
        needed(await ctx.owner.post(`${list.api}/items(${Id})/recycle`), 'a row could not be recycled');
        const { restored, failed } = await new RecycledRows(ctx.owner.connection).restore(since, (entries) => entries.filter(({ folder, deletedBy }) => `/${folder}`.endsWith(list.path) && deletedBy === ctx.owner.name));
        const back = await ctx.owner.get(`${list.api}/items(${Id})?$select=Title`);
        return tell(restored > 0 && failed === 0 && back.json.Title === Title, `restored ${restored}, not ${failed}; under its id: ${said(back)}`);
      }
    },
    {
      id: 'deleted-row-is-gone',
      says: 'a row that is deleted by REST’s DELETE lies in no recycle bin',
      uses: [{ where: '`Eraser`', otherwise: 'erased words lie in the recycle bin for 93 days: an owner empties it' }],
      run: async (ctx) => {
        const [list, Title] = [await stepsList(ctx), `gone-${ctx.workshop.word()}`];
        const { Id } = await addItem(ctx.owner, list, { StepKey: ctx.workshop.word(), Title });
        needed(await ctx.owner.remove(`${list.api}/items(${Id})`), 'a row could not be deleted');
        const { rows } = granted(await ctx.owner.get(`_api/web/recycleBin?$select=Title,LeafName&$orderby=DeletedDate desc&$top=100`));
        const lies = rows.some((row) => row.Title === Title);
        return tell(!lies, lies ? 'it lies there' : 'nothing of it');
      }
    },
    {
      id: 'old-versions-go',
      says: 'an owner deletes an earlier version of a row (`items(n)/versions(m)`), and the row stays as it is',
      uses: [{ where: '`Eraser`', otherwise: 'erasing fails aloud: erased words stand in the history of their row, and an owner removes the history by hand' }],
      run: async (ctx) => {
        const list = await plainList(ctx);
        await ctx.workshop.once('versions', async () => needed(await ctx.owner.merge(list.api, { EnableVersioning: true }), 'versions could not be kept'));
        const { Id } = await addItem(ctx.owner, list, { Title: 'before' });
        needed(await ctx.owner.merge(`${list.api}/items(${Id})`, { Title: 'after' }), 'a row could not be changed');
        const versions = `${list.api}/items(${Id})/versions`;
        const old = needed(await ctx.owner.get(`${versions}?$select=VersionId,IsCurrentVersion`), 'versions could not be read').rows.find(({ IsCurrentVersion }) => IsCurrentVersion === false);
        const removed = await ctx.owner.remove(`${versions}(${String(old?.VersionId)})`);
        const [left, row] = await Promise.all([ctx.owner.get(`${versions}?$select=VersionId`), ctx.owner.get(`${list.api}/items(${Id})?$select=Title`)]);
        return tell(removed.ok && left.rows.length === 1 && row.json.Title === 'after', `${said(removed)}; ${left.rows.length} version left; the row: ${String(row.json.Title)}`);
      }
    },
    {
      id: 'attached-file-goes',
      says: 'a file that hangs on a row is told by `Attachments` and `AttachmentFiles`, and goes by DELETE of `AttachmentFiles/getByFileName(\'…\')`, while the row stays',
      uses: [{ where: '`ItemHistory`', otherwise: 'erasing fails aloud where an owner let files hang on rows: he takes them away by hand' }],
      run: async (ctx) => {
        const list = await plainList(ctx);
        await ctx.workshop.once('attachments', async () => needed(await ctx.owner.merge(list.api, { EnableAttachments: true }), 'files could not be let hang on rows'));
        const { Id } = await addItem(ctx.owner, list, { Title: 'with a file' });
        const row = `${list.api}/items(${Id})`;
        needed(await ctx.owner.post(`${row}/AttachmentFiles/add(FileName='a plan.txt')`, 'text'), 'a file could not be attached');
        const told = await ctx.owner.get(`${row}?$select=Attachments`);
        const removed = await ctx.owner.remove(`${row}/AttachmentFiles/getByFileName('a%20plan.txt')`);
        const left = await ctx.owner.get(`${row}/AttachmentFiles`);
        return tell(told.json.Attachments === true && removed.ok && left.ok && left.rows.length === 0, `told: ${String(told.json.Attachments)}; ${said(removed)}; ${left.rows.length} left`);
      }
    },
    {
      id: 'list-comes-back',
      says: 'an owner sends an empty list to the recycle bin (`lists(guid\'…\')/recycle()`), and it comes back under its id',
      uses: [{ where: '`SiteListsBack`', otherwise: 'taking a set-up back fails aloud: lists are deleted by hand' }],
      run: async (ctx) => {
        const list = await makeList(ctx, 'Back');
        const recycled = await ctx.owner.post(`_api/web/lists(guid'${list.id}')/recycle()`);
        if (!recycled.ok) return tell(false, said(recycled));
        const { rows } = granted(await ctx.owner.get(`_api/web/recycleBin?$select=Id,Title&$orderby=DeletedDate desc&$top=100`));
        const entry = rows.find(({ Title }) => Title === list.leaf);
        if (!entry) return tell(false, 'it is in no recycle bin');
        const restored = await ctx.owner.post(`_api/web/recycleBin('${String(entry.Id)}')/restore()`);
        const back = await ctx.owner.get(`_api/web/lists(guid'${list.id}')?$select=Id`);
        return tell(restored.ok && back.ok, `restored: ${said(restored)}; under its id: ${said(back)}`);
      }
    },
    {
      id: 'menu-link-goes',
      says: '`POST navigation/quicklaunch` takes `IsExternal` with an address of another site, and DELETE of `navigation/quicklaunch(n)` takes the link out of the menu',
      uses: [{ where: '`SiteMenu`', otherwise: 'the step of the plan, or of its way back, is told as failed: the link is added, or taken out, by hand' }],
      run: async (ctx) => {
        const menu = '_api/web/navigation/quicklaunch';
        const Title = ctx.workshop.word();
        const made = await ctx.owner.post(menu, { Title, Url: `${new URL(ctx.owner.connection.webUrl).origin}/`, IsExternal: true, IsVisible: true });
        if (!made.ok) return tell(false, said(made));
        const node = `${menu}(${String(made.json.Id)})`;
        ctx.workshop.later(`the link ${Title}`, node);
        const removed = await ctx.owner.remove(node);
        const { rows } = granted(await ctx.owner.get(`${menu}?$select=Title`));
        return tell(removed.ok && !rows.some((row) => row.Title === Title), `made; ${said(removed)}`);
      }
    },
    {
      id: 'site-usage-told',
      says: '`site?$select=Usage` tells an owner how many bytes a site uses, and which part of what it was given',
      uses: [{ where: '`readConcerns`', otherwise: 'Parvis health says nothing of the space of the site' }],
      run: async (ctx) => {
        const { Usage } = granted(await ctx.owner.get('_api/site?$select=Usage')).json as { readonly Usage?: { readonly Storage?: unknown; readonly StoragePercentageUsed?: unknown } };
        return tell(Number.isFinite(Number(Usage?.Storage ?? NaN)) && Number.isFinite(Number(Usage?.StoragePercentageUsed ?? NaN)), `bytes: ${String(Usage?.Storage)}, part: ${String(Usage?.StoragePercentageUsed)}`);
      }
    }
  ]
};
