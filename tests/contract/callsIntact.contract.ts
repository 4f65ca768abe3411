import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Call, CallDraft } from '../../src/domain/calls/Call';
import type { Contribution } from '../../src/domain/calls/Contribution';
import type { Thread } from '../../src/domain/calls/Thread';
import { CallDecisionsList, ContributionsList, HiddenContributionsList } from '../../src/lists/calls';
import { callDraft, contribution, textOf } from './callTexts';
import { callPersonas, callsAs, setUpCalls } from './localCalls';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const WEB = '/sites/intranet';
const { agent: AUTHOR, animator: ANIMATOR } = callPersonas;
/** Who is on a consulted body reads the site as every agent does: an animator writes its opinion down. */
const CONSULTED: Persona = 'agent3';
const EVERYBODY: readonly Persona[] = [AUTHOR, CONSULTED, 'member', ANIMATOR];

/** One thing that somebody sends. Each is refused, or changes nothing. */
interface Try {
  readonly path: string;
  readonly verb?: string;
  readonly body?: object;
}

/** That nobody but who has full control changes what was said and decided, by whichever door of SharePoint, and that what he changes is told. */
export function run(name: string, open: () => Promise<SiteUnderTest>): void {
  describe(`what was said and decided in calls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open();
      await setUpCalls(site);
    });
    after(() => site.close());

    const publish = async (changes: Partial<CallDraft> = {}): Promise<Call> => {
      const animation = await callsAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(callDraft(changes), textOf(3), key), key)).call;
    };
    const say = (call: Call, text: string): Promise<Contribution> => callsAs(site, AUTHOR).contributions.add(call, contribution(1, text), crypto.randomUUID());
    const send = async (persona: Persona, { path, verb, body = {} }: Try): Promise<number> => {
      const headers: Record<string, string> = verb === undefined ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
      return (await site.rest(persona, `_api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
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
      const answer = await site.rest(persona, '_vti_bin/client.svc/ProcessQuery', { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: envelope });
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
        { path: `${path}/ValidateUpdateListItem()`, body: form(['Author', `[{"Key":"i:0#.f|membership|${CONSULTED}@ville.example"}]`]) },
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
    const toFolder = (below: string): readonly Try[] => {
      const path = `${WEB}/${ContributionsList.url}/${below}`;
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
        { path: 'SP.MoveCopyUtil.MoveFolderByPath()', body: { srcPath: { DecodedUrl: new URL(path, site.siteUrl).href }, destPath: { DecodedUrl: new URL(`${path}-parti`, site.siteUrl).href } } }
      ];
    };

    /** A row as the service has it, with where it lies and who it says wrote it when. */
    const stored = async (url: string, id: number): Promise<object> => {
      const answer = await site.rest('admin', `_api/${list(url)}/items(${id})?$select=*,FileRef,HasUniqueRoleAssignments`);
      assert.equal(answer.status, 200);
      return (await answer.json()) as object;
    };
    const threadOf = async (call: Call): Promise<Thread | undefined> => (await (await callsAs(site, 'owner').animation()).all(call)).threads[0];

    /** Whatever was sent: the row is as it was, to the last column. @param mayManage may this person change the settings of the list? */
    const staysIntact = async (url: string, id: number, folders: readonly string[], mayManage: (persona: Persona) => boolean = () => false): Promise<void> => {
      const before = await stored(url, id);
      for (const persona of EVERYBODY) {
        const tries = [...toRow(url, id), ...(mayManage(persona) ? [] : toList(url)), ...folders.flatMap(toFolder)];
        for (const each of tries) {
          const status = await send(persona, each);
          // A form answers 200 and says in it which columns it refused.
          assert.ok(status >= 400 || each.path.endsWith('ValidateUpdateListItem()'), `${persona} ${each.verb ?? 'POST'} ${each.path}: ${status}`);
        }
        for (const how of ['Update', 'SystemUpdate', 'UpdateOverwriteVersion', 'DeleteObject', 'Recycle']) assert.equal(await sendClient(persona, url, id, how, 'Autre'), false, `${persona} ${how}`);
        assert.deepEqual(await stored(url, id), before, persona);
      }
    };

    it('a contribution is changed, moved, renamed or removed by nobody without full control: neither its author, nor a consulted body, a member, an animator', async () => {
      const call = await publish();
      const { id } = await say(call, 'Intact');
      await staysIntact(ContributionsList.url, id, ['', '/b0', '/b0/1-remark'].map((below) => `${call.box}${below}`));
      const thread = await threadOf(call);
      assert.deepEqual([thread?.contribution.text, thread?.contribution.isAltered, thread?.contribution.isMisplaced], ['Intact', false, false]);
    });

    it('a reserved contribution neither', async () => {
      const call = await publish({ names: 'hidden' });
      const { id } = await say(call, 'Intact aussi');
      await staysIntact(HiddenContributionsList.url, id, [], (persona) => persona === ANIMATOR);
      const thread = await threadOf(call);
      assert.deepEqual([thread?.contribution.text, thread?.contribution.isAltered], ['Intact aussi', false]);
    });

    it('a decision is changed or removed by nobody without full control, not by who made it either', async () => {
      const call = await publish();
      const { id: said } = await say(call, 'À traiter');
      const { id } = await (await callsAs(site, ANIMATOR).animation()).decide(call, { kind: 'disposed', contribution: said, targets: [], reason: 'Retenu', content: { disposition: 'kept' } }, 0);
      await staysIntact(CallDecisionsList.url, id, []);
    });

    // Nobody reads others' items of such a list without Manage Lists (docs/decisions/0011).
    it('an animator who changes the settings of the list of reserved contributions changes no words by it; owners are told, and put them back', async () => {
      const call = await publish({ names: 'hidden' });
      const { id } = await say(call, 'Réservé');
      const { setup } = callsAs(site, 'owner');
      assert.equal(await send(ANIMATOR, { path: list(HiddenContributionsList.url), verb: 'MERGE', body: { ReadSecurity: 1, WriteSecurity: 1 } }), 204);
      assert.equal((await setup.status()).state, 'broken');
      for (const persona of EVERYBODY) assert.ok((await send(persona, { path: `${list(HiddenContributionsList.url)}/items(${id})`, verb: 'MERGE', body: { Text: 'Autre' } })) >= 400, persona);
      await setup.setUp();
      assert.equal((await setup.status()).state, 'current');
      assert.equal((await site.rest(CONSULTED, `_api/${list(HiddenContributionsList.url)}/items(${id})`)).status, 404);
      assert.equal((await threadOf(call))?.contribution.text, 'Réservé');
    });

    it('an owner, who has full control, can: what he changes is shown as changed and counts no more', async () => {
      const [call, other] = [await publish(), await publish({ names: 'hidden' })];
      for (const [each, url] of [[call, ContributionsList.url], [other, HiddenContributionsList.url]] as const) {
        const { id } = await say(each, 'Les mots de l’agent');
        assert.equal(await send('owner', { path: `${list(url)}/items(${id})`, verb: 'MERGE', body: { Text: 'Les mots de l’animateur' } }), 204);
        assert.equal((await threadOf(each))?.contribution.isAltered, true);
      }
    });
  });
}
