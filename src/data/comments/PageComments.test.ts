/** @jest-environment node */
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { broken, codeOf, connectionTo, json } from '../connection/testing/connectionTo';
import { PageComments } from './PageComments';
import { readPage } from './readPage';

const PATH = "/sites/intranet/SitePages/L'été.aspx";
const FILE = "getFileByServerRelativePath(decodedUrl='/sites/intranet/SitePages/L''été.aspx')";
const row = (id: number, day: number, changes: object = {}) => ({ id: String(id), author: { name: `Agent ${id}` }, createdDate: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`, text: `n° ${id}`, replyCount: 0, ...changes });
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => row(from + index, 1));

/** What a page of comments answers, by the part of its address behind the item; thirty at a time. */
function page(of: Readonly<Record<string, readonly object[]>>, ignoresSkip = false) {
  const { connection, asked } = answering(({ path }: Asked): Answered => {
    const { pathname, searchParams } = new URL(path, 'https://ville.example/');
    const skip = ignoresSkip ? 0 : Number(searchParams.get('$skip') ?? 0);
    const all = of[decodeURIComponent(pathname).replace(/.*listItemAllFields\//, '')] ?? [];
    return { body: { value: all.slice(skip, skip + Number(searchParams.get('$top'))) } };
  });
  return { comments: new PageComments(connection), asked, paths: () => asked.map(({ path }) => path) };
}

describe('SharePoint’s own comments of a page', () => {
  it('are read with their replies, the newest first, replies the oldest first', async () => {
    const { comments, asked } = page({ comments: [row(1, 2, { replyCount: 2 }), row(2, 5), row(3, 3)], 'comments(1)/replies': [row(12, 9), row(11, 8)] });
    const { comments: found, count } = await comments.read(PATH);
    expect(found.map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([['n° 2', []], ['n° 3', []], ['n° 1', ['n° 11', 'n° 12']]]);
    expect(found[0]).toEqual({ author: 'Agent 2', created: new Date('2026-03-05T09:00:00Z'), text: 'n° 2', replies: [] });
    expect([count, asked.length, asked.every(({ path }) => path.startsWith(`${FILE}/listItemAllFields/comments`))]).toEqual([5, 2, true]);
  });

  it('say who said what, as people read it: names of those who are mentioned, of nobody where nobody is known', async () => {
    const { comments } = page({ comments: [row(1, 2, { author: null, text: 'Merci @mention&#123;0&#125; &amp; @mention{1}', mentions: [{ name: 'Léa Martin' }, {}] }), row(2, 1, { author: {}, mentions: null })] });
    expect((await comments.read(PATH)).comments.map(({ author, text }) => [author, text])).toEqual([['', 'Merci @Léa Martin & @mention{1}'], ['', 'n° 2']]);
  });

  it('come thirty a request, and what has come is told', async () => {
    const { comments, paths } = page({ comments: rows(1, 65) });
    const progress: number[] = [];
    expect(await comments.read(PATH, { onProgress: (count) => progress.push(count) })).toMatchObject({ count: 65, comments: { length: 65 } });
    expect(progress).toEqual([30, 60, 65]);
    expect(paths().map((path) => /\$top=(\d+)/.exec(path)?.[1])).toEqual(['30', '30', '30']);
    const exactly = page({ comments: rows(1, 60) });
    expect([(await exactly.comments.read(PATH)).count, exactly.asked.length]).toEqual([60, 3]);
  });

  it('come once each from a server that always answers with the first ones', async () => {
    const { comments, asked } = page({ comments: rows(1, 65) }, true);
    expect([(await comments.read(PATH)).count, asked.length]).toEqual([30, 2]);
  });

  it('are read no further once somebody stops', async () => {
    const { comments, asked } = page({ comments: rows(1, 65) });
    const controller = new AbortController();
    expect(await codeOf(comments.read(PATH, { signal: controller.signal, onProgress: () => controller.abort() }))).toBe('AbortError');
    expect(asked).toHaveLength(1);
  });

  it('are switched off, once more where the answer was lost, and not by who may not', async () => {
    const { connection, sent } = connectionTo([broken, () => json({})]);
    await new PageComments(connection).switchOff(PATH);
    expect(sent).toHaveLength(2);
    const may = answering(() => undefined);
    await new PageComments(may.connection).switchOff(PATH);
    expect(writesOf(may.asked)).toEqual([`POST ${FILE}/listItemAllFields/setCommentsDisabled(value=true)`]);
    expect(await codeOf(new PageComments(answering(() => refused(403, '-2147024891')).connection).switchOff(PATH))).toBe('forbidden');
  });
});

describe('a page', () => {
  const read = (fields: object, changes: object = {}) =>
    readPage(answering(() => ({ body: { UniqueId: '5F0C2E9A-1111-4222-8333-944455556666', Name: 'velo.ASPX', Author: { Id: 12 }, ListItemAllFields: fields, ...changes } })).connection, PATH);

  it('is known by what never changes, its title, who made it, and whether SharePoint shows its own comments', async () => {
    expect(await read({ Title: 'Le vélo', CommentsDisabled: true })).toEqual({ id: '5f0c2e9a-1111-4222-8333-944455556666', title: 'Le vélo', authorId: 12, hasOwnComments: false });
    expect(await read({ Title: 'Le vélo', CommentsDisabled: false })).toMatchObject({ hasOwnComments: true });
    expect(await read({ Title: null })).toMatchObject({ title: 'velo', hasOwnComments: true });
    expect(await read({ Title: null }, { Name: 'a.aspx.b' })).toMatchObject({ title: 'a.aspx.b' });
  });

  it('is asked for in one request, with no more than that', async () => {
    const { connection, asked } = answering(() => refused(404, '-2147024894'));
    expect(await codeOf(readPage(connection, PATH))).toBe('notFound');
    expect(asked.map(({ path }) => decodeURIComponent(path))).toEqual([`${FILE}?$select=UniqueId,Name,Author/Id,ListItemAllFields/Title,ListItemAllFields/CommentsDisabled&$expand=Author,ListItemAllFields`]);
  });
});
