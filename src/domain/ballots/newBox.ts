/** The name of a new box; nobody can have made anything in it before. @param start what it belongs to @param random from 0 to 1 */
export function newBox(start: string | number, random: () => number = Math.random): string {
  const letters = Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36));
  return `${start}-${letters.join('')}`;
}
