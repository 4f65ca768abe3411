import { SharePointCallSite } from '../../src/data/calls/SharePointCallSite';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import type { Connection } from '../../src/data/connection/Connection';
import type { Anchor } from '../../src/domain/anchors/Anchor';
import type { ContributionDraft } from '../../src/domain/calls/Contribution';
import { articleDraft } from '../../src/domain/comments/articleDraft';
import type { DemoArticle, DemoComment } from './article';
import { CallRows } from './calls/CallRows';
import type { DemoCall } from './calls/demoCalls';
import { inDays, later } from './calls/demoCalls';
import type { CallsStore } from './calls/seedCalls';
import { storeRows } from './calls/seedCalls';
import { makeTextPage } from './pages';
import { commentsPart } from './parts';
import { claimOf, people } from './people';

const WHOLE: Anchor = { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 };
/** Beyond those of the calls of the same site. */
const [CALL, FIRST] = [101, { contribution: 10_001, decision: 1001 }];

/**
 * A page that its readers commented: first in SharePoint's own comments, then, over some days, in ours. Lists are set up before.
 */
export async function seedArticle(owner: Connection, article: DemoArticle, store: CallsStore): Promise<void> {
  const { name, title, before, openedAt } = article;
  await makeTextPage(owner, article, [commentsPart]);
  const path = `${owner.webPath}/SitePages/${name}.aspx`;
  const now = owner.serverNow();
  store.addComments(`${owner.webPath}/SitePages`, `${name}.aspx`, before.map(({ login, at, text }) => ({ author: login, created: momentOf(at, now), text })));
  const { id: page } = await commentServicesOf(owner).page(path);
  const call: DemoCall = { id: CALL, box: `c-${name.toLowerCase()}`, draft: { ...articleDraft('fr'), title, page }, publishedAt: momentOf(openedAt, now), versions: [] };
  await new SharePointCallSite(owner).makeBox(call.box, [0]);
  storeRows(owner, rowsOf(call, article, now), store);
}

function rowsOf(call: DemoCall, { author, comments }: DemoArticle, now: Date): CallRows {
  const rows = new CallRows(FIRST);
  rows.add(call, author);
  rows.decide(call, { kind: 'published', content: { box: call.box, closesAt: null, answersBy: null } }, author, call.publishedAt);
  for (const comment of comments) {
    const said = say(rows, call, comment, 0, now);
    for (const reply of comment.replies) say(rows, call, reply, said.id, now);
    // Whoever supports it has read it first.
    comment.supporters.forEach((supporter, index) => rows.support(call, said, { author: supporter, created: later(momentOf(comment.at, now), (index + 1) / 12) }, 1));
  }
  return rows;
}

function say(rows: CallRows, call: DemoCall, { login, at, text, mentions = [] }: Omit<DemoComment, 'replies' | 'supporters'>, answers: number, now: Date): { readonly id: number; readonly draft: ContributionDraft } {
  const named = people.filter((person) => mentions.includes(person.login)).map((person) => ({ login: claimOf(person.login), name: person.displayName }));
  const draft: ContributionDraft = { kind: 'remark', anchor: WHOLE, text, wording: '', answers, files: [], direction: '', ...(named.length > 0 ? { mentions: named } : {}) };
  const spoken = { author: login, created: momentOf(at, now) };
  const said = { id: rows.say(call, draft, spoken), draft };
  rows.mention(call, said, spoken);
  return said;
}

function momentOf([days, hour, minute]: DemoComment['at'], now: Date): Date {
  return new Date(inDays(now, -days, hour).getTime() + minute * 60_000);
}
