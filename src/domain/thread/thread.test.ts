import fc from 'fast-check';
import type { Follow, FollowKind } from './Follow';
import { foldSkill, isSameFollow, toggled } from './Follow';
import type { StreamState } from './horizon';
import { horizon, nextToRead } from './horizon';
import type { News, NewsKind, StreamId } from './News';
import { newsKinds, streamIds } from './News';
import { reasonsFor } from './reasons';
import { byDay, threadLines } from './threadLines';

const DAY = 86_400_000;
const START = Date.parse('2026-11-20T08:00:00Z');
const NOW = new Date(START + 30 * DAY);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const follow = (kind: FollowKind, id = 0, name = '', part = 0): Follow => ({ kind, id, part, name, page: '' });
const news = (id: number, kind: NewsKind, changes: Partial<News> = {}): News => ({ stream: 'ideas', id, kind, at: new Date(START + id * 60_000), about: 1, part: 0, category: 0, by: null, title: '', skill: '', ...changes });
const stream = (id: StreamId, some: readonly News[], knownAfter: Date | null = null): StreamState => ({ id, news: some, knownAfter });
const fatou = { id: 7, name: 'Fatou Diallo' };

describe('what is followed', () => {
  it('is the same whatever it was called, and a skill however it is written', () => {
    expect(isSameFollow(follow('campaign', 3, 'Avant'), follow('campaign', 3, 'Après'))).toBe(true);
    expect(isSameFollow(follow('theme', 3, 'Accueil', 1), follow('theme', 3, 'Accueil', 2))).toBe(false);
    expect(isSameFollow(follow('skill', 0, 'Marchés  publics '), follow('skill', 0, 'marches publics'))).toBe(true);
    expect(isSameFollow(follow('skill', 0, 'SIG'), follow('skill', 0, 'Paie'))).toBe(false);
    expect(foldSkill('  ÉTÉ ')).toBe('ete');
  });

  it('comes and goes with one press', () => {
    const one = follow('person', 7, 'Fatou Diallo');
    expect(toggled([], one)).toEqual([one]);
    expect(toggled([one, follow('site')], { ...one, name: 'F. Diallo' })).toEqual([follow('site')]);
  });
});

describe('why something is told', () => {
  const idea = news(1, 'ideaThrown', { about: 3, category: 2, part: 12, by: fatou });
  it.each([
    [follow('campaign', 3), true], [follow('campaign', 4), false], [follow('theme', 3, 'Accueil', 2), true], [follow('theme', 3, 'Autre', 1), false],
    [follow('person', 7), true], [follow('person', 8), false], [follow('site'), false], [follow('call', 3), false], [follow('page', 3), false], [follow('skill', 0, 'SIG'), false], [follow('help', 3), false]
  ])('an idea by %j: %s', (each, is) => {
    expect(reasonsFor(idea, [each])).toEqual(is ? [each] : []);
  });

  it.each<[NewsKind, StreamId, FollowKind, boolean]>([
    ['callOpened', 'callDecisions', 'call', true], ['callOpened', 'callDecisions', 'site', true], ['callVersion', 'callDecisions', 'site', false], ['callAnswered', 'callDecisions', 'call', true], ['contributed', 'contributions', 'page', true],
    ['contributed', 'contributions', 'call', false], ['pollOpened', 'pollRecords', 'site', true], ['pollResults', 'pollRecords', 'site', true], ['campaignRanked', 'campaignDecisions', 'site', true], ['ideaDecided', 'campaignDecisions', 'campaign', true],
    ['ideaDecided', 'campaignDecisions', 'call', false], ['ideaCommented', 'ideaRecords', 'campaign', false], ['ideaHidden', 'campaignDecisions', 'campaign', false], ['helpReplied', 'help', 'help', true], ['helpAsked', 'help', 'help', false]
  ])('%s of %s for who follows the %s: %s', (kind, id, followed, is) => {
    expect(reasonsFor(news(1, kind, { stream: id, about: 5 }), [follow(followed, 5)]).length > 0).toBe(is);
  });

  it('a request for help comes to who named the skill', () => {
    expect(reasonsFor(news(1, 'helpAsked', { stream: 'help', skill: 'sig' }), [follow('skill', 0, 'SIG'), follow('skill', 0, 'Paie')])).toHaveLength(1);
  });

  it('nobody is told of what animators do because he follows one of them', () => {
    const decided = newsKinds.filter((kind) => !['ideaThrown', 'ideaCommented', 'contributed', 'helpAsked', 'helpReplied'].includes(kind));
    for (const kind of decided) expect(reasonsFor(news(1, kind, { by: fatou }), [follow('person', 7)])).toEqual([]);
  });
});

describe('how far nothing is missing', () => {
  it('is said by the list that is known least far', () => {
    expect(horizon([])).toBeNull();
    expect(horizon([{ knownAfter: null }])).toBeNull();
    expect(horizon([{ knownAfter: new Date(5) }, { knownAfter: null }, { knownAfter: new Date(9) }])).toEqual(new Date(9));
  });

  it('falls with every reading of those that hold it up, so many at once', () => {
    const states = [3, null, 9, 7].map((time) => ({ knownAfter: time === null ? null : new Date(time) }));
    expect(nextToRead(states, 2).map(({ knownAfter }) => knownAfter?.getTime())).toEqual([9, 7]);
    expect(nextToRead(states, 9)).toHaveLength(3);
  });
});

const someNews = fc.record({ stream: fc.constantFrom(...streamIds), id: fc.nat(99), kind: fc.constantFrom(...newsKinds), at: fc.integer({ min: 0, max: 5 * 24 }).map((hours) => new Date(START + hours * 3_600_000)), about: fc.nat(3), part: fc.nat(5), category: fc.nat(2), by: fc.option(fc.record({ id: fc.nat(4), name: fc.string() })), title: fc.string(), skill: fc.constantFrom('', 'SIG') });
const someFollows = fc.array(fc.record({ kind: fc.constantFrom<FollowKind>('campaign', 'theme', 'call', 'page', 'person', 'site', 'skill', 'help'), id: fc.nat(3), part: fc.nat(2), name: fc.constantFrom('SIG', 'x'), page: fc.constant('') }));

describe('the lines of a thread', () => {
  it('are ordered by time alone, each with a reason, none by the reader himself, in whatever order they were read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someNews, { selector: ({ stream: of, id }) => `${of}${id}` }), someFollows, fc.nat(4), (some, follows, me) => {
        const split = (all: readonly News[]): StreamState[] => streamIds.map((id) => stream(id, all.filter((each) => each.stream === id)));
        const lines = threadLines(split(some), follows, dayOf, me, NOW);
        const times = lines.map(({ news: { at } }) => at.getTime());
        expect(times).toEqual([...times].sort((a, b) => b - a));
        expect(lines.every(({ because, news: { by } }) => because.length > 0 && by?.id !== me)).toBe(true);
        expect(threadLines(split([...some].reverse()), follows, dayOf, me, NOW)).toEqual(lines);
        expect(byDay(lines, dayOf).flatMap((day) => day.lines)).toEqual(lines);
      })
    );
  });

  it('tell together what is more than three of a kind on one day, and say how many', () => {
    const ideas = [1, 2, 3, 4].map((id) => news(id, 'ideaThrown', { part: id, title: `Idée ${id}` }));
    const follows = [follow('campaign', 1)];
    expect(threadLines([stream('ideas', ideas)], follows, dayOf, 0, NOW).map(({ count, key }) => [count, key])).toEqual([[4, 'ideas-4-ideaThrown']]);
    expect(threadLines([stream('ideas', ideas.slice(1))], follows, dayOf, 0, NOW)).toHaveLength(3);
    const spread = ideas.map((each) => ({ ...each, at: new Date(START + each.id * DAY) }));
    expect(threadLines([stream('ideas', spread)], follows, dayOf, 0, NOW)).toHaveLength(4);
  });

  const follows = [follow('campaign', 1)];
  const idea = news(1, 'ideaThrown', { part: 12, title: 'Ouvrir le soir' });
  const of = (records: readonly News[], decisions: readonly News[], recordsFrom: Date | null = null) => threadLines([stream('ideas', [idea]), stream('ideaRecords', records, recordsFrom), stream('campaignDecisions', decisions)], follows, dayOf, 0, NOW).map(({ title }) => title);
  const record = (id: number, kind: NewsKind): News => news(id, kind, { stream: 'ideaRecords', part: 12 });
  const decision = (id: number, kind: NewsKind): News => news(id, kind, { stream: 'campaignDecisions', part: 12 });

  it('say the title of an idea only while it is certain that it stands', () => {
    expect(of([], [])).toEqual(['Ouvrir le soir']);
    // Not read as far as the idea.
    expect(of([], [], new Date(idea.at.getTime() + 1))).toEqual(['']);
    // Whether a correction counts is said by votes that were not read.
    expect(of([record(2, 'ideaCorrected')], [])).toEqual(['']);
    expect(threadLines([stream('ideas', [idea])], follows, dayOf, 0, NOW)[0]?.title).toBe('');
  });

  it('leave out what was withdrawn or hidden, until it is there again', () => {
    expect(of([record(2, 'ideaWithdrawn')], [])).toEqual([]);
    expect(of([record(3, 'ideaRestored'), record(2, 'ideaWithdrawn')], [])).toEqual(['Ouvrir le soir']);
    expect(of([], [decision(2, 'ideaHidden')])).toEqual([]);
    expect(of([], [decision(2, 'ideaHidden'), decision(3, 'ideaShown')])).toEqual(['Ouvrir le soir']);
  });
});
