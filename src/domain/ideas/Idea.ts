import type { Mention } from '../people/mentions';
import type { Person } from '../people/Person';

/** What is typed of an idea. */
export interface IdeaDraft {
  readonly title: string;
  /** A few words; plain text. */
  readonly text: string;
  /** 0: none. */
  readonly category: number;
  /** An address that belongs to it; '' for none. */
  readonly link: string;
  /** Server-relative address of a picture; '' for none. */
  readonly picture: string;
  /** The idea that it builds on, thrown before it; 0: none. */
  readonly buildsOn: number;
  /** Of its author, as he says it; '' where unknown. */
  readonly direction: string;
}

/** An idea as it was thrown; never changed. */
export interface Idea extends IdeaDraft {
  readonly id: number;
  readonly campaignId: number;
  /** Null: hidden from the reader. */
  readonly author: Person | null;
  readonly created: Date;
  /** Somebody changed the stored row, which nobody may. */
  readonly isAltered: boolean;
  /** It lies in another campaign's folder than it says. */
  readonly isMisplaced: boolean;
}

export const ideaRecordKinds = [
  'corrected', // title, text, link: while nobody voted for it
  'added', // text: a dated addition
  'withdrawn', // text: why; while nobody voted for it
  'restored',
  'coauthorInvited', // person
  'coauthorAccepted',
  'coauthorDeclined', // or leaves
  'comment', // text, answers: the comment that it replies to, or none
  'commentWithdrawn', // answers: the comment
  'sameAs', // other: a proposal that screens show to authors and animators
  'supportKept', // merge: told of it, he leaves his support where it is
  'thanksAgreed', // his name may stand among those who are thanked
  'thanksRefused',
  'charterAccepted' // charter: of the campaign, by a guest before he takes part
] as const;
export type IdeaRecordKind = (typeof ideaRecordKinds)[number];

/** What somebody says later of an idea: only ever added. */
export interface IdeaRecord {
  readonly id: number;
  readonly campaignId: number;
  readonly idea: number;
  readonly kind: IdeaRecordKind;
  readonly text: string;
  readonly title?: string;
  readonly link?: string;
  readonly person?: Person;
  readonly answers?: number;
  readonly other?: number;
  readonly merge?: number;
  readonly mentions?: readonly Mention[];
  /** Fingerprint of the charter that he had before his eyes. */
  readonly charter?: string;
  readonly author: Person;
  readonly created: Date;
  readonly isAltered: boolean;
  /** It lies in another idea's folder than it says. */
  readonly isMisplaced: boolean;
}
