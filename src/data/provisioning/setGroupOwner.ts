import { spPost } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';

interface ClientAnswer {
  readonly ErrorInfo?: { readonly ErrorMessage: string; readonly ErrorTypeName: string } | null;
}

/** Type of what stands at the head of every identity in a request of the client-side object model. */
const HEAD = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7';

/**
 * Makes one group of a site the owner of another. REST has this for people only (`SetUserAsOwner`; sp-dev-docs issue 5031), so it is
 * asked in the client-side object model (MS-CSOM).
 * @throws DataError `forbidden`
 */
export async function setGroupOwner({ sp }: Connection, group: number, owner: number): Promise<void> {
  const { Id: site } = await sp.at('_api/site').select('Id')<{ readonly Id: string }>();
  const identity = (id: number): string => `${HEAD}:site:${site}:g:${id}`;
  const request = [
    '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="Parvis" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">',
    '<Actions><SetProperty Id="1" ObjectPathId="3" Name="Owner"><Parameter ObjectPathId="4" /></SetProperty><Method Name="Update" Id="2" ObjectPathId="3" /></Actions>',
    `<ObjectPaths><Identity Id="3" Name="${identity(group)}" /><Identity Id="4" Name="${identity(owner)}" /></ObjectPaths>`,
    '</Request>'
  ].join('');
  const [answer] = await spPost<readonly ClientAnswer[]>(sp.at('_vti_bin/client.svc/ProcessQuery'), { body: request, headers: { 'Content-Type': 'text/xml' } });
  if (!answer?.ErrorInfo) return;
  throw new DataError(/Unauthorized/.test(answer.ErrorInfo.ErrorTypeName) ? 'forbidden' : 'unknown', answer.ErrorInfo);
}
