/** Of a name with what is put before it: SharePoint takes 400 characters for the whole path. */
const LONGEST = 120;

/**
 * A file's name as SharePoint takes it: without the characters, beginnings and ends that it refuses (MS support: restrictions and
 * limitations in OneDrive and SharePoint), and not too long; its extension stays.
 */
export function fileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/["*:<>?/\\|\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s~.$]+|[\s.]+$/g, '')
    .replace(/_vti_/gi, '_');
  const [, base = clean, extension = ''] = /^(.+?)(\.[^.\s]{1,10})$/.exec(clean) ?? [];
  const short = Array.from(base).slice(0, LONGEST - extension.length).join('').trimEnd();
  if (short === '') return `fichier${extension}`;
  return /^(con|prn|aux|nul|com\d|lpt\d|desktop)$/i.test(short) ? `_${short}${extension}` : `${short}${extension}`;
}
