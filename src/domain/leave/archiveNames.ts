const LONGEST_SEGMENT = 100;
/** Windows takes 260 characters of a path, with the folder into which the archive is opened. */
const LONGEST_PATH = 180;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Names for the files of an archive that every system takes, each once. */
export class ArchiveNames {
  private readonly taken = new Set<string>();

  /** @param path with slashes; whatever people called files and folders */
  public take(path: string): string {
    const clean = path.split('/').map(legal).filter((segment) => segment !== '').join('/') || '_';
    const [stem, ending] = parts(clean);
    const short = Array.from(stem).slice(0, LONGEST_PATH - ending.length).join('').replace(/[. /]+$/, '') || '_';
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${short}${ending}` : `${short} (${number})${ending}`;
      // Windows and macOS know no capitals.
      const key = name.normalize('NFC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return name;
    }
  }
}

/** One part of a path without what Windows refuses, and without what leads out of the folder. */
function legal(segment: string): string {
  const clean = segment
    .normalize('NFC')
    .replace(/[<>:"|?*\\\p{Cc}\p{Cs}]/gu, '_')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
    .replace(/[. ]+$/, '');
  const [stem, ending] = parts(clean);
  const short = `${Array.from(stem).slice(0, LONGEST_SEGMENT - ending.length).join('').trimEnd()}${ending}`;
  return RESERVED.test(short) ? `_${short}` : short;
}

/** A name without its ending, and the ending with its dot. */
function parts(name: string): readonly [string, string] {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^./\s]{1,10})$/.exec(name) ?? [];
  return [stem, ending];
}
