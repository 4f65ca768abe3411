/** Work in small steps, each of which tells how much is done, from 0 to 1: whoever goes through it lets others have their turn between two. */
export type Course<T> = Generator<number, T, void>;

/** All of it in one go. */
export function finish<T>(course: Course<T>): T {
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

/** A course that is a part of another: what it tells lies between two shares of the whole. */
export function* within<T>(course: Course<T>, from: number, to: number): Course<T> {
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

/** What a function makes of each of some, one a step. */
export function* each<A, B>(all: readonly A[], make: (one: A, index: number) => B): Course<readonly B[]> {
  const made: B[] = [];
  for (const [index, one] of all.entries()) {
    made.push(make(one, index));
    yield (index + 1) / all.length;
  }
  return made;
}
