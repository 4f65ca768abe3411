import { plural } from '../../shell/Language';
import type { IdeaWords } from './strings.fr';

export const en: IdeaWords = {
  sectionLabel: 'Brainstorms',
  open: 'Open a brainstorm',
  joinMeeting: 'Join a meeting',
  all: 'All brainstorms',
  close: 'Close',
  phases: { unpublished: 'Being prepared', scheduled: 'To come', collect: 'Collecting ideas', gather: 'Gathering', vote: 'Vote', decide: 'Decision', follow: 'Follow-up', archived: 'Archived' },
  time: {
    until: (date, within) => `until ${date} (${within})`,
    soon: (date) => `until ${date} (in less than a minute)`,
    noEnd: 'without an end date',
    begins: (date) => `begins on ${date}`,
    ended: (date) => `on ${date}`,
    endsNow: (phase) => `Next phase: ${phase}.`
  },
  outcome: (reason) => `What came of it: ${reason}`,
  purged: (name, date, ideas) => `What agents said was removed (${name}, on ${date}, ideas: ${ideas}).`,
  views: { label: 'Pages of the brainstorm', outline: 'Ideas', board: 'Board', news: 'What is new', results: 'Results', meeting: 'Meeting', evaluate: 'Evaluate', animate: 'Animate', edit: 'Edit' },
  facts: {
    label: 'The rules of this brainstorm',
    asks: 'Who asks',
    becomes: 'What will be done with the ideas',
    reads: 'Who reads your name',
    votes: 'How ideas are chosen',
    themes: 'Themes',
    steps: 'Phases',
    names: {
      shown: 'Your colleagues read your idea and your name.',
      hidden: 'Your colleagues read your idea without your name, once an animator has read it. Animators read your name.',
      before: 'Your colleagues read your idea and your name once an animator has read it.'
    },
    kinds: { support: 'One support for each idea, for as many ideas as you like.', budget: (votes, most) => `${votes} votes to give, at most ${most} to one idea.`, opinion: 'Agree, disagree or pass, on each idea.' },
    shortList: 'The vote is on a short list chosen by the animators.',
    countsHidden: 'Counts are shown when the vote has ended.',
    from: (date) => `from ${date}`,
    now: 'now',
    changed: (name, date, reason) => `Changed on ${date} by ${name}: ${reason}`
  },
  count: {
    ideas: (count, shown) => plural.en(count, `${shown} idea`, `${shown} ideas`),
    people: (count, shown) => plural.en(count, `${shown} person has thrown one`, `${shown} people have thrown some`),
    comments: (count, shown) => plural.en(count, `${shown} comment`, `${shown} comments`),
    shown: (count, shown) => plural.en(count, `${shown} idea shown`, `${shown} ideas shown`)
  },
  throwIdea: 'Throw an idea',
  find: { search: 'Search ideas', sort: 'Sort', show: 'Show', category: 'Category', allCategories: 'All categories' },
  sorts: { new: 'Newest', supported: 'Most supported', leastSeen: 'Least seen' },
  byCluster: 'By cluster',
  filters: { all: 'All ideas', mine: 'My ideas', followed: 'Those that I follow', shortList: 'The short list' },
  leastSeenHint: 'An order drawn for you, so that late ideas get a chance.',
  noIdea: 'No ideas yet. Throw the first one!',
  noIdeaClosed: 'No idea was thrown.',
  noFound: 'No idea matches.',
  showAll: 'Show all ideas',
  unclustered: 'In no cluster',
  cluster: (letter, name) => `${letter} · ${name}`,
  more: (shown) => `Show ${shown} more ideas`,
  hiddenAuthor: 'Author not shown',
  you: 'you',
  stages: { received: 'Received', studied: 'Being studied', kept: 'Kept', inProgress: 'In progress', done: 'Done', notKept: 'Not kept' },
  withdrawn: 'Withdrawn by its author',
  waiting: 'Waiting to be read',
  hidden: 'Taken from sight',
  late: 'Came after collecting',
  grouped: (count, shown) => plural.en(count, `stands for ${shown} idea`, `stands for ${shown} ideas`),
  sent: { vote: 'Your vote is recorded.', taken: 'Your vote is taken back.' }
};
