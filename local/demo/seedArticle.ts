import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import { pageFile } from '../../src/data/comments/pageFile';
import type { Connection } from '../../src/data/connection/Connection';
import { newClientKey } from '../../src/data/items/newClientKey';
import type { Anchor } from '../../src/domain/anchors/Anchor';
import type { Call } from '../../src/domain/calls/Call';
import { articleDraft } from '../../src/domain/comments/articleDraft';
import type { DemoArticle, DemoComment } from './article';
import { makeTextPage } from './pages';
import { commentsPart } from './parts';
import { claimOf, people } from './people';

const WHOLE: Anchor = { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 };

/** A page that its readers commented: first in SharePoint's own comments, then in ours. Lists are set up before. @param as the site as one of its readers has it */
export async function seedArticle(owner: Connection, article: DemoArticle, as: (login: string) => Connection): Promise<void> {
  const { name, title, before, comments } = article;
  await makeTextPage(owner, article, [commentsPart]);
  const path = `${owner.webPath}/SitePages/${name}.aspx`;
  for (const { login, text: said } of before) await spPost(as(login).sp.at(`${pageFile(path)}/listItemAllFields/comments`), body({ text: said }));
  const services = commentServicesOf(owner);
  const { id } = await services.page(path);
  const animation = await services.animation();
  const draft = await animation.saveDraft({ ...articleDraft('fr'), title, page: id }, null, newClientKey());
  const { call } = await animation.publish(draft, newClientKey());
  for (const { login, replies, supporters, ...said } of comments) {
    const comment = await say(as(login), call, said, 0);
    for (const reply of replies) await say(as(reply.login), call, reply, comment.id);
    for (const supporter of supporters) await commentServicesOf(as(supporter)).contributions.support(call, comment, true);
  }
}

function say(connection: Connection, call: Call, { text, mentions = [] }: Pick<DemoComment, 'text' | 'mentions'>, answers: number) {
  const named = people.filter(({ login }) => mentions.includes(login)).map(({ login, displayName }) => ({ login: claimOf(login), name: displayName }));
  return commentServicesOf(connection).contributions.add(call, { kind: 'remark', anchor: WHOLE, text, wording: '', answers, files: [], direction: '', mentions: named }, newClientKey());
}
