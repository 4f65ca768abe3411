import { plural } from '../../shell/Language';
import type { fr } from './strings.fr';

export const en: typeof fr = {
  title: 'My thread',
  views: { label: 'Pages of my thread', thread: 'What is new', help: 'Help', mine: 'My page', follows: 'What I follow' },
  unseen: 'new',
  asked: 'Your request is sent. Replies will come into your thread.',
  replied: 'Your reply is sent.',
  thank: {
    thank: 'Thank',
    named: (name) => `Thank ${name}`,
    done: (name) => `${name} will receive your thanks.`,
    already: 'You said thanks.'
  },
  seePage: (name) => `Page: ${name}`,
  pending: {
    states: {
      sending: 'Sending…',
      waitingForNetwork: 'What you wrote is kept on this device: it leaves when the network is back, or at your next visit.',
      waitingForServer: 'SharePoint cannot take it at the moment. What you wrote is kept on this device and will be sent again by itself.',
      waitingForSignIn: 'Your session has ended. What you wrote is kept on this device: it leaves as soon as you have signed in again.'
    },
    refused: {
      forbidden: 'What you wrote was not accepted: you may not write here. Copy it before you give it up.',
      notFound: 'What you wrote could not be stored: the list does not exist any more. Copy it before you give it up.',
      unknown: 'What you wrote could not be stored. It is kept on this device.'
    },
    giveUp: 'Give it up'
  },
  told: {
    ideaThrown: (by) => `${by} proposes an idea`,
    ideasThrown: (count) => `${count} new ideas`,
    ideaCommented: (by) => `${by} comments on an idea`,
    ideaDecided: 'The state of an idea has changed',
    campaignOpened: 'A brainstorm is open',
    campaignRanked: 'The results of a brainstorm are certified',
    campaignArchived: 'A brainstorm is over, with what became of it',
    campaignCollects: 'The collection of ideas has begun',
    campaignGathers: 'The gathering of ideas has begun',
    campaignVotes: 'The vote has begun',
    campaignDecides: 'The time to decide has begun',
    campaignFollows: 'Following up on the ideas has begun',
    callOpened: 'A call for comment is open',
    callVersion: 'A new version of the text is published',
    callClosed: 'The call for comment is closed',
    callReopened: 'The call for comment is open again',
    callAnswered: 'A contribution was answered',
    callOpinion: 'A body gave its opinion',
    callSynthesis: 'The synthesis is published',
    contributed: (by) => `${by} gave an opinion`,
    pollOpened: 'A poll is open',
    pollResults: 'The results of a poll are certified',
    helpAsked: (by) => `${by} asks for help`,
    helpReplied: (by) => `${by} replies to a request for help`,
    helpClosed: 'A request for help is closed'
  },
  several: (count, told) => `${told} (${count} times that day)`,
  see: { idea: 'See the idea', campaign: 'See the brainstorm', call: 'See the call', contribution: 'Read what is said', poll: 'See the poll', help: 'See the request' },
  because: {
    campaign: (name) => `because you follow the brainstorm “${name}”`,
    theme: (name) => `because you follow the theme “${name}”`,
    call: (name) => `because you follow the call “${name}”`,
    page: (name) => `because you follow the page “${name}”`,
    person: (name) => `because you follow ${name}`,
    site: (name) => `because you follow the site “${name}”`,
    skill: (name) => `because you named the skill “${name}”`,
    help: (name) => `because you asked for help: “${name}”`
  },
  whyBeginning: 'because this page shows what opens and what comes to an end on this site, as long as you have chosen nothing',
  beginning: 'You have not chosen anything yet: here is what opens and what comes to an end on this site.',
  more: 'Show more',
  moreShown: (count, shown) => `${shown} more ${plural.en(count, 'line', 'lines')}.`,
  noMore: 'Nothing older.',
  incomplete: (date, lists) => `Above, nothing is missing. Below, up to ${date}, still to be read: ${lists}.`,
  lists: {
    ideas: 'ideas', ideaRecords: 'what is said of ideas', campaignDecisions: 'decisions on brainstorms', campaignCourse: 'the dates of brainstorms', callDecisions: 'decisions on calls', callCourse: 'the dates of calls', contributions: 'contributions and comments', pollRecords: 'polls', help: 'requests for help'
  },
  failed: (lists) => `Could not be read: ${lists}. The rest of your thread is here.`,
  nothingFollowed: 'You follow nothing at the moment.',
  howToFollow: 'Open a brainstorm, a call for comment, a page with comments or a colleague’s idea, and choose “Follow in my thread”. You can also follow all of this site, or name your skills, in “What I follow”.',
  nothingNew: 'Nothing new in what you follow.',
  chooseFollows: 'Choose what I follow',
  follows: {
    intro: 'Kept on this device: nobody else sees what you follow, and nobody is told.',
    kinds: { campaign: 'Brainstorms', theme: 'Themes', call: 'Calls for comment', page: 'Pages with comments', person: 'People', site: 'This site', skill: 'My skills', help: 'My requests for help' },
    siteHint: 'What opens and what comes to an end on this site: brainstorms, calls, polls.',
    skill: 'A skill that you have',
    skillHint: 'For example “GIS” or “public procurement”: requests for help that name it will come into your thread.',
    addSkill: 'Add the skill',
    remove: (name) => `Stop following: ${name}`,
    none: 'Nothing at the moment.'
  }
};
