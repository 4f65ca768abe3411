import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Write } from './fixtures/recording';

const FIXTURES = join(__dirname, 'fixtures');

/** What each earlier version of a part sent, by the file in which it stands. @param part as in `tariffs-version-1.json` */
export function recordedVersions(part: string): readonly { readonly file: string; readonly writes: readonly Write[] }[] {
  return readdirSync(FIXTURES)
    .filter((name) => new RegExp(`^${part}-version-\\d+\\.json$`).test(name))
    .map((file) => ({ file, writes: JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as readonly Write[] }));
}
