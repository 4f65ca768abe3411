import type { Passage } from '../../../../domain/passages/Passage';

type Named = Pick<Passage, 'id' | 'kind' | 'level'>;

/** A heading with all that stands under it, by id; of any other passage itself alone. */
export function sectionOf(id: number, passages: readonly Named[]): readonly number[] {
  const start = passages.findIndex((passage) => passage.id === id);
  const heading = passages[start];
  if (!heading) return [];
  if (heading.kind !== 'heading') return [id];
  const length = passages.slice(start + 1).findIndex(({ kind, level }) => kind === 'note' || (kind === 'heading' && level <= heading.level));
  return passages.slice(start, length < 0 ? undefined : start + 1 + length).map((passage) => passage.id);
}

/** All passages of these sections, in the order of the text. */
export function passagesOfSections(sections: readonly number[], passages: readonly Named[]): readonly number[] {
  const chosen = new Set(sections.flatMap((id) => sectionOf(id, passages)));
  return passages.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

/** The fewest sections that are these passages: headings all of whose passages are among them, and what remains. */
export function sectionsOfPassages(ids: readonly number[], passages: readonly Named[]): readonly number[] {
  const left = new Set(ids);
  const sections: number[] = [];
  for (const { id } of passages) {
    if (!left.has(id)) continue;
    const section = sectionOf(id, passages);
    const isWhole = section.every((each) => left.has(each));
    sections.push(id);
    (isWhole ? section : [id]).forEach((each) => left.delete(each));
  }
  return sections;
}
