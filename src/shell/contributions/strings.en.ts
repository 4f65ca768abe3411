import { plural } from '../Language';
import type { ContributionWords } from './strings.fr';

export const en: ContributionWords = {
  kinds: { question: 'Question', remark: 'Remark', support: 'In favour', objection: 'Objection', wording: 'Proposed wording' },
  hiddenAuthor: 'Author not shown',
  you: 'you',
  ofArticle: 'author of the article',
  edited: (date) => `edited on ${date}`,
  late: 'Arrived after closing',
  lateHint: 'This contribution arrived after closing: it stays in sight, but is not counted.',
  early: 'Arrived before the opening',
  misplaced: 'This contribution has been moved or changed in its list: it is not counted.',
  withdrawn: (date) => `Contribution withdrawn by its author on ${date}.`,
  removed: (reason) => `Contribution taken out of sight by the animators. Reason: ${reason}`,
  removedYours: 'Your text, which only you and the animators can read here:',
  again: 'You can ask the animators of the call to look at it again.',
  waiting: 'Waiting: an animator has to read it before your colleagues can.',
  dispositions: { kept: 'Kept', partlyKept: 'Kept in part', notKept: 'Not kept', offTopic: 'Off topic', elsewhere: 'Dealt with elsewhere' },
  answer: 'Answer',
  answeredBy: (name, date) => `${name}, ${date}`,
  lateAnswer: 'Late answer',
  lateAnswerHint: (date) => `The answer was promised for ${date}.`,
  group: 'Similar contributions were given the same answer.',
  support: 'Support',
  supportOf: (excerpt) => `Support “${excerpt}”`,
  supports: (count, shown) => plural.en(count, `${shown} support`, `${shown} supports`),
  supportSent: { on: 'Your support is recorded.', off: 'Your support is withdrawn.' },
  reply: 'Reply',
  replyTo: (excerpt) => `Reply to “${excerpt}”`,
  replies: (count, shown) => plural.en(count, `${shown} reply`, `${shown} replies`),
  repliesLabel: (excerpt) => `Replies to “${excerpt}”`,
  more: 'Show more',
  none: 'Nobody has said anything here yet.',
  supportedAmong: (shown) => `The most supported of the ${shown} newest.`,
  noneToRead: 'You have said nothing here, and the animators have published no contribution on it.',
  secretFor: {
    hidden: 'Your colleagues read neither your name nor your text. Only the animators of the call do; they publish figures.',
    before: 'Only the animators of the call read your contribution, with your name, until one of them publishes it.'
  },
  openFor: 'Your colleagues read your contribution and your name.',
  refusals: {
    unpublished: 'This call is not published yet.',
    scheduled: 'This call is not open yet.',
    held: 'The text is being revised: contributions will go on afterwards.',
    closed: 'This call is closed.',
    archived: 'This call is archived.',
    forbidden: 'You can read but not contribute. A site owner can give you the right.'
  },
  add: 'Add your contribution',
  near: 'There are similar contributions already: support one of them, or add yours.',
  sent: {
    recorded: 'Your contribution is recorded.',
    replied: 'Your reply is recorded.',
    recordedLate: 'Your contribution arrived after closing: it stays in sight, but will not be counted.',
    changed: {
      edited: 'Your contribution is edited.',
      withdrawn: 'Your contribution is withdrawn.',
      restored: 'Your contribution is restored.',
      placed: 'The place of your contribution is confirmed.'
    }
  },
  article: {
    kind: 'Comment',
    add: 'Add a comment',
    near: 'There are similar comments already: support one of them, or add yours.',
    none: 'Nobody has commented on this page yet.',
    closed: 'Comments on this page are closed.',
    openFor: 'Anybody who reads this page reads your comment and your name.',
    edited: (date) => `edited on ${date}`,
    replies: (count, shown) => plural.en(count, `${shown} reply`, `${shown} replies`),
    recorded: 'Your comment is recorded.',
    withdrawn: (date) => `Comment withdrawn by its author on ${date}.`,
    removed: (reason) => `Comment taken out of sight. Reason: ${reason}`,
    changed: {
      edited: 'Your comment is edited.',
      withdrawn: 'Your comment is withdrawn.',
      restored: 'Your comment is restored.',
      placed: 'The place of your comment is confirmed.'
    }
  }
};
