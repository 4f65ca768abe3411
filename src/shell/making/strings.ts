import type { Words } from '../Language';

/** What is said of making one kind of thing. */
export interface MakingWords {
  readonly title: string;
  readonly lead: string;
  readonly ownersOnly: string;
  /** Nothing was said of which it could be made. */
  readonly none: string;
  /** Of its title. */
  readonly name: string;
  readonly nameRequired: string;
  readonly nameFor: (subject: string) => string;
  /** Of its variants, or of its text. */
  readonly content: string;
  readonly contentHint: string;
  /** Too few, too many variants. */
  readonly fewest: string;
  readonly most: (count: string) => string;
  readonly make: string;
  readonly done: string;
  readonly open: string;
}

/** Of what things are made: `ideas` where they are several. */
export type MakingSource = 'call' | 'idea' | 'ideas';

/** What a part offers to make from the shell’s words. */
type KindWords = Readonly<Record<string, MakingWords>>;

const frIdea = {
  call: {
    title: 'Appel à commentaires',
    lead: 'L’idée devient un texte que chacun commente. L’appel est créé en brouillon ; vous complétez le texte et le publiez dans le composant Appels à commentaires. Les deux sont liés dès sa publication.',
    ownersOnly: '',
    none: '',
    name: 'Titre de l’appel',
    nameRequired: 'Écrivez un titre.',
    nameFor: (subject: string) => subject,
    content: 'Texte à commenter',
    contentHint: 'Chaque paragraphe devient un passage. Vous pourrez le remplacer par un document.',
    fewest: '',
    most: () => '',
    make: 'Créer le brouillon de l’appel',
    done: 'Le brouillon de l’appel est créé : il vous attend dans le composant Appels à commentaires, bouton « Ouvrir un appel ».',
    open: ''
  },
  poll: {
    title: 'Sondage',
    lead: 'Les idées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Les deux sont liés dès sa publication.',
    ownersOnly: 'Seuls les propriétaires du site créent des sondages.',
    none: 'Un sondage demande au moins deux idées : cochez-en plusieurs.',
    name: 'Question',
    nameRequired: 'Écrivez une question.',
    nameFor: (subject: string) => subject,
    content: 'Réponses proposées',
    contentHint: 'Le lien de chaque réponse mène à l’idée entière.',
    fewest: 'Choisissez au moins deux réponses.',
    most: (count: string) => `Choisissez au plus ${count} réponses.`,
    make: 'Créer le brouillon du sondage',
    done: 'Le brouillon du sondage est créé ; les deux seront liés dès sa publication.',
    open: 'Ouvrir le sondage'
  },
  campaign: {
    title: 'Autre remue-méninges',
    lead: 'L’idée devient la question d’un nouveau remue-méninges. Il est créé en brouillon ; vous le relisez et le publiez. Les deux sont liés dès sa publication.',
    ownersOnly: '',
    none: '',
    name: 'Question posée',
    nameRequired: 'Écrivez une question.',
    nameFor: (subject: string) => `Comment réaliser « ${subject} » ?`,
    content: 'Présentation',
    contentHint: 'Ce que chacun lit sous la question.',
    fewest: '',
    most: () => '',
    make: 'Créer le brouillon du remue-méninges',
    done: 'Le brouillon du remue-méninges est créé : il vous attend sous « Ouvrir un remue-méninges ».',
    open: ''
  }
} satisfies KindWords;

const fr = {
  call: {
    poll: {
      title: 'Sondage sur les variantes',
      lead: 'Les rédactions proposées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Les deux sont liés dès sa publication.',
      ownersOnly: 'Seuls les propriétaires du site créent des sondages.',
      none: 'Personne n’a encore parlé d’un passage : il n’y a rien à départager.',
      name: 'Question',
      nameRequired: 'Écrivez une question.',
      nameFor: (subject: string) => `Quelle rédaction préférez-vous ? ${subject}`,
      content: 'Réponses proposées',
      contentHint: 'Un texte de plus de 255 caractères est abrégé dans la réponse ; le lien mène à la contribution entière.',
      fewest: 'Choisissez au moins deux réponses.',
      most: (count: string) => `Choisissez au plus ${count} réponses.`,
      make: 'Créer le brouillon du sondage',
      done: 'Le brouillon du sondage est créé ; les deux seront liés dès sa publication.',
      open: 'Ouvrir le sondage'
    },
    campaign: {
      title: 'Remue-méninges sur un passage',
      lead: 'Un passage qui fait débat devient une question ouverte : chacun y propose des idées. Le remue-méninges est créé en brouillon ; vous le relisez et le publiez dans son composant. Les deux sont liés dès sa publication.',
      ownersOnly: '',
      none: 'Personne n’a encore commenté de passage.',
      name: 'Question posée',
      nameRequired: 'Écrivez une question.',
      nameFor: (subject: string) => `Quelles idées pour « ${subject} » ?`,
      content: 'Présentation',
      contentHint: 'Ce que chacun lit sous la question.',
      fewest: '',
      most: () => '',
      make: 'Créer le brouillon du remue-méninges',
      done: 'Le brouillon du remue-méninges est créé : il vous attend dans le composant Remue-méninges, bouton « Ouvrir un remue-méninges ».',
      open: ''
    }
  },
  idea: frIdea,
  ideas: {
    call: {
      ...frIdea.call,
      lead: 'Les idées deviennent un texte que chacun commente. L’appel est créé en brouillon ; vous complétez le texte et le publiez dans le composant Appels à commentaires. Il est lié à chaque idée dès sa publication.'
    },
    poll: {
      ...frIdea.poll,
      lead: 'Les idées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Il est lié à chaque idée dès sa publication.',
      done: 'Le brouillon du sondage est créé ; il sera lié à chaque idée dès sa publication.'
    },
    campaign: {
      ...frIdea.campaign,
      lead: 'Les idées sont le point de départ d’un nouveau remue-méninges. Il est créé en brouillon ; vous le relisez et le publiez. Il est lié à chaque idée dès sa publication.',
      nameFor: () => 'Comment réaliser ces idées ?'
    }
  }
} satisfies Readonly<Record<MakingSource, KindWords>>;

const enIdea: typeof frIdea = {
  call: {
    title: 'Call for comment',
    lead: 'The idea becomes a text that everybody comments. The call is made as a draft; you complete the text and publish it in the Calls for comment web part. The two are linked once it is published.',
    ownersOnly: '',
    none: '',
    name: 'Title of the call',
    nameRequired: 'Write a title.',
    nameFor: (subject) => subject,
    content: 'Text to be commented',
    contentHint: 'Each paragraph becomes a passage. You can put a document in its place later.',
    fewest: '',
    most: () => '',
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
    ownersOnly: '',
    none: '',
    name: 'Question that is asked',
    nameRequired: 'Write a question.',
    nameFor: (subject) => `How can “${subject}” be done?`,
    content: 'Introduction',
    contentHint: 'What everybody reads under the question.',
    fewest: '',
    most: () => '',
    make: 'Make the draft of the brainstorm',
    done: 'The draft of the brainstorm is made: it waits for you under “Open a brainstorm”.',
    open: ''
  }
};

const en: typeof fr = {
  call: {
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
      ownersOnly: '',
      none: 'Nobody has commented a passage yet.',
      name: 'Question that is asked',
      nameRequired: 'Write a question.',
      nameFor: (subject) => `Which ideas for “${subject}”?`,
      content: 'Introduction',
      contentHint: 'What everybody reads under the question.',
      fewest: '',
      most: () => '',
      make: 'Make the draft of the brainstorm',
      done: 'The draft of the brainstorm is made: it waits for you in the Brainstorms web part, button “Open a brainstorm”.',
      open: ''
    }
  },
  idea: enIdea,
  ideas: {
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
    }
  }
};

/** By what it is made of and by the kind of what is made; what has no words is not offered. */
export const makingWords: Words<typeof fr> = { fr, en };
