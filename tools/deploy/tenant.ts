/** SharePoint's hosts (worldwide, and those of national clouds). */
const HOST = /^[a-z0-9][a-z0-9-]*\.sharepoint(-mil)?\.(com|us|cn|de)$/;

/**
 * The origin of a tenant from what people know of it: `ville`, `ville.sharepoint.com`, the address of any page of it, of its admin center or of OneDrive.
 * @returns `https://ville.sharepoint.com`; undefined where it is none
 */
export function tenantOf(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  const address = /^[a-z0-9][a-z0-9-]*$/.test(given) ? `https://${given}.sharepoint.com` : given.includes('://') ? given : `https://${given}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, port, username, hostname } = new URL(address);
  const host = hostname.replace(/-(admin|my)\./, '.');
  return protocol === 'https:' && port === '' && username === '' && HOST.test(host) ? `https://${host}` : undefined;
}
