/** What an agent can follow. `theme`: a category of a brainstorm; `page`: what is said under an article; `site`: all that opens and ends on it; `help`: a request of his own. */
export const followKinds = ['campaign', 'theme', 'call', 'page', 'person', 'site', 'skill', 'help'] as const;
export type FollowKind = (typeof followKinds)[number];

/** Something that an agent follows. */
export interface Follow {
  readonly kind: FollowKind;
  /** Of the campaign, the call that an article's comments belong to, the person …; 0: of a site or a skill. */
  readonly id: number;
  /** Of a theme: its number in the brainstorm; else 0. */
  readonly part: number;
  /** As it was called when he began: a line says it without asking for it. */
  readonly name: string;
  /** Server-relative address of the page on which he began, where lines about it lead; '' where none shows it. */
  readonly page: string;
}

/** Are they the same thing, whatever it was called then? */
export function isSameFollow(left: Follow, right: Follow): boolean {
  return left.kind === right.kind && left.id === right.id && left.part === right.part && (left.kind !== 'skill' || foldSkill(left.name) === foldSkill(right.name));
}

/** A skill is the same however it is written. */
export function foldSkill(skill: string): string {
  return skill.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** With it, or without it where it was followed. */
export function toggled(follows: readonly Follow[], follow: Follow): readonly Follow[] {
  const others = follows.filter((each) => !isSameFollow(each, follow));
  return others.length < follows.length ? others : [...follows, follow];
}
