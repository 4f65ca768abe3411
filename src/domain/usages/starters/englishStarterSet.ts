import type { StarterKey, StarterSet } from './StarterSet';
import { englishStarterTools } from './englishStarterTools';

/** Content to begin from, in English: what agents want to do, and why a tool serves it or not. */
export const englishStarterSet: StarterSet<StarterKey> = {
  tools: englishStarterTools,
  families: [
    {
      name: 'Share and find',
      usages: [
        {
          title: 'share a file with another department',
          description: 'Give colleagues of another department access to a document without sending copies.',
          synonyms: ['send a document', 'give access', 'direction', 'share a document', 'pass on'],
          links: [
            ['collab', 'recommended', 'Everybody reads the same version, and access is set by department.'],
            ['onedrive', 'possible', 'A link is enough for a document that only you look after.'],
            ['outlook', 'notForThis', 'Each message makes a copy: nobody knows which one is right.'],
            ['networkDrive', 'notForThis', 'Other departments cannot reach it.']
          ]
        },
        {
          title: 'send a large file outside the city',
          description: 'Pass a heavy file to a contractor, a partner or a resident.',
          synonyms: ['big file', 'video', 'contractor', 'external'],
          links: [
            ['transfer', 'recommended', 'The link expires by itself and the file stays in Europe.'],
            ['onedrive', 'possible', 'Useful when the partner must edit the document as well.'],
            ['outlook', 'notForThis', 'Attachments over 25 MB are refused.']
          ]
        },
        {
          title: 'write a document together',
          description: 'Write with others, at the same time or in turn, in one file.',
          synonyms: ['co-author', 'draft', 'Word', 'Excel', 'write together', 'edit together'],
          links: [
            ['collab', 'recommended', 'The document stays with the team and its versions are kept.'],
            ['teams', 'possible', 'Handy when your group already works there.'],
            ['comments', 'notForThis', 'It is for commenting on a text, not for writing it.']
          ]
        },
        {
          title: 'keep my working documents',
          description: 'Put away what is still yours alone and find it on all your devices.',
          synonyms: ['save', 'store', 'backup', 'my files'],
          links: [
            ['onedrive', 'recommended', 'Your files are backed up and follow you everywhere.'],
            ['networkDrive', 'notForThis', 'This drive is closing: nothing new should go there.']
          ]
        },
        {
          title: 'find a colleague or a department',
          description: 'Learn who does what, where, and how to reach them.',
          synonyms: ['people search', 'telephone number', 'organisation chart', 'phone number', 'org chart'],
          links: [
            ['directory', 'recommended', 'Departments keep the details up to date.'],
            ['teams', 'possible', 'Its search finds the person too, and says whether they are free.']
          ]
        }
      ]
    },
    {
      name: 'Work together',
      usages: [
        {
          title: 'organise a meeting',
          description: 'Find a time, invite, book a room or open a video call.',
          synonyms: ['invite', 'appointment', 'time slot', 'schedule a meeting', 'Doodle', 'team meeting'],
          links: [
            ['outlook', 'recommended', 'The scheduling assistant shows when everybody is free.'],
            ['rooms', 'recommended', 'The room and its equipment are booked with the invitation.'],
            ['teams', 'possible', 'Enough for an online meeting with a group that is already there.']
          ]
        },
        {
          title: 'meet colleagues by video',
          description: 'See each other and share a screen, two or a hundred of you.',
          synonyms: ['video call', 'online meeting', 'webinar', 'video conference', 'Zoom', 'Zoom meeting', 'Webex', 'share my screen'],
          links: [['teams', 'recommended', 'Every agent has it, on the computer and on the telephone.']]
        },
        {
          title: 'ask my team a quick question',
          description: 'Get an answer within the day without filling inboxes.',
          synonyms: ['chat', 'message', 'discuss'],
          links: [
            ['teams', 'recommended', 'The whole team profits from the answer and can find it again.'],
            ['outlook', 'possible', 'Better when the person is not in your Teams team.']
          ]
        },
        {
          title: 'run a workshop',
          description: 'Make a group think: put up ideas, group them, choose.',
          synonyms: ['brainstorm', 'white board', 'sticky notes'],
          links: [
            ['whiteboard', 'recommended', 'Everybody puts up ideas at once, in the room or at a distance.'],
            ['polls', 'possible', 'To choose between the ideas at the end.']
          ]
        },
        {
          title: 'share out the work of my team',
          description: 'Know who does what by when, and what is waiting.',
          synonyms: ['tasks', 'workload', 'follow-up', 'to do', 'task list', 'to do list'],
          links: [
            ['planner', 'recommended', 'Each one sees his tasks, and the group sees the whole.'],
            ['collab', 'possible', 'A shared list is enough for a simple follow-up.'],
            ['outlook', 'notForThis', 'A task sent by mail is lost among the others.']
          ]
        }
      ]
    },
    {
      name: 'Consult and decide',
      usages: [
        {
          title: 'ask the opinion of my colleagues',
          description: 'Put one simple question to as many as possible.',
          synonyms: ['poll', 'vote', 'choose', 'consultation', 'run a vote', 'run a poll'],
          links: [
            ['polls', 'recommended', 'One vote for each agent, and a result that can be trusted.'],
            ['forms', 'possible', 'Better when you have several questions.'],
            ['outlook', 'notForThis', 'Replies to all are a burden and are counted by hand.']
          ]
        },
        {
          title: 'run a survey',
          description: 'Collect detailed answers to several questions.',
          synonyms: ['questionnaire', 'satisfaction', 'registration', 'form'],
          links: [
            ['forms', 'recommended', 'Questions follow from the answers, and the results are ready to read.'],
            ['polls', 'notForThis', 'A poll asks one question only.']
          ]
        },
        {
          title: 'have a draft reviewed',
          description: 'Collect remarks on a draft note, rule or charter, and answer them.',
          synonyms: ['proofread', 'amend', 'comment', 'feedback', 'review', 'review a draft'],
          links: [
            ['comments', 'recommended', 'Each remark gets an answer that everybody can read.'],
            ['collab', 'possible', 'Among a few readers, comments in Word are enough.']
          ]
        },
        {
          title: 'put forward an idea',
          description: 'Suggest an improvement and see colleagues support it.',
          synonyms: ['suggestion', 'innovate', 'improve', 'suggest an idea', 'idea box'],
          links: [['ideas', 'recommended', 'The idea is read, supported by others, and what becomes of it is known.']]
        },
        {
          title: 'have a document signed',
          description: 'Obtain an approval or a signature that binds the city.',
          synonyms: ['signature', 'approval', 'validate', 'electronic signature'],
          links: [
            ['signature', 'recommended', 'The signature has legal value and each approval leaves its trace.'],
            ['outlook', 'notForThis', 'An agreement by mail does not bind the city.']
          ]
        }
      ]
    },
    {
      name: 'My life at work',
      usages: [
        {
          title: 'ask for leave',
          description: 'Ask for days off, see what is left, tell the team.',
          synonyms: ['holiday', 'vacation', 'absence', 'days off', 'balance', 'annual leave', 'time off', 'leave balance'],
          links: [
            ['hr', 'recommended', 'The request goes to your manager and the balance is up to date.'],
            ['outlook', 'possible', 'To warn those who write to you, once leave is granted.']
          ]
        },
        {
          title: 'read my payslip',
          description: 'Read and download payslips and certificates.',
          synonyms: ['salary', 'pay', 'wage', 'certificate', 'pay slip', 'payroll'],
          links: [['hr', 'recommended', 'All your payslips are kept there, safely.']]
        },
        {
          title: 'be paid back for a journey',
          description: 'Travel order, tickets, hotel, meals.',
          synonyms: ['expense claim', 'travel', 'train', 'hotel', 'refund', 'expenses', 'claim expenses', 'travel order', 'mileage'],
          links: [
            ['expenses', 'recommended', 'The claim leaves with its receipts and you follow its progress.'],
            ['hr', 'notForThis', 'The HR portal pays back only journeys between home and work.']
          ]
        },
        {
          title: 'work from home',
          description: 'Ask for days at home and stay within reach.',
          synonyms: ['telework', 'remote work', 'hybrid', 'home office', 'working from home', 'wfh'],
          links: [
            ['hr', 'recommended', 'Days at home are asked for and granted as leave is.'],
            ['teams', 'possible', 'To stay within reach and see who is free.']
          ]
        },
        {
          title: 'introduce myself to my colleagues',
          description: 'Say what you do, what you know, what you can help with.',
          synonyms: ['profile', 'photo', 'skills', 'profile photo'],
          links: [['me', 'recommended', 'Your page is what opens when somebody clicks your name.']]
        },
        {
          title: 'report sick leave',
          description: 'Send in the medical certificate and tell the team.',
          synonyms: ['sick note', 'sickness', 'ill', 'illness', 'medical certificate'],
          links: [
            ['hr', 'recommended', 'The certificate reaches the right officer, who must have it within 48 hours.'],
            ['outlook', 'possible', 'To tell your team that you are away, without saying why.']
          ]
        },
        {
          title: 'report an accident at work',
          description: 'In the office, on a site or on the way: what to send, and to whom.',
          synonyms: ['work accident', 'injury', 'commuting accident'],
          links: [
            ['hr', 'recommended', 'The report is dated there, and your HR officer is told.'],
            ['support', 'notForThis', 'It deals with faults, not with accidents.']
          ]
        },
        {
          title: 'choose or change my health cover',
          description: 'Join the contract of the city, change who is covered, see what the city pays.',
          synonyms: ['health insurance', 'mutuelle', 'medical insurance'],
          links: [['hr', 'recommended', 'The contract, the share that the city pays and the forms are there.']]
        }
      ]
    },
    {
      name: 'Learn and keep informed',
      usages: [
        {
          title: 'take a course',
          description: 'Find a course or an online module and enrol.',
          synonyms: ['training', 'learn', 'e-learning', 'examination', 'course', 'enrol', 'prepare an examination'],
          links: [['training', 'recommended', 'Enrolment goes through your manager and counts in your record.']]
        },
        {
          title: 'learn to use a tool',
          description: 'Tutorials, workshops, step by step help.',
          synonyms: ['tutorial', 'manual', 'getting started', 'help', 'learn Excel', 'learn Word', 'learn Teams', 'use Excel'],
          links: [
            ['training', 'recommended', 'There are modules of twenty minutes for each tool.'],
            ['support', 'possible', 'When the tool does not do what its manual says.']
          ]
        },
        {
          title: 'follow the news of the city',
          description: 'Know what goes on in the city, your department, your networks.',
          synonyms: ['information', 'magazine', 'headlines', 'city news'],
          links: [['news', 'recommended', 'You choose the topics that interest you.']]
        },
        {
          title: 'publish a piece of news',
          description: 'Make a project, a result or an event known.',
          synonyms: ['communicate', 'article', 'announce', 'write an article', 'publish news', 'announce an event'],
          links: [
            ['news', 'recommended', 'The news reaches those whom it concerns, without a mass mailing.'],
            ['outlook', 'notForThis', 'A mail to all is read by few and cannot be found again.']
          ]
        },
        {
          title: 'exchange with others in my profession',
          description: 'Join a business network or a community of practice.',
          synonyms: ['network', 'community', 'peers'],
          links: [
            ['collab', 'recommended', 'Each network has its site, with documents and people to run it.'],
            ['teams', 'possible', 'For the daily exchanges of a small community.']
          ]
        }
      ]
    },
    {
      name: 'Ask and follow up',
      usages: [
        {
          title: 'report a fault',
          description: 'Computer, telephone, printer, software.',
          synonyms: ['repair', 'incident', 'bug', 'IT', 'assistance', 'computer problem', 'broken computer', 'does not work', 'out of order'],
          links: [
            ['support', 'recommended', 'The request is followed up and you know who deals with it.'],
            ['teams', 'notForThis', 'A private message is not followed up when its reader is away.']
          ]
        },
        {
          title: 'ask for equipment or software',
          description: 'Screen, telephone, licence, access right.',
          synonyms: ['order', 'computer', 'licence', 'access', 'laptop', 'screen', 'telephone', 'install software'],
          links: [['support', 'recommended', 'The request goes to your manager, then to the right department.']]
        },
        {
          title: 'change my password',
          description: 'Password forgotten or expired, account locked.',
          synonyms: ['password', 'forgotten password', 'forgot password', 'reset password', 'account locked', 'login'],
          links: [
            ['support', 'recommended', 'The desk checks that it is you, then unlocks the account.'],
            ['outlook', 'notForThis', 'A password is never written in a mail.']
          ]
        },
        {
          title: 'connect to the wifi or the VPN',
          description: 'Reach the network of the city, in the office, on the way or at home.',
          synonyms: ['wifi', 'VPN', 'connection', 'internet', 'remote access', 'wifi code', 'network access'],
          links: [['support', 'recommended', 'The instructions are there, and access is asked for in two minutes.']]
        },
        {
          title: 'print or scan a document',
          description: 'Find a printer, scan, have a cartridge replaced.',
          synonyms: ['printer', 'scanner', 'copier', 'photocopy'],
          links: [
            ['support', 'recommended', 'The desk installs the printer and has it repaired.'],
            ['onedrive', 'possible', 'A telephone scans a page into it without a walk to the copier.']
          ]
        },
        {
          title: 'book a room',
          description: 'Find a free room of the right size, with the right equipment.',
          synonyms: ['meeting room', 'space', 'venue', 'reserve a room', 'room booking'],
          links: [
            ['rooms', 'recommended', 'The plan shows free rooms and their equipment.'],
            ['outlook', 'possible', 'Rooms of your own building can be added to the invitation as well.']
          ]
        },
        {
          title: 'follow a tariff',
          description: 'Propose a change to a municipal tariff, know how far its approval is.',
          synonyms: ['pricing', 'fee', 'price', 'council decision'],
          links: [
            ['tariffs', 'recommended', 'Each step of the approval is dated and signed there.'],
            ['networkDrive', 'notForThis', 'Spreadsheets circulate there in several versions.']
          ]
        },
        {
          title: 'open a space for my project',
          description: 'Obtain a site for a team, a project or a community.',
          synonyms: ['create a site', 'project space', 'new team', 'community', 'new team site', 'new space'],
          links: [
            ['collab', 'recommended', 'Documents stay there after the project has ended.'],
            ['teams', 'possible', 'For a working group that lasts a few months.'],
            ['networkDrive', 'notForThis', 'No new space is opened there: it is closing.']
          ]
        }
      ]
    }
  ],
  neighbours: [
    ['teams', 'worksWith', 'collab', 'The files of a Teams team are in a team site.'],
    ['teams', 'worksWith', 'outlook', 'A Teams meeting is made in the Outlook calendar.'],
    ['onedrive', 'before', 'collab', 'A draft ripens in OneDrive, then joins the site of the team.'],
    ['whiteboard', 'before', 'planner', 'What comes out of the workshop becomes tasks.'],
    ['ideas', 'before', 'comments', 'An idea that is kept becomes a draft to review.'],
    ['comments', 'before', 'signature', 'The reviewed text goes to signature.'],
    ['comments', 'before', 'polls', 'When two wordings remain, a vote decides.'],
    ['outlook', 'worksWith', 'rooms', 'The booked room appears in the invitation.'],
    ['directory', 'worksWith', 'me', 'The entry of the directory leads to the personal page.'],
    ['tariffs', 'before', 'signature', 'The approved tariff goes to signature.']
  ]
};
