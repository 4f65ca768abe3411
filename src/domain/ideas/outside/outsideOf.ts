import type { Person } from '../../people/Person';
import type { IdeaState } from '../ideaState';

/** Where an idea comes from that was not thrown here. */
export interface Outside {
  readonly origin: string;
  readonly id: string;
  readonly on: Date;
  /** Theirs, never added to ours; null: not said. */
  readonly supports: number | null;
  /** Who took it in, and when. */
  readonly by: Person;
  readonly at: Date;
  /** When somebody last looked at what it has there. */
  readonly seenAt: Date;
  /** What its words became there since; null: they are the same. */
  readonly now: { readonly title: string; readonly text: string } | null;
}

/** Null: it was thrown here. What animators wrote of it last counts, of the place that it came from first. */
export function outsideOf({ idea, imported }: Pick<IdeaState, 'idea' | 'imported'>): Outside | null {
  const [first] = imported;
  if (!first) return null;
  const marks = imported.flatMap(({ content, created }) => {
    const mark = content.outside?.find((each) => each.idea === idea.id);
    return mark ? [{ ...mark, origin: content.origin ?? '', at: created }] : [];
  });
  const [one] = marks;
  if (!one) return null;
  const same = marks.filter(({ id, origin }) => id === one.id && origin.toLowerCase() === one.origin.toLowerCase());
  const last = same[same.length - 1] ?? one;
  const { title = idea.title, text = idea.text } = last;
  const isSame = title === idea.title && text === idea.text;
  return { origin: one.origin, id: one.id, on: last.on, supports: last.supports, by: first.author, at: one.at, seenAt: last.at, now: isSame ? null : { title, text } };
}
