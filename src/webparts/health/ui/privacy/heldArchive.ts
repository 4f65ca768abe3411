import { hasCode } from '../../../../data/DataError';
import { ArchiveNames } from '../../../../domain/leave/archiveNames';
import { ZipWriter } from '../../../../domain/leave/ZipWriter';
import type { Held } from '../../../../domain/privacy/Held';
import { filesOf, heldAsJson } from '../../../../domain/privacy/Held';
import type { TaskControl } from '../../../../shell/tasks/useTask';
import { report } from '../../../../shell/report';

export interface HeldArchive {
  readonly content: Blob;
  readonly files: number;
  /** Names of files that could not be read. */
  readonly left: readonly string[];
}

/**
 * All that is held of somebody as one archive: the page to read, the data, and his files, to which both lead.
 * @param page the page, with where each file lies @throws AbortError; DataError where the site cannot be reached
 */
export async function heldArchive(held: Held, page: (packed: ReadonlyMap<string, string>) => string, read: (path: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>, { signal, onProgress }: TaskControl): Promise<HeldArchive> {
  const parts: Blob[] = [];
  const zip = new ZipWriter({ write: async (bytes) => void parts.push(new Blob([bytes])) }, held.at);
  const names = new ArchiveNames();
  const [html, json] = [names.take('index.html'), names.take('data.json')];
  const packed = new Map<string, string>();
  const left: string[] = [];
  const files = filesOf(held);
  for (const [index, { name, path }] of files.entries()) {
    try {
      const content = await read(path, signal);
      const at = names.take(`files/${name}`);
      await zip.add(at, content);
      packed.set(path, at);
    } catch (error) {
      if (!hasCode(error, 'forbidden') && !hasCode(error, 'notFound')) throw error;
      report(error, 'read a file of somebody');
      left.push(name);
    }
    onProgress((index + 1) / files.length);
  }
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  await zip.add(html, encode(page(packed)));
  await zip.add(json, encode(heldAsJson(held, packed)));
  await zip.close();
  return { content: new Blob(parts, { type: 'application/zip' }), files: packed.size, left };
}
