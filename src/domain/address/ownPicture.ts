import { safePicture } from './safeAddress';

/**
 * The path of a picture that this tenant keeps; undefined for any other. One from elsewhere is refused by SharePoint's content security
 * policy, or would tell another host who reads the page.
 * @param origin of the page, e.g. `https://ville.sharepoint.com`
 */
export function ownPicture(value: string, origin: string): string | undefined {
  const href = safePicture(value);
  if (href?.startsWith('/')) return href;
  return href?.startsWith(`${origin}/`) ? href.slice(origin.length) : undefined;
}
