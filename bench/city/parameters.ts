import { restBefore } from '../../src/shell/news/restBefore';
import type { Shape } from './arrivals';
import type { Visit } from './measure';
import type { ActName, ViewName } from './views';

/** A figure of the model, with what it rests on. */
interface Figure {
  readonly value: number;
  readonly why: string;
}

const figure = (value: number, why: string): Figure => ({ value, why });

/** The city. What nobody has counted says so: change it, and run the bench again. */
export const figures = {
  agents: figure(50_000, 'the issue: a city of fifty thousand'),
  directions: figure(25, 'the issue'),
  communities: figure(200, 'the issue'),
  atDesk: figure(0.45, 'assumed: those of administration, social work, culture and management, who have a computer of their own; the others work outside, in schools and crèches'),
  present: figure(0.75, 'assumed: part time, leave, training and illness take a quarter of an ordinary day'),
  startsOnHome: figure(0.85, 'assumed: the intranet is what a browser opens first; some close it before it has loaded'),
  laterHome: figure(2.5, 'assumed: how often who works at a desk comes back to the home page in a day, to find a tool above all'),
  laterInTab: figure(0.4, 'assumed: of these, in a tab that was there before; the others in a new one'),
  keepsTab: figure(0.3, 'assumed: leave the page open and come back to it'),
  returns: figure(4, 'assumed: how often a day who leaves it open looks at it again after more than twenty seconds'),
  coldAtDesk: figure(0.03, 'assumed: a new computer, a browser that was emptied, or that keeps nothing'),
  outside: figure(0.12, 'assumed: those without a desk who look on a day, on a phone or on a computer that several share'),
  coldOutside: figure(0.4, 'assumed: of these, in a browser that knows nothing of them'),
  scrolls: figure(1, 'the issue: all parts on the home page, and everybody reads down to its end. SharePoint loads parts as they come near to what is in sight, so who does not asks for less: the bench says how much'),
  siteViews: figure(0.8, 'assumed: pages of direction sites a day and person at a desk'),
  communityViews: figure(0.25, 'assumed: pages of communities a day and person at a desk; a fifth of the agents are members of one'),
  pollVotes: figure(1_500, 'assumed: votes a day in polls that run for two weeks; a turnout of 40 % in one poll of all agents at a time'),
  announced: figure(50_000, 'the issue: a consultation announced to all at 10:00, by mail'),
  opensAnnounced: figure(0.12, 'follow the link on that day, half of them within twenty minutes: senders of internal mail count clicks of 8 % (ContactMonkey 2021, 8,400 mailings) to 15 % (Bananatag, small lists among them); how fast is assumed. The bench says too what 20 %, ten minutes and three quarters of an hour would be'),
  newToSite: figure(0.5, 'assumed: of who follows it, in a browser that knows nothing of the intranet; the others saw its home page before, but nobody this call'),
  readsPassages: figure(2, 'assumed: passages whose discussion is opened, by who reads a call'),
  contributes: figure(0.06, 'assumed: of who opens it'),
  supports: figure(0.15, 'assumed: of who opens it'),
  staysMinutes: figure(4, 'assumed: on average, of who reads a call or a brainstorm; some stay long (exponential). What is new is asked after the rests that ship (src/shell/news/restBefore.ts)'),
  brainstorms: figure(1_500, 'assumed: views of brainstorms a day'),
  ideas: figure(60, 'assumed: ideas a day'),
  ideaComments: figure(120, 'assumed: comments a day on ideas'),
  ideaVotes: figure(400, 'assumed: votes a day for ideas'),
  articles: figure(2_500, 'assumed: views of articles that are commented'),
  comments: figure(80, 'assumed: comments a day under articles'),
  sessions: figure(900, 'assumed: views of sessions a day'),
  registers: figure(250, 'assumed: registrations a day'),
  requests: figure(60, 'assumed: views of one’s requests a day, beside the home page'),
  requested: figure(4, 'assumed: communities that are requested a day; there are two hundred'),
  tariffs: figure(1_200, 'assumed: looks into prices, by those at counters above all'),
  threads: figure(1_200, 'assumed: views of “my thread” by itself, and of one’s own page'),
  helps: figure(15, 'assumed: requests for help a day'),
  owners: figure(250, 'assumed: views of the pages of owners, animators and the communities team'),
  meeting: figure(300, 'the issue: a live meeting of three hundred, 14:30 to 15:15'),
  indexed: figure(400, 'the issue: tariffs that are indexed at once, at 11:00'),
  imports: figure(3, 'assumed: files of four hundred lines imported in the morning')
} as const satisfies Readonly<Record<string, Figure>>;

/** What is asked for so many times in a day. */
export interface Stream {
  readonly part: string;
  readonly shape: Shape;
  /** How often in the day, on average. */
  readonly count: number;
  /** Minutes later than they come. */
  readonly after?: number;
  readonly what: { readonly view: ViewName; readonly visit: Visit } | { readonly act: ActName } | { readonly bulk: 'index' | 'import' };
}

/** When a reader who does nothing about it is told what is new, in minutes after he opened a page, and how many are there still. */
const questions: readonly { readonly after: number; readonly share: number }[] = [0, 1, 2, 3].map((asked) => {
  const after = [...Array(asked + 1).keys()].reduce((sum, before) => sum + restBefore(before), 0) / 60_000;
  return { after, share: Math.exp(-after / figures.staysMinutes.value) };
});

const f = (name: keyof typeof figures): number => figures[name].value;

export interface DayOptions {
  /** The load: twice, ten times as many of everything that grows with it. */
  readonly times?: number;
  /** Share of views of the home page that come to its end. */
  readonly scrolls?: number;
  /** Share of the city that follows the mail. */
  readonly opens?: number;
}

/** The day as streams. */
export function streamsOf({ times = 1, scrolls = f('scrolls'), opens = f('opensAnnounced') }: DayOptions = {}): readonly Stream[] {
  const desk = f('agents') * f('atDesk') * f('present');
  const first = desk * f('startsOnHome');
  const outside = f('agents') * (1 - f('atDesk')) * f('outside');
  const opened = f('announced') * opens;
  const view = (part: string, shape: Shape, count: number, name: ViewName, visit: Visit): Stream => ({ part, shape, count, what: { view: name, visit } });
  const home = (shape: Shape, count: number, visit: Visit): readonly Stream[] => [view('home', shape, count * scrolls, 'home', visit), view('home', shape, count * (1 - scrolls), 'homeTop', visit)];
  const act = (part: string, shape: Shape, count: number, name: ActName): Stream => ({ part, shape, count, what: { act: name } });
  const news = (part: string, shape: Shape, count: number, name: ActName): readonly Stream[] => questions.map(({ after, share }) => ({ ...act(part, shape, count * share, name), after }));
  const all: readonly Stream[] = [
    ...home('morning', first * (1 - f('coldAtDesk')), 'day'),
    ...home('morning', first * f('coldAtDesk'), 'cold'),
    ...home('office', desk * f('laterHome') * f('laterInTab'), 'tab'),
    ...home('office', desk * f('laterHome') * (1 - f('laterInTab')), 'later'),
    ...home('office', desk * f('keepsTab') * f('returns'), 'return'),
    ...home('office', outside * f('coldOutside'), 'cold'),
    ...home('office', outside * (1 - f('coldOutside')), 'day'),
    view('direction sites', 'office', desk * f('siteViews'), 'calls', 'later'),
    view('communities', 'office', desk * f('communityViews'), 'thread', 'later'),
    act('polls', 'office', f('pollVotes'), 'vote'),
    act('calls', 'announced', opened * (1 - f('newToSite')), 'openCall'),
    view('calls', 'announced', opened * f('newToSite'), 'call', 'cold'),
    act('calls', 'announced', opened, 'readPassage'),
    act('calls', 'announced', opened * (f('readsPassages') - 1), 'nextPassage'),
    ...news('calls', 'announced', opened, 'callNews'),
    act('calls', 'announced', opened * f('contributes'), 'contribute'),
    act('calls', 'announced', opened * f('supports'), 'support'),
    view('brainstorms', 'office', f('brainstorms'), 'brainstorm', 'later'),
    ...news('brainstorms', 'office', f('brainstorms'), 'ideaNews'),
    act('brainstorms', 'office', f('ideas'), 'idea'),
    act('brainstorms', 'office', f('ideaComments'), 'ideaComment'),
    act('brainstorms', 'office', f('ideaVotes'), 'ideaVote'),
    view('articles', 'office', f('articles'), 'article', 'later'),
    act('articles', 'office', f('comments'), 'comment'),
    view('registrations', 'office', f('sessions'), 'session', 'later'),
    act('registrations', 'office', f('registers'), 'register'),
    view('requests', 'office', f('requests'), 'requests', 'later'),
    act('requests', 'office', f('requested'), 'request'),
    view('tariffs', 'office', f('tariffs'), 'tariffs', 'day'),
    view('thread', 'office', f('threads'), 'thread', 'later'),
    view('thread', 'office', f('threads') / 4, 'myPage', 'cold'),
    act('thread', 'office', f('helps'), 'askHelp'),
    view('owners', 'office', f('owners') / 2, 'board', 'later'),
    view('owners', 'office', f('owners') / 2, 'desk', 'later'),
    { part: 'tariffs', shape: 'council', count: 1, what: { bulk: 'index' } },
    { part: 'imports', shape: 'office', count: f('imports'), what: { bulk: 'import' } }
  ];
  return all.map((stream) => ({ ...stream, count: stream.count * times }));
}
