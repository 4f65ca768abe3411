/**
 * The contrast of two colours (`#rrggbb`) as WCAG defines it, from 1 to 21; of a colour in another form the highest, as
 * nothing can be said of it.
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 1] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return Number.isNaN(dark + light) ? 21 : (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = NaN, green = NaN, blue = NaN] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
