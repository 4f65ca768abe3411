import type { PartPage } from './readPartPage';

const PAGES = /\s*\[Parvis page [^[\]]*\]/g;
/** Earlier packages look for the version at the very end. */
const VERSION = /\s*\[Parvis \d+\]\s*$/;

/** A list's description with the page to which links to its things lead; every word that an owner wrote is kept. */
export function markPartPage(description: string, { kinds, page }: PartPage): string {
  const words = description.replace(PAGES, '');
  const version = VERSION.exec(words)?.[0] ?? '';
  return `${words.slice(0, words.length - version.length)} [Parvis page ${kinds} ${page}]${version}`;
}
