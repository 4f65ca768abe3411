import { LocalStore } from '../storage/LocalStore';

/** How the keys of what was begun of a thing begin; the tab that wrote it follows. */
export function keyOfBegun(owner: string, thing: string): string {
  return `parvis-drafts|${owner}|${thing}|`;
}

/** Does the browser keep something that was begun of this thing? Told without the store, which comes with the forms; perhaps it is another tab's. */
export function hasKept(owner: string, thing: string): boolean {
  return new LocalStore().keys(keyOfBegun(owner, thing)).length > 0;
}
