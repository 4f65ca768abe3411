import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly id: string;
  readonly supportedHosts: readonly string[];
  readonly preconfiguredEntries: readonly {
    readonly title: Readonly<Record<'default' | 'fr-FR', string>>;
    readonly description: Readonly<Record<'default' | 'fr-FR', string>>;
    readonly officeFabricIconFontName: string;
  }[];
}

const parts = readdirSync(__dirname).flatMap((folder) =>
  folder.includes('.')
    ? []
    : readdirSync(join(__dirname, folder))
        .filter((file) => file.endsWith('.manifest.json'))
        .map((file) => ({ folder, manifest: JSON.parse(readFileSync(join(__dirname, folder, file), 'utf8')) as Manifest }))
);
const root = join(__dirname, '..', '..');
/** Width and height in a PNG's header. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const picture = (id: string, kind: 'color' | 'outline'): Buffer => readFileSync(join(root, 'teams', `${id}_${kind}.png`));

/** The icons that SharePoint's pages have (Fluent's font): another name shows an empty square in the toolbox. */
const folder = join(root, 'node_modules', '@fluentui', 'font-icons-mdl2', 'lib-commonjs');
const icons = readdirSync(folder).filter((file) => file.startsWith('fabric-icons') && file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');

describe.each(parts)('the manifest of $folder', ({ folder: part, manifest: { id, preconfiguredEntries } }) => {
  it('names an icon that there is', () => {
    for (const { officeFabricIconFontName: name } of preconfiguredEntries) expect(icons).toMatch(new RegExp(`'?\\b${name}'?: '`));
  });

  it('is short enough for Teams, which refuses all apps of a package for one long name (SharePoint/sp-dev-docs issue 5148)', () => {
    for (const { title, description } of preconfiguredEntries) {
      for (const language of ['default', 'fr-FR'] as const) {
        expect(title[language].length).toBeLessThanOrEqual(30);
        expect(description[language].length).toBeLessThanOrEqual(80);
      }
    }
  });

  it('comes with a drawing, and pictures for Teams in the sizes that Teams asks for', () => {
    expect(existsSync(join(__dirname, part, 'icon.svg'))).toBe(true);
    expect(sizeOf(picture(id, 'color'))).toEqual([192, 192]);
    expect(sizeOf(picture(id, 'outline'))).toEqual([32, 32]);
  });
});

test('each part has icons, an id, names and pictures of its own', () => {
  for (const of of [
    ({ manifest }: (typeof parts)[number]) => manifest.id,
    ({ manifest }: (typeof parts)[number]) => manifest.preconfiguredEntries[0]?.officeFabricIconFontName,
    ({ manifest }: (typeof parts)[number]) => manifest.preconfiguredEntries[0]?.title.default,
    ({ manifest }: (typeof parts)[number]) => manifest.preconfiguredEntries[0]?.title['fr-FR'],
    ({ folder: part }: (typeof parts)[number]) => readFileSync(join(__dirname, part, 'icon.svg'), 'utf8'),
    ({ manifest }: (typeof parts)[number]) => picture(manifest.id, 'color').toString('base64'),
    ({ manifest }: (typeof parts)[number]) => picture(manifest.id, 'outline').toString('base64')
  ]) expect(new Set(parts.map(of)).size).toBe(parts.length);
});
