import { blankCampaign } from './blankCampaign';
import type { CampaignDraft } from './Campaign';
import { campaignWith, day, ideaWith, starts, stateOf } from './testing/campaignWith';
import { campaignLocks, storageIssues, validateCampaign } from './validateCampaign';
import { validateEvaluation } from './validateEvaluation';
import { validateIdea } from './validateIdea';

const long = (length: number): string => 'a'.repeat(length);
const campaign = campaignWith();

describe('a campaign', () => {
  const issues = (changes: Partial<CampaignDraft>, check = (draft: CampaignDraft) => validateCampaign(draft, day(1))) => check({ ...campaign, ...changes }).map(({ field, code, about, phase, limit }) => [field, code, ...[about, phase, limit].filter((each) => each !== undefined)].join(' '));
  const vote = campaign.vote;

  it('can be published', () => expect([issues({}), issues({ starts: { ...starts, gather: null, vote: null, follow: null } }), issues({ moderation: 'none', reasons: [] })]).toEqual([[], [], []]));

  it.each<[string, Partial<CampaignDraft>]>([
    ['question required', { question: ' ' }],
    ['question tooLong 255', { question: long(256) }],
    ['why tooLong 4000', { why: long(4001) }],
    ['outcome required', { outcome: '' }],
    ['outcome tooLong 4000', { outcome: long(4001) }],
    ['sponsor required', { sponsor: '' }],
    ['sponsor tooLong 255', { sponsor: long(256) }],
    ['categories required 2', { categories: [{ id: 1, name: 'a' }, { id: 2, name: '' }] }],
    ['categories duplicate 2', { categories: [{ id: 1, name: 'a' }, { id: 2, name: 'A ' }] }],
    ['categories tooMany 30', { categories: Array.from({ length: 31 }, (_, id) => ({ id, name: `c${id}` })) }],
    ['criteria tooLong 1 255', { criteria: [{ id: 1, name: long(256), isCost: false }] }],
    ['criteria tooMany 8', { criteria: Array.from({ length: 9 }, (_, id) => ({ id, name: `c${id}`, isCost: false })) }],
    ['host required', { host: ' ', charter: 'Écouter' }],
    ['charter required', { host: 'Ville', charter: '' }],
    ['charter tooLong 4000', { charter: long(4001) }],
    ['host notShown', { host: 'Ville', charter: 'Écouter', names: 'hidden' }],
    ['host notShown', { host: 'Ville', charter: 'Écouter', moderation: 'before' }],
    ['criteria required', { criteria: [] }],
    ['evaluators tooMany 50', { evaluators: Array.from({ length: 51 }, (_, id) => ({ id, name: 'x' })) }],
    ['reasons required', { reasons: [] }],
    ['reasons tooLong 1 1000', { reasons: [{ id: 1, text: long(1001) }] }],
    ['starts required decide', { starts: { ...starts, decide: null } }],
    ['starts notRising gather', { starts: { ...starts, collect: day(10) } }],
    ['starts notRising decide', { starts: { ...starts, decide: day(11) } }],
    ['vote noVote', { vote: { ...vote, from: 'vote' }, starts: { ...starts, vote: null } }],
    ['vote outOfRange 100', { vote: { ...vote, kind: 'budget', votes: 101, most: 2 } }],
    ['vote outOfRange 4', { vote: { ...vote, kind: 'budget', votes: 5, most: 5 } }],
    ['vote outOfRange 3', { vote: { ...vote, kind: 'budget', votes: 3, most: 4 } }],
    ['vote outOfRange 4', { vote: { ...vote, kind: 'budget', votes: 5, most: 0 } }],
    ['vote outOfRange 4', { vote: { ...vote, kind: 'budget', votes: 5, most: 1.5 } }]
  ])('cannot be published: %s', (issue, changes) => expect(issues(changes)).toEqual([issue]));

  it('is not published once its vote would be over', () => {
    expect(validateCampaign(campaign, day(20))).toEqual([{ field: 'starts', code: 'inPast', phase: 'decide' }]);
    expect(validateCampaign(campaign, day(19))).toEqual([]);
  });

  it('is kept as a draft once it has a question, as far as it fits', () => {
    expect(storageIssues(blankCampaign)).toEqual([{ field: 'question', code: 'required' }]);
    expect(issues({ outcome: '', reasons: [], categories: [{ id: 1, name: '' }] }, storageIssues)).toEqual([]);
    expect(issues({ why: long(4001), evaluators: Array.from({ length: 51 }, (_, id) => ({ id, name: 'x' })) }, storageIssues)).toEqual(['why tooLong 4000', 'evaluators tooMany 50']);
  });

  it('keeps what people were told, once it is published', () => {
    expect([campaignLocks(stateOf()), campaignLocks({ published: null })]).toEqual([['starts', 'names', 'moderation', 'movers', 'vote', 'charter', 'host'], []]);
  });
});

describe('an idea', () => {
  const rules = { categories: campaign.categories, mayPicture: false, isKnown: (idea: number) => idea < 10, isAddress: (text: string) => text.startsWith('https:') };
  const issues = (changes: Parameters<typeof ideaWith>[1], more = {}) => validateIdea(ideaWith(1, changes), { ...rules, ...more }).map(({ field, code, limit }) => [field, code, ...(limit === undefined ? [] : [limit])].join(' '));

  it('is sent with two fields, and with more', () => {
    expect([issues({ text: '', category: 0 }), issues({ link: 'https://ville.test', buildsOn: 9, title: long(120), text: long(4000) }), issues({ picture: '/a.png' }, { mayPicture: true })]).toEqual([[], [], []]);
  });

  it.each([
    ['title required', { title: ' ' }],
    ['title tooLong 120', { title: long(121) }],
    ['text tooLong 4000', { text: long(4001) }],
    ['link unreadable', { link: 'javascript:alert(1)' }],
    ['link tooLong 255', { link: `https:${long(250)}` }],
    ['category unknown', { category: 2 }],
    ['picture notAllowed', { picture: '/a.png' }],
    ['buildsOn unknown', { buildsOn: 10 }]
  ] as const)('is not sent: %s', (issue, changes) => expect(issues(changes)).toEqual([issue]));
});

describe('an evaluation', () => {
  it('has a whole mark for each criterion, and for nothing else', () => {
    const issues = (marks: Readonly<Record<number, number>>, words = '') => validateEvaluation({ idea: 1, marks, words }, campaign.criteria);
    expect([issues({ 1: 1, 2: 5 }), issues({ 1: 3 }), issues({ 1: 0, 2: 6 }), issues({ 1: 2.5, 2: 1 }), issues({ 1: 1, 2: 1, 3: 1 }), issues({ 1: 1, 2: 1 }, long(4001))]).toEqual([
      [],
      [{ field: 'marks', code: 'required', about: 2 }],
      [{ field: 'marks', code: 'outOfRange', about: 1, limit: 5 }, { field: 'marks', code: 'outOfRange', about: 2, limit: 5 }],
      [{ field: 'marks', code: 'outOfRange', about: 1, limit: 5 }],
      [{ field: 'marks', code: 'unknown', about: 3 }],
      [{ field: 'words', code: 'tooLong', limit: 4000 }]
    ]);
  });
});
