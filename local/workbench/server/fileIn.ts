import path, { type PlatformPath } from 'node:path';

/**
 * The file of that name in a folder.
 * @param name - from an address: on Windows `\` leads out of a folder as `/` does, and `C:` into another
 * @param system - how paths are written; that of this machine
 * @returns undefined when the name leads elsewhere
 */
export function fileIn(folder: string, name: string, system: PlatformPath = path): string | undefined {
  const inside = system.relative(folder, system.resolve(folder, name));
  const leads = inside === '' || inside.includes(system.sep) || inside === '..' || system.isAbsolute(inside) || /[:\0]/.test(name);
  return leads ? undefined : system.join(folder, inside);
}
