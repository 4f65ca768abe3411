/** A sentence a fault, each beginning with the criterion of RGAA 4.1 that it breaks, e.g. `9.1: h2 then h4 (…)`. */
export type Fault = string;

/**
 * Runs in the page: what of our parts breaks rules of RGAA that axe-core does not know, or holds otherwise. The page around them is SharePoint's.
 *
 * @param zones - of the parts
 */
export function rgaaFaults(zones: string): readonly Fault[] {
  const parts = [...document.querySelectorAll<HTMLElement>(zones)];
  const all = <E extends Element>(selector: string): E[] => parts.flatMap((part) => [...part.querySelectorAll<E>(selector)]);
  const faults: Fault[] = [];
  // In CSS pixels: a hint stands between a label and its field.
  const FAR = 60;
  const MANY = 40;
  const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const isHidden = (element: Element): boolean => element.closest('[aria-hidden="true"]') !== null;
  const cut = (element: Element): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ?? '').trim();
  const say = (criterion: string, what: string, element: Element): void => {
    faults.push(`${criterion}: ${what} (${cut(element)})`);
  };

  for (const image of all<HTMLImageElement>('img')) if (!image.hasAttribute('alt')) say('1.1', 'an image without alternative', image);
  for (const drawing of all('svg')) {
    if (isHidden(drawing) || drawing.closest('[role="img"]')) continue;
    if (isShown(drawing) && !drawing.querySelector('[role]')) say('1.2', 'a drawing that is neither named nor ignored', drawing);
  }
  for (const named of all('[role="img"]')) if (!isHidden(named) && nameOf(named) === '') say('1.1', 'a drawing without a name', named);
  for (const frame of all('iframe, object, embed, audio, video, canvas')) say('2.1, 4.1', 'a frame or a medium', frame);
  for (const caption of all('figcaption')) say('1.9', 'a caption', caption);

  for (const table of all('table, [role="table"], [role="grid"], [role="treegrid"]')) {
    if (!table.querySelector('th, [role="columnheader"], [role="rowheader"]')) say('5.6', 'a table without headers', table);
    if (nameOf(table) === '' && !table.querySelector('caption')) say('5.4', 'a table without a title', table);
  }
  for (const table of all('table[role="presentation"], table[role="none"]')) say('5.3', 'a table for the layout', table);
  for (const header of all('th[colspan], th[rowspan], thead tr + tr')) say('5.1', 'a table that needs a summary', header);
  for (const header of all('th')) if (!header.hasAttribute('scope') && !header.hasAttribute('role')) say('5.7', 'a header that does not say of what', header);

  const VAGUE = /^(ici|cliquez ici|cliquer ici|lire la suite|en savoir plus|suite|lien|here|click here|read more|more|link)$/i;
  for (const link of all('a[href], [role="link"]')) if (VAGUE.test((nameOf(link) || (link.textContent ?? '')).trim())) say('6.1', 'a link that says nothing by itself', link);

  const seen = new Set<string>();
  for (const element of document.querySelectorAll('[id]')) {
    if (seen.has(element.id)) say('8.2', 'an id twice', element);
    seen.add(element.id);
  }
  for (const element of all('b, u, s, font, center, big, tt, strike, blink, marquee, [align], [bgcolor], [border], hr[width]')) say('8.9', 'an element or attribute for its looks alone', element);
  for (const element of all('i')) if (!isHidden(element) || (element.textContent ?? '').trim().length > 1) say('8.9', 'slanted letters without a meaning', element);
  for (const element of all('p')) if ((element.textContent ?? '').trim() === '' && element.children.length === 0) say('8.9', 'an empty paragraph', element);

  for (const element of all<HTMLElement>('[lang]')) if (!/^(fr|en)$/.test(element.lang)) say('8.8', 'not a language of ours', element);

  const letters = /\p{L}/u;
  for (const element of all<HTMLElement>('*')) {
    if (!isShown(element)) continue;
    const { flexDirection, order } = getComputedStyle(element);
    if (flexDirection.endsWith('reverse') || order !== '0') say('10.3', 'styles show it in another order', element);
    // What is there for eyes alone, such as the first letter of a tool’s name, has its words beside it.
    if (!isHidden(element)) for (const place of ['::before', '::after']) if (letters.test(/^"(.*)"$/s.exec(getComputedStyle(element, place).content)?.[1] ?? '')) say('10.2', 'words that styles write', element);
    if (element.style.backgroundImage.includes('url(')) say('10.2', 'a picture that styles show', element);
  }
  const ground = (element: Element | null): boolean => element !== null && (!/^(transparent|rgba\(.*, 0\))$/.test(getComputedStyle(element).backgroundColor) || ground(element.parentElement));
  for (const part of parts) if (!ground(part)) say('10.5', 'colours of text without a ground', part);

  for (const part of parts) {
    // The title of the page is level 1, and SharePoint's.
    let last = 1;
    for (const heading of part.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
      if (!isShown(heading)) continue;
      const level = Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1));
      if (level > last + 1) say('9.1', `level ${last}, then level ${level}`, heading);
      if (level === 1) say('9.1', 'a second level 1', heading);
      if ((heading.textContent ?? '').trim() === '') say('9.1', 'an empty heading', heading);
      last = level;
    }
  }
  for (const item of all('li')) {
    const list = item.parentElement;
    if (!list || !/^(UL|OL|MENU)$/.test(list.tagName)) say('9.3', 'an item outside of a list', item);
  }
  for (const list of all('ul, ol')) {
    const stranger = [...list.children].find((child) => child.tagName !== 'LI' && child.getAttribute('role') !== 'presentation');
    if (stranger && !list.hasAttribute('role')) say('9.3', 'no item in a list', stranger);
  }

  for (const field of all<HTMLInputElement>('input:not([type="hidden"]), select, textarea')) {
    if (!isShown(field)) continue;
    const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent ?? '').join('').trim();
    if (labels === '' && nameOf(field) === '') say('11.1', 'a field without a label', field);
    if (labels === '' && nameOf(field) !== '' && !field.getAttribute('aria-labelledby') && !field.title && !field.placeholder && field.type !== 'checkbox' && field.type !== 'radio' && !field.closest('[role="search"], [role="grid"], table')) {
      say('11.1', 'a label that nobody sees', field);
    }
  }
  for (const field of all<HTMLInputElement>('input, select, textarea')) {
    const label = field.labels?.[0];
    if (!label || !isShown(field) || !isShown(label) || label.getBoundingClientRect().width <= 1) continue;
    const [one, other] = [field.getBoundingClientRect(), label.getBoundingClientRect()];
    const [beside, below] = [Math.max(one.left - other.right, other.left - one.right), Math.max(one.top - other.bottom, other.top - one.bottom)];
    if (beside > FAR || below > FAR) say('11.4', `its label is ${Math.round(Math.max(beside, below))} pixels away`, field);
  }
  for (const select of all<HTMLSelectElement>('select')) if (select.options.length > MANY && !select.querySelector('optgroup')) say('11.8', `${select.options.length} choices in one row`, select);
  for (const field of all<HTMLInputElement>('input')) if (/^(name|given-name|family-name|email|tel|street-address)$/.test(field.name) || /^(email|tel)$/.test(field.type)) if (!field.autocomplete) say('11.13', 'about the user, and the browser cannot know', field);
  for (const group of all('fieldset')) if (!group.querySelector('legend') && nameOf(group) === '') say('11.6', 'fields together without a legend', group);
  for (const group of all('[role="group"], [role="radiogroup"]')) if (nameOf(group) === '') say('11.6', 'fields together without a name', group);
  for (const radio of all('input[type="radio"]')) if (!radio.closest('fieldset, [role="radiogroup"], [role="group"]')) say('11.5', 'a choice that is not together with the others', radio);

  for (const element of all<HTMLElement>('[tabindex]')) if (element.tabIndex > 0) say('12.8', 'an order of its own', element);
  for (const element of all('[accesskey]')) say('12.10', 'a key that cannot be switched off', element);
  for (const element of document.querySelectorAll('meta[http-equiv="refresh"]')) say('13.1', 'a page that reloads itself', element);
  for (const animation of document.getAnimations()) {
    const { target, iterations } = { target: (animation.effect as KeyframeEffect | null)?.target ?? null, iterations: animation.effect?.getComputedTiming().iterations };
    if (iterations === Infinity && target && parts.some((part) => part.contains(target))) say('13.8', 'a movement without an end', target);
  }
  return faults;
}

/**
 * Runs in the page: texts of our parts that are cut where they stand, by the text that is cut. Nothing is said of one pixel, of what is there for screen readers alone, and of
 * excerpts of some lines, of which all is on the page to which they lead.
 */
export function cutTexts(zones: string): readonly string[] {
  const found: string[] = [];
  for (const part of document.querySelectorAll(zones)) {
    for (const element of part.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY, clip, clipPath, position, webkitLineClamp } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || clip !== 'auto' || clipPath !== 'none' || webkitLineClamp !== 'none' || (element.textContent ?? '').trim() === '') continue;
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isCut = (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && position !== 'fixed') found.push(`${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 40)}: ${(element.textContent ?? '').trim().slice(0, 60)}`);
    }
  }
  return found;
}

/** A text as it is read: what it says, and the language in which a screen reader says it. */
export interface ReadText {
  readonly text: string;
  readonly lang: string;
}

/** Runs in the page: all that is written in our parts, with the language that the code says. */
export function readTexts(zones: string): readonly ReadText[] {
  const found: ReadText[] = [];
  for (const part of document.querySelectorAll(zones)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = (node.nodeValue ?? '').trim();
      const { parentElement } = node;
      if (text === '' || !parentElement || parentElement.closest('[aria-hidden="true"], pre, style')) continue;
      found.push({ text, lang: parentElement.closest<HTMLElement>('[lang]')?.lang ?? '' });
    }
  }
  return found;
}

/** What RGAA 10.12 lets a reader set (WCAG 2.2, 1.4.12). */
export const SPACED = 'p { margin-bottom: 2em !important } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
