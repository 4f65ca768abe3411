/** Marks what is ours: the scope of a web part, and of what it puts into Fluent's layers. */
export const SCOPE = '[data-parvis]';
export const LAYER = '.ms-Layer';
/** Layers stop events on their way up: what happens in them is heard on the way down. */
export const CAPTURE = { capture: true };

export function isOurs(element: HTMLElement): boolean {
  return element.closest(SCOPE) !== null || (element.closest(LAYER)?.querySelector(SCOPE) ?? null) !== null;
}

/** Up to the layer that it is in: what layers hang in is no place on the page. */
export function pathOf(element: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  const end = element.closest(LAYER)?.parentElement ?? document.body;
  for (let one: HTMLElement | null = element; one && one !== end; one = one.parentElement) path.push(one);
  return path;
}
