/** @jest-environment node */
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { parseJson } from '../../domain/stored/parseJson';
import { codeOf } from '../connection/testing/connectionTo';
import { publishSitePage } from './sitePages';

const page = { name: 'synthese-1', title: 'Synthèse', html: '<p>Deux « jours »</p>' };
const AT = "getFileByServerRelativePath(decodedUrl='/sites/intranet/SitePages/synthese-1.aspx')/listItemAllFields";

function publishing(answers: Readonly<Record<string, Answered>> = {}) {
  const { connection, asked } = answering(({ method, path }: Asked) => Object.entries(answers).find(([start]) => `${method} ${path}`.startsWith(start))?.[1]);
  return { publish: () => publishSitePage(connection, page), asked, writes: () => writesOf(asked) };
}
const saved = (writes: readonly string[], index: number): Readonly<Record<string, string>> => {
  const write = writes[index] ?? '';
  return parseJson(write.slice(write.indexOf('{'))) as Readonly<Record<string, string>>;
};

describe('a page of the site', () => {
  it('is made with its name, written with its title and its text, and published', async () => {
    const { publish, writes, asked } = publishing({ [`GET ${AT}`]: refused(404, '-2147024894'), 'POST sitepages/pages ': { body: { Id: 7 } }, 'POST sitepages/pages': { body: { Id: 7 } }, 'GET sitepages/pages(7)': { body: { Id: 7, IsPageCheckedOutToCurrentUser: true } } });
    expect(await publish()).toBe('https://ville.example/sites/intranet/SitePages/synthese-1.aspx');
    expect(writes().map((write) => write.split(' {')[0])).toEqual(['POST sitepages/pages', 'POST sitepages/pages(7)/savepage', 'POST sitepages/pages(7)/savepage', 'POST sitepages/pages(7)/publish']);
    expect(saved(writes(), 0)).toEqual({ PageLayoutType: 'Article', PromotedState: 0 });
    expect(saved(writes(), 1)).toEqual({ Title: 'synthese-1' });
    const { Title, CanvasContent1 = '', ...others } = saved(writes(), 2);
    expect([Title, others]).toEqual(['Synthèse', {}]);
    expect(parseJson(CanvasContent1)).toEqual([
      {
        controlType: 4, id: expect.stringMatching(/^[0-9a-f-]{36}$/), position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12, layoutIndex: 1 }, emphasis: {}, addedFromPersistedData: true, editorType: 'CKEditor', innerHTML: page.html
      }
    ]);
    // Whoever saved it since, it is written: the name is nobody else's.
    expect(asked.filter(({ path }) => path.endsWith('savepage')).map(({ etag }) => etag)).toEqual(['*', '*']);
  });

  it('that is there already is checked out, written anew and published; the head shows its title', async () => {
    const layout = JSON.stringify([{ id: 'x', properties: { title: 'Ancien', imageSourceType: 4 } }]);
    const { publish, writes } = publishing({ [`GET ${AT}`]: { body: { Id: 9 } }, 'GET sitepages/pages(9)': { body: { Id: 9, IsPageCheckedOutToCurrentUser: false, LayoutWebpartsContent: layout } } });
    await publish();
    expect(writes().map((write) => write.split(' {')[0])).toEqual(['POST sitepages/pages(9)/checkoutpage', 'POST sitepages/pages(9)/savepage', 'POST sitepages/pages(9)/publish']);
    expect(parseJson(saved(writes(), 1).LayoutWebpartsContent ?? '')).toEqual([{ id: 'x', properties: { title: 'Synthèse', imageSourceType: 4 } }]);
  });

  it('whose head is nothing that we know keeps it', async () => {
    const { publish, writes } = publishing({ [`GET ${AT}`]: { body: { Id: 9 } }, 'GET sitepages/pages(9)': { body: { Id: 9, IsPageCheckedOutToCurrentUser: true, LayoutWebpartsContent: '{"other":1}' } } });
    await publish();
    expect(parseJson(saved(writes(), 0).LayoutWebpartsContent ?? '')).toEqual({ other: 1 });
  });

  it('is not made by who may not, nor where it cannot be told whether it is there', async () => {
    expect(await codeOf(publishing({ [`GET ${AT}`]: refused(404, '-2147024894'), 'POST sitepages/pages': refused(403, '-2147024891') }).publish())).toBe('forbidden');
    const { publish, writes } = publishing({ [`GET ${AT}`]: refused(403, '-2147024891') });
    expect([await codeOf(publish()), writes()]).toEqual(['forbidden', []]);
  });
});
