/** Of a site's address. */
export const LONGEST_SLUG = 50;
export const LONGEST_NAME = 120;
/** Written as one letter, and none of them after taking signs off. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** The last part of an address, from a name: « Réseau des référent·e·s » is `reseau-des-referentes`. '' where no letter and no figure is left. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    // Signs on letters, then the dots of inclusive writing within a word.
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[a-z])[·•‧](?=[a-z])/g, '');
  return cut(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''), LONGEST_SLUG);
}

/** At a word where that leaves something. */
function cut(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const whole = slug.slice(0, most + 1);
  const at = whole.lastIndexOf('-');
  return (at > most / 2 ? whole.slice(0, at) : slug.slice(0, most)).replace(/-+$/, '');
}

/** Three addresses instead of one that is taken. @param isTaken of an address */
export function slugProposals(slug: string, isTaken: (slug: string) => boolean, year: number): readonly string[] {
  const base = cut(slug === '' ? 'communaute' : slug, LONGEST_SLUG - 6);
  const found: string[] = [];
  const candidates = function* (): Generator<string> {
    yield `${base}-${year}`;
    yield cut(`communaute-${base}`, LONGEST_SLUG);
    for (let n = 2; n < 1000; n++) yield `${base}-${n}`;
  };
  for (const candidate of candidates()) {
    if (candidate !== slug && !found.includes(candidate) && !isTaken(candidate)) found.push(candidate);
    if (found.length === 3) break;
  }
  return found;
}
