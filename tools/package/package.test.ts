import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { buildTraces } from './buildTraces';
import { isPermitted, licenceFaults, licenceTable, noticesOf, readShipped } from './licences';
import { settlePackage } from './settlePackage';
import { readZip, writeZip } from './writeZip';

const publisher = { name: 'Ville d’« Été » & Cie', websiteUrl: 'https://ville.example', privacyUrl: 'https://ville.example/p?a=1&b=2', termsOfUseUrl: 'https://ville.example/t', mpnId: '' };

describe('a package that SPFx wrote', () => {
  const XML = '<?xml version="1.0" encoding="utf-8"?>';
  const relation = (target: string, id: number): string => `<Relationship Type="t" Target="/${target}" Id="r${id}"></Relationship>`;
  /** As two builds of one commit come out: other ids, another order, another day. */
  const built = (order: readonly [number, number], ids: readonly [string, string], script = 'x'): Promise<Buffer> =>
    writeZip(new Map([
      ['AppManifest.xml', `${XML}<App><Properties><DeveloperProperties>{&quot;name&quot;:&quot;Parvis&quot;}</DeveloperProperties></Properties></App>`],
      ['[Content_Types].xml', `${XML}<Types>${(order[0] === 0 ? ['js', 'txt'] : ['txt', 'js']).map((name) => `<Default Extension="${name}" ContentType="c"></Default>`).join('')}</Types>`],
      ['ClientSideAssets.xml', `${XML}<Feature xmlns="s" Title="Client Side Assets" Description="d" Id="${ids[0]}" Version="1.0.0.0"></Feature>`],
      ['ClientSideAssets.xml.config.xml', `${XML}<AppPartConfig xmlns="s"><Id>${ids[1]}</Id></AppPartConfig>`],
      ['feature_0e6c1d3e.xml', `${XML}<Feature xmlns="s" Title="Parvis" Id="0e6c1d3e-3c2b-4d67-9d0c-6d2f6d6a7b21"></Feature>`],
      ['_rels/ClientSideAssets.xml.rels', `${XML}<Relationships>${order.map((at) => relation(['a.js', 'b.js'][at] ?? '', 7 - at)).join('')}</Relationships>`],
      ['ClientSideAssets/a.js', script]
    ]));
  const IDS = [['57674fcd-3ec2-4602-8acd-9414ddc3f9a8', 'c35a30db-c2ba-4a03-b615-5b63dda03560'], ['11111111-3ec2-4602-8acd-9414ddc3f9a8', '22222222-c2ba-4a03-b615-5b63dda03560']] as const;

  it('is the same whatever ids were drawn and in whatever order files were found, and stays so', async () => {
    const one = await settlePackage(await built([0, 1], IDS[0]), publisher);
    assert.ok(one.equals(await settlePackage(await built([1, 0], IDS[1]), publisher)));
    assert.ok(one.equals(await settlePackage(one, publisher)));
  });

  it('has another id of its scripts when these change, and keeps the id that we gave', async () => {
    const ids = async (script: string): Promise<readonly string[]> => {
      const files = await readZip(await settlePackage(await built([0, 1], IDS[0], script), publisher));
      return ['ClientSideAssets.xml', 'ClientSideAssets.xml.config.xml', 'feature_0e6c1d3e.xml'].map((name) => /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(String(files.get(name)))?.[0] ?? '');
    };
    const [one, other] = [await ids('x'), await ids('y')];
    assert.equal(new Set([...one, ...other]).size, 5);
    assert.equal(one[2], '0e6c1d3e-3c2b-4d67-9d0c-6d2f6d6a7b21');
    assert.ok([...one, ...other].every((id) => id !== '' && !id.startsWith('00000000')));
  });

  it('says who answers for it, escaped', async () => {
    const manifest = String((await readZip(await settlePackage(await built([0, 1], IDS[0]), publisher))).get('AppManifest.xml'));
    assert.ok(manifest.includes('&quot;name&quot;:&quot;Ville d’« Été » &amp; Cie&quot;'), manifest);
    assert.ok(manifest.includes('https://ville.example/p?a=1&amp;b=2'), manifest);
  });
});

describe('what a package must not keep of its build', () => {
  const now = new Date('2026-11-28T02:30:00Z');
  const tracesIn = (text: string, root = '/home/é/parvis'): readonly string[] => buildTraces([['a.js', Buffer.from(text)]], { root, now });

  it('is the folder, however it is spelled', () => {
    for (const place of ['/home/é/parvis/lib/a.js', '\\home\\é\\parvis\\src', 'webpack:///home/%C3%A9/parvis/node_modules/a', '%2Fhome%2F%C3%A9%2Fparvis%2Ftemp']) assert.equal(tracesIn(`x"${place}"`).length, 1, place);
    assert.equal(tracesIn('"C:\\\\work\\\\parvis\\\\lib"', 'C:\\work\\parvis').length, 1);
    assert.deepEqual(tracesIn('fetch("/app/x"), "./lib/a.js", "/elsewhere/parvis/lib"', '/app'), []);
  });

  it('is the hour, however it is written; days of laws and other numbers stay', () => {
    for (const hour of [String(now.getTime() - 5000), '2026-11-28T02:29:59.123Z', '2026-11-28T03:30', 'Sat, 28 Nov 2026 02:29:01 GMT', 'Sat Nov 28 2026 03:29:01 GMT+0100']) assert.equal(tracesIn(`x("${hour}")`).length, 1, hour);
    assert.deepEqual(tracesIn('"2026-11-28", "2025-01-01T00:00:00Z", 1000000000000, 9007199254740991, "20261128"'), []);
  });

  it('is no name of a class either: the same in whatever folder', () => {
    const names = ['a', 'another/folder'].map((place) => {
      const root = mkdtempSync(join(tmpdir(), 'parvis-classes-'));
      const project = join(root, place);
      try {
        mkdirSync(join(project, 'src', 'webparts'), { recursive: true });
        cpSync('config', join(project, 'config'), { recursive: true });
        symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
        const options: { generateCssClassName: (name: string, file: string, css: string) => string } = { generateCssClassName: (_, file) => file };
        const customize = createRequire(join(project, 'config', 'x.js'))('./spfx-customize-webpack.js') as (configuration: object) => void;
        customize({ mode: 'production', module: { rules: [{ oneOf: [{ use: [{ options }] }] }] }, plugins: [], output: {} });
        const nameOf = (file: string, css = '.box{}'): string => options.generateCssClassName('box', join(project, 'lib', file), css);
        assert.equal(new Set([nameOf('a.scss'), nameOf('b.scss'), nameOf('a.scss', '.box{top:0}')]).size, 3);
        return nameOf('a.scss');
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    });
    assert.equal(new Set(names).size, 1);
    assert.match(names[0] ?? '', /^box_[0-9a-f]{8}$/);
  });
});

describe('licences of what ships', () => {
  it('are permitted by what they say, a choice by one of it', () => {
    for (const licence of ['MIT', '(MIT)', 'Apache-2.0', '0BSD', '(MPL-2.0 OR Apache-2.0)', '(MIT OR GPL-3.0-or-later)', 'MIT AND (Zlib OR GPL-2.0-only)', 'MIT OR GPL-2.0-only AND ISC']) assert.ok(isPermitted(licence), licence);
    for (const licence of ['', 'GPL-3.0', 'LGPL-2.1', 'AGPL-3.0-only', 'MPL-2.0', 'MIT AND GPL-2.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md', 'https://aka.ms/spfx/license', 'Apache-2.0 WITH LLVM-exception', '(MIT', 'MIT)', 'MIT OR', 'Custom', 'mit or gpl']) assert.ok(!isPermitted(licence), licence);
  });

  it('end the build where one is unknown, or wants a text that is not there; ship once each', () => {
    const root = mkdtempSync(join(tmpdir(), 'parvis-licences-'));
    try {
      const add = (name: string, said: object, text?: string): void => {
        mkdirSync(join(root, 'node_modules', name), { recursive: true });
        writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...said }));
        if (text !== undefined) writeFileSync(join(root, 'node_modules', name, 'LICENSE.md'), text);
      };
      add('good', { license: 'MIT' }, 'Copyright A\r\nPermission …');
      add('same', { license: { type: 'MIT' } }, 'Copyright A\nPermission …');
      add('free', { license: '0BSD' });
      add('mute', { license: 'BSD-3-Clause' });
      add('short', { license: 'MIT', author: { name: 'B' } });
      writeFileSync(join(root, 'LICENSE'), 'MIT License\n\nCopyright (c) 2026 Parvis\n\nPermission of ours');
      add('left', { license: 'GPL-3.0-only' }, 'GPL');
      add('none', {});
      const read = (...names: readonly string[]) => readShipped(root, Object.fromEntries(names.map((name) => [`node_modules/${name}`, 1500])));
      const packages = read('same', 'good', 'free', 'short');
      assert.deepEqual(licenceFaults(packages), []);
      assert.equal(noticesOf(packages, root).match(/Copyright A/g)?.length, 1);
      assert.match(noticesOf(packages, root), /good 1\.2\.3 \(MIT\)\nsame 1\.2\.3 \(MIT\)\n\nCopyright A/);
      assert.match(noticesOf(packages, root), /short 1\.2\.3 \(MIT\)\n\nMIT License\n\nCopyright \(c\) B\n\nPermission of ours/);
      assert.match(licenceTable(packages, '1.0.0.0'), /\| free \| 1\.2\.3 \| 0BSD \| 1\.5 \|\n\| good/);
      assert.deepEqual(licenceFaults(read('mute', 'left', 'none')).map((fault) => fault.slice(0, 11)), ['left 1.2.3:', 'mute 1.2.3:', 'none 1.2.3:']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
