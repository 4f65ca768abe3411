/** How a part is called, in the forms that code and texts need. */
export interface PartNames {
  /** Folder, chunk and web part property names: `meeting-notes`. */
  readonly kebab: string;
  /** Of one thing: `meeting-note`. */
  readonly kebabOne: string;
  /** Types and files: `MeetingNotes`. */
  readonly pascal: string;
  /** `MeetingNote` */
  readonly pascalOne: string;
  /** Variables: `meetingNotes`. */
  readonly camel: string;
  /** `meetingNote` */
  readonly camelOne: string;
}

const pascalOf = (kebab: string): string => kebab.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
const camelOf = (kebab: string): string => pascalOf(kebab).replace(/^\w/, (letter) => letter.toLowerCase());

/**
 * @param plural what the part shows, in the plural: `notes`, `meeting-notes`
 * @param one one of them; default: without the final s
 * @throws Error when a folder, a type and a list cannot be called so
 */
export function partNames(plural: string, one = plural.replace(/s$/, '')): PartNames {
  for (const name of [plural, one]) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}": small letters, digits and single hyphens, beginning with a letter`);
  }
  if (plural === one) throw new Error(`"${plural}" is not a plural: give the singular too, e.g. npm run new:part -- news news-item`);
  return { kebab: plural, kebabOne: one, pascal: pascalOf(plural), pascalOne: pascalOf(one), camel: camelOf(plural), camelOne: camelOf(one) };
}

/** Templates speak of gadgets: every form of the word becomes the part's own, `@gadgets` with hyphens. */
export function inNamesOf({ kebab, kebabOne, pascal, pascalOne, camel, camelOne }: PartNames, text: string): string {
  const forms: Readonly<Record<string, string>> = { '@gadgets': kebab, '@gadget': kebabOne, gadgets: camel, gadget: camelOne, Gadgets: pascal, Gadget: pascalOne };
  return text.replace(/@?gadgets?|Gadgets?/g, (word) => forms[word] ?? word);
}
