import { createHash } from 'node:crypto';

/** Backgrounds with at least 4.5:1 against white (WCAG 2.2, 1.4.3). */
const COLOURS = ['#0b6a8f', '#7a3e9d', '#a4262c', '#5c6f00', '#8f4a00', '#0f6b52', '#3b4fb3', '#8a2c6a'] as const;

/**
 * A picture with the initials of a name, in a colour that depends on nothing but the name.
 * @param size - width and height in pixels
 * @returns an SVG document
 */
export function initialsPicture(name: string, size: number): string {
  const colour = COLOURS[(createHash('sha256').update(name).digest()[0] ?? 0) % COLOURS.length] ?? COLOURS[0];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 48 48" role="img">` +
    `<rect width="48" height="48" fill="${colour}"/>` +
    `<text x="24" y="25" fill="#fff" font-family="Segoe UI, Arial, sans-serif" font-size="18" font-weight="600" text-anchor="middle" dominant-baseline="middle">${initialsOf(name)}</text></svg>`
  );
}

/** First letters of the first and last word that begin with a letter. */
export function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*/gu) ?? [];
  const picked = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return picked.join('').toLocaleUpperCase('fr');
}
