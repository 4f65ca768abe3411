/** What is said of making one kind of thing. */
export interface MakingWords {
  readonly title: string;
  readonly lead: string;
  /** Of what only owners make. */
  readonly ownersOnly?: string;
  /** Nothing was said of which it could be made. */
  readonly none?: string;
  /** Of its title. */
  readonly name: string;
  /** Undefined: it may be empty. */
  readonly nameRequired?: string;
  readonly nameFor: (subject: string) => string;
  readonly nameHint?: string;
  /** Of its variants, or of its text; undefined of what has neither. */
  readonly content?: string;
  readonly contentHint?: string;
  /** Too few, too many variants. */
  readonly fewest?: string;
  readonly most?: (count: string) => string;
  readonly make: string;
  readonly done: string;
  readonly open: string;
  /** Of what goes into a thing that is open. */
  readonly into?: {
    readonly place: string;
    /** There is none. */
    readonly none: string;
    /** The chosen one takes nothing any more. */
    readonly closed: string;
    readonly again: string;
  };
}

/** Of what things are made: `ideas` where they are several. */
export type MakingSource = 'call' | 'idea' | 'ideas';

/** What can be made, by its offer. */
export type KindWords = Readonly<Record<string, MakingWords>>;
