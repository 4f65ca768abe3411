import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Each guide in English and in French. */
const pairs = [
  ['docs/agents.md', 'docs/fr/agents.md'],
  ['docs/animators.md', 'docs/fr/animateurs.md'],
  ['docs/site-owners.md', 'docs/fr/responsables-de-site.md'],
  ['docs/admins.md', 'docs/fr/administrateurs.md'],
  ['docs/tariffs-services.md', 'docs/fr/services-tarifs.md'],
  ['docs/tariffs-council.md', 'docs/fr/secretariat-tarifs.md'],
  ['docs/tariffs-owners.md', 'docs/fr/responsables-tarifs.md'],
  ['docs/communities-team.md', 'docs/fr/equipe-communautes.md'],
  ['docs/registrations.md', 'docs/fr/inscriptions.md']
] as const;
const guides = pairs.flat();

/** SharePoint's own words, and what is stressed and no label. */
const OTHERS = new Set([
  'Only enable this app', 'Enable this app and add it to all sites', 'More features', 'Apps', 'Enter', 'Escape', 'L', 'R',
  'Activer uniquement cette application', 'Activer cette application et l’ajouter à tous les sites', 'Plus de fonctionnalités', 'Applications', 'Entrée', 'Échap', '+',
  'A tool’s picture', 'L’image d’un outil'
]);

/** What the guides call a label: in bold, with a capital letter. */
function labelsOf(text: string): readonly string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => plain(label)).filter((label) => /^[\p{Lu}+]/u.test(label) && !OTHERS.has(label));
}

/** Spaces of any kind and line ends as one space, apostrophes as screens write them. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/'/g, '’').trim();
}

for (const [english, french] of pairs) {
  test(`${english} and ${french} say as much, and lead to each other`, () => {
    const [one, other] = [read(english), read(french)];
    for (const [what, pattern] of Object.entries({ headings: /^#+ /gm, rows: /^\|/gm, pictures: /!\[/g, steps: /^\d\. /gm, points: /^ *- /gm })) {
      assert.equal([...other.matchAll(pattern)].length, [...one.matchAll(pattern)].length, what);
    }
    assert.ok(one.includes(`](${french.slice('docs/'.length)})`) && other.includes(`](../${english.slice('docs/'.length)})`));
  });
}

test('links and pictures of the documents lead somewhere', () => {
  const lost = globSync(['README.md', 'docs/**/*.md'], { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, address = '']) => address.replace(/#.*/, ''))
      .filter((address) => address !== '' && !/^[a-z]+:/.test(address) && !existsSync(join(root, dirname(path), decodeURI(address))))
      .map((address) => `${path}: ${address}`)
  );
  assert.deepEqual(lost, []);
});

test('what guides call by name stands on the screens', () => {
  const screens = globSync(['src/**/*trings*.ts', 'src/**/*ords*.ts', 'src/lists/*.ts', 'src/data/provisioning/levels.ts', 'src/webparts/*/*.manifest.json'], { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => plain(read(path)))
    .join('\n');
  const unknown = guides.flatMap((guide) => labelsOf(read(guide)).filter((label) => !screens.includes(label)).map((label) => `${guide}: ${label}`));
  assert.deepEqual(unknown, []);
});
