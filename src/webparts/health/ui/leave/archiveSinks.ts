import type { ArchiveSink } from '../../../../data/leave/SiteExport';
import { downloadFile } from '../../../../ui/downloadText';

/** Handed to the browser as a whole when it is complete. Chunks become one blob now and then: those the browser may keep on its disk. */
export async function downloadedArchive(name: string): Promise<ArchiveSink> {
  const parts: Blob[] = [];
  return {
    write: async (bytes) => void parts.push(new Blob([bytes])),
    close: async () => downloadFile(name, new Blob(parts, { type: 'application/zip' }))
  };
}

interface FileHandle {
  createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}

interface FolderHandle {
  getFileHandle(name: string, options: { readonly create: true }): Promise<FileHandle>;
}

/** File System Access (WICG): some browsers, and not within a page of another host. */
interface FolderPicker {
  showDirectoryPicker?(options: { readonly mode: 'readwrite' }): Promise<FolderHandle>;
}

export function hasFolders(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Written into a folder that the person picks, as it grows. @returns null when he picks none, or the browser does not let him */
export async function pickedFolder(): Promise<((name: string) => Promise<ArchiveSink>) | null> {
  try {
    const folder = await (window as FolderPicker).showDirectoryPicker?.({ mode: 'readwrite' });
    if (!folder) return null;
    return async (name) => (await folder.getFileHandle(name, { create: true })).createWritable();
  } catch {
    return null;
  }
}
