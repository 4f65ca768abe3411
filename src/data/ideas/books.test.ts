/** @jest-environment node */
import { campaignDraft, ideaDraft } from '../../../tests/contract/ideaTexts';
import type { MemoryIdeaSite } from './testing/MemoryIdeaSite';
import { MemoryIdeaServices } from './testing/MemoryIdeaServices';

const nadia = { id: 21, name: 'Nadia Benali' };

test('the books of several brainstorms are what each is by itself, reserved ones too, and those of all others come in two questions', async () => {
  const owner = new MemoryIdeaServices({ id: 9, name: 'Inès Lopez' }, { role: 'owner' });
  const all = [await owner.publish(campaignDraft()), await owner.publish(campaignDraft({ names: 'hidden' })), await owner.publish(campaignDraft())];
  for (const [index, { campaign }] of all.entries()) {
    const idea = await owner.as(nadia).ideas.add(campaign, ideaDraft(`Une idée ${index}`), `idea-${index}`);
    await owner.as(nadia).ideas.record(campaign, idea, { kind: 'coauthorInvited', text: '', person: { id: 9, name: 'Inès Lopez' } }, `record-${index}`);
  }
  const site = (owner as unknown as { readonly site: MemoryIdeaSite }).site;
  const asked = [jest.spyOn(site.tables.ideas, 'page'), jest.spyOn(site.tables.records, 'page')];
  const { ideas } = owner;
  const readAt = expect.any(Date) as Date;
  const together = await ideas.books(all);
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  const each = await Promise.all(all.map((opened) => ideas.book(opened)));
  expect(together).toEqual(each.map((book) => ({ ...book, readAt })));
  expect(together.map((book) => [book.ideas.length, book.records.length])).toEqual([[1, 1], [1, 1], [1, 1]]);
  expect(await ideas.books([])).toEqual([]);
});
