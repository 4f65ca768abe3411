/** Colours of a picture that stand for all of them. */
export interface Palette {
  /** Red, green and blue as one number each. */
  readonly palette: readonly number[];
  /** Place in the palette of each colour of the picture. */
  readonly placeOf: ReadonlyMap<number, number>;
}

/**
 * The most frequent colour, then again and again the one that is shown worst by those that are there: a small patch of an own colour (a tag, a chart, a face) has its own
 * before the hundredth shade of grey at the edge of a letter.
 *
 * @param colours - how many pixels have each
 */
export function choosePalette(colours: ReadonlyMap<number, number>, most: number): Palette {
  const all = [...colours].sort(([, one], [, other]) => other - one).map(([colour, count]) => ({ colour, weight: Math.sqrt(count), place: 0, distance: Infinity }));
  const palette: number[] = [];
  let [worst] = all;
  while (worst && worst.distance > 0 && palette.length < most) {
    const added = worst.colour;
    palette.push(added);
    for (const shade of all) {
      const distance = distanceOf(shade.colour, added);
      if (distance < shade.distance) Object.assign(shade, { place: palette.length - 1, distance });
    }
    worst = all.reduce((found, shade) => (shade.distance * shade.weight > found.distance * found.weight ? shade : found));
  }
  return { palette, placeOf: new Map(all.map(({ colour, place }) => [colour, place])) };
}

/** Squared, by the weights that eyes give to red, green and blue (ITU-R BT.601, rounded). */
function distanceOf(one: number, other: number): number {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return 3 * red * red + 6 * green * green + blue * blue;
}
