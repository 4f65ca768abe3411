import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PartNames } from './partNames';
import { inNamesOf } from './partNames';
import { registrations } from './registerPart';

const TEMPLATE = join(__dirname, 'template');
/** Keeps the template's files out of the type check of this folder: their imports are right where they are written to. */
const SUFFIX = '.template';
/** Stands in the manifest's template for a new id. */
const ID = '00000000-0000-0000-0000-000000000000';

/**
 * Writes a part that compiles, stands on the demo page and passes its tests, and names it where parts are named.
 * @param root of the repository
 * @returns the files that were written, relative to `root`
 * @throws Error when one of them exists
 */
export function writePart(root: string, names: PartNames, id: string = randomUUID()): readonly string[] {
  const templates = globSync(`**/*${SUFFIX}`, { cwd: TEMPLATE });
  const files = templates.map((template) => ({ template, file: inNamesOf(names, template.slice(0, -SUFFIX.length)) }));
  const taken = files.find(({ file }) => existsSync(join(root, file)));
  if (taken) throw new Error(`${taken.file} exists already: nothing was written`);

  for (const { template, file } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), inNamesOf(names, readFileSync(join(TEMPLATE, template), 'utf8')).replace(ID, id));
  }
  for (const { file, register } of registrations) writeFileSync(join(root, file), register(readFileSync(join(root, file), 'utf8'), names));
  return [...files.map(({ file }) => file), ...registrations.map(({ file }) => file), ...copyIcons(root, id)].sort();
}

/** Teams wants pictures an id: those of another part, until `npm run teams-icons` draws its own from its `icon.svg`. */
function copyIcons(root: string, id: string): readonly string[] {
  return ['color', 'outline'].flatMap((kind) => {
    const [drawn] = globSync(`teams/*_${kind}.png`, { cwd: root });
    if (!drawn) return [];
    const file = join('teams', `${id}_${kind}.png`);
    copyFileSync(join(root, drawn), join(root, file));
    return [file];
  });
}
