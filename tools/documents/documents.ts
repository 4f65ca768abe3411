import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './blocks';
import { withBlock } from './blocks';
import { rgaaBlocks } from './rgaa';
import { rightsTables } from './rights';

export const root = join(__dirname, '..', '..');

interface Document {
  readonly path: string;
  readonly language: Language;
  readonly blocks: (language: Language) => Readonly<Record<string, string>>;
}

const rights = (language: Language): Readonly<Record<string, string>> => ({ rights: rightsTables(language) });

/** Documents of which a part is written by a program, from what the product itself goes by. */
const DOCUMENTS: readonly Document[] = [
  { path: 'docs/admins.md', language: 'en', blocks: rights },
  { path: 'docs/fr/administrateurs.md', language: 'fr', blocks: rights },
  { path: 'docs/accessibility.md', language: 'en', blocks: rgaaBlocks },
  { path: 'docs/fr/accessibilite.md', language: 'fr', blocks: rgaaBlocks }
];

/** Each as it is, and as it should be. */
export function documents(): readonly { readonly path: string; readonly is: string; readonly shouldBe: string }[] {
  return DOCUMENTS.map(({ path, language, blocks }) => {
    const is = readFileSync(join(root, path), 'utf8');
    return { path, is, shouldBe: Object.entries(blocks(language)).reduce((text, [name, content]) => withBlock(text, name, content), is) };
  });
}
