import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Each guide in English and in French. */
const pairs = [
  ['docs/agents.md', 'docs/fr/agents.md'],
  ['docs/animators.md', 'docs/fr/animateurs.md'],
  ['docs/site-owners.md', 'docs/fr/responsables-de-site.md'],
  ['docs/data-protection.md', 'docs/fr/protection-des-donnees.md'],
  ['docs/polls-owners.md', 'docs/fr/responsables-sondages.md'],
  ['docs/usage-map-owners.md', 'docs/fr/responsables-carte.md'],
  ['docs/admins.md', 'docs/fr/administrateurs.md'],
  ['docs/tariffs-services.md', 'docs/fr/services-tarifs.md'],
  ['docs/tariffs-council.md', 'docs/fr/secretariat-tarifs.md'],
  ['docs/tariffs-owners.md', 'docs/fr/responsables-tarifs.md'],
  ['docs/communities-team.md', 'docs/fr/equipe-communautes.md'],
  ['docs/registrations.md', 'docs/fr/inscriptions.md'],
  ['docs/new-site.md', 'docs/fr/nouveau-site.md'],
  ['docs/leaving.md', 'docs/fr/partir.md'],
  ['docs/privacy.md', 'docs/fr/confidentialite.md'],
  ['docs/terms.md', 'docs/fr/conditions.md'],
  ['docs/health.md', 'docs/fr/sante.md'],
  ['docs/load.md', 'docs/fr/charge.md']
] as const;
const guides = pairs.flat();
/** Documents that name nothing of the screens. */
const papers = [
  ['README.md', 'README.fr.md'],
  ['docs/README.md', 'docs/fr/README.md'],
  ['docs/security.md', 'docs/fr/securite.md'],
  ['docs/comparison.md', 'docs/fr/comparaison.md'],
  ['docs/day.md', 'docs/fr/journee.md'],
  ['docs/accessibility.md', 'docs/fr/accessibilite.md']
] as const;

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

for (const [english, french] of [...pairs, ...papers]) {
  test(`${english} and ${french} say as much, and lead to each other`, () => {
    const [one, other] = [read(english), read(french)];
    for (const [what, pattern] of Object.entries({ headings: /^#+ /gm, rows: /^\|/gm, pictures: /!\[/g, steps: /^\d\. /gm, points: /^ *- /gm, commands: /^```\n[^]*?\n```/gm })) {
      assert.equal([...other.matchAll(pattern)].length, [...one.matchAll(pattern)].length, what);
    }
    assert.deepEqual(commandsOf(other), commandsOf(one));
    assert.ok(one.includes(`](${leading(english, french)})`) && other.includes(`](${leading(french, english)})`));
  });
}

/** What a reader types, in the order in which he is told. */
function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:npm (?:start|test|run [a-z:]+)|npx gulp [a-z-]+)(?: --?[a-z]+)*/g)].map(([command]) => command).sort();
}

function leading(from: string, to: string): string {
  return relative(dirname(from), to).replaceAll('\\', '/');
}

test('links and pictures of the documents lead somewhere, to a heading that is there', () => {
  const lost = globSync(['README*.md', 'docs/**/*.md'], { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, address = '']) => address)
      .filter((address) => !/^[a-z]+:/.test(address) && !leadsSomewhere(path, address))
      .map((address) => `${path}: ${address}`)
  );
  assert.deepEqual(lost, []);
});

function leadsSomewhere(path: string, address: string): boolean {
  const [file = '', heading] = decodeURI(address).split('#');
  const target = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(read(target)).includes(heading);
}

/** As GitHub names them in addresses. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-'));
}

test('what guides call by name stands on the screens', () => {
  const screens = globSync(['src/**/*trings*.ts', 'src/**/*ords*.ts', 'src/lists/*.ts', 'src/data/provisioning/levels.ts', 'src/webparts/*/*.manifest.json'], { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => plain(read(path)))
    .join('\n');
  const unknown = guides.flatMap((guide) => labelsOf(read(guide)).filter((label) => !screens.includes(label)).map((label) => `${guide}: ${label}`));
  assert.deepEqual(unknown, []);
});

test('every command that a document tells to run is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const told = globSync(['README*.md', 'docs/**/*.md', 'local/**/README.md'], { cwd: root, exclude: ['**/node_modules/**'] }).flatMap((path) =>
    [...read(path).matchAll(/\bnpm (?:run ([a-z:-]+)|(start|test))(?: -- ([a-z][a-z-]*))?/g)].map(([, run, own, name]) => ({ path, script: run ?? own ?? '', name }))
  );
  assert.ok(told.length > 50);
  const lost = told.filter(({ script, name }) => scripts[script] === undefined || (script === 'bench' && name !== undefined && !existsSync(join(root, 'bench', `${name}.ts`))));
  assert.deepEqual(lost, []);
});
