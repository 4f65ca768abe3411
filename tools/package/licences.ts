import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which something is in the scripts that ship. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its author says it: an SPDX expression. */
  readonly licence: string;
  /** Of its modules that ship, each minified by itself: bytes before what nobody calls is left out. */
  readonly bytes: number;
  /** What has to come along with it; undefined where it holds none. */
  readonly text: string | undefined;
  /** Who made it, or where it is found. */
  readonly by: string;
}

/** The texts of licences that do not differ from package to package, for those that forgot theirs: in one that has it (of MIT, our own, in the name of whoever made the package). */
const STANDARD: Readonly<Record<string, string>> = { 'Apache-2.0': 'node_modules/typescript/LICENSE.txt', MIT: 'LICENSE' };
const COPYRIGHT = /^Copyright .*$/m;

/** What config/spfx-customize-webpack.js writes of a production build: bytes by folder. */
export type ShippedFolders = Readonly<Record<string, number>>;

/** None of these asks for more than that its text comes along; a new one is read by a human first. */
const PERMITTED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0']);
/** These do not even ask for that. */
const FREE = new Set(['0BSD', 'Unlicense', 'CC0-1.0']);

/**
 * Whether a licence lets the package ship under its own: one of the permitted, a choice (`OR`) with one of them, or all of several (`AND`).
 * What cannot be read is not permitted.
 */
export function isPermitted(expression: string): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let permitted = both();
    while (tokens[at] === 'OR') {
      at++;
      // Both sides are read, whatever the first says.
      permitted = both() || permitted;
    }
    return permitted;
  };
  const both = (): boolean => {
    let permitted = one();
    while (tokens[at] === 'AND') {
      at++;
      permitted = one() && permitted;
    }
    return permitted;
  };
  const one = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && PERMITTED.has(token);
    const permitted = either();
    return tokens[at++] === ')' && permitted;
  };
  const permitted = either();
  return permitted && at === tokens.length;
}

/** What packages say of themselves. @param folders relative to `root` */
export function readShipped(root: string, folders: ShippedFolders): readonly ShippedPackage[] {
  const packages = Object.entries(folders).map(([folder, bytes]): ShippedPackage => {
    const { name, version, license, author, repository } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string | { readonly type?: string };
      readonly author?: string | { readonly name?: string };
      readonly repository?: string | { readonly url?: string };
    };
    const licence = (typeof license === 'object' ? license.type : license) ?? '';
    return { name, version, licence, bytes, text: textOf(join(root, folder)), by: (typeof author === 'object' ? author.name : author) ?? (typeof repository === 'object' ? repository.url : repository) ?? `https://www.npmjs.com/package/${name}` };
  });
  return packages.sort((one, other) => (one.name === other.name ? one.version.localeCompare(other.version) : one.name < other.name ? -1 : 1));
}

function textOf(folder: string): string | undefined {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-][\w.-]+)?$/i.test(file) && !/\.(js|ts|json)$/i.test(file)).sort();
  const texts = files.map((file) => join(folder, file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

/** A sentence for each package that must not ship as it is. */
export function licenceFaults(packages: readonly ShippedPackage[]): readonly string[] {
  return packages.flatMap(({ name, version, licence, text }) => {
    const which = `${name} ${version}`;
    if (!isPermitted(licence)) return [`${which}: ${licence === '' ? 'no licence is said' : `the licence "${licence}" is none of those that may ship`} (tools/package/licences.ts)`];
    if (text === undefined && !FREE.has(licence) && !(licence in STANDARD)) return [`${which}: its licence (${licence}) asks to come along, and is not in it`];
    return [];
  });
}

/** What ships with the scripts: who made what is in them, under what terms, each text once. @param root of the repository */
export function noticesOf(packages: readonly ShippedPackage[], root: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const byText = new Map<string, ShippedPackage[]>();
  for (const each of packages) {
    const text = each.text ?? standardText(each, root);
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const others = [...byText].map(([text, of]) => `${of.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n')}\n\n${text}`);
  return `${[`Parvis\n\n${own.trim()}`, 'Parts of these are in its scripts:', ...others].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function standardText({ licence, by }: ShippedPackage, root: string): string {
  const file = STANDARD[licence];
  if (file === undefined) return `${licence}, by ${by}`;
  const text = readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n').trim();
  return licence === 'MIT' ? text.replace(COPYRIGHT, () => `Copyright (c) ${by}`) : `By ${by}\n\n${text}`;
}

/** The same as a table, with what each weighs. */
export function licenceTable(packages: readonly ShippedPackage[], version: string): string {
  const rows = packages.map(({ name, version: of, licence, bytes }) => `| ${name} | ${of} | ${licence} | ${(bytes / 1000).toFixed(1)} |`);
  return `# What ships with Parvis ${version}\n\nPackages of which something is in the scripts. Size: their modules that ship, minified, before what nobody calls is left out; not compressed.\n\n| package | version | licence | kB |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
