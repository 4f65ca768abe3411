import { RecycledRows } from '../../../src/data/privacy/purge/RecycledRows';
import type { Topic } from '../Assumption';
import { plainList, stepsList } from '../ground/lists';
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
