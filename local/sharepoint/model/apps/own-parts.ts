/** A web part that SharePoint itself brings to every page. */
export interface OwnPart {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly title: { readonly default: string; readonly 'fr-fr': string };
  readonly icon: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The common ones of the toolbox, with the ids that every tenant has (MS docs: sitePage, supported web parts). Text is a control of its own kind and no web part. */
export const OWN_PARTS: readonly OwnPart[] = [
  { id: 'd1d91016-032f-456d-98a4-721247c305e8', alias: 'ImageWebPart', version: '1.9.0', title: { default: 'Image', 'fr-fr': 'Image' }, icon: 'Picture', properties: {} },
  { id: '6410b3b6-d440-4663-8744-378976dc041e', alias: 'LinkPreviewWebPart', version: '1.0.0', title: { default: 'Link', 'fr-fr': 'Lien' }, icon: 'Link', properties: {} },
  { id: '490d7c76-1824-45b2-9de3-676421c997fa', alias: 'ContentEmbedWebPart', version: '1.0.0', title: { default: 'Embed', 'fr-fr': 'Incorporer' }, icon: 'Embed', properties: { embedCode: '' } }
];

/** Group "Text, media, and content" of the toolbox. */
const GROUP = 'cf066440-0614-43d6-98ae-0b31cf14c7c3';

/** Its component manifest. SharePoint's own code is loaded by SharePoint's own pages: the manifest says nothing of where. */
export function ownManifest({ id, alias, version, title, icon, properties }: OwnPart): Readonly<Record<string, unknown>> {
  return {
    id, alias, version, componentType: 'WebPart', manifestVersion: 2, isInternal: true, supportsFullBleed: false,
    preconfiguredEntries: [{ title, description: title, officeFabricIconFontName: icon, groupId: GROUP, group: { default: 'Text, media, and content', 'fr-fr': 'Texte, média et contenu' }, properties }]
  };
}
