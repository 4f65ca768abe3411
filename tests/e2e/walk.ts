import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations } from './fixtures';

/** Something that can be done on a screen, found by its role. */
interface Action {
  /** Where it stands and what it is called: the same wherever it is met again, one for all rows of a kind. */
  readonly id: string;
  /** Name of the part, panel or dialog. */
  readonly place: string;
  /** Of the element, while the screen stays as it is. */
  readonly mark: string;
  readonly kind: 'press' | 'tick' | 'type' | 'pick';
  readonly inputType: string;
  /** Decides for everybody, e.g. deletes: done when all else is. */
  readonly isFinal: boolean;
}

/** What is seen and not done, by how its id begins or what it matches, and why. */
export type LeftOut = readonly { readonly action: RegExp; readonly why: string }[];

export interface WalkResult {
  readonly done: readonly string[];
  /** Seen, and excused by the table of the spec. */
  readonly leftOut: readonly string[];
  /** Seen once, and found again neither from the beginning nor after what had been used up was put back. */
  readonly unreached: readonly string[];
  readonly problems: readonly string[];
}

/** So many that come up at once are a choice, more are a screen. */
const FEW = 4;

/** Brings the page to where a walk begins; again when it has led into a dead end. */
export type Start = (page: Page) => Promise<void>;

interface WalkOptions {
  readonly leftOut: LeftOut;
  /** What is walked while no panel or dialog is open; everything of ours unless given. */
  readonly within?: string;
  /** The badge of a row says its state, on which depends what can be done with it; unless it says no, each action is done in each state. */
  readonly hasStates?: boolean;
  /** What is typed into the search of the map: something that is found. */
  readonly searched?: string;
  /** What is typed into other fields of text; words that are never the same unless given. */
  readonly typed?: string;
  /** Comes of what is typed, some time after the last key. */
  comesOfTyping?(page: Page): Locator;
  /** What is chosen when a file is asked for. */
  readonly file?: { readonly name: string; readonly content: string };
  /** Puts back what the walk has used up (a vote that is cast, a poll that is deleted), for the `turn`th time. */
  renew?(page: Page, turn: number): Promise<void>;
}

/** An action is given up when it was on the list so often, and each time gone when its turn came. */
const TRIES = 3;
/** So often what was used up is put back at most. */
const TURNS = 8;

/**
 * Does everything that can be done on a screen and on all that it leads to, by the keyboard, each kind of action once. After each
 * one the focus is on something that is seen and can be left from there, and axe finds nothing in a state that is new.
 */
export class Walk {
  private readonly done = new Set<string>();
  private readonly pending = new Map<string, { readonly path: readonly string[]; readonly isFinal: boolean }>();
  private readonly unreached = new Map<string, string>();
  private readonly excused = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly problems: string[] = [];
  private readonly states = new Map<string, readonly string[]>();
  private readonly requests = new Set<unknown>();
  private readonly justCameUp = new Set<string>();
  private path: readonly string[] = [];
  /** Steps that fill a field in, by where it stands. */
  private readonly fillings = new Map<string, string>();
  private typed = 0;
  private turn = 0;
  private start: Start = async () => undefined;

  public constructor(
    private readonly page: Page,
    private readonly options: WalkOptions
  ) {
    // Scripts too: a panel that comes with the first press on its button is not there before its script.
    page.on('request', (request) => this.requests.add(request));
    page.on('requestfinished', (request) => this.requests.delete(request));
    page.on('requestfailed', (request) => this.requests.delete(request));
    page.on('filechooser', (chooser) => {
      const { name, content } = options.file ?? { name: 'essai.csv', content: 'essai' };
      void chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    });
  }

  /** Walks from there; what was done from an earlier start is not done again. */
  public async run(start: Start): Promise<void> {
    this.start = start;
    await this.begin();
    for (;;) {
      const next = this.nextOf(await this.look());
      if (next) await this.do(next);
      else if (this.pending.size > 0) await this.goOn();
      else return;
    }
  }

  public get result(): WalkResult {
    return { done: [...this.done], leftOut: [...this.excused], unreached: [...this.unreached.values()], problems: this.problems };
  }

  /** A few that have just come up are a choice, whose last is the way back: that one first, for the others may take it away. */
  private nextOf(here: readonly Action[]): Action | undefined {
    const open = here.filter(({ id, isFinal }) => this.pending.has(id) && !isFinal);
    const choice = open.filter(({ id, kind }) => kind === 'press' && this.justCameUp.has(id));
    return choice[choice.length - 1] ?? open[0];
  }

  private async begin(): Promise<void> {
    this.path = [];
    await this.start(this.page);
    await this.settle();
    await this.look();
  }

  /** To what was met last of all that is not here: from where the walk is now, else from the beginning, else once more after what it used up was put back. */
  private async goOn(): Promise<void> {
    const [first] = [...this.pending].reverse().sort(([, one], [, other]) => Number(one.isFinal) - Number(other.isFinal));
    if (!first) return;
    const [id, { path }] = first;
    const way = [...path, id];
    if (await this.follow(way)) return;
    for (const fills of [false, true]) {
      await this.begin();
      if (await this.follow(way, fills)) return;
    }
    if (this.options.renew && this.turn < TURNS) {
      await this.options.renew(this.page, ++this.turn);
      await this.begin();
      if (await this.follow(way)) return;
    }
    this.pending.delete(id);
    this.unreached.set(id, way.slice(-4).join(' → '));
  }

  /**
   * The way by which something was first met, leaving out all steps that it can do without.
   *
   * @param fills - with a word in each form on the way: what it was left with at an earlier visit may be gone
   */
  private async follow(way: readonly string[], fills = false): Promise<boolean> {
    let filled = '';
    for (let step = -1; step < way.length - 1; ) {
      const here = await this.look();
      const ahead = way.map((id, index) => ({ index, action: index > step ? here.find((action) => action.id === id) : undefined })).filter(({ action }) => action);
      const furthest = ahead[ahead.length - 1];
      if (!furthest) return false;
      const field = fills ? here.find(({ kind, place }) => kind === 'type' && place === furthest.action?.place && place !== filled) : undefined;
      if (field) {
        filled = field.place;
        await this.do(field);
        continue;
      }
      // What was filled in before, in the same place, belongs to it.
      const next = ahead.find(({ action }) => action && action.kind !== 'press' && action.place === furthest.action?.place) ?? furthest;
      if (!next.action) return false;
      step = next.index;
      await this.do(next.action);
    }
    return this.done.has(way[way.length - 1] ?? '');
  }

  private async do({ id, place, mark, kind, inputType }: Action): Promise<void> {
    const element = this.page.locator(`[data-walk="${mark}"]`);
    const isFirst = this.pending.delete(id);
    const before = this.path;
    if (kind === 'type') this.fillings.set(id, place);
    // Of the fields of a form, one that is filled in is enough to come here again.
    const isMore = kind === 'type' && this.fillings.get(before[before.length - 1] ?? '') === place;
    this.path = [...(isMore ? before.slice(0, -1) : before), id];
    try {
      if (kind === 'type') {
        await element.fill(this.wordsFor(inputType), { timeout: 2000 });
        await this.options.comesOfTyping?.(this.page).waitFor();
      }
      if (kind === 'pick') await element.selectOption({ index: 1 }, { timeout: 2000 });
      if (kind === 'tick' || kind === 'press') await element.focus({ timeout: 2000 });
      if (kind === 'tick' || kind === 'press') await this.page.keyboard.press(kind === 'tick' ? 'Space' : 'Enter');
    } catch {
      // What was here a moment ago may be gone when an answer of the server came meanwhile: it is looked for again.
      this.path = before;
      if (isFirst) this.unreached.set(id, id);
      return;
    }
    if (process.env['WALK']) console.log(isFirst ? '+' : '-', id);
    this.done.add(id);
    const lost = await this.settle();
    if (lost) this.problems.push(`after ${this.path.slice(-3).join(' → ')}: the focus is on ${lost}`);
  }

  private wordsFor(inputType: string): string {
    const words: Readonly<Record<string, string>> = { time: '10:30', numeric: '3', url: 'https://exemple.fr', search: this.options.searched ?? 'partager' };
    return words[inputType] ?? this.options.typed ?? `essai ${++this.typed}`;
  }

  /** Waits until nothing is on its way any more. @returns where the focus is, when it is on nothing sensible */
  private async settle(): Promise<string | undefined> {
    const isCalm = (): boolean =>
      document.querySelector('[data-parvis] [aria-busy="true"], [data-parvis] [role="status"][aria-label]') === null && document.querySelector('[data-parvis] button, [data-parvis] a, [data-parvis] p') !== null;
    // What came is drawn in the next frames, and may ask for more.
    for (let turn = 0; turn < TURNS; turn++) {
      await this.page.waitForFunction(isCalm, undefined, { timeout: 10_000 }).catch(() => undefined);
      for (let wait = 0; wait < 200 && this.requests.size > 0; wait++) await this.page.waitForTimeout(25);
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))).catch(() => undefined);
      if (this.requests.size === 0 && (await this.page.evaluate(isCalm).catch(() => false))) break;
    }
    if (this.path.length === 0) return undefined;
    try {
      await this.page.waitForFunction(isFocusSensible, undefined, { timeout: 5000, polling: 50 });
      return undefined;
    } catch {
      return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing');
    }
  }

  /** What can be done here; what is met for the first time is put on the list. */
  private async look(): Promise<readonly Action[]> {
    const all = await this.page.evaluate(actionsHere, { within: this.options.within ?? '[data-parvis]', hasStates: this.options.hasStates ?? true });
    const isLeftOut = ({ id }: Action): boolean => this.options.leftOut.some(({ action }) => action.test(id));
    for (const { id } of all.filter(isLeftOut)) this.excused.add(id);
    const found = all.filter((action) => !isLeftOut(action));
    // What is typed into a form is a state of its own: it asks before it is left.
    const isFilled = this.path.some((id) => this.fillings.get(id) === (found[0]?.place ?? ''));
    const state = [...found.map(({ id }) => id), isFilled].join('\n');
    const known = this.states.get(state);
    if (!known || known.length > this.path.length) this.states.set(state, this.path);
    else this.path = known;
    const fresh = found.filter(({ id }) => !this.done.has(id) && !this.pending.has(id) && (this.tries.get(id) ?? 0) < TRIES);
    for (const { id, isFinal } of fresh) {
      this.tries.set(id, (this.tries.get(id) ?? 0) + 1);
      this.unreached.delete(id);
      this.pending.set(id, { path: this.path, isFinal });
    }
    if (fresh.length <= FEW) for (const { id } of fresh) this.justCameUp.add(id);
    if (fresh.length > 0) await this.examine(fresh);
    return found;
  }

  /** What stands around the actions that are met for the first time: all of the page at each step would take minutes. */
  private async examine(fresh: readonly Action[]): Promise<void> {
    const isThere = await this.page.evaluate((marks) => {
      document.querySelectorAll('[data-walk-new]').forEach((element) => element.removeAttribute('data-walk-new'));
      for (const mark of marks) document.querySelector(`[data-walk="${mark}"]`)?.closest('article, aside, form, li, tr, section, [role="dialog"]')?.setAttribute('data-walk-new', '');
      return document.querySelector('[data-walk-new]') !== null;
    }, fresh.map(({ mark }) => mark));
    if (!isThere) return;
    for (const violation of await accessibilityViolations(this.page, '[data-walk-new]')) this.problems.push(`after ${this.path.slice(-3).join(' → ')}: ${violation}`);
  }
}

/** Runs in the page. */
function isFocusSensible(): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || activeElement.closest('[aria-hidden="true"]') || !activeElement.checkVisibility()) return false;
  const { width, height } = activeElement.getBoundingClientRect();
  return width > 0 && height > 0 && (activeElement.closest('[data-parvis]') ?? activeElement.closest('.ms-Layer')) !== null;
}

/** Runs in the page: everything of ours that can be worked, in the topmost panel or dialog, else on the page. */
function actionsHere({ within, hasStates }: { readonly within: string; readonly hasStates: boolean }): Action[] {
  const isSeen = (element: Element): boolean => element.checkVisibility() && element.closest('[aria-hidden="true"]') === null;
  const layers = [...document.querySelectorAll('.ms-Layer')].filter((layer) => isSeen(layer) && layer.querySelector('[data-parvis]'));
  const top = layers[layers.length - 1];
  const dialog = top?.querySelector('[role="dialog"]');
  const titleOf = (element: Element): string => (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const roots = top ? [top] : [...document.querySelectorAll(within)];
  const found: Action[] = [];
  const seen = new Set<string>();
  const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  let mark = Date.now();
  for (const element of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="menuitem"], [role="combobox"]')])) {
    if (!isSeen(element) || element.matches(':disabled, [aria-disabled="true"], [tabindex="-1"]:not([role="menuitem"], [data-node])')) continue;
    // What is said after a colon, and after the verb of a button that is its icon alone, is what it is about.
    const label = words(element.getAttribute('aria-label')).split(' : ')[0] ?? '';
    const own = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
    const written = words(element.textContent).split(' : ')[0] ?? '';
    // An icon's glyph is no name.
    const text = /\p{L}|\d/u.test(written) ? written : '';
    // Titles of the city's own content stand in bdi: one of them stands for all.
    const isContent = element.querySelector('bdi') !== null || (own?.querySelector('bdi') ?? null) !== null || element.hasAttribute('data-node');
    const shape = [...element.classList].map((name) => name.split('_')[0]).join('.');
    const copy = element.cloneNode(true) as Element;
    copy.querySelectorAll('bdi').forEach((title) => title.replaceWith('‹›'));
    const around = element.hasAttribute('data-node') ? '' : words(copy.textContent).replace('‹›', '');
    const name = isContent ? `${around}‹${element.dataset['node']?.[0] ?? shape}›` : element.matches('input, select, textarea') ? words(own?.textContent) || label : text || (label.split(' ')[0] ?? '');
    const badge = hasStates && words(element.closest('article, li, tr')?.querySelector('[class^="badge_"]')?.textContent);
    const place = dialog ? titleOf(dialog).replace(/\d+/g, '#') : words(element.closest('section[aria-label]')?.getAttribute('aria-label'));
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    const type = element.getAttribute('type') ?? '';
    const leaves = element instanceof HTMLAnchorElement && (element.target === '_blank' || element.pathname !== location.pathname);
    const id = [place, badge, leaves ? 'leaves' : role, `${name.replace(/\d+/g, '#')}${element.getAttribute('aria-expanded') === 'true' ? ' (open)' : ''}`].filter(Boolean).join(' | ');
    if (seen.has(id)) continue;
    seen.add(id);
    element.setAttribute('data-walk', String(++mark));
    const kind = element instanceof HTMLSelectElement ? 'pick' : type === 'radio' || type === 'checkbox' ? 'tick' : element.matches('input:not([readonly]), textarea') && role !== 'combobox' ? 'type' : 'press';
    const isFinal = top?.querySelector('.ms-Dialog-main') != null && element.className.includes('primary');
    const inputType = element.closest('[role="search"]') ? 'search' : type === 'time' || type === 'url' ? type : element.inputMode === 'numeric' ? 'numeric' : 'text';
    found.push({ id, place, mark: String(mark), kind, inputType, isFinal });
  }
  return found;
}
