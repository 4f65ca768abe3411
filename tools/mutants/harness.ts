import { bind } from 'jest-each';

/** Real time, whatever a test makes of its own. */
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

/** A hook or a test, which may take its time. */
type Body = () => unknown;
type Hook = 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll';

interface Test {
  readonly id: string;
  readonly body: Body;
}

interface Block {
  readonly name: string;
  readonly parent: Block | null;
  readonly hooks: Readonly<Record<Hook, Body[]>>;
  readonly children: (Block | Test)[];
}

export interface Outcome {
  readonly id: string;
  readonly milliseconds: number;
  /** Null for a test that passed. */
  readonly failure: string | null;
}

export interface RunChoice {
  readonly wants: (id: string) => boolean;
  /** Milliseconds after which a test that hangs counts as failed. */
  readonly limit: (id: string) => number;
  readonly stopAtFailure: boolean;
  /** Asked before each test: is it too late for more of them? */
  readonly isOver?: () => boolean;
  /** Told before each test and before the hooks of a block, with the tests that the code to come is run for. */
  readonly running?: (ids: readonly string[]) => void;
}

/** Begins what is said of a test that hangs. */
export const LATE = 'No end after';
/** A hook may set up a site: its time is none of a test's. */
const HOOK_LIMIT_MS = 60_000;

const emptyBlock = (name: string, parent: Block | null): Block => ({ name, parent, hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }, children: [] });

/**
 * Tests that are loaded once and can be run again and again in one process, some or all: with code of which one mutant
 * after the other is switched on, this takes milliseconds where a test runner that starts anew takes seconds.
 */
export class Harness {
  private readonly root = emptyBlock('', null);
  private current = this.root;
  private readonly ids = new Set<string>();
  private file = '';

  /** What jest gives to each test file; hooks and blocks of Node's runner go by the same names. */
  public globals(): Readonly<Record<string, unknown>> {
    const only = (name: string): void => {
      throw new Error(`A test is not to be picked with .only: ${name}`);
    };
    const describe = Object.assign((name: string, ...rest: readonly unknown[]) => this.describe(name, rest), { skip: () => undefined, only });
    const it = Object.assign((name: string, ...rest: readonly unknown[]) => this.it(name, rest), { skip: () => undefined, todo: () => undefined, only });
    const hook = (kind: Hook) => (body: Body) => void this.current.hooks[kind].push(body);
    const each = { describe: Object.assign(describe, { each: eachOf(describe) }), it: Object.assign(it, { each: eachOf(it) }) };
    return {
      ...each, test: each.it,
      beforeAll: hook('beforeAll'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'), afterAll: hook('afterAll'),
      before: hook('beforeAll'), after: hook('afterAll')
    };
  }

  /** Takes up the tests of a file: their ids begin with its name. */
  public add(file: string, load: () => void): void {
    this.file = file;
    load();
  }

  public testIds(): readonly string[] {
    return [...this.ids];
  }

  public async run(choice: RunChoice): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    await this.runBlock(this.root, choice, outcomes);
    return outcomes;
  }

  private describe(name: string, rest: readonly unknown[]): void {
    const block = emptyBlock(name, this.current);
    this.current.children.push(block);
    this.current = block;
    bodyOf(rest)();
    this.current = block.parent ?? this.root;
  }

  private it(name: string, rest: readonly unknown[]): void {
    const path = [...ancestors(this.current)].reverse().map((block) => block.name);
    const wanted = [this.file, ...path.slice(1), name].join(' › ');
    let id = wanted;
    for (let count = 2; this.ids.has(id); count += 1) id = `${wanted} (${count})`;
    this.ids.add(id);
    this.current.children.push({ id, body: bodyOf(rest) });
  }

  private async runBlock(block: Block, choice: RunChoice, outcomes: Outcome[]): Promise<void> {
    const inside = testsOf(block).filter(({ id }) => choice.wants(id));
    const ids = inside.map(({ id }) => id);
    const stopped = (): boolean => choice.isOver?.() === true || (choice.stopAtFailure && outcomes.some(({ failure }) => failure !== null));
    if (inside.length === 0 || stopped()) return;
    choice.running?.(ids);
    const failure = await attempt(block.hooks.beforeAll, HOOK_LIMIT_MS);
    if (failure !== null) outcomes.push(...ids.map((id) => ({ id, milliseconds: 0, failure })));
    for (const child of failure === null ? block.children : []) {
      if (stopped()) break;
      if ('children' in child) await this.runBlock(child, choice, outcomes);
      else if (choice.wants(child.id)) outcomes.push(await this.runTest(child, block, choice));
    }
    choice.running?.(ids);
    const late = await attempt(block.hooks.afterAll, HOOK_LIMIT_MS);
    const last = ids.at(-1);
    if (late !== null && last !== undefined) outcomes.push({ id: last, milliseconds: 0, failure: late });
  }

  private async runTest({ id, body }: Test, block: Block, choice: RunChoice): Promise<Outcome> {
    choice.running?.([id]);
    const started = now();
    const around = [...ancestors(block)];
    const before = [...around].reverse().flatMap(({ hooks }) => hooks.beforeEach);
    const failure = await attempt([...before, body], choice.limit(id));
    const late = await attempt(around.flatMap(({ hooks }) => hooks.afterEach), choice.limit(id));
    return { id, milliseconds: now() - started, failure: failure ?? late };
  }
}

/** A block, its parent, and so on to the root. */
function* ancestors(block: Block): Generator<Block> {
  for (let at: Block | null = block; at; at = at.parent) yield at;
}

function testsOf(block: Block): readonly Test[] {
  return block.children.flatMap((child) => ('children' in child ? testsOf(child) : [child]));
}

/** Node's runner takes options between name and body, jest a time limit after it. */
function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((part): part is Body => typeof part === 'function');
  if (!body) throw new Error('A test without a body');
  return body;
}

function eachOf(define: (name: string, body: Body) => void): unknown {
  return bind(define as Parameters<typeof bind>[0], false);
}

/** One body after the other; the message of the first that fails, null when none does. */
async function attempt(bodies: readonly Body[], limit: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${LATE} ${limit} ms`)), limit);
  });
  try {
    for (const body of bodies) await Promise.race([body(), late]);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
    late.catch(() => undefined);
  }
}
