import type { WebPartData } from '../runtime';

/** Ids that SharePoint's own common parts have in every tenant (MS docs: sitePage, supported web parts). */
const IDS = { image: 'd1d91016-032f-456d-98a4-721247c305e8', link: '6410b3b6-d440-4663-8744-378976dc041e', embed: '490d7c76-1824-45b2-9de3-676421c997fa' } as const;

export interface ImagePart {
  readonly kind: 'image';
  readonly source: string;
  /** What the picture shows, for who does not see it; empty for a decoration. */
  readonly alternative: string;
  readonly caption: string;
  /** Where a click leads; empty for nowhere. */
  readonly link: string;
}

export interface LinkPart {
  readonly kind: 'link';
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly image: string;
}

export interface EmbedPart {
  readonly kind: 'embed';
  /** An address, or the code of an `iframe`. */
  readonly code: string;
}

/** A part that SharePoint itself brings, as far as a page holds it. Text is a control of its own kind. */
export type CommonPart = ImagePart | LinkPart | EmbedPart;
export type CommonPartKind = CommonPart['kind'];

const EMPTY: { readonly [Kind in CommonPartKind]: Extract<CommonPart, { readonly kind: Kind }> } = {
  image: { kind: 'image', source: '', alternative: '', caption: '', link: '' },
  link: { kind: 'link', url: '', title: '', description: '', image: '' },
  embed: { kind: 'embed', code: '' }
};

/** @returns undefined for the data of any other web part */
export function readCommonPart({ id, properties, serverProcessedContent }: WebPartData): CommonPart | undefined {
  const kind = (Object.keys(IDS) as CommonPartKind[]).find((each) => IDS[each] === id.toLowerCase());
  const own = textsOf(properties);
  const [texts, images, links] = [serverProcessedContent?.searchablePlainTexts, serverProcessedContent?.imageSources, serverProcessedContent?.links].map(textsOf);
  switch (kind) {
    case 'image':
      return { kind, source: images?.('imageSource') ?? '', alternative: own('altText'), caption: texts?.('captionText') || own('captionText'), link: links?.('linkUrl') || own('linkUrl') };
    case 'link':
      return { kind, url: links?.('url') ?? '', title: texts?.('title') ?? '', description: texts?.('description') ?? '', image: images?.('imageURL') ?? '' };
    case 'embed':
      return { kind, code: own('embedCode') };
    case undefined:
      return undefined;
  }
}

/** The data with what a part says now, where SharePoint's own parts keep it; whatever else stands there stays. */
export function writeCommonPart(data: WebPartData, part: CommonPart): WebPartData {
  const properties: object = typeof data.properties === 'object' && data.properties !== null ? data.properties : {};
  switch (part.kind) {
    case 'image':
      return {
        ...data,
        properties: { imageSourceType: 2, ...properties, altText: part.alternative, captionText: part.caption, linkUrl: part.link },
        serverProcessedContent: processed(data, { captionText: part.caption }, { imageSource: part.source }, part.link === '' ? {} : { linkUrl: part.link })
      };
    case 'link':
      return {
        ...data,
        properties: { linkPreviewComponentMode: 0, ...properties },
        serverProcessedContent: processed(data, { title: part.title, description: part.description }, part.image === '' ? {} : { imageURL: part.image }, { url: part.url })
      };
    case 'embed':
      return { ...data, properties: { shouldScaleWidth: true, ...properties, embedCode: part.code, cachedEmbedCode: part.code } };
  }
}

/** The data of a new, empty part. */
export function newCommonPart(kind: CommonPartKind, title: string, description: string): WebPartData {
  return writeCommonPart({ id: IDS[kind], instanceId: crypto.randomUUID(), title, description, dataVersion: '1.0', properties: {} }, EMPTY[kind]);
}

type Texts = Readonly<Record<string, string>>;

function processed(data: WebPartData, searchablePlainTexts: Texts, imageSources: Texts, links: Texts): NonNullable<WebPartData['serverProcessedContent']> {
  return { htmlStrings: data.serverProcessedContent?.htmlStrings ?? {}, searchablePlainTexts, imageSources, links };
}

/** Reads texts by their names, empty for what is absent or no text. */
function textsOf(holder: unknown): (name: string) => string {
  return (name) => {
    const value: unknown = typeof holder === 'object' && holder !== null ? Object.entries(holder).find(([key]) => key === name)?.[1] : undefined;
    return typeof value === 'string' ? value : '';
  };
}
