import { plural } from '../Language';
import type { fr } from './planStrings.fr';

export const en: typeof fr = {
  standings: {
    done: 'done',
    todo: 'to do',
    waiting: 'being made',
    unsure: 'to be confirmed',
    barred: 'blocked',
    later: 'waits for another step',
    doing: 'under way',
    unmoved: 'not there yet',
    refused: 'right missing',
    passing: 'no answer',
    failed: 'failed'
  },
  done: (count, shown, of) => plural.en(count, `${shown} step of ${of} is done.`, `${shown} steps of ${of} are done.`),
  run: 'Run the plan',
  stop: 'Stop',
  look: 'Check again',
  running: 'The plan is under way. You can leave this page open.',
  stopping: 'The plan stops after the present step.',
  ended: {
    done: 'All is done.',
    held: 'The plan went as far as it can. See what is left.',
    stopped: 'Stopped. What is done stays done.',
    overtaken: 'Another page runs this plan. Nothing more was done here.'
  },
  runner: (name, since, until) => `${name} has been running this plan since ${since}. Without news, it is free on ${until}.`,
  mine: (since) => `You have been running this plan in another page since ${since}.`,
  takeOver: 'My other page is closed: go on here',
  stepDone: (title) => `${title}: done.`,
  unsure: (date) => `Asked for on ${date}, and SharePoint says nothing. It may still come.`,
  again: 'Ask again',
  askAgain: 'Check first that nothing came. Ask a second time?',
  yesAgain: 'Yes, ask',
  noAgain: 'No, wait',
  unmoved: 'SharePoint answered, but nothing changed. Somebody may have to approve.',
  refused: 'You may not do this. The rest goes on.',
  passing: 'SharePoint did not answer. Run the plan again: what is done is not done again.',
  byHand: 'For somebody else to do',
  order: 'Commands for an administrator (CLI for Microsoft 365)',
  copy: 'Copy the commands',
  copied: 'Commands copied.',
  message: 'Message to send',
  copyMessage: 'Copy the message',
  messageCopied: 'Message copied.',
  notCopied: 'The browser does not let us copy. Select the text.',
  page: 'Open the page where it is done'
};
