import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { createUsageServices } from '../../src/data/usages/usageServices';
import type { FieldDefinition, ListSchema } from '../../src/lists/defineList';
import { pollLists } from '../../src/lists/polls';
import { usageLists } from '../../src/lists/usages';
import type { Write } from './fixtures/recording';
import { memoryStorage } from './memoryStorage';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed } from './preparations';

const FIXTURES = join(__dirname, 'fixtures');
const versions = readdirSync(FIXTURES).filter((name) => /^version-\d+\.json$/.test(name));
const recorded = (file: string): readonly Write[] => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as readonly Write[];
const lists: readonly ListSchema[] = [...pollLists, ...usageLists];

/** An owner's own doing in a list. */
interface Own {
  readonly title: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly views: readonly string[];
  readonly viewFields: readonly string[];
}

/** What is promised of lists of each earlier version, whatever their owner did with them and whatever happens to the upgrade. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = lists, options?: Partial<ConnectionOptions>): Provisioner => new Provisioner(site.connection(persona, options), schemas);
  const standing = (status: SetUpStatus): readonly unknown[] => [status.state, status.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)), isUsable(status)];
  const ask = async <T>(url: string, path: string): Promise<T> => {
    const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${url}')${path}`);
    assert.ok(answer.ok, await answer.clone().text());
    return (await answer.json()) as T;
  };
  const send = async (url: string, path: string, body?: object, verb = body ? 'MERGE' : 'DELETE'): Promise<void> => {
    const headers = { ...(verb === 'POST' ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' }) };
    const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${url}')${path}`, { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    assert.ok(answer.ok, `${path}: ${await answer.clone().text()}`);
  };
  const column = (field: string): string => `/fields/getByInternalNameOrTitle('${field}')`;
  /** Columns of ours that the list has, its key aside. */
  const fieldsOf = async ({ url, fields }: ListSchema): Promise<readonly (readonly [string, FieldDefinition])[]> => {
    const { value } = await ask<{ value: { InternalName: string }[] }>(url, '/fields?$select=InternalName');
    return Object.entries(fields).filter(([field]) => field !== 'ClientKey' && value.some(({ InternalName }) => InternalName === field));
  };
  const choicesOf = async (schema: ListSchema): Promise<ReadonlyMap<string, readonly string[]>> => {
    const { url } = schema;
    const names = (await fieldsOf(schema)).filter(([, { type }]) => type === 'choice').map(([field]) => field);
    return new Map(await Promise.all(names.map(async (field) => [field, (await ask<{ Choices: string[] }>(url, `${column(field)}?$select=Choices`)).Choices] as const)));
  };
  /** @param since what came later is no matter of the owner's */
  const ownOf = async (schema: ListSchema, since?: Own): Promise<Own> => {
    const { Title } = await ask<{ Title: string }>(schema.url, '?$select=Title');
    const { value: fields } = await ask<{ value: { InternalName: string; Title: string }[] }>(schema.url, '/fields?$select=InternalName,Title');
    const { value: views } = await ask<{ value: { Title: string; Hidden: boolean; DefaultView: boolean }[] }>(schema.url, '/views?$select=Title,Hidden');
    const { Items } = await ask<{ Items: string[] }>(schema.url, '/defaultView/viewFields');
    const isOld = (field: string): boolean => !since || since.columns.has(field);
    const columns = new Map(fields.filter(({ InternalName }) => isOld(InternalName)).map((each) => [each.InternalName, each.Title]));
    const oldWords = (field: string, choices: readonly string[]): readonly string[] => choices.filter((each) => !since || since.choices.get(field)?.includes(each)).sort();
    const choices = new Map([...(await choicesOf(schema))].filter(([field]) => isOld(field)).map(([field, all]) => [field, oldWords(field, all)] as const));
    return { title: Title, columns, choices, views: views.filter(({ Hidden }) => !Hidden).map((view) => view.Title), viewFields: Items.filter(isOld) };
  };
  const onSite = (file: string): void => {
    before(async () => {
      site = await open(replayed(recorded(file)));
    });
    after(() => site.close());
  };
  /** What people stored with that version. */
  const stored = async (): Promise<readonly unknown[]> => {
    const { polls, ballots } = createPollServices(site.connection('owner'));
    const audits = await Promise.all((await polls.list()).map((poll) => ballots.audit(poll)));
    const { usageMap } = createUsageServices(site.connection('owner'), { session: memoryStorage(), local: memoryStorage() });
    const { map } = await usageMap.load();
    return [audits.map(({ tally, exclusions }) => [tally.counts, exclusions]), map.tools, map.usages, map.links.map(({ why }) => why), (await usageMap.openNeeds()).needs.map(({ words }) => words)];
  };

  describe(`upgrades on ${name}`, { concurrency: false }, () => {
    for (const file of versions) {
      describe(`from ${file}, of lists that their owner made his own`, () => {
        const own = new Map<string, Own>();
        onSite(file);

        it('keep titles, words of choices and views, of each list', async () => {
          for (const schema of lists) {
            const { url, leaf } = schema;
            await send(url, '', { Title: `Mon ${leaf}`, Description: 'À nous.' });
            for (const [field, { type }] of await fieldsOf(schema)) {
              await send(url, column(field), { Title: `${field} à nous` });
              if (type !== 'choice') continue;
              const { Choices } = await ask<{ Choices: string[] }>(url, `${column(field)}?$select=Choices`);
              await send(url, column(field), { 'odata.type': 'SP.FieldChoice', Choices: ['à nous', ...[...Choices].reverse()] });
            }
            await send(url, '/defaultView', { Title: 'Notre vue' });
            await send(url, "/defaultView/viewFields/addViewField('Modified')", {}, 'POST');
            own.set(url, await ownOf(schema));
          }
          assert.deepEqual(standing(await provisioner('visitor').status()), ['older', [], true]);
          assert.deepEqual((await provisioner().setUp()).left, []);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          for (const schema of lists) assert.deepEqual(await ownOf(schema, own.get(schema.url)), own.get(schema.url), schema.url);
        });

        it('bring back a word of ours that the owner took away, beside his own', async () => {
          const found: string[] = [];
          for (const schema of lists) {
            for (const [field, definition] of await fieldsOf(schema)) {
              if (definition.type !== 'choice') continue;
              found.push(field);
              await send(schema.url, column(field), { 'odata.type': 'SP.FieldChoice', Choices: ['à nous', ...definition.choices.slice(1)] });
            }
          }
          assert.ok(found.length > 5);
          await provisioner().setUp();
          for (const schema of lists) {
            for (const [field, choices] of await choicesOf(schema)) {
              const definition = schema.fields[field];
              assert.deepEqual(choices, [...(definition?.type === 'choice' ? definition.choices : []), 'à nous'], `${schema.url} ${field}`);
            }
          }
        });
      });

      describe(`from ${file}, of lists that lack a column`, () => {
        onSite(file);

        it('bring it back, in each list, and say so', async () => {
          const gone = await Promise.all(
            lists.map(async (schema) => {
              const [field, { title }] = (await fieldsOf(schema)).slice(-1)[0] ?? ['', { title: { fr: '', en: '' } }];
              return { schema, field, title };
            })
          );
          for (const { schema, field } of gone) await send(schema.url, column(field));
          const { changes, left } = await provisioner().setUp();
          assert.deepEqual(left, []);
          for (const { schema, title } of gone) assert.ok(changes.some(({ fr }) => fr.includes(`« ${schema.title.fr} »`) && fr.includes(`« ${title.fr} »`)), `${schema.url} ${title.fr}`);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
        });
      });

      describe(`from ${file}, by two owners at once`, () => {
        onSite(file);

        it('end as one, with nothing lost', async () => {
          const kept = await stored();
          const reports = await Promise.all([provisioner('owner').setUp(), provisioner('admin').setUp()]);
          assert.deepEqual(reports.map(({ left, request }) => [left, request]), [[[], null], [[], null]]);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual((await provisioner().setUp()).changes, []);
          assert.deepEqual(await stored(), kept);
        });
      });

      describe(`from ${file}, cut off at each request`, () => {
        let kept: readonly unknown[];
        before(async () => {
          site = await open(replayed(recorded(file)));
          kept = await stored();
        });
        after(() => site.close());

        for (const schema of lists) {
          it(`and begun again: ${schema.url}`, async () => {
            let cuts = 0;
            for (let isDone = false; !isDone; cuts++) {
              // Each request fails twice: it does not arrive, and its answer does not.
              for (const arrives of [false, true]) {
                let requests = 0;
                const breaking: typeof fetch = async (input, init) => {
                  const isCut = ++requests > cuts;
                  if (!isCut || (arrives && requests === cuts + 1)) {
                    const answer = await fetch(input, init);
                    if (!isCut) return answer;
                  }
                  throw new TypeError('Failed to fetch');
                };
                isDone = await provisioner('owner', [schema], { fetch: breaking, tries: 1 }).setUp().then(() => true, () => false);
                const [, faults, usable] = standing(await provisioner('visitor').status());
                assert.deepEqual([faults, usable], [[], true], `cut ${cuts}`);
              }
              assert.ok(cuts < 100);
            }
            assert.ok(cuts > 5, `${cuts} cuts`);
            assert.deepEqual(standing(await provisioner('owner', [schema]).status()), ['current', [], true]);
            assert.deepEqual((await provisioner('owner', [schema]).setUp()).changes, []);
          });
        }

        it('lose nothing', async () => {
          assert.equal((await provisioner().status()).state, 'current');
          assert.deepEqual(await stored(), kept);
        });
      });
    }
  });
}
