/** `npm run documents`: writes the parts of documents that follow from the product: who may what in each list, and the state of each criterion of RGAA. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, root } from './documents';

for (const { path, is, shouldBe } of documents()) {
  if (is !== shouldBe) writeFileSync(join(root, path), shouldBe);
  console.log(`${path}: ${is === shouldBe ? 'current' : 'written'}`);
}
