import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readParts } from '../teams/partManifests';
import { LONGEST_PUBLISHER } from '../teams/teamsManifest';
import { publisherOf, readSolution } from './publisher';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const own = json('package.json') as Manifest;
const { solution } = json('config/package-solution.json') as {
  readonly solution: Readonly<Record<string, unknown>> & {
    readonly iconPath: string;
    readonly features: readonly { readonly version: string }[];
    readonly metadata: {
      readonly shortDescription: Readonly<Record<string, string>>;
      readonly longDescription: Readonly<Record<string, string>>;
      readonly screenshotPaths: readonly string[];
      readonly categories: readonly string[];
    };
  };
};

describe('the package', () => {
  it('has one version, which the changelog begins with', () => {
    assert.equal(readSolution().version, `${own.version}.0`);
    for (const feature of solution.features) assert.equal(feature.version, `${own.version}.0`);
    assert.equal((json('package-lock.json') as Manifest).version, own.version);
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^## ${own.version.replaceAll('.', '\\.')}$`, 'm'));
    assert.equal(/^## (.+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1], own.version);
  });

  it('asks for no permission to any API, and deploys to all sites without features that are not applied there', () => {
    assert.ok(!('webApiPermissionRequests' in solution));
    assert.equal(solution['skipFeatureDeployment'], true);
    assert.equal(solution['includeClientSideAssets'], true);
    assert.equal(solution['isDomainIsolated'], false);
  });

  it('says in French and English which parts it has', () => {
    for (const { manifest } of readParts()) {
      const { title } = manifest.preconfiguredEntries[0];
      for (const [language, said] of [['default', solution.metadata.longDescription['default']], ['fr-FR', solution.metadata.longDescription['fr-FR']]] as const) {
        assert.ok(said?.includes(title[language]), `${manifest.alias}: "${title[language]}" is not in the description (${language})`);
      }
    }
    assert.deepEqual(Object.keys(solution.metadata.shortDescription), ['default', 'fr-FR']);
  });

  it('has pictures that are there, as many as SharePoint takes, and no two of one name', () => {
    const pictures = solution.metadata.screenshotPaths.map((path) => join('sharepoint', path));
    for (const picture of [...pictures, join('sharepoint', solution.iconPath)]) assert.ok(existsSync(picture), picture);
    assert.ok(pictures.length > 0 && pictures.length <= 5);
    assert.equal(new Set(pictures.map((path) => path.split(/[\\/]/).pop())).size, pictures.length);
    assert.ok(solution.metadata.categories.length > 0 && solution.metadata.categories.length <= 3);
  });
});

describe('who answers for the package', () => {
  const { developer } = readSolution();
  it('is who the admin says who builds it', () => {
    assert.deepEqual(publisherOf([], developer), { name: 'Parvis', websiteUrl: '', privacyUrl: '', termsOfUseUrl: '' });
    assert.deepEqual(publisherOf(['--publisher', 'Ville de Valmontreuil', '--website', 'https://ville.example', '--privacy', 'https://ville.example/p', '--terms', 'https://ville.example/t'], developer), {
      name: 'Ville de Valmontreuil', websiteUrl: 'https://ville.example', privacyUrl: 'https://ville.example/p', termsOfUseUrl: 'https://ville.example/t'
    });
  });

  it('is refused where Teams or a reader could do nothing with it', () => {
    assert.throws(() => publisherOf(['--privacy', 'http://ville.example/p'], developer), /--privacy.*https/);
    assert.throws(() => publisherOf(['--terms', 'ville.example'], developer), /--terms/);
    assert.throws(() => publisherOf(['--publisher', 'x'.repeat(LONGEST_PUBLISHER + 1)], developer), /--publisher/);
    assert.throws(() => publisherOf(['--publisher', ' '], developer), /--publisher/);
    assert.throws(() => publisherOf(['--adress', 'x'], developer), /--adress/);
  });
});

/** What `m365 spfx project doctor` asks of a project of this version of the framework (CLI for Microsoft 365 11.11.0; docs/decisions/0047-package.md). */
describe('the doctor of SPFx projects', () => {
  const { dependencies, devDependencies } = own;
  const all = { ...dependencies, ...devDependencies };
  const framework = Object.keys(all).filter((name) => /^@microsoft\/(sp-|spfx-)/.test(name));
  const locked = (json('package-lock.json') as { readonly packages: Readonly<Record<string, { readonly version: string }>> }).packages;
  const copies = (name: string): readonly string[] => Object.keys(locked).filter((path) => path.endsWith(`node_modules/${name}`));

  it('finds one exact version of the framework, what runs in pages as dependencies and what builds beside them', () => {
    const version = dependencies['@microsoft/sp-core-library'] ?? '';
    assert.match(version, /^\d+\.\d+\.\d+$/);
    for (const name of framework) {
      assert.equal(all[name], version, name);
      assert.equal(name in dependencies, name.startsWith('@microsoft/sp-'), name);
    }
  });

  it('finds React, TypeScript and types in the versions of that framework, and types and tools beside what ships', () => {
    for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom']) assert.match(all[name] ?? '', /^17\./, name);
    assert.match(devDependencies['typescript'] ?? '', /^5\.8\./);
    assert.match(devDependencies['@types/webpack-env'] ?? '', /^1\.15\./);
    for (const name of Object.keys(dependencies)) assert.doesNotMatch(name, /^(@types\/|gulp$|ajv$|@microsoft\/rush-stack-compiler)/);
  });

  it('finds one copy of what must not be there twice', () => {
    for (const name of ['@fluentui/react', '@pnp/core', '@pnp/queryable', '@pnp/sp', '@microsoft/sp-core-library', '@microsoft/sp-http', 'react', 'react-dom']) assert.equal(copies(name).length, 1, `${name}: ${copies(name).join(', ')}`);
    assert.deepEqual(Object.keys(dependencies).filter((name) => name in devDependencies), []);
  });
});
