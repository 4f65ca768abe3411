import JSZip from 'jszip';

/** The first day that a ZIP file can name: the day of a build is no part of what was built. */
const NO_DAY = new Date(Date.UTC(1980, 0, 1));

/** A ZIP file that is the same, byte by byte, whenever and wherever it is written from the same files. */
export function writeZip(files: ReadonlyMap<string, Buffer | string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of [...files.keys()].sort()) zip.file(name, files.get(name) ?? '', { date: NO_DAY, createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/** Files of a ZIP file by their names, without folders. */
export async function readZip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('nodebuffer')] as const)));
}
