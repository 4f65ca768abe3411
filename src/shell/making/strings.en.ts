import type { fr, frIdea, intoFr } from './strings.fr';

const noneTakes = (no: string): string => `${no} brainstorm collects ideas under their authors’ names at the moment. For a chat, open one with the template “Chat with management”.`;

/** As a brainstorm takes it. */
const intoEn: typeof intoFr = {
  place: 'Where to propose it',
  none: noneTakes('No'),
  closed: 'This brainstorm collects no more ideas. What you wrote is still here: choose another one.',
  again: 'Read the list again'
};

/** A change file of tariffs; it goes into a department of the agent. */
const enTariff = {
  title: 'Tariff file',
  lead: 'What was said becomes the reason of a tariff file, kept in your department. You choose the service and the lines there afterwards. Everybody reads it at once, and the two are linked.',
  name: 'Subject of the file',
  nameRequired: 'Write a subject.',
  nameFor: (subject: string) => subject,
  content: 'Reason',
  contentHint: 'What the steps of validation will read.',
  make: 'Make the tariff file',
  done: 'The tariff file is made, and being prepared.',
  open: 'Open the file',
  into: {
    place: 'In which department',
    none: 'You are of no department that proposes tariffs on this site. Ask one of its members to make the file.',
    closed: 'This department takes no more files. What you wrote is still here: choose another one.',
    again: 'Read the list again'
  }
};

const enIdea: typeof frIdea = {
  tariff: enTariff,
  call: {
    title: 'Call for comment',
    lead: 'The idea becomes a text that everybody comments. The call is made as a draft; you complete the text and publish it in the Calls for comment web part. The two are linked once it is published.',
    name: 'Title of the call',
    nameRequired: 'Write a title.',
    nameFor: (subject) => subject,
    content: 'Text to be commented',
    contentHint: 'Each paragraph becomes a passage. You can put a document in its place later.',
    make: 'Make the draft of the call',
    done: 'The draft of the call is made: it waits for you in the Calls for comment web part, button “Open a call”.',
    open: ''
  },
  poll: {
    title: 'Poll',
    lead: 'The ideas become the answers of a poll. It is made as a draft; you read it again and publish it in the Poll web part. The two are linked once it is published.',
    ownersOnly: 'Only site owners make polls.',
    none: 'A poll takes at least two ideas: tick several.',
    name: 'Question',
    nameRequired: 'Write a question.',
    nameFor: (subject) => subject,
    content: 'Answers',
    contentHint: 'The link of each answer leads to the whole idea.',
    fewest: 'Choose at least two answers.',
    most: (count) => `Choose at most ${count} answers.`,
    make: 'Make the draft of the poll',
    done: 'The draft of the poll is made; the two will be linked once it is published.',
    open: 'Open the poll'
  },
  campaign: {
    title: 'Another brainstorm',
    lead: 'The idea becomes the question of a new brainstorm. It is made as a draft; you read it again and publish it. The two are linked once it is published.',
    name: 'Question that is asked',
    nameRequired: 'Write a question.',
    nameFor: (subject) => `How can “${subject}” be done?`,
    content: 'Introduction',
    contentHint: 'What everybody reads under the question.',
    make: 'Make the draft of the brainstorm',
    done: 'The draft of the brainstorm is made: it waits for you under “Open a brainstorm”.',
    open: ''
  },
  debate: {
    title: 'Debate',
    lead: 'The idea opens a debate: everybody asks, answers and argues, without an end date. The debate is made as a draft; you read it again and publish it in the Calls for comment web part. The two are linked once it is published.',
    name: 'Question to be debated',
    nameRequired: 'Write a question.',
    nameFor: (subject) => subject,
    content: 'What the debate is about',
    contentHint: 'Each paragraph becomes a passage that people can answer.',
    make: 'Make the draft of the debate',
    done: 'The draft of the debate is made: it waits for you in the Calls for comment web part, button “Open a call”.',
    open: ''
  },
  entry: {
    title: 'Question to the chat, or idea in an open brainstorm',
    lead: 'The idea is put, under your name, where questions or ideas are being collected, for example for the monthly chat with management. Everybody reads it at once, and the two are linked.',
    name: 'Question or idea',
    nameRequired: 'Write a question or an idea.',
    nameFor: (subject) => subject,
    content: 'In a few words',
    contentHint: 'What everybody reads under the question.',
    make: 'Propose it',
    done: 'It is proposed, under your name.',
    open: 'See it',
    into: { ...intoEn, none: noneTakes('No other') }
  }
};

export const en: typeof fr = {
  call: {
    tariff: enTariff,
    poll: {
      title: 'Poll on the variants',
      lead: 'Proposed wordings become the answers of a poll. It is made as a draft; you read it again and publish it in the Poll web part. The two are linked once it is published.',
      ownersOnly: 'Only site owners make polls.',
      none: 'Nobody has spoken of a passage yet: there is nothing to choose from.',
      name: 'Question',
      nameRequired: 'Write a question.',
      nameFor: (subject) => `Which wording do you prefer? ${subject}`,
      content: 'Answers',
      contentHint: 'A text of more than 255 characters is shortened in the answer; the link leads to the whole contribution.',
      fewest: 'Choose at least two answers.',
      most: (count) => `Choose at most ${count} answers.`,
      make: 'Make the draft of the poll',
      done: 'The draft of the poll is made; the two will be linked once it is published.',
      open: 'Open the poll'
    },
    campaign: {
      title: 'Brainstorm on a passage',
      lead: 'A passage on which opinions differ becomes an open question, for which everybody throws ideas. The brainstorm is made as a draft; you read it again and publish it in its web part. The two are linked once it is published.',
      none: 'Nobody has commented a passage yet.',
      name: 'Question that is asked',
      nameRequired: 'Write a question.',
      nameFor: (subject) => `Which ideas for “${subject}”?`,
      content: 'Introduction',
      contentHint: 'What everybody reads under the question.',
      make: 'Make the draft of the brainstorm',
      done: 'The draft of the brainstorm is made: it waits for you in the Brainstorms web part, button “Open a brainstorm”.',
      open: ''
    },
    debate: {
      title: 'Debate on a passage',
      lead: 'A passage opens a debate: everybody asks, answers and argues, without an end date. The debate is made as a draft; you read it again and publish it in the Calls for comment web part. The two are linked once it is published.',
      none: 'Nobody has commented a passage yet.',
      name: 'Question to be debated',
      nameRequired: 'Write a question.',
      nameFor: (subject) => `What to do about “${subject}”?`,
      content: 'What the debate is about',
      contentHint: 'Each paragraph becomes a passage that people can answer.',
      make: 'Make the draft of the debate',
      done: 'The draft of the debate is made: it waits for you in the Calls for comment web part, button “Open a call”.',
      open: ''
    },
    entry: {
      title: 'Question to the chat, or idea in an open brainstorm',
      lead: 'A passage becomes a question, asked under your name where questions or ideas are being collected, for example for the monthly chat with management. Everybody reads it at once, and the two are linked.',
      none: 'Nobody has commented a passage yet.',
      name: 'Question or idea',
      nameRequired: 'Write a question or an idea.',
      nameFor: (subject) => `What about “${subject}”?`,
      content: 'In a few words',
      contentHint: 'What everybody reads under the question.',
      make: 'Propose it',
      done: 'It is proposed, under your name.',
      open: 'See it',
      into: intoEn
    }
  },
  idea: enIdea,
  ideas: {
    tariff: enTariff,
    call: {
      ...enIdea.call,
      lead: 'The ideas become a text that everybody comments. The call is made as a draft; you complete the text and publish it in the Calls for comment web part. It is linked with each idea once it is published.'
    },
    poll: {
      ...enIdea.poll,
      lead: 'The ideas become the answers of a poll. It is made as a draft; you read it again and publish it in the Poll web part. It is linked with each idea once it is published.',
      done: 'The draft of the poll is made; it will be linked with each idea once it is published.'
    },
    campaign: {
      ...enIdea.campaign,
      lead: 'The ideas are where a new brainstorm begins. It is made as a draft; you read it again and publish it. It is linked with each idea once it is published.',
      nameFor: () => 'How can these ideas be done?'
    },
    debate: {
      ...enIdea.debate,
      lead: 'The ideas open a debate: everybody asks, answers and argues, without an end date. The debate is made as a draft; you read it again and publish it in the Calls for comment web part. It is linked with each idea once it is published.'
    }
  }
};
