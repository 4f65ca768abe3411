/**
 * A page that was saved with any release opens with this one. What each release saved is kept in tests/releases (`npm run record-release`); where a release changed
 * what a property is called or holds, `opensAs` says what its pages show today.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PropertyFormat } from '../shell/properties/PropertyBag';
import { readProperties, versionOf } from '../shell/properties/PropertyBag';
import { choices } from '../../tests/releases/choices';

type Bag = Readonly<Record<string, unknown>>;

interface Release {
  readonly release: string;
  readonly parts: readonly { readonly alias: string; readonly id: string; readonly dataVersion: string; readonly properties: Bag }[];
}

const releases = join(__dirname, '..', '..', 'tests', 'releases');
const recorded = readdirSync(releases).filter((file) => file.endsWith('.json')).map((file) => JSON.parse(readFileSync(join(releases, file), 'utf8')) as Release);

/** By release, alias and what was saved, as JSON; nothing yet, since no release changed any property. */
const opensAs: Readonly<Record<string, Bag>> = {};

const formats = readdirSync(__dirname).filter((name) => !name.includes('.')).map((folder) => {
  const [file = ''] = readdirSync(join(__dirname, folder)).filter((name) => name.endsWith('Properties.ts'));
  const exported = Object.entries(jest.requireActual<Record<string, unknown>>(join(__dirname, folder, file))).find(([name]) => name.endsWith('Format'));
  return { alias: `${file.replace('Properties.ts', '')}WebPart`, format: exported?.[1] as PropertyFormat<Bag> };
});
const formatOf = (alias: string): PropertyFormat<Bag> => {
  const found = formats.find((each) => each.alias === alias);
  if (!found) throw new Error(`No part ${alias}: a part that was released stays, or its pages show an error`);
  return found.format;
};

/** What somebody may have written by hand, or another program. */
const HOSTILE: readonly unknown[] = [null, undefined, 0, -1, 1.5, Number.MAX_VALUE, '', '<img src=x onerror=alert(1)>', 'x'.repeat(5000), true, [], ['list'], {}, { webUrl: 5 }, { toString: 'x' }];

describe.each(recorded)('a page that was saved with $release', ({ release, parts }) => {
  it.each(parts.map((part) => [part.alias, part] as const))('%s opens as it was', (alias, { dataVersion, properties }) => {
    const format = formatOf(alias);
    const opened = readProperties(format, properties, Number.parseInt(dataVersion, 10));
    expect(opened).toEqual(opensAs[`${release} ${alias} ${JSON.stringify(properties)}`] ?? properties);
    // Saved again, it is of this release, and opens as well.
    expect(readProperties(format, JSON.parse(JSON.stringify(opened)), versionOf(format))).toEqual(opened);
  });
});

describe.each(formats)('what a page keeps of $alias', ({ alias, format }) => {
  it('has a rule for each property, which takes what the pane offers', () => {
    const chosen = new Set((choices[alias] ?? []).flatMap((bag) => Object.keys(bag)));
    for (const name of ['title', ...Object.keys(format.rules)]) expect([...chosen]).toContain(name);
    for (const bag of choices[alias] ?? []) expect(readProperties(format, bag, versionOf(format))).toEqual(bag);
  });

  it('opens whatever stands in it: older, newer, of no version, of wrong kinds', () => {
    for (const value of HOSTILE) {
      const saved = Object.fromEntries([...Object.keys(format.rules), 'title', 'source', 'unknown'].map((name) => [name, value]));
      for (const version of [0, 1, versionOf(format), versionOf(format) + 7]) {
        const opened = readProperties(format, saved, version);
        // A rule that is a list, or an example, says what it can be at most.
        if ('title' in opened) expect(typeof opened['title']).toBe('string');
        for (const [name, rule] of Object.entries(format.rules)) {
          if (!(name in opened)) continue;
          if (Array.isArray(rule)) expect(rule).toContain(opened[name]);
          else if (typeof rule !== 'function') expect(typeof opened[name]).toBe(typeof rule);
        }
        expect(readProperties(format, value, version)).toEqual(expect.any(Object));
      }
    }
  });
});

it('every release is recorded', () => {
  const { version } = JSON.parse(readFileSync(join(releases, '..', '..', 'package.json'), 'utf8')) as { readonly version: string };
  expect(recorded.map(({ release }) => release)).toContain(version);
});
