/** Processings of the record of article 30 of the GDPR: one a part of the product. */
export const privacyParts = ['polls', 'usages', 'calls', 'brainstorms', 'thread', 'tariffs', 'requests', 'registrations', 'links', 'protection'] as const;
export type PrivacyPart = (typeof privacyParts)[number];

/**
 * What a column holds of people, beside the stamps of its row.
 * - `none`: nothing
 * - `words`: what the author of the row wrote
 * - `choice`: what the author of the row chose: a vote, marks, favourites
 * - `secret`: a confidential vote, which nobody but its author is shown, also in what is exported of him
 * - `key`: a key with the number of the author of the row
 * - `person`: the number of somebody else in the site; 0: nobody
 * - `people`: names, logins or numbers of others, typed or picked
 * - an object, of JSON: properties, at whatever depth, that hold words of the author; and whether it names others
 */
export type ColumnHolds = 'none' | 'words' | 'choice' | 'secret' | 'key' | 'person' | 'people' | JsonHolds;

export interface JsonHolds {
  readonly words: readonly string[];
  readonly namesOthers?: true;
  /** Properties that name files of the author, which go when his words do. */
  readonly files?: readonly string[];
  /** It says one of several things, each with words of its own: where its kind stands, and by kind the words that can be erased, instead of `words`. */
  readonly kinds?: { readonly at: readonly string[]; readonly words: Readonly<Record<string, readonly string[]>> };
}

/** By what something is removed once its time is over. */
export const ruleIds = [
  'polls',
  'pollDrafts',
  'needs',
  'favourites',
  'openings',
  'calls',
  'callDrafts',
  'brainstorms',
  'brainstormDrafts',
  'profiles',
  'help',
  'follows',
  'requests',
  'requestDrafts',
  'registrationAnswers',
  'registrationNames',
  'links'
] as const;
export type RuleId = (typeof ruleIds)[number];

/**
 * Until when rows are kept.
 * - `rule`: until the time of the rule is over
 * - `use`: as long as those who run the part use it: what they write for everybody, in their function
 * - `law`: whatever somebody asks, for that reason
 */
export type Keeping = { readonly by: 'rule'; readonly rule: RuleId } | { readonly by: 'use' } | { readonly by: 'law'; readonly law: LawId };

/** Why something is kept whatever somebody asks. */
export type LawId = 'tariffActs' | 'certified' | 'trace';

/**
 * What becomes of words of somebody who asks for their erasure.
 * - `mark`: each word of his is replaced by a mark, and the row goes on counting
 * - `remove`: the row is his alone, nothing rests on it: it goes
 * - `keep`: refused, for the reason
 * - `edit`: he, or who runs the part, changes it in the web part: nothing is frozen
 * - `none`: nothing of his words is in it
 */
export type Erasure = { readonly by: 'remove' | 'edit' | 'none' } | { readonly by: 'mark'; /** Some words stay, for that reason: those of kinds that have none to erase. */ readonly law?: LawId } | { readonly by: 'keep'; readonly law: LawId };

/**
 * Whom something is about.
 * - `agents`: those who take part
 * - `named`: those who take part, and others whom they name
 * - `staff`: those who run the part, by what they do in their function
 */
export type Whose = 'agents' | 'named' | 'staff';
