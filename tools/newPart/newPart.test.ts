import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inNamesOf, partNames } from './partNames';
import { writePart } from './writePart';

const REPOSITORY = join(__dirname, '..', '..');

/** Runs one of node_modules' programs in the copy; fails with what it printed. */
function run(root: string, script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...script.split(' '), ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
  assert.equal(status, 0, `${script} ${args.join(' ')}\n${stdout}\n${stderr}`);
}

describe('the names of a part', () => {
  it('come from its plural', () => {
    assert.deepEqual(partNames('meeting-notes'), { kebab: 'meeting-notes', kebabOne: 'meeting-note', pascal: 'MeetingNotes', pascalOne: 'MeetingNote', camel: 'meetingNotes', camelOne: 'meetingNote' });
    assert.equal(inNamesOf(partNames('meeting-notes'), "import { gadgetLists } from './@gadgets'; newGadget(Gadgets)"), "import { meetingNoteLists } from './meeting-notes'; newMeetingNote(MeetingNotes)");
  });

  it('are refused when no folder, type and list can be called so', () => {
    for (const name of ['Notes', '1notes', 'my notes', 'notes-', '../notes', '']) assert.throws(() => partNames(name), /small letters/);
    assert.throws(() => partNames('news', 'news'), /singular/);
  });
});

describe('a part that was just written', () => {
  let root: string;
  let files: readonly string[];
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'parvis-part-'));
    for (const folder of ['src', 'local', 'tests/contract', 'tests/releases', 'config', 'teams']) cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true });
    for (const file of ['tests/tsconfig.jest.json', 'tests/jest-environment.js', 'tests/jest-setup.ts', 'tests/styles-stub.ts', 'tests/asset-stub.ts', 'tests/sp-core-library-stub.ts', 'tsconfig.json', 'tsconfig.node.json', 'jest.config.js', 'package.json']) cpSync(join(REPOSITORY, file), join(root, file));
    mkdirSync(join(root, 'tools'));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'junction');
    files = writePart(root, partNames('meeting-notes'), '7d1f1a52-11f2-4f5e-9f0a-2f3c1b6f0d01');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has all its files, under its own name and id', () => {
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
    assert.ok(files.includes('src/webparts/meeting-notes/ui/MeetingNotesScreen.tsx'));
    assert.match(readFileSync(join(root, 'src/webparts/meeting-notes/MeetingNotesWebPart.manifest.json'), 'utf8'), /7d1f1a52/);
    for (const file of files.filter((name) => !name.endsWith('.png'))) assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /gadget/i, file);
  });

  it('is named where parts are named', () => {
    const config = JSON.parse(readFileSync(join(root, 'config/config.json'), 'utf8')) as { bundles: { parvis: { components: { entrypoint: string }[] } } };
    assert.ok(config.bundles.parvis.components.some(({ entrypoint }) => entrypoint === './lib/webparts/meeting-notes/MeetingNotesWebPart.js'));
    assert.match(readFileSync(join(root, 'src/lists/allLists.ts'), 'utf8'), /, meetingNoteLists\];/);
    assert.match(readFileSync(join(root, 'local/demo/parts.ts'), 'utf8'), /manifest: meetingNotesManifest/);
    assert.match(readFileSync(join(root, 'tests/releases/choices.ts'), 'utf8'), /\],\n {2}MeetingNotesWebPart: \[\{ title: 'MeetingNotes' \}\]\n\};\n$/);
  });

  it('is not written twice', () => {
    assert.throws(() => writePart(root, partNames('meeting-notes')), /exists already: nothing was written/);
  });

  it('compiles', () => {
    const include = ['src/styles.d.ts', 'tests/jest-setup.ts', 'src/lists', 'local/demo', 'src/*/meeting-notes', 'tests/contract/meeting-notes.test.ts'];
    writeFileSync(join(root, 'tsconfig.part.json'), JSON.stringify({ extends: './tsconfig.node.json', include }));
    run(root, 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.part.json');
  });

  it('passes its own tests', () => {
    run(root, 'node_modules/jest/bin/jest.js', 'meeting-notes', 'src/lists');
    run(root, '--import tsx --test', 'tests/contract/meeting-notes.test.ts');
  });
});
