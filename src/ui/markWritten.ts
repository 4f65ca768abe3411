import { writtenLanguage } from './writtenLanguage';

/** What people wrote: it has a direction of its own. Choices of a list are theirs or ours. */
const WRITTEN = '[dir="auto"],bdi,option';

/** Of the Latin alphabet, in which both languages are written. */
const LATIN = /\p{Script=Latin}/u;

/**
 * Says the language of what people wrote where it is not that of the words around it (RGAA 8.7), in all that is shown within, now and later. Lists of
 * SharePoint do not say it: small words of a text do, and where they do not, the language of the site on which it stands. What says its language itself is left alone.
 */
export function markWritten(root: HTMLElement): void {
  const ours = new WeakSet<Element>();
  const mark = (element: Element): void => {
    if (element.hasAttribute('lang') && !ours.has(element)) return;
    const around = element.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
    const isChoice = element.tagName === 'OPTION';
    const site = isChoice ? around : (element.closest<HTMLElement>('[data-written]')?.dataset['written'] ?? around);
    const text = 'value' in element && !isChoice ? String(element.value) : (element.textContent ?? '');
    const language = LATIN.test(text) ? writtenLanguage(text, site === 'en' ? 'en' : 'fr') : around;
    ours.add(element);
    if (language === around) element.removeAttribute('lang');
    else element.setAttribute('lang', language);
  };
  const look = (node: Node | null): void => {
    const element = node instanceof Element ? node : node?.parentElement;
    const holder = element?.closest(WRITTEN);
    if (holder) mark(holder);
    // From the outside inwards: what stands within one that was marked is measured by it.
    element?.querySelectorAll(WRITTEN).forEach(mark);
  };
  look(root);
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => (type === 'characterData' ? look(target) : addedNodes.forEach(look)))).observe(root, { subtree: true, childList: true, characterData: true });
  root.addEventListener('input', ({ target }) => target instanceof Element && target.matches(WRITTEN) && mark(target));
}
