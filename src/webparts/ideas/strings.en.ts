import { plural } from '../../shell/Language';
import type { IdeaWords } from './strings.fr';

export const en: IdeaWords = {
  notSetUp: {
    owner: 'To open brainstorms on this site, the lists in which ideas will be kept have still to be made.',
    agent: 'Brainstorms are not ready on this site yet. A site owner can set them up.',
    run: 'Set up brainstorms',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Brainstorms are ready.'
  },
  sectionLabel: 'Brainstorms',
  open: 'Open a brainstorm',
  chooseOne: { animator: 'Choose the brainstorm to show in the properties of the web part.', agent: 'No brainstorm is shown here yet.', properties: 'Open the properties' },
  none: { animator: 'No brainstorm is going on. Open one to gather your colleagues’ ideas.', agent: 'No brainstorm is going on at the moment.' },
  gone: 'This brainstorm was deleted, or is not published yet.',
  goneIdea: 'This link leads to an idea that no longer exists, or that you cannot read.',
  all: 'All brainstorms',
  close: 'Close',
  past: (count) => `Past brainstorms (${count})`,
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
  views: { label: 'Pages of the brainstorm', outline: 'Ideas', board: 'Board', news: 'What is new', results: 'Results', animate: 'Animate', edit: 'Edit' },
  facts: {
    label: 'The rules of this brainstorm',
    asks: 'Who asks',
    becomes: 'What will be done with the ideas',
    reads: 'Who reads your name',
    votes: 'How ideas are chosen',
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
  vote: {
    support: 'Support',
    supportOf: (title) => `Support “${title}”`,
    supports: (count, shown) => plural.en(count, `${shown} support`, `${shown} supports`),
    votes: (count, shown) => plural.en(count, `${shown} vote`, `${shown} votes`),
    between: (least, most) => `between ${least} and ${most} supports`,
    apart: (counts) => `supports counted apart: ${counts}`,
    mine: (count, shown) => plural.en(count, `${shown} vote of yours`, `${shown} votes of yours`),
    more: (title) => `Give a vote to “${title}”`,
    less: (title) => `Take a vote back from “${title}”`,
    left: (count, left, all) => plural.en(count, `You have ${left} vote of ${all} left.`, `You have ${left} votes of ${all} left.`),
    noneLeft: (all) => `You have given your ${all} votes. You can take some back until the vote ends.`,
    opinions: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
    opinionOn: (opinion, title) => `${opinion}: “${title}”`,
    sent: 'Your vote is recorded.',
    taken: 'Your vote is taken back.',
    full: 'You have given this idea all the votes that it can have from you.',
    uncounted: 'Your vote for this idea does not count: its words have changed, or the vote was over. Take it back and give it again if you wish.'
  },
  sent: {
    idea: 'Your idea is recorded.',
    ideaWaiting: 'Your idea is recorded. An animator has to read it before your colleagues can.',
    show: 'See it',
    records: {
      corrected: 'Your correction is recorded.', added: 'Your addition is recorded.', withdrawn: 'Your idea is withdrawn.', restored: 'Your idea is restored.', coauthorInvited: 'The invitation is recorded.',
      coauthorAccepted: 'You are a co-author of this idea.', coauthorDeclined: 'Your answer is recorded.', comment: 'Your comment is recorded.', commentWithdrawn: 'Your comment is withdrawn.',
      sameAs: 'Your remark goes to the author and the animators.', supportKept: 'Your answer is recorded.', thanksAgreed: 'Your name will be among the thanks.', thanksRefused: 'Your name will not be there.'
    }
  },
  sending: {
    idea: {
      states: {
        sending: 'Sending your idea…',
        waitingForNetwork: 'Your idea is kept on this device: it will leave when the network is back, or at your next visit.',
        waitingForServer: 'SharePoint cannot take it at the moment. Your idea is kept on this device and will be sent again by itself.',
        waitingForSignIn: 'Your session has ended. Your idea is kept on this device: it will leave as soon as you have signed in again.'
      },
      refused: {
        forbidden: 'Your idea was not accepted: collecting is over, or you have no right to take part. Here is your text, which you can copy.',
        notCollecting: 'Collecting ended before your idea left: it was not sent. Here is your text, which you can copy.',
        notFound: 'Your idea could not be recorded: this brainstorm was deleted. Here is your text, which you can copy.',
        unknown: 'Your idea could not be recorded. It is kept on this device.'
      },
      giveUp: 'Discard this idea'
    },
    record: {
      states: {
        sending: 'Sending…',
        waitingForNetwork: 'What you wrote is kept on this device: it will leave when the network is back, or at your next visit.',
        waitingForServer: 'SharePoint cannot take it at the moment. What you wrote is kept on this device and will be sent again by itself.',
        waitingForSignIn: 'Your session has ended. What you wrote is kept on this device: it will leave as soon as you have signed in again.'
      },
      refused: {
        forbidden: 'It was not accepted: the brainstorm is over, or you have no right to do it. Here is your text, which you can copy.',
        notFound: 'It could not be recorded: this idea was deleted. Here is your text, which you can copy.',
        unknown: 'It could not be recorded. Your text is kept on this device.'
      },
      giveUp: 'Discard'
    },
    vote: {
      states: {
        sending: 'Sending your vote…',
        waitingForNetwork: 'Your vote is kept on this device: it will leave when the network is back, or at your next visit.',
        waitingForServer: 'SharePoint cannot take it at the moment. Your vote is kept on this device and will be sent again by itself.',
        waitingForSignIn: 'Your session has ended. Your vote is kept on this device: it will leave as soon as you have signed in again.'
      },
      refused: {
        noneLeft: 'Your vote was not taken: you have given all your votes already, perhaps in another tab.',
        mostReached: 'Your vote was not taken: this idea already has all that it can have from you.',
        merged: 'Your vote was not taken: this idea was merged with another one, which takes the votes.',
        tooLate: 'The vote was over when yours arrived: it was not taken.',
        otherWords: 'Your vote was not taken: the author has changed the words of this idea. Read it again, then vote again.',
        forbidden: 'Your vote was not accepted: the vote is over, or you have no right to vote.',
        notFound: 'Your vote could not be recorded: this idea was deleted.',
        unknown: 'Your vote could not be recorded. It is kept on this device.'
      },
      giveUp: 'Discard this vote'
    }
  }
};
