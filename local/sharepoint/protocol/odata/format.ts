import { refusal } from '../../errors';

/** How an answer is written. */
export interface Format {
  readonly metadata: 'verbose' | 'minimal' | 'full' | 'none';
  /** `@odata.` instead of `odata.` */
  readonly version: 3 | 4;
}

/**
 * Reads `Accept` and `OData-Version`. `application/json` alone means minimal metadata; Atom is not served: JSON is.
 */
export function formatOf(accept: string | undefined, odataVersion: string | undefined): Format {
  const version = odataVersion?.trim().startsWith('4') === true ? 4 : 3;
  const wanted = (accept ?? '').toLowerCase().replaceAll(' ', '');
  const name = /odata(?:\.metadata)?=(\w+)/.exec(wanted)?.[1] ?? '';
  if (name === 'verbose') return { metadata: 'verbose', version: 3 };
  if (name === 'nometadata' || name === 'none') return { metadata: 'none', version };
  if (name === 'fullmetadata' || name === 'full') return { metadata: 'full', version };
  return { metadata: 'minimal', version };
}

/**
 * OData 4 spells `odata.metadata=none`; the words of OData 3 beside `OData-Version: 4.0` are refused (sp-dev-docs 644).
 * @throws SharePointError `acceptInvalid` (406)
 */
export function requireAccept(accept: string | undefined, odataVersion: string | undefined): void {
  const old = /odata=(nometadata|minimalmetadata|fullmetadata|verbose)/i.test((accept ?? '').replaceAll(' ', ''));
  if (old && odataVersion?.trim().startsWith('4') === true) throw refusal('acceptInvalid');
}

/** `Content-Type` of an answer in this format. */
export function contentTypeOf({ metadata, version }: Format): string {
  if (version === 4) return `application/json;odata.metadata=${metadata};odata.streaming=true;charset=utf-8`;
  const name = metadata === 'verbose' ? 'verbose' : metadata === 'none' ? 'nometadata' : `${metadata}metadata`;
  return `application/json;odata=${name};streaming=true;charset=utf-8`;
}
