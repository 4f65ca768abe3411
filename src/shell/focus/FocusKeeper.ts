import { focusOn } from '../../ui/focusOn';
import { CAPTURE, isOurs, LAYER, pathOf, SCOPE } from './focusPath';

const NOTICE = '[data-notice]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const CONTROL = 'a[href], button, input, select, textarea, summary, [tabindex]';
const ROW = 'li, tr';
/** Screens may have a better place and go there themselves, in their own effects; the keeper comes after them (milliseconds). */
const AFTER_EFFECTS = 30;

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['disabled'] };

/**
 * Where the element with the focus goes away, is hidden or is switched off, the focus does not fall to the page's body. Where a
 * panel or a dialog closed it goes back to what opened it; else to what came of the action, that is a notice, then the row beside
 * the one that went, then a new heading, then what stands in its place.
 */
export class FocusKeeper {
  private readonly observer = new MutationObserver((records) => this.changed(records));
  /** The element with the focus, then all that it stands in; then, for each layer, where it was opened from. */
  private path: readonly HTMLElement[] = [];
  private readonly openers = new WeakMap<Element, readonly HTMLElement[]>();
  /** What is new on the page since the last press or key: what may have come of it. */
  private added: HTMLElement[] = [];
  private gap: MutationRecord | undefined;
  private timer: number | undefined;
  private look: number | undefined;
  private press: Node | undefined;
  /** A click beside a control takes the focus away, and rightly. */
  private isLeft = false;
  /** Has the focus in place of a control that is switched off, until it is on again. */
  private standIn: { readonly element: HTMLElement; readonly control: HTMLElement } | undefined;

  /** @param path of what has the focus, or had it until a moment ago; what happened to it meanwhile is made good */
  public constructor(path: readonly HTMLElement[]) {
    document.addEventListener('focusin', ({ target }) => target instanceof HTMLElement && this.focused(target), CAPTURE);
    document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget === null && this.blurred(), CAPTURE);
    document.addEventListener('mousedown', (event) => this.pressed(event), CAPTURE);
    document.addEventListener('keydown', () => this.acted(), CAPTURE);
    const [last] = path;
    if (!last) return;
    this.path = path;
    this.observer.observe(document.body, WATCHED);
    if (!canTake(last)) this.start(last);
  }

  private focused(element: HTMLElement): void {
    if (element !== this.standIn?.element) this.standIn = undefined;
    this.stop();
    this.gap = undefined;
    this.isLeft = false;
    const before = this.path;
    if (!isOurs(element)) {
      this.observer.disconnect();
      this.path = [];
      return;
    }
    if (before.length === 0) this.observer.observe(document.body, WATCHED);
    const layer = element.closest(LAYER);
    if (layer && !this.openers.has(layer)) this.openers.set(layer, before);
    this.path = [...pathOf(element), ...((layer && this.openers.get(layer)) ?? [])];
  }

  /** A browser tells nothing of an element that is hidden but that it has lost the focus. */
  private blurred(): void {
    if (this.path[0] && !this.isLeft) this.start(this.path[0]);
  }

  private pressed(event: MouseEvent): void {
    if (!(event.target instanceof Node)) return;
    if (event.detail > 1 && this.press && !this.press.isConnected) {
      // The second half of a double click: its first half has sent the button away, and the focus to what came of it.
      event.preventDefault();
      return;
    }
    this.press = event.target;
    this.acted();
    if (!this.path[0]?.contains(event.target)) this.isLeft = true;
  }

  private acted(): void {
    if (this.timer === undefined) this.added = [];
  }

  private changed(records: readonly MutationRecord[]): void {
    if (this.standIn && !isOff(this.standIn.control)) this.giveBack(this.standIn);
    const [focused] = this.path;
    if (!focused) return;
    this.added = [...this.added.filter(({ isConnected }) => isConnected), ...records.flatMap(newIn)];
    if (this.isLeft) return;
    this.gap ??= records.find(({ removedNodes }) => [...removedNodes].some((node) => this.path.some((element) => element === node)));
    if (this.gap || !focused.isConnected || isOff(focused)) this.start(focused);
    else this.look ??= requestAnimationFrame(() => this.looked());
  }

  /** Is what has the focus still in sight? That is measured once a frame: in the middle of a change the browser would have to arrange the page for it by itself. */
  private looked(): void {
    this.look = undefined;
    const [focused] = this.path;
    if (focused && !this.isLeft && !canTake(focused)) this.start(focused);
  }

  private start(lost: HTMLElement): void {
    this.stop();
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.rescue(lost);
    }, AFTER_EFFECTS);
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private rescue(lost: HTMLElement): void {
    if (!isNowhere(lost)) return;
    if (canTake(lost)) {
      // A browser takes the focus from what is moved to another place, too.
      if (this.gap) lost.focus({ preventScroll: true });
      return;
    }
    const isOnlyOff = isOff(lost) && isShown(lost);
    const survivor = this.path.find((element) => element !== lost && isShown(element)) ?? [...document.querySelectorAll<HTMLElement>(SCOPE)].find(isShown);
    if (!survivor) return;
    const goal = isControl(survivor) ? survivor : this.notice(survivor) ?? (isOnlyOff ? survivor : this.whatCame(survivor));
    if (isOnlyOff) this.standIn = { element: goal, control: lost };
    focusOn(goal);
  }

  private giveBack({ element, control }: { readonly element: HTMLElement; readonly control: HTMLElement }): void {
    this.standIn = undefined;
    if (control.isConnected && isNowhere(element)) control.focus({ preventScroll: true });
  }

  private notice(survivor: HTMLElement): HTMLElement | undefined {
    return this.amongAdded(NOTICE, survivor);
  }

  private whatCame(survivor: HTMLElement): HTMLElement {
    return this.rowBeside() ?? this.amongAdded(HEADING, survivor) ?? this.replacement(survivor) ?? headingOf(survivor) ?? survivor;
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

  /** In the same panel, dialog or web part. */
  private amongAdded(selector: string, survivor: HTMLElement): HTMLElement | undefined {
    const place = survivor.closest(LAYER) ?? survivor.closest(SCOPE) ?? document.body;
    for (const element of this.added) {
      if (!place.contains(element)) continue;
      const found = [element, ...element.querySelectorAll<HTMLElement>(selector)].find((one) => one.matches(selector) && isShown(one));
      if (found) return found;
    }
    return undefined;
  }
}

/** What a change has put on the page; also a notice that says something else now. */
function newIn({ type, target, addedNodes }: MutationRecord): readonly HTMLElement[] {
  if (type === 'characterData') return [target.parentElement?.closest<HTMLElement>(NOTICE)].filter((notice) => notice instanceof HTMLElement);
  return [...addedNodes].filter((node) => node instanceof HTMLElement);
}

/** A browser keeps a control that is switched off or hidden as the active element until it draws again. */
function isNowhere(lost: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === lost;
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function isShown(element: HTMLElement): boolean {
  if (!element.isConnected || element.closest('[hidden], [aria-hidden="true"]') !== null) return false;
  // Younger than the browsers that SharePoint supports.
  return !('checkVisibility' in element) || element.checkVisibility();
}

function canTake(element: HTMLElement): boolean {
  return isShown(element) && !isOff(element);
}

function isControl(element: HTMLElement): boolean {
  return element.matches(CONTROL) && element.tabIndex >= 0 && canTake(element);
}

function controlIn(element: HTMLElement): HTMLElement | undefined {
  return [element, ...element.querySelectorAll<HTMLElement>(CONTROL)].find(isControl);
}

function headingOf(element: HTMLElement): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(HEADING)].find(isShown);
}

function rowFrom(start: Node | null, step: 'nextSibling' | 'previousSibling'): HTMLElement | undefined {
  for (let node = start; node; node = node[step]) if (node instanceof HTMLElement && node.matches(ROW) && node.isConnected) return node;
  return undefined;
}
