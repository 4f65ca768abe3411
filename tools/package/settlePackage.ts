import { createHash } from 'node:crypto';
import type { Publisher } from '../teams/teamsManifest';
import { contentHash } from './contentHash';
import { readZip, writeZip } from './writeZip';

const MANIFEST = 'AppManifest.xml';
const CONTENT_TYPES = '[Content_Types].xml';
/** Ids that SPFx draws anew for each build: of the feature that holds the scripts, and of what configures each feature and the icon. */
const DRAWN_ID = /(?<before><AppPartConfig [^>]*><Id>|<Feature [^>]*Title="Client Side Assets"[^>]* Id=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Makes of the package that SPFx wrote one that is the same whenever and wherever it is built: without the day, in the order of the names, with ids that
 * come from what is in it in place of drawn ones. They still change whenever the package does, as SPFx's do.
 *
 * @param publisher - who answers for it, in the app catalog
 */
export async function settlePackage(sppkg: Buffer, publisher: Publisher & { readonly mpnId: string }): Promise<Buffer> {
  const relations = relationNumbers();
  const files = new Map<string, Buffer>();
  const original = await readZip(sppkg);
  for (const name of [...original.keys()].sort()) {
    const bytes = original.get(name) ?? Buffer.of();
    if (name.endsWith('.rels')) files.set(name, Buffer.from(relations(bytes.toString())));
    else if (name === CONTENT_TYPES) files.set(name, Buffer.from(inOrder(bytes.toString(), /<Default [^>]*><\/Default>/g)));
    else if (name === MANIFEST) files.set(name, Buffer.from(publishedBy(bytes.toString(), publisher)));
    else files.set(name, name.endsWith('.xml') ? Buffer.from(bytes.toString().replace(DRAWN_ID, `$<before>${NO_ID}`)) : bytes);
  }
  const content = contentHash(files);
  for (const [name, bytes] of files) {
    if (name.endsWith('.xml')) files.set(name, Buffer.from(bytes.toString().replace(DRAWN_ID, `$<before>${idFrom(content, name)}`)));
  }
  return writeZip(files);
}

/** Relations stand in the order in which files were found, and are numbered through all files: here in the order of what they lead to. */
function relationNumbers(): (xml: string) => string {
  let next = 0;
  const unnumbered = / Id="r\d+"/;
  return (xml) => inOrder(xml.replace(new RegExp(unnumbered, 'g'), ''), /<Relationship [^>]*>/g).replace(/<Relationship ([^>]*)>/g, (_, attributes: string) => `<Relationship ${attributes} Id="r${next++}">`);
}

/** The same elements in the order of their own text. */
function inOrder(xml: string, element: RegExp): string {
  const sorted = [...(xml.match(element) ?? [])].sort();
  return xml.replace(element, () => sorted.shift() ?? '');
}

/** An id of the form that GUIDs have, from what is in the package. */
function idFrom(content: string, name: string): string {
  const digits = createHash('sha256').update(content).update(name).digest('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
}

/** SPFx keeps its developer as JSON in an element. */
function publishedBy(xml: string, { name, websiteUrl, privacyUrl, termsOfUseUrl, mpnId }: Publisher & { readonly mpnId: string }): string {
  const said = JSON.stringify({ name, websiteUrl, privacyUrl, termsOfUseUrl, mpnId });
  const escaped = said.replace(/[&<>"']/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[character] ?? character);
  return xml.replace(/(<DeveloperProperties>)[^<]*(<\/DeveloperProperties>)/, (_, opening: string, closing: string) => opening + escaped + closing);
}
