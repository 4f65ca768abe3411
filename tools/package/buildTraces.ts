/** Of a build: where and when it ran. */
export interface BuildPlace {
  /** Folder of the project, absolute. */
  readonly root: string;
  readonly now: Date;
}

/** What lies in the project's folder and can be named by a build. The folder alone may be as short as `/app`, and stand in a text by chance. */
const WITHIN = ['config', 'lib', 'lib-commonjs', 'node_modules', 'release', 'src', 'temp'];
/** Milliseconds around the build: no text of the product names an hour of them. */
const NEAR = 24 * 60 * 60 * 1000;
/** Hours as programs write them: milliseconds since 1970, ISO 8601, and as `Date` says itself in words. */
const HOURS = [/\b\d{13}\b/g, /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?/g, /\b[A-Z][a-z]{2},? (?:\d\d [A-Z][a-z]{2}|[A-Z][a-z]{2} \d\d) \d{4} \d\d:\d\d:\d\d(?: GMT(?:[+-]\d{4})?)?/g];

/**
 * What a package keeps of where and when it was built, one line each: with any of it, two builds of one commit differ (`npm run reproduce` compares two in full).
 * Names that were made of a path cannot be recognised: `package.test.ts` holds those of classes.
 *
 * @param files - what is in the package, by its name
 */
export function buildTraces(files: Iterable<readonly [name: string, content: Uint8Array]>, { root, now }: BuildPlace): readonly string[] {
  const places = WITHIN.flatMap((folder) => spellings(`${root}/${folder}`));
  return [...files].flatMap(([name, content]) => {
    // Each byte is a character: pictures can be read as well.
    const text = Buffer.from(content).toString('latin1');
    const hours = HOURS.flatMap((hour) => [...text.matchAll(hour)].map(([said]) => said)).filter((said) => isNear(said, now));
    return [...places.filter((place) => text.includes(place)), ...hours].map((trace) => `${name}: ${trace}`);
  });
}

/** A path as it is, as Windows writes it, that in JSON, and in an address. */
function spellings(path: string): readonly string[] {
  const slashes = path.replaceAll('\\', '/');
  const backslashes = slashes.replaceAll('/', '\\');
  return [...new Set([slashes, backslashes, backslashes.replaceAll('\\', '\\\\'), encodeURI(slashes), encodeURIComponent(slashes)].map((each) => Buffer.from(each).toString('latin1')))];
}

function isNear(said: string, now: Date): boolean {
  const time = /^\d+$/.test(said) ? Number(said) : Date.parse(said);
  return Math.abs(time - now.getTime()) < NEAR;
}
