/** A favourite or a recent entry: a usage or a tool by its id. */
export interface Mark {
  readonly kind: 'usage' | 'tool' | 'site';
  readonly id: number;
}

/** Recent entries kept. */
export const recentLimit = 8;
/** Favourites kept: they are stored in one item, whose size must not grow without end. */
export const favouriteLimit = 100;

export function isSameMark(left: Mark, right: Mark): boolean {
  return left.kind === right.kind && left.id === right.id;
}

/** Adds the favourite at the end, or takes it away; a hundred at most, the oldest go first. */
export function toggleFavourite(favourites: readonly Mark[], mark: Mark): readonly Mark[] {
  return favourites.some((other) => isSameMark(other, mark)) ? favourites.filter((other) => !isSameMark(other, mark)) : [...favourites, mark].slice(-favouriteLimit);
}

/** The entry just opened comes first; each appears once. */
export function rememberRecent(recents: readonly Mark[], mark: Mark): readonly Mark[] {
  return [mark, ...recents.filter((other) => !isSameMark(other, mark))].slice(0, recentLimit);
}

const letters = { usage: 'u', tool: 't', site: 's' } as const;
const kinds: Readonly<Record<string, Mark['kind']>> = { u: 'usage', t: 'tool', s: 'site' };

/** `u12 t3`: short, readable in the list, and safe to parse whatever somebody typed there. */
export function formatMarks(marks: readonly Mark[]): string {
  return marks.map(({ kind, id }) => `${letters[kind]}${id}`).join(' ');
}

/** Reads what {@link formatMarks} wrote; what is not a mark is passed over, doubles count once. */
export function parseMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const part of text.split(/\s+/)) {
    const match = /^([uts])([1-9]\d{0,9})$/.exec(part);
    const kind = match && kinds[match[1] ?? ''];
    if (!kind) continue;
    const mark: Mark = { kind, id: Number(match[2]) };
    if (!marks.some((other) => isSameMark(other, mark))) marks.push(mark);
  }
  return marks;
}
