/** `gulp feature-xml`: writes sharepoint/assets from the list schemas, and removes what no schema asks for any more. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLists } from '../src/lists/allLists';
import { featureFiles } from '../src/lists/featureXml';

const folder = join(__dirname, '..', 'sharepoint', 'assets');
const files = featureFiles(allLists, 'fr');

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (name.endsWith('.xml') && !files.some((file) => file.name === name)) rmSync(join(folder, name));
}
for (const { name, content } of files) writeFileSync(join(folder, name), content);
console.log(`sharepoint/assets: ${files.length} files, ${allLists.length} lists`);
