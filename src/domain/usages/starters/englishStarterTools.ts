import type { StarterKey, StarterTool } from './StarterSet';

/** Tools to begin from, in English. Addresses of the organisation's own tools are for the owner to complete: the report names them. */
export const englishStarterTools: Readonly<Record<StarterKey, StarterTool>> = {
  teams: {
    title: 'Teams',
    purpose: 'Chat, meet by video and keep the files of a group in one place.',
    notFor: 'Keeping records after a project has ended, reaching somebody in an emergency.',
    url: 'https://teams.microsoft.com/',
    access: 'anywhere',
    synonyms: ['video', 'chat', 'Skype', 'instant messaging'],
    recommendedBy: 'Digital department',
    helpUrl: 'https://support.microsoft.com/en-us/teams'
  },
  collab: {
    title: 'Team site',
    purpose: 'Gather the documents, pages and lists of a team, a network or a project.',
    notFor: 'Personal drafts and quick exchanges.',
    access: 'anywhere',
    synonyms: ['SharePoint', 'shared space', 'project space'],
    recommendedBy: 'Digital department'
  },
  onedrive: {
    title: 'OneDrive',
    purpose: 'Keep your own working documents and open them on all your devices.',
    notFor: 'Documents that your team needs while you are away.',
    url: 'https://www.microsoft365.com/onedrive',
    access: 'anywhere',
    synonyms: ['my documents', 'cloud', 'personal drive'],
    helpUrl: 'https://support.microsoft.com/en-us/onedrive'
  },
  outlook: {
    title: 'Outlook',
    purpose: 'Write to a person or a department, keep a calendar, invite to a meeting.',
    notFor: 'Sending large attachments, writing a document together.',
    url: 'https://outlook.office.com/',
    access: 'anywhere',
    synonyms: ['mail', 'email', 'inbox', 'diary', 'calendar', 'mailbox', 'mails'],
    helpUrl: 'https://support.microsoft.com/en-us/outlook'
  },
  forms: {
    title: 'Forms',
    purpose: 'Collect answers to a questionnaire, with results ready to read.',
    notFor: 'Deciding by a vote whose result must be certified.',
    url: 'https://forms.office.com/',
    access: 'anywhere',
    synonyms: ['questionnaire', 'survey', 'form', 'registration']
  },
  polls: {
    title: 'Intranet poll',
    purpose: 'Let colleagues vote and publish a certified result.',
    notFor: 'A long questionnaire or written answers.',
    access: 'anywhere',
    synonyms: ['vote', 'consultation', 'ballot']
  },
  ideas: {
    title: 'Idea board',
    purpose: 'Throw in an idea, support those of others and follow what becomes of them.',
    notFor: 'Reporting a fault or making a complaint.',
    access: 'anywhere',
    synonyms: ['suggestion', 'innovation', 'participation']
  },
  comments: {
    title: 'Call for comments',
    purpose: 'Have a draft read by others and account for what was done with each remark.',
    notFor: 'Writing a document together.',
    access: 'anywhere',
    synonyms: ['review', 'feedback', 'consultation']
  },
  planner: {
    title: 'Planner',
    purpose: 'Share out the tasks of a team and see how they stand.',
    notFor: 'Following the budget of a large project.',
    url: 'https://planner.cloud.microsoft/',
    access: 'anywhere',
    synonyms: ['tasks', 'kanban', 'to do', 'action plan']
  },
  whiteboard: {
    title: 'Whiteboard',
    purpose: 'Think together on a white board, in the room or at a distance.',
    notFor: 'Keeping the official record of a decision.',
    url: 'https://whiteboard.cloud.microsoft/',
    access: 'anywhere',
    synonyms: ['sticky notes', 'brainstorm', 'workshop', 'Klaxoon']
  },
  hr: {
    title: 'HR portal',
    purpose: 'Ask for leave, read your payslips, update your situation.',
    notFor: 'A confidential question: write to your HR officer.',
    access: 'network',
    synonyms: ['leave', 'payroll', 'Chronos', 'working time', 'bank details', 'annual appraisal', 'overtime', 'change of address'],
    contact: 'Your local HR officer',
    recommendedBy: 'Human resources department',
    alwaysAtHand: true
  },
  training: {
    title: 'Training catalogue',
    purpose: 'Find a course, enrol, follow an online module.',
    notFor: 'Asking for a move to another post, or preparing an examination outside the catalogue.',
    access: 'anywhere',
    synonyms: ['course', 'e-learning', 'learn', 'skills'],
    recommendedBy: 'Human resources department'
  },
  support: {
    title: 'Digital service desk',
    purpose: 'Report a fault, ask for equipment, software or access.',
    notFor: 'Immediate danger to people: call security.',
    access: 'network',
    synonyms: ['support', 'help desk', 'ticket', 'repair', 'IT', 'hotline'],
    contact: 'Digital service desk',
    recommendedBy: 'Digital department'
  },
  rooms: {
    title: 'Room booking',
    purpose: 'Find a free room with the equipment you need, and book it.',
    notFor: 'Rooms open to the public, run by the district town halls.',
    access: 'network',
    synonyms: ['meeting room', 'book', 'workspace']
  },
  transfer: {
    title: 'Large file transfer',
    purpose: 'Send a file too large for a mail outside the city, by a link that expires.',
    notFor: 'Working together on the same file.',
    access: 'anywhere',
    synonyms: ['WeTransfer', 'large files', 'attachment']
  },
  signature: {
    title: 'Electronic signature book',
    purpose: 'Have a document approved and signed, with legal value.',
    notFor: 'Collecting an agreement in principle.',
    access: 'network',
    synonyms: ['signature', 'approval', 'workflow'],
    recommendedBy: 'General secretariat'
  },
  directory: {
    title: 'Staff directory',
    purpose: 'Find a person, their department, telephone and address.',
    notFor: 'Sending a message to a whole department.',
    access: 'anywhere',
    synonyms: ['telephone', 'organisation chart', 'contact', 'who does what']
  },
  news: {
    title: 'Intranet news',
    purpose: 'Publish and read the news of the city, of your department and of your networks.',
    notFor: 'News that concerns only your own team.',
    access: 'anywhere',
    synonyms: ['internal communication', 'article', 'announcement']
  },
  tariffs: {
    title: 'Tariff tracker',
    purpose: 'Propose a change to a municipal tariff and follow its approval step by step.',
    notFor: 'Taking payments or invoicing.',
    access: 'network',
    synonyms: ['tariff', 'fee', 'price', 'council decision'],
    recommendedBy: 'Finance department'
  },
  expenses: {
    title: 'Travel expenses',
    purpose: 'Ask for a travel order and be paid back what you spent.',
    notFor: 'Your season ticket between home and work, which goes through the HR portal.',
    access: 'network',
    synonyms: ['expense claim', 'travel order', 'refund', 'train']
  },
  me: {
    title: 'My personal page',
    purpose: 'Introduce yourself, say what you know, find your recent documents.',
    notFor: 'Official contact details, which the directory keeps.',
    url: '/_layouts/15/me.aspx',
    access: 'anywhere',
    synonyms: ['profile', 'about me', 'Delve'],
    alwaysAtHand: true
  },
  networkDrive: {
    title: 'Shared network drive',
    purpose: 'Read old files of a department until they have moved to team sites.',
    notFor: 'Any new document.',
    access: 'network',
    status: 'replaced',
    replacedBy: 'collab',
    synonyms: ['P drive', 'common drive', 'file server']
  }
};
