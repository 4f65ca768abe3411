import type { ListHead, Words } from '../../lists/defineList';
import { leafOf } from '../../lists/isLibrary';
import type { Fault, FaultKind } from './SetUpStatus';

/** What makes a list slow, or keeps some from their work or out of the list: those who are in it are promised nothing of it. */
const HARMLESS: ReadonlySet<FaultKind> = new Set(['index', 'animators', 'group', 'newcomer', 'undecided']);

/**
 * @param list by its address where its words were not loaded
 * @param subject of whatever language: the name of a column of somebody else's, or of a person
 */
export function fault({ url, title = inAll(leafOf(url)) }: ListHead & { readonly title?: Words }, kind: FaultKind, subject?: string): Fault {
  return { kind, list: title, ...(subject === undefined ? {} : { subject: inAll(subject) }), blocks: !HARMLESS.has(kind) };
}

function inAll(words: string): Words {
  return { fr: words, en: words };
}
