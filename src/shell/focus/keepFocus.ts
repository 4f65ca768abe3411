import { focusOn } from './focusOn';

/** Marks what is ours: the scope of a web part, and of what it puts into Fluent's layers. */
const SCOPE = '[data-parvis]';
const LAYER = '.ms-Layer';
const NOTICE = '[data-notice]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const CONTROL = 'a[href], button, input, select, textarea, summary, [tabindex]';
const ROW = 'li, tr';
/** Screens may have a better place and go there themselves, in their own effects; the keeper comes after them (milliseconds). */
const AFTER_EFFECTS = 30;

let isStarted = false;

/**
 * Where the element with the focus goes away or is switched off, the focus does not fall to the page's body: it goes to what
 * came of the action, that is a notice, then the row beside the one that went, then a new heading, then what stands in its place.
 * Once a page, for all web parts; a page where nobody works in one of them is not watched.
 */
export function keepFocus(): void {
  if (isStarted) return;
  isStarted = true;
  const keeper = new FocusKeeper();
  document.addEventListener('focusin', ({ target }) => target instanceof HTMLElement && keeper.focused(target));
  document.addEventListener('pointerdown', ({ target }) => target instanceof Node && keeper.pressed(target), { capture: true });
}

class FocusKeeper {
  private readonly observer = new MutationObserver((records) => this.changed(records));
  /** The element with the focus, then all that it stands in. */
  private path: readonly HTMLElement[] = [];
  private added: HTMLElement[] = [];
  private gap: MutationRecord | undefined;
  private timer: number | undefined;
  /** A click beside a control takes the focus away, and rightly. */
  private isLeft = false;
  /** Has the focus in place of a control that is switched off, until it is on again. */
  private standIn: { readonly element: HTMLElement; readonly control: HTMLElement } | undefined;

  public focused(element: HTMLElement): void {
    if (element !== this.standIn?.element) this.standIn = undefined;
    this.forget();
    this.isLeft = false;
    if (!isOurs(element)) {
      this.observer.disconnect();
      this.path = [];
      return;
    }
    if (this.path.length === 0) this.observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    this.path = pathOf(element);
  }

  public pressed(target: Node): void {
    if (!this.path[0]?.contains(target)) this.isLeft = true;
  }

  private changed(records: readonly MutationRecord[]): void {
    if (this.standIn && !isOff(this.standIn.control)) this.giveBack(this.standIn);
    const [focused] = this.path;
    if (!focused) return;
    // A browser takes the focus from what is moved to another place, too.
    const { activeElement, body, defaultView } = focused.ownerDocument;
    const isMoved = activeElement === body && !this.isLeft;
    if (!defaultView || (focused.isConnected && !isOff(focused) && !isMoved)) return;
    for (const record of records) {
      for (const node of record.addedNodes) if (node instanceof HTMLElement) this.added.push(node);
      if ([...record.removedNodes].some((node) => this.path.includes(node as HTMLElement))) this.gap ??= record;
    }
    defaultView.clearTimeout(this.timer);
    this.timer = defaultView.setTimeout(() => this.rescue(focused), AFTER_EFFECTS);
  }

  private rescue(lost: HTMLElement): void {
    if (!isNowhere(lost)) return;
    if (lost.isConnected && !isOff(lost)) {
      lost.focus({ preventScroll: true });
      return;
    }
    const survivor = this.path.find((element) => element.isConnected && element !== lost) ?? document.querySelector<HTMLElement>(SCOPE);
    if (!survivor) return;
    const goal = this.notice() ?? (lost.isConnected ? survivor : this.rowBeside() ?? this.newHeading() ?? this.replacement(survivor) ?? headingOf(survivor) ?? survivor);
    if (lost.isConnected) this.standIn = { element: goal, control: lost };
    focusOn(goal);
  }

  private giveBack({ element, control }: { readonly element: HTMLElement; readonly control: HTMLElement }): void {
    this.standIn = undefined;
    if (control.isConnected && isNowhere(element, element)) control.focus({ preventScroll: true });
  }

  private notice(): HTMLElement | undefined {
    return this.amongAdded(NOTICE);
  }

  private newHeading(): HTMLElement | undefined {
    return this.amongAdded(HEADING);
  }

  /** The row after the one that went, else the one before: its first control, so that the next action is at hand. */
  private rowBeside(): HTMLElement | undefined {
    const gone = this.gap && [...this.gap.removedNodes].find((node) => node instanceof HTMLElement && node.matches(ROW));
    if (!gone || !this.gap) return undefined;
    const row = rowFrom(this.gap.nextSibling, 'nextSibling') ?? rowFrom(this.gap.previousSibling, 'previousSibling');
    return row && (controlIn(row) ?? row);
  }

  /** What stands in the place of what went. */
  private replacement(survivor: HTMLElement): HTMLElement | undefined {
    const near = this.added.filter((element) => survivor.contains(element) && isShown(element));
    return near.map(controlIn).find((control) => control !== undefined) ?? near[0];
  }

  private amongAdded(selector: string): HTMLElement | undefined {
    for (const element of this.added) {
      if (!element.isConnected || !isOurs(element)) continue;
      const found = element.matches(selector) ? element : [...element.querySelectorAll<HTMLElement>(selector)].find(isShown);
      if (found) return found;
    }
    return undefined;
  }

  private forget(): void {
    window.clearTimeout(this.timer);
    this.added = [];
    this.gap = undefined;
  }
}

function isOurs(element: HTMLElement): boolean {
  return element.closest(SCOPE) !== null || (element.closest(LAYER)?.querySelector(SCOPE) ?? null) !== null;
}

function pathOf(element: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let one: HTMLElement | null = element; one && one !== document.body; one = one.parentElement) path.push(one);
  return path;
}

/** A browser keeps a switched-off control as the active element until it draws again. */
function isNowhere(lost: HTMLElement, instead?: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === lost || activeElement === instead;
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.closest('[hidden], [aria-hidden="true"]') === null;
}

function controlIn(element: HTMLElement): HTMLElement | undefined {
  const all = [element, ...element.querySelectorAll<HTMLElement>(CONTROL)];
  return all.find((one) => one.matches(CONTROL) && one.tabIndex >= 0 && !isOff(one) && isShown(one));
}

function headingOf(element: HTMLElement): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(HEADING)].find(isShown);
}

function rowFrom(start: Node | null, step: 'nextSibling' | 'previousSibling'): HTMLElement | undefined {
  for (let node = start; node; node = node[step]) if (node instanceof HTMLElement && node.matches(ROW) && node.isConnected) return node;
  return undefined;
}
