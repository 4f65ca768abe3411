/** From -1 to 1 on both axes. */
export type Point = readonly [x: number, y: number];

/** Steps after which an axis no longer turns, for votes as people give them. */
const STEPS = 60;

/**
 * Rows on the plane on which they lie furthest apart (two principal axes, found by power iteration). It begins from the same axis each time and turns
 * the larger part of each axis upwards, so the same rows give the same points.
 * @returns a point a row, in their order
 */
export function* principalPlane(rows: readonly (readonly number[])[]): Generator<number, readonly Point[], void> {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length);
  const centred = rows.map((row) => row.map((value, column) => value - (means[column] ?? 0)));
  const first = yield* axisOf(centred, width, undefined, 0);
  const second = yield* axisOf(centred, width, first, 0.5);
  const raw = centred.map((row): Point => [dot(row, first), dot(row, second)]);
  const largest = Math.max(1e-9, ...raw.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  return raw.map(([x, y]): Point => [x / largest, y / largest]);
}

/** The direction in which rows differ most, at a right angle to another one. */
function* axisOf(rows: readonly (readonly number[])[], width: number, other: readonly number[] | undefined, from: number): Generator<number, readonly number[], void> {
  // Of unlike parts, so that it stands at a right angle to no axis that people's votes have.
  let axis = unit(without(Array.from({ length: width }, (_, column) => 1 / (column + 1.37)), other));
  for (let step = 0; step < STEPS; step++) {
    const turned: number[] = new Array<number>(width).fill(0);
    for (const row of rows) {
      const along = dot(row, axis);
      for (const [column, value] of row.entries()) turned[column] = (turned[column] ?? 0) + along * value;
    }
    const next = without(turned, other);
    if (dot(next, next) < 1e-18) return new Array<number>(width).fill(0);
    axis = unit(next);
    yield from + ((step + 1) / STEPS) * 0.5;
  }
  const heaviest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-9 ? value : most), 0);
  return heaviest < 0 ? axis.map((value) => -value) : axis;
}

function without(vector: readonly number[], other: readonly number[] | undefined): readonly number[] {
  if (!other) return vector;
  const along = dot(vector, other);
  return vector.map((value, column) => value - along * (other[column] ?? 0));
}

function unit(vector: readonly number[]): readonly number[] {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, column) => sum + value * (b[column] ?? 0), 0);
}
