import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { readParts } from '../teams/partManifests';
import type { Publisher } from '../teams/teamsManifest';
import { ACCENT } from '../teams/teamsManifest';
import { writeTeamsApps } from './teamsApps';
import { readZip } from './writeZip';

const CITY: Publisher = {
  name: 'Ville de Valmontreuil',
  websiteUrl: 'https://www.valmontreuil.example',
  privacyUrl: 'https://www.valmontreuil.example/intranet/confidentialite?page=parvis&langue=fr',
  termsOfUseUrl: 'https://www.valmontreuil.example/intranet/conditions'
};
const VERSION = '1.0.0';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Of the colour icon, in pixels: what Teams may cut off around the middle 120 (MS docs: design your Teams app icons). */
const EDGE = 36;

interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly developer: Publisher;
  readonly accentColor: string;
  readonly icons: Readonly<Record<'color' | 'outline', string>>;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
  readonly configurableTabs?: readonly { readonly configurationUrl: string; readonly scopes: readonly string[]; readonly context: readonly string[] }[];
  readonly staticTabs?: readonly { readonly contentUrl: string; readonly scopes: readonly string[] }[];
  readonly validDomains: readonly string[];
}

/** Red, green, blue and cover of each, line by line from the top. */
async function pixelsOf(png: Buffer): Promise<{ readonly width: number; readonly height: number; readonly pixels: Buffer }> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

// One of their patterns is none in Unicode mode.
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
/** What is wrong with it, by Microsoft's own schema (tools/teams/schemas). */
function faultsBy(schema: string): (json: unknown) => readonly string[] {
  const validate = ajv.compile(JSON.parse(readFileSync(join('tools/teams/schemas', `${schema}.schema.json`), 'utf8')) as object);
  return (json) => (validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`));
}
const manifestFaults = faultsBy('MicrosoftTeams');
const languageFaults = faultsBy('MicrosoftTeams.Localization');

const jsonOf = (bytes: Buffer | undefined): unknown => JSON.parse(String(bytes)) as unknown;

describe('the apps for the Teams admin centre', () => {
  const parts = readParts();
  const folder = mkdtempSync(join(tmpdir(), 'parvis-teams-'));
  const apps = new Map<string, { readonly files: ReadonlyMap<string, Buffer>; readonly manifest: Manifest }>();

  before(async () => {
    // Of a build before, of a part that is gone.
    writeFileSync(join(folder, 'gone.zip'), '');
    assert.equal(await writeTeamsApps(folder, VERSION, CITY), readdirSync(folder).length);
    for (const name of readdirSync(folder)) {
      const files = await readZip(readFileSync(join(folder, name)));
      apps.set(name, { files, manifest: jsonOf(files.get('manifest.json')) as Manifest });
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are one for each part that Teams hosts, with nothing in them but what the manifest names, beside it', () => {
    const hosted = parts.filter(({ manifest }) => manifest.supportedHosts.some((host) => host.startsWith('Teams')));
    assert.deepEqual([...apps.keys()].sort(), hosted.map((part) => `${basename(part.folder)}.zip`).sort());
    assert.ok(hosted.length > 5);
    for (const [name, { files, manifest }] of apps) {
      const named = [...Object.values(manifest.icons), ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file)];
      assert.deepEqual([...files.keys()].sort(), ['manifest.json', ...named].sort(), name);
    }
  });

  it('are valid by Microsoft’s schemas, in both languages', () => {
    for (const [name, { files, manifest }] of apps) {
      assert.deepEqual(manifestFaults(manifest), [], name);
      assert.deepEqual(manifest.localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag), ['fr'], name);
      assert.deepEqual(languageFaults(jsonOf(files.get('fr.json'))), [], name);
    }
  });

  it('would not be with a name that is too long, without an address, or with one that leads nowhere', () => {
    const [app] = apps.values();
    const manifest = app?.manifest;
    assert.deepEqual(manifestFaults({ ...manifest }), []);
    const { privacyUrl: _, ...unsaid } = CITY;
    for (const faulty of [
      { ...manifest, name: { short: 'x'.repeat(31), full: 'x' } },
      { ...manifest, developer: { ...CITY, name: 'x'.repeat(33) } },
      { ...manifest, developer: { ...CITY, termsOfUseUrl: 'valmontreuil.example/conditions' } },
      { ...manifest, developer: unsaid },
      { ...manifest, id: 'parvis' },
      { ...manifest, anything: true }
    ]) assert.notDeepEqual(manifestFaults(faulty), [], JSON.stringify(faulty));
    assert.ok(languageFaults({ 'name.short': 'x'.repeat(31) }).length > 0);
  });

  it('say who answers for them, and are of the version of the package', () => {
    for (const [name, { manifest }] of apps) {
      assert.deepEqual(manifest.developer, CITY, name);
      assert.equal(manifest.version, VERSION, name);
    }
  });

  it('have ids of their own, and places where Teams can show them', () => {
    const ids = [...apps.values()].map(({ manifest }) => manifest.id);
    assert.equal(new Set(ids).size, apps.size);
    for (const [name, { manifest }] of apps) {
      assert.match(manifest.id, GUID, name);
      assert.ok(manifest.configurableTabs ?? manifest.staticTabs, name);
      for (const { scopes } of manifest.staticTabs ?? []) assert.deepEqual(scopes, ['personal'], name);
      for (const { scopes, context } of manifest.configurableTabs ?? []) {
        assert.deepEqual(scopes, ['team', 'groupChat'], name);
        assert.ok(context.includes('channelTab') && context.includes('privateChatTab'), name);
      }
      // None that somebody else could own, no protocol, no path: a star stands for the whole first label.
      for (const domain of manifest.validDomains) assert.match(domain, /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, `${name}: ${domain}`);
      assert.ok(manifest.validDomains.includes('*.sharepoint.com'), name);
    }
  });

  it('lead to their part where its manifest says that it can stand, in the language of Teams', () => {
    for (const { folder: source, manifest: { id, supportedHosts } } of parts) {
      const manifest = apps.get(`${basename(source)}.zip`)?.manifest;
      assert.equal(manifest?.id, manifest && id);
      assert.equal(manifest?.staticTabs?.length, supportedHosts.includes('TeamsPersonalApp') ? 1 : undefined, source);
      assert.equal(manifest?.configurableTabs?.length, supportedHosts.includes('TeamsTab') ? 1 : undefined, source);
      for (const url of [...(manifest?.staticTabs ?? []).map(({ contentUrl }) => contentUrl), ...(manifest?.configurableTabs ?? []).map(({ configurationUrl }) => configurationUrl)]) {
        // As Teams fills it in.
        const filled = new URL(url.replace('{teamSiteDomain}', 'ville.sharepoint.com').replaceAll('{teamSitePath}', '/sites/equipe').replace('{locale}', 'fr-fr'));
        const page = new URL(filled.searchParams.get('dest') ?? '', filled);
        assert.equal(page.searchParams.get('componentId'), id, source);
        assert.ok(page.pathname.endsWith('/_layouts/15/teamshostedapp.aspx') && page.searchParams.has('teams'), url);
        assert.equal(page.searchParams.get('forceLocale'), 'fr-fr');
      }
    }
  });

  it('have a colour icon of 192 pixels on the accent of the app, its drawing in the part that is never cut off', async () => {
    const accent = [1, 3, 5].map((at) => Number.parseInt(ACCENT.slice(at, at + 2), 16));
    for (const [name, { files, manifest }] of apps) {
      const { width, height, pixels } = await pixelsOf(files.get(manifest.icons.color) ?? Buffer.of());
      assert.deepEqual([width, height], [192, 192], name);
      assert.equal(manifest.accentColor, ACCENT);
      let drawn = 0;
      for (let pixel = 0; pixel < width * height; pixel++) {
        const [red, green, blue, cover] = pixels.subarray(pixel * 4, pixel * 4 + 4);
        const isGround = red === accent[0] && green === accent[1] && blue === accent[2] && cover === 255;
        const [x, y] = [pixel % width, Math.floor(pixel / width)];
        if (!isGround) drawn++;
        assert.ok(isGround || (Math.min(x, y) >= EDGE - 1 && Math.max(x, y) <= width - EDGE), `${name}: ${x}, ${y}`);
      }
      assert.ok(drawn > 200, name);
    }
  });

  it('have an outline of 32 pixels, white on nothing', async () => {
    for (const [name, { files, manifest }] of apps) {
      const { width, height, pixels } = await pixelsOf(files.get(manifest.icons.outline) ?? Buffer.of());
      assert.deepEqual([width, height], [32, 32], name);
      const covers = new Set<boolean>();
      for (let at = 0; at < pixels.length; at += 4) {
        const [red, green, blue, cover] = pixels.subarray(at, at + 4);
        covers.add(cover === 0);
        assert.ok(cover === 0 || (red === 255 && green === 255 && blue === 255), `${name}: ${at / 4}`);
      }
      assert.equal(covers.size, 2, name);
    }
  });

  it('are the same, byte by byte, whenever and wherever they are written', async () => {
    const other = mkdtempSync(join(tmpdir(), 'parvis-teams-once-more-'));
    try {
      await writeTeamsApps(other, VERSION, CITY);
      for (const name of apps.keys()) assert.ok(readFileSync(join(other, name)).equals(readFileSync(join(folder, name))), name);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});
