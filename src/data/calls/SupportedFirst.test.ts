import { wholePassage } from '../../domain/anchors/anchorOf';
import type { Contribution } from '../../domain/calls/Contribution';
import { MOST_IN_SPACE } from '../../domain/calls/supportSpaces';
import type { OpenedCall } from '../../domain/calls/Thread';
import { articleDraft } from '../../domain/comments/articleDraft';
import type { ThreadPage } from './CallServices';
import { MemoryCallServices } from './testing/MemoryCallServices';
import { MemoryCallSite } from './testing/MemoryCallSite';

const PAGE = 50;
const people = Array.from({ length: 5 }, (_, index) => ({ id: 60 + index, name: `Agent ${index}` }));

async function article(): Promise<{ readonly services: MemoryCallServices; readonly opened: OpenedCall }> {
  const services = new MemoryCallServices({ id: 50, name: 'Nadia Benali' });
  return { services, opened: await services.publish({ ...articleDraft('fr'), title: 'Article', page: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }, null) };
}

async function say(services: MemoryCallServices, { call }: OpenedCall, count: number): Promise<readonly Contribution[]> {
  const said: Contribution[] = [];
  for (let index = 0; index < count; index++) said.push(await services.contributions.add(call, { kind: 'remark', anchor: wholePassage(1, 0), text: `n° ${index}`, wording: '', answers: 0, files: [], direction: '' }, `key-${index}`));
  return said;
}

const support = async (services: MemoryCallServices, { call }: OpenedCall, contribution: Contribution | undefined, by: number): Promise<void> => {
  for (const person of people.slice(0, by)) if (contribution) await services.as(person).contributions.support(call, contribution, true);
};
const textsOf = ({ threads }: ThreadPage): readonly string[] => threads.map(({ contribution: { text } }) => text);

test('what most people support comes first however long ago it was said, then what nobody supports, each once', async () => {
  const { services, opened } = await article();
  const said = await say(services, opened, 70);
  await support(services, opened, said[3], 2);
  await support(services, opened, said[0], 5);
  await support(services, opened, said[60], 2);
  const { contributions } = services;
  const first = await contributions.page(opened.call, [0], undefined, 'supported');
  expect(textsOf(first).slice(0, 3)).toEqual(['n° 0', 'n° 60', 'n° 3']);
  const texts = [...textsOf(first)];
  for (let next = first.next; next !== null; ) {
    const page = await contributions.page(opened.call, [0], next, 'supported');
    texts.push(...textsOf(page));
    next = page.next;
  }
  expect(texts.slice(3, 6)).toEqual(['n° 69', 'n° 68', 'n° 67']);
  expect([...texts].sort()).toEqual(said.map(({ text }) => text).sort());
});

test('more than a page that somebody supports comes page by page, in the order in which it was first read', async () => {
  const { services, opened } = await article();
  const said = await say(services, opened, PAGE + 5);
  for (const contribution of said) await support(services, opened, contribution, 1);
  const { contributions } = services;
  const first = await contributions.page(opened.call, [0], undefined, 'supported');
  await support(services, opened, said[0], 4);
  const second = await contributions.page(opened.call, [0], first.next ?? '', 'supported');
  expect([first.threads.length, textsOf(second).slice(0, 6)]).toEqual([PAGE, ['n° 4', 'n° 3', 'n° 2', 'n° 1', 'n° 0']]);
  expect(textsOf(await contributions.page(opened.call, [0], undefined, 'supported'))[0]).toBe('n° 0');
});

test('what nobody supports yet is shown as the newest are', async () => {
  const { services, opened } = await article();
  await say(services, opened, 3);
  const page = await services.contributions.page(opened.call, [0], undefined, 'supported');
  expect([textsOf(page), page.next, page.among ?? null]).toEqual([['n° 2', 'n° 1', 'n° 0'], null, null]);
});

test('of very many, the newest spaces alone are ranked, and that is told', async () => {
  const { services, opened } = await article();
  const folders = jest.spyOn(MemoryCallSite.prototype, 'folders').mockResolvedValue([{ name: '0-remark', itemCount: 9 * MOST_IN_SPACE + 20 }]);
  const [late] = await say(services, opened, 1);
  expect(late?.space).toBe(9);
  await support(services, opened, late, 1);
  const page = await services.contributions.page(opened.call, [0], undefined, 'supported');
  expect([textsOf(page), page.among]).toEqual([['n° 0'], 3 * MOST_IN_SPACE + 21]);
  folders.mockRestore();
});

test('supports of a contribution are its own, whichever space it lies in', async () => {
  const { services, opened } = await article();
  const [early] = await say(services, opened, 1);
  const folders = jest.spyOn(MemoryCallSite.prototype, 'folders').mockResolvedValue([{ name: '0-remark', itemCount: MOST_IN_SPACE }]);
  await services.contributions.counts(opened.call, [0]);
  const late = await services.contributions.add(opened.call, { kind: 'remark', anchor: wholePassage(1, 0), text: 'plus tard', wording: '', answers: 0, files: [], direction: '' }, 'key-late');
  folders.mockRestore();
  await support(services, opened, late, 3);
  await support(services, opened, early, 1);
  expect([early?.space, late.space]).toEqual([0, 1]);
  expect((await services.contributions.supports(opened.call, [0], early ? [early, late] : [])).counts).toEqual({ [early?.id ?? 0]: 1, [late.id]: 3 });
});
