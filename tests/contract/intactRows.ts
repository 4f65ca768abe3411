import assert from 'node:assert/strict';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const WEB = '/sites/intranet';

/** One thing that somebody sends. Each is refused, or changes nothing. */
export interface Try {
  readonly path: string;
  readonly verb?: string;
  readonly body?: object;
}

export interface IntactRows {
  /** @returns the status of the answer */
  send(persona: Persona, sent: Try): Promise<number>;
  /** The address of a list. */
  list(url: string): string;
  staysIntact(url: string, id: number, folders: readonly string[], mayManage?: (persona: Persona) => boolean): Promise<void>;
}

/** Every door of SharePoint to a row that nobody may change. @param everybody who tries them @param somebody in whose name a row could be put */
export function intactRows(site: () => SiteUnderTest, everybody: readonly Persona[], somebody: Persona): IntactRows {
  const send = async (persona: Persona, { path, verb, body = {} }: Try): Promise<number> => {
    const headers: Record<string, string> = verb === undefined ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
    return (await site().rest(persona, `_api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  /** As CSOM does: it answers 200, and in it what it refused. */
  const sendClient = async (persona: Persona, url: string, id: number, how: string, text: string): Promise<boolean> => {
    const method = (called: string, actionId: number, path: number, parameters = ''): string => `<Method Name="${called}" Id="${actionId}" ObjectPathId="${path}">${parameters}</Method>`;
    const value = (type: string, content: string): string => `<Parameter Type="${type}">${content}</Parameter>`;
    const set = how.endsWith('Object') || how === 'Recycle' ? '' : method('SetFieldValue', 11, 5, `<Parameters>${value('String', 'Text')}${value('String', text)}</Parameters>`);
    const paths = [
      '<StaticProperty Id="1" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />',
      '<Property Id="2" ParentId="1" Name="Web" />',
      `<Method Id="4" ParentId="2" Name="GetList"><Parameters>${value('String', `${WEB}/${url}`)}</Parameters></Method>`,
      `<Method Id="5" ParentId="4" Name="GetItemById"><Parameters>${value('Number', String(id))}</Parameters></Method>`
    ];
    const envelope = `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="tests" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${set}${method(how, 12, 5)}</Actions><ObjectPaths>${paths.join('')}</ObjectPaths></Request>`;
    const answer = await site().rest(persona, '_vti_bin/client.svc/ProcessQuery', { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: envelope });
    if (!answer.ok) return false;
    const [{ ErrorInfo }] = (await answer.json()) as readonly [{ readonly ErrorInfo: object | null }];
    return ErrorInfo === null;
  };
  const list = (url: string): string => `web/GetList('${WEB}/${url}')`;
  const form = (...values: readonly (readonly [string, string])[]): object => ({ formValues: values.map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), bNewDocumentUpdate: true });

  /** Every door to one row. */
  const toRow = (url: string, id: number): readonly Try[] => {
    const path = `${list(url)}/items(${id})`;
    return [
      ...['MERGE', 'PATCH', 'PUT'].map((verb): Try => ({ path, verb, body: { Title: 'Autre', Text: 'Autre', Reason: 'Autre' } })),
      { path, verb: 'DELETE' },
      { path: `${path}/recycle` },
      { path: `${path}/ValidateUpdateListItem()`, body: form(['Title', 'Autre'], ['Text', 'Autre']) },
      { path: `${path}/ValidateUpdateListItem()`, body: { ...form(['Title', 'Autre']), bNewDocumentUpdate: false } },
      { path: `${path}/ValidateUpdateListItem()`, body: form(['FileDirRef', `${WEB}/${url}`]) },
      { path: `${path}/ValidateUpdateListItem()`, body: form(['Author', `[{"Key":"i:0#.f|membership|${somebody}@ville.example"}]`]) },
      { path: `${path}/versions/restoreByLabel(versionlabel='1.0')` },
      { path: `${path}/versions(512)`, verb: 'DELETE' },
      { path: `${path}/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)` },
      { path: `${path}/AttachmentFiles/add(FileName='a.txt')` }
    ];
  };
  /** Every door to its list. */
  const toList = (url: string): readonly Try[] => [
    { path: list(url), verb: 'MERGE', body: { ReadSecurity: 1, WriteSecurity: 1, EnableVersioning: true, Title: 'Autre' } },
    { path: list(url), verb: 'DELETE' },
    { path: `${list(url)}/recycle` },
    { path: `${list(url)}/fields/getByInternalNameOrTitle('Title')`, verb: 'MERGE', body: { Required: true } },
    { path: `${list(url)}/fields/getByInternalNameOrTitle('Kind')`, verb: 'DELETE' },
    { path: `${list(url)}/fields`, body: { FieldTypeKind: 2, Title: 'De plus' } },
    { path: `${list(url)}/breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)` },
    { path: `${list(url)}/resetRoleInheritance` }
  ];
  /** Every door to a folder of what was said. */
  const toFolder = (url: string, below: string): readonly Try[] => {
    const path = `${WEB}/${url}/${below}`;
    const folder = `web/GetFolderByServerRelativePath(decodedurl='${path}')`;
    return [
      { path: `${folder}/recycle` },
      { path: folder, verb: 'DELETE' },
      { path: folder, verb: 'MERGE', body: { Name: 'parti' } },
      { path: `${folder}/moveTo(newurl='${path}-parti')` },
      { path: `${folder}/moveToUsingPath(decodedurl='${path}-parti')` },
      { path: `${folder}/ListItemAllFields`, verb: 'MERGE', body: { Title: 'parti', FileLeafRef: 'parti' } },
      { path: `${folder}/ListItemAllFields/ValidateUpdateListItem()`, body: form(['FileLeafRef', 'parti']) },
      { path: `${folder}/ListItemAllFields/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)` },
      { path: 'SP.MoveCopyUtil.MoveFolderByPath()', body: { srcPath: { DecodedUrl: new URL(path, site().siteUrl).href }, destPath: { DecodedUrl: new URL(`${path}-parti`, site().siteUrl).href } } }
    ];
  };

  /** A row as the service has it, with where it lies and who it says wrote it when. */
  const stored = async (url: string, id: number): Promise<object> => {
    const answer = await site().rest('admin', `_api/${list(url)}/items(${id})?$select=*,FileRef,HasUniqueRoleAssignments`);
    assert.equal(answer.status, 200);
    return (await answer.json()) as object;
  };
  /** Whatever was sent: the row is as it was, to the last column. @param folders below the list @param mayManage may this person change the settings of the list? */
  const staysIntact = async (url: string, id: number, folders: readonly string[], mayManage: (persona: Persona) => boolean = () => false): Promise<void> => {
    const before = await stored(url, id);
    for (const persona of everybody) {
      const tries = [...toRow(url, id), ...(mayManage(persona) ? [] : toList(url)), ...folders.flatMap((below) => toFolder(url, below))];
      for (const each of tries) {
        const status = await send(persona, each);
        // A form answers 200 and says in it which columns it refused.
        assert.ok(status >= 400 || each.path.endsWith('ValidateUpdateListItem()'), `${persona} ${each.verb ?? 'POST'} ${each.path}: ${status}`);
      }
      for (const how of ['Update', 'SystemUpdate', 'UpdateOverwriteVersion', 'DeleteObject', 'Recycle']) assert.equal(await sendClient(persona, url, id, how, 'Autre'), false, `${persona} ${how}`);
      assert.deepEqual(await stored(url, id), before, persona);
    }
  };
  return { send, list, staysIntact };
}
