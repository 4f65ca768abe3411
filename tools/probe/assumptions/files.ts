import { FileLibrary } from '../../../src/data/files/FileLibrary';
import { hasCode } from '../../../src/data/DataError';
import { fileAt } from '../../../src/data/files/readFile';
import type { Topic } from '../Assumption';
import { folderApi, library } from '../ground/lists';
import { granted, needed, said } from '../ground/Person';
import { tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

/** Longer than what a server sends as it is. */
const TEXT = JSON.stringify({ version: 1, lines: Array.from({ length: 400 }, (_, index) => ({ title: `Repas à l’école <${index}> & goûter`, cents: index })) });

export const files: Topic = {
  title: 'Files',
  assumptions: [
    {
      id: 'append-is-enough-for-files',
      says: 'a custom level with Add and without Edit may be given in a document library; it is enough for `files/addUsingPath(overwrite=false)`, which never overwrites, and forbids PUT, `overwrite=true` and DELETE: an agent, an animator',
      uses: [
        { where: '`FileLibrary`, texts of calls', otherwise: 'files and texts are refused aloud, publishing a version or a synthesis fails aloud; or texts can be changed, which their fingerprint tells' }
      ],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const files = await library(ctx);
        const wrong: string[] = [];
        for (const person of [ctx.as('agent'), ctx.as('animator')]) {
          const name = `${ctx.workshop.word()}.json`;
          const url = (overwrite: boolean): string => `${folderApi(files.path)}/files/addUsingPath(decodedurl='${name}',overwrite=${overwrite})`;
          const added = await person.post(url(false), '{"a":1}');
          const again = await person.post(url(false), '{"a":2}');
          const over = await person.post(url(true), '{"a":3}');
          const put = person.persona === 'agent' ? await person.send({ path: `${fileAt(`${files.path}/${name}`)}/$value`, method: 'PUT', body: '{"a":4}' }) : null;
          const deleted = await person.remove(fileAt(`${files.path}/${name}`));
          const { text } = await ctx.owner.get(`${fileAt(`${files.path}/${name}`)}/$value`);
          wrong.push(...[added.ok ? '' : `adding refused (${said(added)})`, again.ok ? 'a second one taken' : '', over.ok ? 'overwritten' : '', put?.ok ? 'changed by PUT' : '', deleted.ok ? 'deleted' : '', added.ok && text !== '{"a":1}' ? 'another content' : ''].filter(Boolean).map((each) => `${person.persona}: ${each}`));
        }
        return tell(wrong.length === 0, wrong.length === 0 ? 'both add, and change nothing' : wrong.join('; '));
      }
    },
    {
      id: 'file-name-is-taken-once',
      says: 'a second content under a name is refused as a duplicate, an owner’s too, and the first one stays',
      uses: [{ where: '`FileLibrary.store`', otherwise: 'publishing a version fails aloud; or a text is overwritten, which its fingerprint tells' }],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), `${ctx.workshop.word()}.json`];
        const store = new FileLibrary(ctx.owner.connection, files);
        const first = await store.store(name, '{"a":1}');
        const second = await store.store(name, '{"a":2}').then(() => 'stored', (error: unknown) => (hasCode(error, 'duplicate') ? 'duplicate' : String(error)));
        const { hash } = await store.read(name);
        return tell(second === 'duplicate' && hash === first.hash, `the second: ${second}; what is there: ${hash === first.hash ? 'the first' : 'another one'}`);
      }
    },
    {
      id: 'file-bytes-kept',
      says: '`getFileByServerRelativePath/$value` answers the bytes that were stored, for `.json`, with no property written into them',
      uses: [{ where: '`FileLibrary.read`', otherwise: 'every published text says that it was changed' }],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), await storedText(ctx)];
        const store = new FileLibrary(ctx.owner.connection, files);
        const { size, bytes } = await store.read(name);
        const same = new TextDecoder().decode(bytes) === TEXT;
        return tell(same, same ? `${size} bytes came back as they were` : `${size} bytes came back otherwise`);
      }
    },
    {
      id: 'files-by-name',
      says: 'files of a folder take `startswith(Name, …)` in `$filter`, and `Author/Title` by `$expand`',
      uses: [
        {
          where: '`FileLibrary.list`',
          otherwise: 'a version in preparation is not found by the other animators: it stays on its maker’s device, and the screen says that the site cannot be reached'
        }
      ],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), await storedText(ctx)];
        const [found] = await new FileLibrary(ctx.owner.connection, files).list(name.slice(0, -5));
        return tell(found?.name === name && found.by.id === ctx.owner.id && found.by.name !== '', found ? `found, ${found.by.name === '' ? 'without' : 'with'} the name of its author` : 'not found');
      }
    },
    {
      id: 'file-etag-304',
      says: '`getFileByServerRelativePath/$value` answers with an `ETag`, and 304 without a body to `If-None-Match`',
      uses: [{ where: '`SharePointRoomFiles`, meetings', otherwise: 'each read of a meeting brings the whole file, at most 12 kB; the number of reads is the same' }],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), await storedText(ctx)];
        const path = `${fileAt(`${files.path}/${name}`)}/$value`;
        const etag = granted(await ctx.owner.get(path)).headers.get('ETag');
        if (etag === null) return tell(false, 'no ETag');
        const again = await ctx.owner.get(path, { 'If-None-Match': etag });
        return tell(again.status === 304 && again.text === '', `status ${again.status}, ${again.text.length} characters`);
      }
    },
    {
      id: 'not-modified-charged',
      says: 'a 304 is charged like any read',
      uses: [{ where: '`SharePointRoomFiles`: budgets count it so', otherwise: 'a meeting costs the tenant less than is said' }],
      byHand: 'nobody is told what a call costs: ask Microsoft, with the budget of docs/decisions/0035-live-room.md.'
    },
    {
      id: 'overwriting-keeps-no-version',
      says: '`files/addUsingPath(overwrite=true)` keeps no version in a library without versions',
      uses: [{ where: '`SharePointRoomFiles.write`', otherwise: 'what a meeting showed can be read by animators in the file’s versions' }],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), `${ctx.workshop.word()}.json`];
        for (let turn = 0; turn < 3; turn++) granted(await ctx.owner.post(`${folderApi(files.path)}/files/addUsingPath(decodedurl='${name}',overwrite=true)`, `{"turn":${turn}}`));
        const { rows } = granted(await ctx.owner.get(`${fileAt(`${files.path}/${name}`)}/versions?$select=ID`));
        return tell(rows.length === 0, `${rows.length} earlier versions after three writes`);
      }
    },
    {
      id: 'file-not-compressed',
      says: 'what `$value` answers is not compressed: weights are said without it',
      uses: [{ where: 'price files of tariffs', otherwise: 'a page brings less than is said (116 kB for a service of 333 lines and 3,333 versions)' }],
      run: async (ctx) => {
        const [files, name] = [await library(ctx), await storedText(ctx)];
        const encoding = granted(await ctx.owner.get(`${fileAt(`${files.path}/${name}`)}/$value`, { 'Accept-Encoding': 'gzip' })).headers.get('Content-Encoding');
        return tell(encoding === null, encoding === null ? `${TEXT.length} characters as they are` : `compressed (${encoding})`);
      }
    },
    {
      id: 'subscriptions-to-lists',
      says: 'no page is told of changes of a list (`subscriptions/socketIo`: Microsoft says both; for libraries it is said to work)',
      uses: [{ where: 'meetings, live tallies: they ask again at intervals', otherwise: 'nothing: pages could be told, at the cost of a permission to Graph' }],
      byHand: '`m365 request --url "https://graph.microsoft.com/v1.0/sites/<site id>/lists/<list id>/subscriptions/socketIo"`: an answer with a `notificationUrl` says that they could.'
    },
    {
      id: 'old-token-does-not-fail',
      says: 'a change token that is older than the change log is not refused, and what is missing is not said',
      uses: [{ where: 'ids are the clock: no change token is used', otherwise: 'nothing' }],
      run: async (ctx) => {
        const list = await library(ctx);
        // Ticks of 1 January 2020 (MS docs: SP.ChangeToken).
        const StringValue = `1;3;${list.id};637134336000000000;1`;
        const answer = await ctx.owner.post(`${list.api}/getChanges`, { query: { Item: true, Add: true, ChangeTokenStart: { StringValue } } });
        return tell(answer.ok, said(answer));
      }
    }
  ]
};

/** A file of the owner's; made once. @returns its name */
function storedText(ctx: ProbeContext): Promise<string> {
  return ctx.workshop.once('shared text', async () => {
    const [files, name] = [await library(ctx), `${ctx.workshop.word()}.json`];
    needed(await ctx.owner.post(`${folderApi(files.path)}/files/addUsingPath(decodedurl='${name}',overwrite=false)`, TEXT), 'a file could not be stored');
    return name;
  });
}
