/** Characters of a page's name; SharePoint cuts longer titles. */
const NAME_LENGTH = 100;

/**
 * The file name that SharePoint makes from the title of a page: without what an address may not hold, words joined by
 * hyphens.
 * @returns a name with `.aspx`; undefined when nothing is left of the title
 */
export function pageFileName(title: string): string | undefined {
  const name = title
    .replace(/["#%*:<>?/\\|~{}&+\p{Cc}]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, NAME_LENGTH)
    .replace(/[.-]+$/, '');
  return name === '' ? undefined : `${name}.aspx`;
}

/** Another name for a page whose name is taken: `Title(1).aspx`. */
export function numberedName(name: string, number: number): string {
  return number === 0 ? name : name.replace(/\.aspx$/i, `(${number}).aspx`);
}
