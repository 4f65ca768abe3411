import type { CampaignRules } from './Campaign';
import { exportedIdeas } from './exported';
import { campaignWith, day, decision, ideaStateOf, nadia, record, theo } from './testing/campaignWith';

const NAMES = new RegExp(`${nadia.name}|${theo.name}`);
const ofCampaign = (changes: Partial<CampaignRules>) => {
  const campaign = campaignWith(changes);
  const comment = record(50, day(6), 'comment', { text: 'Oui', author: theo });
  const released = [decision(30, day(6), 'released', { title: 'Idée 100', text: 'x' }, { idea: 100 }), decision(31, day(6, 10), 'released', { record: 50, text: 'Oui' }, { idea: 100 })];
  const shown = ideaStateOf({ records: [comment, record(51, day(7), 'comment', { text: 'Pas encore lu', author: theo }), record(52, day(7), 'thanksAgreed')], decisions: released }, campaign);
  const waiting = ideaStateOf({}, campaign);
  return exportedIdeas([shown, waiting], campaign);
};

test('what colleagues read goes out as they read it', () => {
  const { ideas, leftOut } = ofCampaign({});
  expect([ideas.length, leftOut, ideas[0]?.idea.author]).toEqual([2, 0, nadia]);
});

test('hidden names are in no file, nor what nobody let through', () => {
  const { ideas, leftOut, commentsLeftOut } = ofCampaign({ names: 'hidden' });
  expect([ideas.length, leftOut, commentsLeftOut]).toEqual([1, 1, 1]);
  const { comments, idea, coauthors, thanked } = ideas[0] ?? ideaStateOf();
  expect(JSON.stringify({ comments, idea, coauthors, thanked })).not.toMatch(NAMES);
  expect(comments).toHaveLength(1);
});

test('names that are shown stay where texts are let through first', () => {
  const { ideas, leftOut } = ofCampaign({ moderation: 'before' });
  expect([ideas.map(({ idea }) => idea.author?.name), leftOut]).toEqual([[nadia.name], 1]);
});
