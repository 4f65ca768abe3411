import { plural } from '../../shell/Language';
import type { CallWords } from './strings.fr';

export const en: CallWords = {
  sectionLabel: 'Calls for comment',
  open: 'Open a call',
  chooseOne: {
    chooser: 'Choose the call to show in the properties of this web part.',
    agent: 'No call is shown here yet.',
    properties: 'Open properties'
  },
  none: {
    animator: 'No current call. Open one to have a text commented on before it is decided.',
    agent: 'No current call at the moment.'
  },
  gone: 'This call has been deleted, or is not published yet.',
  goneContribution: 'This link leads to a contribution that is no longer there, or that you cannot read.',
  all: 'All calls',
  close: 'Close',
  past: (count) => `Past calls (${count})`,
  phases: { unpublished: 'In preparation', scheduled: 'Upcoming', open: 'Open', held: 'Under revision', closed: 'Closed', archived: 'Archived' },
  time: {
    closes: (date, within) => `until ${date} (${within})`,
    closesSoon: (date) => `until ${date} (in less than a minute)`,
    noEnd: 'no end date',
    opensOn: (date) => `opens on ${date}`,
    closed: (date) => `since ${date}`,
    ended: (date) => `closed on ${date}`,
    heldUntil: (date) => `contributions go on again on ${date}`,
    held: 'contributions go on again afterwards',
    reopened: (name, date, reason) => `Reopened on ${date} by ${name}: ${reason}`,
    closedEarly: (name, reason) => `Closed by ${name}: ${reason}`
  },
  views: {
    label: (title) => `Pages of the call “${title}”`,
    read: 'The text',
    mine: 'My contributions',
    changes: 'What changed',
    synthesis: 'Synthesis',
    animate: 'Animate',
    version: 'New version',
    outputs: 'Synthesis and exports',
    edit: 'Edit the call'
  },
  facts: {
    label: 'The rules of this call',
    all: 'All the rules of this call',
    audience: 'Who it is for',
    reads: 'Who reads',
    answers: 'Who answers',
    becomes: 'What becomes of it',
    bodies: 'Opinions asked for',
    answerer: (name, passages, count) => `${name} (${plural.en(count, 'passage', 'passages')} ${passages})`,
    promised: (who, date) => `${who}, before ${date}`,
    promisedBy: (date) => `Answer promised before ${date}`,
    noPromise: 'No date is promised for answers.',
    bodyStates: { favourable: 'favourable', reserved: 'with reservations', unfavourable: 'unfavourable', none: 'no opinion' },
    bodyDue: (name, date) => `${name}: opinion expected by ${date}`,
    bodyLate: (name, date) => `${name}: opinion expected since ${date}`,
    bodyAwaited: (name) => `${name}: opinion expected`,
    bodySaid: (name, state, date) => `${name}: ${state}, ${date}`,
    bodySaidLate: (name, state, date) => `${name}: ${state}, ${date} (late)`
  },
  closingSoon: (title) => `The call “${title}” closes in less than 10 minutes.`,
  closedNow: (title) => `The call “${title}” is closed.`,
  heldNow: (title) => `The text of the call “${title}” is being revised: contributions will go on afterwards.`,
  newVersion: 'A new version of the text has just been published. What you had begun to write is kept.',
  showVersion: 'Show the new version',
  news: (count, shown) => plural.en(count, `${shown} new contribution`, `${shown} new contributions`),
  showNews: 'Show',
  mine: {
    title: 'My contributions and their answers',
    count: (shown) => `My contributions (${shown})`,
    none: 'You have not contributed to this call yet.',
    on: (place) => `On: ${place}`,
    show: (place) => `Show in the text: ${place}`,
    answered: (answered, count) => `Answers received: ${answered} of ${count}.`
  },
  removedPassages: (shown) => `Contributions on passages that were removed (${shown})`,
  removedPassage: (version) => `Passage removed since version ${version}`,
  altered: 'Warning: the file of this text has been changed since it was published. What is shown may not be what was published: tell a site owner.',
  integrity: 'Certificate of integrity',
  contents: 'Contents',
  text: (version) => `Text, version ${version}`,
  passage: (number) => `Passage ${number}`,
  place: (number) => `passage ${number}`,
  wholeText: 'On the whole text',
  wholePlace: 'the whole text',
  comment: 'Comment',
  commentOn: (place) => `Comment: ${place}`,
  commentSelection: 'Comment on the selection',
  said: (place, counts) => `${place}: ${counts}`,
  earlier: (shown) => `${shown} on an earlier version`,
  firstVisit: {
    text: 'Give your opinion wherever you wish: select words of the text, or press the “Comment” balloon beside a passage.',
    close: 'Got it'
  },
  published: 'published figure',
  count: (count, shown) => plural.en(count, `${shown} contribution`, `${shown} contributions`),
  counts: {
    question: (count, shown) => plural.en(count, `${shown} question`, `${shown} questions`),
    remark: (count, shown) => plural.en(count, `${shown} remark`, `${shown} remarks`),
    support: (count, shown) => plural.en(count, `${shown} in favour`, `${shown} in favour`),
    objection: (count, shown) => plural.en(count, `${shown} objection`, `${shown} objections`),
    wording: (count, shown) => plural.en(count, `${shown} proposed wording`, `${shown} proposed wordings`)
  }
};
