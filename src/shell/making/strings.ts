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
  readonly nameFor: (passage: string) => string;
  /** Of its variants, or of its text. */
  readonly content: string;
  readonly contentHint: string;
  /** Too few, too many variants. */
  readonly fewest: string;
  readonly most: (count: string) => string;
  readonly make: string;
  readonly done: string;
  readonly doneUnlinked: string;
  readonly open: string;
}

const fr = {
  poll: {
    title: 'Sondage sur les variantes',
    lead: 'Les rédactions proposées deviennent les réponses d’un sondage. Il est créé en brouillon, avec le lien vers cet appel ; vous le relisez et le publiez dans le composant Sondage.',
    ownersOnly: 'Seuls les propriétaires du site créent des sondages.',
    none: 'Personne n’a encore parlé d’un passage : il n’y a rien à départager.',
    name: 'Question',
    nameRequired: 'Écrivez une question.',
    nameFor: (passage: string) => `Quelle rédaction préférez-vous ? ${passage}`,
    content: 'Réponses proposées',
    contentHint: 'Un texte de plus de 255 caractères est abrégé dans la réponse ; le lien mène à la contribution entière.',
    fewest: 'Choisissez au moins deux réponses.',
    most: (count: string) => `Choisissez au plus ${count} réponses.`,
    make: 'Créer le brouillon du sondage',
    done: 'Le brouillon du sondage est créé, et les deux sont liés.',
    doneUnlinked: 'Le brouillon du sondage est créé. Le lien avec l’appel n’a pas pu être gardé.',
    open: 'Ouvrir le sondage'
  }
} satisfies Readonly<Record<string, MakingWords>>;

const en: typeof fr = {
  poll: {
    title: 'Poll on the variants',
    lead: 'Proposed wordings become the answers of a poll. It is made as a draft, with the link to this call; you read it again and publish it in the Poll web part.',
    ownersOnly: 'Only site owners make polls.',
    none: 'Nobody has spoken of a passage yet: there is nothing to choose from.',
    name: 'Question',
    nameRequired: 'Write a question.',
    nameFor: (passage) => `Which wording do you prefer? ${passage}`,
    content: 'Answers',
    contentHint: 'A text of more than 255 characters is shortened in the answer; the link leads to the whole contribution.',
    fewest: 'Choose at least two answers.',
    most: (count) => `Choose at most ${count} answers.`,
    make: 'Make the draft of the poll',
    done: 'The draft of the poll is made, and the two are linked.',
    doneUnlinked: 'The draft of the poll is made. Its link with the call could not be kept.',
    open: 'Open the poll'
  }
};

/** By kind of the thing that is made; what has no words is not offered. */
export const makingWords: Words<typeof fr> = { fr, en };
