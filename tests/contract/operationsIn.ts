/** What SharePoint charges for: each part of a batch, or the request itself; form digests, which the page brings, are left out. */
export function operationsIn(url: string, init?: RequestInit): readonly string[] {
  if (url.endsWith('/contextinfo')) return [];
  if (!url.endsWith('/$batch')) return [`${init?.method ?? 'GET'} ${decodeURIComponent(url)}`];
  return Array.from(String(init?.body).matchAll(/^([A-Z]+ \S+) HTTP\/1\.1\r?$/gm), ([, part]) => decodeURIComponent(part ?? ''));
}
