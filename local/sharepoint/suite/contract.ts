import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { test as nodeTest } from 'node:test';
import { knownDifferences } from './known-differences';
import type { Row } from './row';
import { Site } from './site';
import type { Persona, Target } from './target';
import { configuredTargets } from './targets';

export interface TestOptions {
  /** Skipped where the target cannot act as one of them. */
  readonly needs?: readonly Persona[];
  /** The rule is about a switch that only the local service has. */
  readonly localOnly?: boolean;
}

export interface ContractContext {
  readonly site: Site;
  readonly target: Target;
  test(title: string, check: () => unknown, options?: TestOptions): void;
  row(title: string, row: Row | (() => Row), options?: TestOptions): void;
}

/** Sets up what it needs (awaited), then declares its tests. */
export type Contract = (context: ContractContext) => Promise<void> | void;

function includes(text: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? text.includes(part) : part.test(text);
}

async function checkRow(site: Site, row: Row): Promise<void> {
  const answer = await site.request(row.url, row);
  const shown = `${row.method ?? 'GET'} ${row.url} → ${answer.status} ${answer.text.slice(0, 600)}`;
  assert.ok([row.status].flat().includes(answer.status), `status ${[row.status].flat().join(' or ')} expected: ${shown}`);
  for (const part of row.must ?? []) assert.ok(includes(answer.text, part), `${String(part)} expected in ${shown}`);
  for (const part of row.mustNot ?? []) assert.ok(!includes(answer.text, part), `${String(part)} not expected in ${shown}`);
  for (const [name, part] of Object.entries(row.answers ?? {})) {
    assert.ok(includes(answer.headers.get(name) ?? '', part), `header ${name}: ${String(part)} expected, got ${answer.headers.get(name)}`);
  }
}

/**
 * Runs a contract on a target, as subtests.
 *
 * @param suite - The test that the subtests belong to.
 * @param title - Name of the contract: the resource or the rule.
 * @param target - The SharePoint to ask.
 */
export async function run(suite: TestContext, title: string, contract: Contract, target: Target): Promise<void> {
  const site = new Site(target);
  const declared: Array<Promise<void>> = [];
  const test: ContractContext['test'] = (name, check, { needs = [], localOnly = false } = {}) => {
    const known = knownDifferences.find((each) => each.target === target.name && each.test === `${title} › ${name}`);
    const missing = needs.filter((persona) => !target.personas.includes(persona));
    const skip = known?.reason ?? (missing.length > 0 ? `nobody to act as ${missing.join(', ')}` : localOnly && !target.local && 'local only');
    declared.push(suite.test(name, { skip }, async () => void (await check())));
  };
  await contract({ site, target, test, row: (name, row, options) => test(name, () => checkRow(site, typeof row === 'function' ? row() : row), options) });
  await Promise.all(declared);
  await site.clear();
}

/** Declares a contract: it runs on the local service always, and on a tenant when one is configured. */
export function contract(title: string, define: Contract): void {
  for (const { name, open } of configuredTargets()) {
    void nodeTest(`${title} (${name})`, async (suite) => {
      const target = await open();
      try {
        await run(suite, title, define, target);
      } finally {
        await target.close();
      }
    });
  }
}
