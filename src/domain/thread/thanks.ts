import type { IgnoredRow } from '../decided/IgnoredRow';
import type { Person } from '../people/Person';

export const thankedKinds = ['idea', 'ideaComment', 'contribution', 'help'] as const;
export type ThankedKind = (typeof thankedKinds)[number];

/** Something that somebody said, for which he can be thanked. */
export interface Thanked {
  readonly kind: ThankedKind;
  /** Of its row. */
  readonly id: number;
  /** Who said it. */
  readonly person: Person;
  /** In words, for who receives it. */
  readonly what: string;
}

/** As it is stored, with who said it as the server stamped him. */
export interface Thanks {
  readonly id: number;
  readonly person: number;
  readonly thingKind: ThankedKind;
  readonly thing: number;
  readonly what: string;
  readonly words: string;
  readonly author: Person;
  readonly created: Date;
  readonly isAltered: boolean;
}

/** One an agent for one thing: the same again is the same row. */
export function thanksKey(me: number, { kind, id }: Pick<Thanked, 'kind' | 'id'>): string {
  return `thanks:${me}:${kind}:${id}`;
}

/** What counts: the first of each agent for each thing, unaltered, none for himself. Newest first. */
export function soundThanks(all: readonly Thanks[]): readonly Thanks[] {
  return judged(all).sound;
}

/** Why the others do not. */
export function thanksIgnored(all: readonly Thanks[]): readonly IgnoredRow<'thanks', 'altered' | 'notAllowed' | 'second'>[] {
  return judged(all).ignored;
}

function judged(all: readonly Thanks[]): { readonly sound: readonly Thanks[]; readonly ignored: ReturnType<typeof thanksIgnored> } {
  const first = new Map<string, Thanks>();
  const ignored: ReturnType<typeof thanksIgnored>[number][] = [];
  for (const each of [...all].sort((a, b) => a.id - b.id)) {
    const key = thanksKey(each.author.id, { kind: each.thingKind, id: each.thing });
    const why = each.isAltered ? 'altered' : each.author.id === each.person ? 'notAllowed' : first.has(key) ? 'second' : null;
    if (why) ignored.push({ what: 'thanks', id: each.id, why });
    else first.set(key, each);
  }
  return { sound: [...first.values()].sort((a, b) => b.id - a.id), ignored };
}
