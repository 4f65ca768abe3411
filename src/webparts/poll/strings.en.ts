import type { PollWords } from './strings.fr';

export const en: PollWords = {
  sectionLabel: 'Polls',
  manage: 'Manage polls',
  draftShown: 'This poll is a draft: only site owners see it. Publish it to open the vote.',
  none: {
    owner: 'No current poll. Create one to ask your colleagues a question.',
    agent: 'No current poll at the moment.',
    create: 'Create a poll'
  },
  share: (question) => `Share or present: ${question}`,
  others: (count) => `Other polls (${count})`,
  past: (count) => `Past polls (${count})`,
  pastPolls: 'Past polls',
  status: { draft: 'Draft', scheduled: 'Upcoming', open: 'Open', closed: 'Closed', archived: 'Archived' },
  time: {
    closes: (date, within) => `until ${date} (${within})`,
    closesSoon: (date) => `until ${date} (in less than a minute)`,
    noEnd: 'no end date',
    opensOn: (date) => `opens on ${date}`,
    ended: (date) => `on ${date}`,
    closedOn: (date) => `closed on ${date}`,
    reopened: (name, date, reason) => `Reopened on ${date} by ${name}: ${reason}`
  },
  vote: {
    one: 'Choose one answer',
    exactly: (count) => `Choose ${count} answers`,
    between: (least, most) => `Choose ${least} to ${most} answers`,
    upTo: (most) => `Choose up to ${most} answers`,
    chosen: (count, most) => `${count} of ${most}`,
    needOne: 'Choose an answer first.',
    tooFew: (least) => `Choose at least ${least} answers.`,
    tooMany: (count, most) => `You have chosen ${count} answers: keep at most ${most}.`,
    submit: 'Vote',
    submitChange: 'Save the change',
    cancelChange: 'Keep my current vote',
    change: 'Change my vote',
    withdraw: 'Withdraw my vote',
    more: 'More',
    link: (option) => `More about “${option}”`,
    mayNot: 'You can read this poll but not vote in it. The site owner can give you the right.',
    yours: (choices) => `Your choice: ${choices}`,
    before: (question, choices) => `You had answered “${choices || 'withdraw my vote'}” to the question “${question}”`
  },
  who: {
    open: 'Named vote: people who have access to this site can look up who voted and for what, choices changed or withdrawn included.',
    confidential: (minimum) =>
      `Confidential vote: your colleagues cannot read your vote; site owners can, and count it after closing. Results of fewer than ${minimum} votes are not shown. The total number of votes and the time of the last one stay readable to all.`,
    results: {
      always: 'Results are shown during the vote.',
      afterVoting: 'Results are shown once you have voted.',
      afterClosing: 'Results are shown after closing.',
      ownerOnly: 'Results are shown to site owners only.'
    },
    confidentialResults: {
      always: 'Results are shown after the count.',
      afterVoting: 'Results are shown after the count.',
      afterClosing: 'Results are shown after the count.',
      ownerOnly: 'Results are shown to site owners only.'
    },
    change: 'You can change or withdraw your vote until closing.',
    noChange: 'A vote cannot be changed once it is sent.'
  },
  sent: {
    recorded: (date) => `Your vote is recorded (${date}).`,
    recordedNow: 'Your vote is recorded.',
    withdrawn: 'Your vote is withdrawn.',
    alreadyVoted: 'You had already voted, and this poll allows no change: your first vote is kept.',
    states: {
      sending: 'Sending your vote…',
      waitingForNetwork: 'Your vote is kept on this device: it will be sent when the network is back, or at your next visit.',
      waitingForServer: 'SharePoint cannot take it at the moment. Your vote is kept on this device and will be sent again automatically.',
      waitingForSignIn: 'Your session has ended. Your vote is kept on this device: it will be sent as soon as you have signed in again.'
    },
    refused: {
      closed: 'This poll ended before your vote arrived: it is not counted.',
      changed: 'The question, the answers or the rules have changed since you chose: this vote is not counted. Read again, then vote again.',
      forbidden: 'Your vote was not accepted: you do not have the right to vote here.',
      notFound: 'Your vote could not be recorded: this poll has been deleted.',
      unknown: 'Your vote could not be recorded. It is kept on this device.'
    },
    giveUp: 'Discard this vote'
  },
  results: {
    show: 'Show results',
    hide: 'Hide results',
    check: 'Check the votes myself',
    hideCheck: 'Hide the check',
    access: {
      afterVoting: 'Results will be shown once you have voted.',
      afterClosing: 'Results will be shown after closing.',
      ownerOnly: 'Results are shown to site owners only.',
      notCounted: 'Results will be shown when a site owner has counted the votes.'
    }
  }
};
