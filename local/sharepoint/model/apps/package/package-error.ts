import { SharePointError } from '../../../errors';
import { en, fr, type PackageMessages } from './messages';

/** SharePoint answers a bad package with an SPException (`E_FAIL`). */
const KIND = { status: 400, code: -2147467259, exception: 'Microsoft.SharePoint.SPException' };

/** A package that is not accepted, with one sentence that says why. */
export class PackageError extends SharePointError {
  public constructor(texts: { readonly 'en-US': string; readonly 'fr-FR': string }) {
    super(KIND, texts);
    this.name = 'PackageError';
  }
}

/** @example throw packageError('missingFile', 'schema.xml', 'elements.xml') */
export function packageError<Key extends keyof PackageMessages>(key: Key, ...values: Parameters<PackageMessages[Key]>): PackageError {
  const text = (messages: PackageMessages): string => (messages[key] as (...parts: Parameters<PackageMessages[Key]>) => string)(...values);
  return new PackageError({ 'en-US': text(en), 'fr-FR': text(fr) });
}
