import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readParts } from '../teams/partManifests';
import { teamsApp } from '../teams/teamsManifest';
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

describe('the Teams app of each part', () => {
  const parts = readParts();

  it('is there for every part that says it can be hosted there', () => {
    for (const part of parts) assert.equal(teamsApp(part, '1.0.0', publisher) !== undefined, part.manifest.supportedHosts.some((host) => host.startsWith('Teams')), part.manifest.alias);
  });

  // The limits of Teams' schema of manifests, 1.19; checked against the schema itself by hand (docs/decisions/0047-package.md).
  it('names its part in tabs and personal app, with texts that Teams takes, in both languages', () => {
    for (const part of parts) {
      const app = teamsApp(part, '1.0.0', publisher);
      if (!app) continue;
      const { id, alias, supportedHosts } = part.manifest;
      const manifest = app['manifest.json'] as {
        readonly id: string;
        readonly name: { readonly short: string; readonly full: string };
        readonly description: { readonly short: string };
        readonly icons: Readonly<Record<string, string>>;
        readonly configurableTabs?: readonly [{ readonly configurationUrl: string }];
        readonly staticTabs?: readonly [{ readonly entityId: string; readonly contentUrl: string }];
      };
      const french = app['fr.json'] as Readonly<Record<string, string>>;
      assert.equal(manifest.id, id);
      assert.deepEqual(manifest.icons, { color: `${id}_color.png`, outline: `${id}_outline.png` });
      for (const name of [manifest.name.short, french['name.short']]) assert.ok(name && name.length <= 30, alias);
      for (const name of [manifest.name.full, french['name.full']]) assert.ok(name && name.length <= 100, alias);
      for (const text of [manifest.description.short, french['description.short']]) assert.ok(text && text.length <= 80, alias);
      assert.equal(manifest.staticTabs?.length, supportedHosts.includes('TeamsPersonalApp') ? 1 : undefined);
      assert.equal(manifest.configurableTabs?.length, supportedHosts.includes('TeamsTab') ? 1 : undefined);
      for (const url of [manifest.staticTabs?.[0].contentUrl, manifest.configurableTabs?.[0].configurationUrl]) {
        if (url === undefined) continue;
        // As Teams fills it in.
        const filled = new URL(url.replace('{teamSiteDomain}', 'ville.sharepoint.com').replaceAll('{teamSitePath}', '/sites/equipe').replace('{locale}', 'fr-fr'));
        const page = new URL(filled.searchParams.get('dest') ?? '', filled);
        assert.equal(page.searchParams.get('componentId'), id, alias);
        assert.ok(page.pathname.endsWith('/_layouts/15/teamshostedapp.aspx') && page.searchParams.has('teams'), url);
        assert.equal(page.searchParams.get('forceLocale'), 'fr-fr');
      }
    }
  });
});
