import { PageComments } from '../../../src/data/comments/PageComments';
import { readPage } from '../../../src/data/comments/readPage';
import { publishSitePage } from '../../../src/data/pages/sitePages';
import { fileAt } from '../../../src/data/files/readFile';
import type { Topic } from '../Assumption';
import type { Person } from '../ground/Person';
import { granted, said } from '../ground/Person';
import { tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

const HTML = '<h2>Titre</h2><p>Un <a href="https://example.org/">lien</a> et <strong>des mots</strong>.</p><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><blockquote>Une citation</blockquote>';
const KEPT = ['<h2', '<a ', 'https://example.org', '<strong', '<table', '<td', '<blockquote'];

export const pages: Topic = {
  title: 'Pages and what is said under them',
  assumptions: [
    {
      id: 'pages-by-member',
      says: '`_api/sitepages/pages` makes, saves and publishes a page with one text for a member of the site, in French sites too',
      uses: [{ where: '`publishSitePage`', otherwise: 'the synthesis stays published in the web part; the page says that none was made' }],
      needs: ['animator'],
      run: async (ctx) => {
        const { name, author } = await madePage(ctx);
        const { json } = granted(await ctx.owner.get(`_api/sitepages/pages/getByUrl('SitePages/${name}.aspx')?$select=Title,Version`));
        return tell(json.Title === 'Parvis probe' && Number.parseInt(String(json.Version), 10) >= 1, `made by ${author.persona}: version ${String(json.Version)}`);
      }
    },
    {
      id: 'page-html-kept',
      says: 'SharePoint cleans the HTML of a text web part as its own editor does: headings, tables, quotations and links stay',
      uses: [{ where: '`writeHtml`', otherwise: 'the page of a synthesis looks plainer; the web part, Word and print do not' }],
      run: async (ctx) => {
        const { name } = await madePage(ctx);
        const { json } = granted(await ctx.owner.get(`_api/sitepages/pages/getByUrl('SitePages/${name}.aspx')?$select=CanvasContent1`));
        const canvas = String(json.CanvasContent1).replace(/\\"/g, '"');
        const lost = KEPT.filter((each) => !canvas.includes(each));
        return tell(lost.length === 0, lost.length === 0 ? 'all kept' : `lost: ${lost.join(' ')}`);
      }
    },
    {
      id: 'page-by-url',
      says: '`sitepages/pages/getByUrl(\'SitePages/x.aspx\')` answers `CanvasContent1` as JSON and `Version`, whose number before the point is 0 until the page is first published, and 404 for a page that is gone',
      uses: [{ where: '`PartsOnPages`', otherwise: 'the page is not recorded, or a stale one stays: links lead to the home page or to the old page' }],
      run: async (ctx) => {
        const { name } = await madePage(ctx);
        const read = granted(await ctx.owner.get(`_api/sitepages/pages/getByUrl('SitePages/${name}.aspx')?$select=CanvasContent1,Version`)).json;
        const gone = await ctx.owner.get(`_api/sitepages/pages/getByUrl('SitePages/${name}-never.aspx')?$select=Version`);
        const draft = await draftPage(ctx, 0);
        const json = isList(String(read.CanvasContent1));
        return tell(json && Number.parseInt(String(read.Version), 10) >= 1 && Number.parseInt(draft.version, 10) === 0 && gone.status === 404, `${json ? 'JSON' : 'no JSON'}; published ${String(read.Version)}, draft ${draft.version}; gone: ${said(gone)}`);
      }
    },
    {
      id: 'news-by-promotion',
      says: 'a page made with `PromotedState` 1, saved and published is news (2); an ordinary update of the state is passed over',
      uses: [{ where: '`publishSitePage`, `SpaceWelcome`', otherwise: 'the first news of a space is a page that is no news' }],
      run: async (ctx) => {
        const name = pageName(ctx);
        await publishSitePage(ctx.owner.connection, { name, title: 'Parvis probe news', html: '<p>a</p>', isNews: true });
        const state = async (): Promise<unknown> => granted(await ctx.owner.get(`_api/sitepages/pages/getByUrl('SitePages/${name}.aspx')?$select=PromotedState`)).json.PromotedState;
        const news = await state();
        await ctx.owner.merge(`${fileAt(`${ctx.owner.connection.listPath('SitePages')}/${name}.aspx`)}/ListItemAllFields`, { PromotedState: 0 });
        const after = await state();
        return tell(news === 2 && after === 2, `published: ${String(news)}; after an update to 0: ${String(after)}`);
      }
    },
    {
      id: 'page-tells-comments',
      says: 'a page’s file expands `ListItemAllFields` with `CommentsDisabled`, readable by every reader',
      uses: [{ where: '`readPage`', otherwise: 'the part says that it could not be read' }],
      needs: ['agent'],
      run: async (ctx) => {
        const { path, author } = await madePage(ctx);
        const before = await readPage(ctx.as('agent').connection, path);
        return tell(before.hasOwnComments && before.id !== '' && before.authorId === author.id, `comments ${before.hasOwnComments ? 'on' : 'off'}, made by ${before.authorId}`);
      }
    },
    {
      id: 'page-comments',
      says: 'page comments take `$top` and `$skip`, can still be read when they are switched off, and their texts are escaped, with `@mention{0}`',
      uses: [{ where: '`PageComments`', otherwise: 'thirty are brought in instead of all, or signs like `&amp;` show in them; bring them in before switching off' }],
      run: async (ctx) => {
        const { path } = await madePage(ctx);
        const item = `${fileAt(path)}/ListItemAllFields`;
        const { login, name } = ctx.owner;
        const mention = { loginName: login, email: login.slice(login.lastIndexOf('|') + 1), name };
        for (const added of await ctx.owner.together([{ text: 'a & b <c>' }, { text: '@mention{0} second', mentions: [mention] }].map((body) => ({ path: `${item}/comments`, body })))) granted(added);
        const [paged, all] = await Promise.all([ctx.owner.get(`${item}/comments?$top=1&$skip=1`), ctx.owner.get(`${item}/comments`)]);
        const second = granted(paged).rows;
        const raw = granted(all).rows.map(({ text }) => String(text));
        const comments = new PageComments(ctx.owner.connection);
        await comments.switchOff(path);
        const { count, comments: read } = await comments.read(path);
        granted(await ctx.owner.post(`${item}/setCommentsDisabled(value=false)`));
        const plain = read.some(({ text }) => text === 'a & b <c>');
        const named = read.some(({ text }) => text === `@${name} second`);
        const escaped = raw.some((text) => text.includes('&amp;'));
        return tell(second.length === 1 && count === 2 && plain && escaped && named, `one by one: ${second.length}; switched off: ${count} of 2; ${escaped ? 'escaped' : 'not escaped'}; who is named: ${named ? 'told' : 'not told'}`);
      }
    },
    {
      id: 'page-in-folder',
      says: '`sitepages/pages/getByUrl` answers for pages in folders of the library too',
      uses: [{ where: '`PartsOnPages`', otherwise: 'such a page is not recorded: links lead to the home page' }],
      byHand: 'make a folder in the pages of the test site, move a page with a poll into it, open it as an owner, and follow a link to the poll from “What awaits me”.'
    },
    {
      id: 'parts-load-in-sight',
      says: 'SharePoint loads a web part when its place is scrolled to, by a person or by a program, and keeps it from then on (said to be by design; how near is near is not said)',
      uses: [
        { where: '`lookBelow`', otherwise: 'where scrolling by a program loads nothing, a link to what stands last opens the top of the page: its part belongs there; where all parts are loaded at once, nobody has to look' },
        { where: '`tests/e2e/one-page.spec.ts`, `npm run bench -- city`', otherwise: 'whoever opens a page downloads the code of all its parts at once and asks what they ask, as if he scrolled to its end (docs/load.md)' },
        { where: 'all parts', otherwise: 'where a part out of sight is taken away, it reads again when one comes back, and what was begun in it stands as a draft or is gone' }
      ],
      byHand: 'put the list of polls first on a page and a poll last, with some screens of text between them. Open the page with the browser’s network tab: nothing is asked for the poll until one scrolls near it. Choose an answer without voting, scroll to the top and back: the choice still stands. Then copy the poll’s link and open it in a new tab: the page goes down by itself and shows the poll.'
    },
    {
      id: 'router-leaves-queries',
      says: 'SharePoint’s router leaves history steps alone that change a query parameter it does not know, in reading and in edit mode',
      uses: [{ where: '`browserPlace`', otherwise: '"back" leaves the page instead of closing a card' }],
      byHand: 'on a page with a poll, open the poll’s card, press “back”: the card closes and the page stays; the same while the page is edited.'
    },
    {
      id: 'home-keeps-query',
      says: 'the home page of a site keeps a query parameter: `/sites/x/?parvis=poll-12`',
      uses: [{ where: '`ThingLink`', otherwise: 'where no page is recorded for its part, a link to another page’s thing opens the home page without it' }],
      byHand: 'open `<site>/?parvis=poll-12` in a browser: the address that it ends on still has `parvis=poll-12`.'
    },
    {
      id: 'docx-opens',
      says: '`docx` files open in Word for the web and on the desktop without a repair',
      uses: [{ where: '`writeWord`', otherwise: 'Word says that the file needs repair; print and CSV are not concerned' }],
      byHand: 'export the synthesis of a call as Word, open it in both.'
    },
    {
      id: 'print-repeats-heads',
      says: 'the head of a table is repeated on each printed page in Edge and Chrome',
      uses: [{ where: '`printPages`', otherwise: 'the annex stands on the first page alone' }],
      byHand: 'print the annex of a deliberation with 100 lines to PDF, in both.'
    },
    {
      id: 'workers-by-policy',
      says: 'SharePoint’s content policy of pages allows no worker from a `blob:` address',
      uses: [{ where: '`AnswerGroups`: no worker is used', otherwise: 'nothing' }],
      byHand: 'read the `Content-Security-Policy` header of a modern page in the browser’s network tab: `worker-src`, or `script-src` where it is missing.'
    }
  ]
};

interface MadePage {
  readonly name: string;
  /** Server-relative. */
  readonly path: string;
  readonly author: Person;
}

/** A published page of an animator's, or of the owner's where nobody is one; made once. */
function madePage(ctx: ProbeContext): Promise<MadePage> {
  return ctx.workshop.once('shared page', async () => {
    const [name, author] = [pageName(ctx), ctx.as(ctx.personas.includes('animator') ? 'animator' : 'owner')];
    await publishSitePage(author.connection, { name, title: 'Parvis probe', html: HTML });
    return { name, author, path: `${author.connection.listPath('SitePages')}/${name}.aspx` };
  });
}

/** Of a page that goes at the end. */
function pageName(ctx: ProbeContext): string {
  const name = `${ctx.workshop.name('')}-${ctx.workshop.word()}`;
  ctx.workshop.later(`the page ${name}`, fileAt(`${ctx.owner.connection.listPath('SitePages')}/${name}.aspx`));
  return name;
}

/** A page that nobody publishes. */
async function draftPage(ctx: ProbeContext, promoted: number): Promise<{ readonly version: string }> {
  const made = granted(await ctx.owner.post('_api/sitepages/pages', { PageLayoutType: 'Article', PromotedState: promoted }));
  const page = `_api/sitepages/pages(${String(made.json.Id)})`;
  const title = pageName(ctx);
  granted(await ctx.owner.post(`${page}/savepage`, { Title: title }, { 'IF-MATCH': '*' }));
  const { json } = granted(await ctx.owner.get(`${page}?$select=Version`));
  // Its file may have another name than its title.
  ctx.workshop.later('a draft page', `_api/web/getList('${ctx.owner.connection.listPath('SitePages')}')/items(${String(made.json.Id)})`);
  return { version: String(json.Version) };
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

