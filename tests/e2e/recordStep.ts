import type { LocalCity } from './localCity';

/** Somebody who may write anywhere answers for a group that is not his. @returns the status of the server's answer */
export async function recordAsOutsider({ origin }: LocalCity, site: string, login: string, step: string, file: string): Promise<number> {
  const api = `${origin}${site}/_api`;
  const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata', 'X-Local-User': login };
  const info = (await (await fetch(`${api}/contextinfo`, { method: 'POST', headers })).json()) as { readonly FormDigestValue: string };
  const values = { ClientKey: crypto.randomUUID(), Title: 'x', File: file, Step: step, Results: '[]' };
  const answer = await fetch(`${api}/web/getList('${site}/Lists/ParvisTariffSteps')/AddValidateUpdateItemUsingPath`, {
    method: 'POST',
    headers: { ...headers, 'X-RequestDigest': info.FormDigestValue },
    body: JSON.stringify({ listItemCreateInfo: { FolderPath: { DecodedUrl: `${site}/Lists/ParvisTariffSteps/${step}` }, UnderlyingObjectType: 0 }, formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: false })
  });
  return answer.status;
}
