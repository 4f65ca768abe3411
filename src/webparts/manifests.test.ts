import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifests = readdirSync(__dirname).flatMap((folder) =>
  folder.includes('.') ? [] : readdirSync(join(__dirname, folder)).filter((file) => file.endsWith('.manifest.json')).map((file) => join(__dirname, folder, file))
);
/** The icons that SharePoint's pages have (Fluent's font): another name shows an empty square in the toolbox. */
const folder = join(__dirname, '..', '..', 'node_modules', '@fluentui', 'font-icons-mdl2', 'lib-commonjs');
const icons = readdirSync(folder).filter((file) => file.startsWith('fabric-icons') && file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');

test.each(manifests)('%s names an icon that there is', (manifest) => {
  const name = /"officeFabricIconFontName": "(\w+)"/.exec(readFileSync(manifest, 'utf8'))?.[1];
  expect(icons).toMatch(new RegExp(`'?\\b${name}'?: '`));
});
