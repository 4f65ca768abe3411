import '@pnp/sp/comments';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Comments and likes of items: undocumented endpoints, as PnPjs uses them. */
contract('Comments and likes', async ({ site, test }) => {
  const source = await site.newList('Social');
  const add = async (): Promise<number> => (await source.list.items.add({ Title: 'talk' })).Id as number;
  const commentsOf = (id: number, as: 'admin' | 'member' | 'visitor' = 'admin') => source.as(as).items.getById(id).comments;

  test('a comment is kept with its author', async () => {
    const id = await add();
    const made = await commentsOf(id).add('bonjour');
    const [comment] = await commentsOf(id)<Array<{ id: string; text: string; author: { email: string }; createdDate: string; likeCount: number; replyCount: number; isReply: boolean }>>();
    assert.deepEqual([comment?.text, comment?.isReply, comment?.likeCount, comment?.replyCount], ['bonjour', false, 0, 0]);
    assert.equal(String(comment?.id), String(made.id));
    assert.ok(comment?.author.email);
  });
  test('comments are newest first, thirty a page', async () => {
    const id = await add();
    for (let index = 1; index <= 31; index += 1) await commentsOf(id).add(`c${index}`);
    const page = await commentsOf(id)<Array<{ text: string }>>();
    assert.deepEqual([page.length, page[0]?.text], [30, 'c31']);
  });
  test('replies', async () => {
    const id = await add();
    const { id: parent } = await commentsOf(id).add('question');
    await commentsOf(id).getById(parent).replies.add('answer');
    const replies = await commentsOf(id).getById(parent).replies<Array<{ text: string; isReply: boolean }>>();
    assert.deepEqual(replies.map(({ text, isReply }) => [text, isReply]), [['answer', true]]);
    assert.equal((await commentsOf(id).getById(parent)<{ replyCount: number }>()).replyCount, 1);
  });
  test('a comment is liked once by each', async () => {
    const id = await add();
    const { id: comment } = await commentsOf(id).add('like me');
    await commentsOf(id).getById(comment).like();
    await commentsOf(id).getById(comment).like().catch(() => undefined);
    assert.equal((await commentsOf(id).getById(comment)<{ likeCount: number; isLikedByUser: boolean }>()).likeCount, 1);
    await commentsOf(id).getById(comment).unlike();
    assert.equal((await commentsOf(id).getById(comment)<{ likeCount: number }>()).likeCount, 0);
  });
  test('a comment is deleted', async () => {
    const id = await add();
    const { id: comment } = await commentsOf(id).add('bye');
    await commentsOf(id).getById(comment).delete();
    assert.deepEqual(await commentsOf(id)(), []);
  });
  test('only the author or a manager deletes a comment', async () => {
    const id = await add();
    const { id: comment } = await commentsOf(id).add('mine');
    await assertRefused(commentsOf(id, 'member').getById(comment).delete(), [400, 403]);
  }, { needs: ['member'] });
  test('an item is liked once by each', async () => {
    const id = await add();
    const liked = async () => (await source.list.items.getById(id).getLikedBy()) as unknown as Array<{ name: string; loginName: string }>;
    await source.as('admin').items.getById(id).like();
    await source.as('admin').items.getById(id).like().catch(() => undefined);
    await source.as('member').items.getById(id).like();
    assert.equal((await liked()).length, 2);
    await source.as('member').items.getById(id).unlike();
    assert.equal((await liked()).length, 1);
    const information = (await source.list.items.getById(id).getLikedByInformation()) as unknown as { likeCount: string | number; isLikedByUser: boolean };
    assert.deepEqual([Number(information.likeCount), information.isLikedByUser], [1, true]);
  }, { needs: ['member'] });
  test('an item is rated once by each, and answers the average', async () => {
    const id = await add();
    const rate = (as: 'admin' | 'member', stars: 1 | 2 | 3 | 5, item = id): Promise<unknown> => source.as(as).items.getById(item).rate(stars);
    assert.equal(await rate('admin', 1), 1);
    assert.equal(await rate('admin', 2), 2);
    assert.equal(await rate('member', 5), 3.5);
    const six = `_api/Microsoft.Office.Server.ReputationModel.Reputation.SetRating(listID='${source.id}',itemID=${id},rating=6)`;
    assert.equal((await site.request(six, { method: 'POST' })).status, 400);
    await assertRefused(rate('admin', 3, 987654), 404);
  }, { needs: ['member'] });
  test('too long a comment, or none, is refused', async () => {
    const id = await add();
    await assertRefused(commentsOf(id).add(''), [400, 500]);
    await assertRefused(commentsOf(id).add('x'.repeat(10_000)), [400, 500]);
  });
  test('comments of an item that is not there', async () => assertRefused(commentsOf(987654)(), [400, 404]));
});
