import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { DAY, KEPT, shots } from './list';

const FOLDER = 'docs/images';
/** A file of 256 colours has half of it; more is a picture that `npm run screenshots` did not write. */
const MOST_BYTES = 150_000;

const pictures = readdirSync(FOLDER).map((file) => file.replace(/\.png$/, ''));
/** Where pictures are shown, with the words that stand for each. */
const shown = ['README.md', 'README.fr.md', ...globSync('docs/**/*.md')].flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+\.png)\)/g)].map(([, words = '', path = '']) => ({ document, words, path: join(dirname(document), path), name: basename(path, '.png') }))
);

test('every picture is taken by one command, or kept on purpose', () => {
  const taken = shots.flatMap(({ file }) => [file, `${file}-fr`]);
  assert.equal(new Set(taken).size, taken.length);
  // One that a document shows and that was not taken yet fails the test of links (tools/guides).
  assert.deepEqual(pictures.filter((name) => !name.startsWith(DAY) && !KEPT.includes(name as (typeof KEPT)[number]) && !taken.includes(name)), []);
});

test('every picture stands in a document of its language, with words for who does not see it', () => {
  const packed = readFileSync('config/package-solution.json', 'utf8');
  for (const name of pictures) assert.ok(shown.some((each) => each.name === name) || packed.includes(`/${name}.png`), `${name} is shown nowhere`);
  for (const { document, words, path, name } of shown) {
    assert.ok(statSync(path).isFile(), `${document}: ${path}`);
    assert.ok(words.length >= 15, `${document}: ${name} wants words that say what is to be seen`);
    if (name.startsWith(DAY) || KEPT.includes(name as (typeof KEPT)[number]) || document.startsWith('docs/decisions')) continue;
    assert.equal(name.endsWith('-fr'), /\.fr\.md$|^docs\/fr\//.test(document), `${document}: ${name}`);
  }
});

test('pictures are as light as they can be', () => {
  for (const name of pictures) {
    const { size } = statSync(join(FOLDER, `${name}.png`));
    assert.ok(size <= MOST_BYTES, `${name}: ${size} bytes`);
  }
});
