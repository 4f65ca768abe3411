import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { ImportedText } from '../ImportedText';
import { readHtml } from '../readHtml';
import { Numbering } from './numbering';
import type { Prepared } from './prepareDocument';
import { LABEL_END, LABEL_START, prepareDocument, styleMap } from './prepareDocument';
import { WordFileError } from './WordFileError';
import { wordStyles } from './wordStyles';
import { rootOf } from './xml';

const DOCUMENT = 'word/document.xml';
const LABEL = new RegExp(`${LABEL_START}(\\d+) ([^${LABEL_END}]*)${LABEL_END}`, 'g');
const untouched: Prepared = { trackedChanges: 0, remarks: 0, hidden: 0 };

/**
 * Passages of a Word file: tracked changes as if all were accepted, numbers as Word writes them, notes with their places.
 * @throws WordFileError
 */
export async function readWord(file: ArrayBuffer): Promise<ImportedText> {
  if (isOldForm(file)) throw new WordFileError('oldOrLocked');
  try {
    const zip = await JSZip.loadAsync(file);
    const prepared = await prepare(zip);
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: await zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' }) },
      { styleMap: [...styleMap], includeEmbeddedStyleMap: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
    );
    const read = readHtml(value.replace(LABEL, (_, level: string, label: string) => `<span style="mso-list:Ignore level${level}">${label}</span>`));
    const { trackedChanges, remarks, hidden } = prepared;
    const met = Object.entries({ trackedChanges, remarks, hidden }).filter(([, count]) => count > 0);
    return { ...read, notices: { ...read.notices, ...Object.fromEntries(met) } };
  } catch (error) {
    throw new WordFileError('unreadable', error);
  }
}

/** The container of Word before 2007, and of files with a password. */
function isOldForm(file: ArrayBuffer): boolean {
  const [first, second, third, fourth] = new Uint8Array(file.slice(0, 4));
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

async function prepare(zip: JSZip): Promise<Prepared> {
  const part = async (path: string): Promise<Element | undefined> => {
    const text = await zip.file(path)?.async('string');
    return text === undefined ? undefined : rootOf(text);
  };
  const [document, styles, numbering] = await Promise.all([part(DOCUMENT), part('word/styles.xml'), part('word/numbering.xml')]);
  // Where it lies elsewhere, mammoth finds it; only its numbers are missing then.
  if (!document) return untouched;
  const prepared = prepareDocument(document, wordStyles(styles), new Numbering(numbering));
  zip.file(DOCUMENT, new XMLSerializer().serializeToString(document));
  return prepared;
}
