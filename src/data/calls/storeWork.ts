import { sha256OfBytes } from '../../domain/fingerprint/sha256OfBytes';
import type { FileLibrary } from '../files/FileLibrary';

/** The name of a text's file: another content has another one. */
export function withHash(name: string, content: string): string {
  return `${name}-${sha256OfBytes(new TextEncoder().encode(content)).slice(0, 12)}.json`;
}

/** Stores a text in preparation. @returns the name of its file */
export async function storeWork(work: Pick<FileLibrary, 'store'>, name: string, content: string): Promise<string> {
  return (await work.store(withHash(name, content), content)).name;
}
