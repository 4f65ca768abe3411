import { chunksOf } from '../../../src/data/append/chunksOf';
import { FolderTree } from '../../../src/data/append/FolderTree';
import { addLevel, levelsGiven, ownRights } from '../../../src/data/append/folderLevels';
import { APPEND_LEVEL } from '../../../src/data/provisioning/levels';
import { setGroupOwner } from '../../../src/data/provisioning/setGroupOwner';
import type { Topic } from '../Assumption';
import { levelOf, makeLevel } from '../ground/levels';
import { folderApi, makeFolder, makeList, ownList, plainList, secretList, stepsList } from '../ground/lists';
import type { Answer } from '../ground/Person';
import { granted, needed, said } from '../ground/Person';
import { addByForm, addItem, formPart, isStored } from '../ground/rows';
import { takeGroup } from '../ground/takeAway';
import { CannotTry, tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

/** SP.PrincipalType of a group (MS-CSOMSPT). */
const GROUP = 8;
const BIT = { addListItems: 0x2 };

export const security: Topic = {
  title: 'Rights: who may what, and who wrote it',
  assumptions: [
    {
      id: 'levels-by-rest',
      says: 'permission levels can be made through `site/rootWeb/roleDefinitions` with the rights of `levels.ts`',
      uses: [{ where: '`ensureLevels`', otherwise: 'set-up fails aloud' }],
      run: async (ctx) => {
        const id = await levelOf(ctx, 'append');
        const { json } = granted(await ctx.owner.get(`_api/site/rootWeb/roleDefinitions/getById(${id})?$select=BasePermissions`));
        const { High, Low } = (json.BasePermissions ?? {}) as { readonly High?: string; readonly Low?: string };
        return tell(Number(Low) === Number(APPEND_LEVEL.permissions.Low) && Number(High) === Number(APPEND_LEVEL.permissions.High), `asked for ${APPEND_LEVEL.permissions.High}/${APPEND_LEVEL.permissions.Low}, has ${String(High)}/${String(Low)}`);
      }
    },
    {
      id: 'append-is-enough',
      says: '*append* is enough for `items` and for `AddValidateUpdateItemUsingPath`, and forbids MERGE and DELETE, one’s own rows too: an agent, an animator',
      uses: [{ where: 'ballots', otherwise: 'votes are refused aloud; or ballots can be changed, which the audit names' }],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const told: string[] = [];
        for (const person of [ctx.as('agent'), ctx.as('animator')]) {
          const [item, form] = await person.together([{ path: `${list.api}/items`, body: { Title: 'mine', StepKey: ctx.workshop.word() } }, formPart(list, list.path, { Title: 'mine', StepKey: ctx.workshop.word() })]);
          if (!item || !form) throw new CannotTry('a batch was cut off');
          const [changed, deleted, recycled] = await person.together([
            { path: `${list.api}/items(${String(item.json.Id)})`, method: 'MERGE', body: { Title: 'x' } },
            { path: `${list.api}/items(${String(item.json.Id)})`, method: 'DELETE' },
            { path: `${list.api}/items(${String(item.json.Id)})/recycle` }
          ]);
          const wrong = [item.ok ? '' : 'items refused', isStored(form) ? '' : 'form refused', changed?.ok ? 'changed' : '', deleted?.ok ? 'deleted' : '', recycled?.ok ? 'recycled' : ''].filter(Boolean);
          if (wrong.length > 0) told.push(`${person.persona}: ${wrong.join(', ')}`);
        }
        return tell(told.length === 0, told.length === 0 ? 'both add by both calls, and change nothing' : told.join('; '));
      }
    },
    {
      id: 'moderate-reads-all',
      says: '*moderate* reads everybody’s items in a list with `ReadSecurity` 2, and changes none',
      uses: [
        { where: 'animators', otherwise: 'an animator sees too few ballots; owners are not concerned' }
      ],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const [list, animator] = [await ownList(ctx), ctx.as('animator')];
        const { Id } = await addItem(ctx.as('agent'), list, { Secret: 'a' });
        const [read, changed] = await animator.together([{ path: `${list.api}/items(${Id})?$select=Id`, method: 'GET' }, { path: `${list.api}/items(${Id})`, method: 'MERGE', body: { Title: 'x' } }]);
        return tell(read?.ok === true && changed?.ok === false, `an agent’s row: ${read ? said(read) : ''}; changing it: ${changed ? said(changed) : ''}`);
      }
    },
    {
      id: 'own-items-are-own',
      says: 'in a list with `ReadSecurity` 2 a reader finds neither others’ rows nor, by their ids, the rows themselves; REST sets it by an update of the list',
      uses: [{ where: '`ConfidentialVotes`, needs, favourites', otherwise: 'what is confidential can be read by colleagues: the checks of set-up read the setting and not the effect, so this one has to be as expected before a confidential vote' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [list, agent] = [await ownList(ctx), ctx.as('agent')];
        const [{ Id }, own] = [await addItem(ctx.owner, list), await addItem(agent, list)];
        const [one, all] = await Promise.all([agent.get(`${list.api}/items(${Id})?$select=Id`), agent.get(`${list.api}/items?$select=Id&$top=5000`)]);
        const ids = all.rows.map((row) => row.Id);
        return tell(!one.ok && ids.includes(own.Id) && !ids.includes(Id), `another’s row by its id: ${said(one)}; in the list: ${ids.includes(Id) ? 'told' : 'left out'}; his own: ${ids.includes(own.Id) ? 'told' : 'left out'}`);
      }
    },
    {
      id: 'own-items-hide-folders',
      says: 'in a list with `ReadSecurity` 2 a folder of somebody else is not shown to a reader',
      uses: [{ where: '`ConfidentialBallotsList`: it has no folders', otherwise: 'nothing' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        const name = (await makeFolder(ctx, list)).split('/').pop();
        const seen = await ctx.as('agent').get(`${folderApi(list.path)}/folders?$select=Name&$filter=Name eq '${name}'`);
        return tell(seen.rows.length === 0, seen.rows.length === 0 ? 'not shown' : 'shown');
      }
    },
    {
      id: 'unique-excludes-own-items',
      says: 'a unique column and `ReadSecurity` 2 are refused together',
      uses: [{ where: '`clientKeyOf`, `AppendWriter.storeOwn`: no key is unique there', otherwise: 'nothing: a key is looked up before it is stored' }],
      run: async (ctx) => {
        const list = await plainList(ctx);
        const name = await ctx.workshop.once('unique column', async () => {
          const word = `K${ctx.workshop.word()}`;
          needed(await ctx.owner.post(`${list.api}/fields/createFieldAsXml`, { parameters: { SchemaXml: `<Field Type="Text" Name="${word}" DisplayName="${word}" Indexed="TRUE" EnforceUniqueValues="TRUE" />`, Options: 8 } }), 'a column could not be made');
          return word;
        });
        const both = await ctx.owner.merge(list.api, { ReadSecurity: 2 });
        if (both.ok) needed(await ctx.owner.merge(list.api, { ReadSecurity: 1 }), 'the list could not be put back');
        return tell(!both.ok, `${said(both)} (column ${name})`);
      }
    },
    {
      id: 'write-own-adds',
      says: '`WriteSecurity` 2 forbids nobody to add',
      uses: [{ where: 'ballots, needs, favourites', otherwise: 'votes are refused aloud' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ownList(ctx);
        const [added, told] = [await ctx.as('agent').post(`${list.api}/items`, { Title: 'mine' }), needed(await ctx.owner.get(`${list.api}?$select=WriteSecurity`), 'the list could not be read')];
        return tell(added.ok && told.json.WriteSecurity === 2, `WriteSecurity ${String(told.json.WriteSecurity)}; adding: ${said(added)}`);
      }
    },
    {
      id: 'write-none-refuses-adds',
      says: '`WriteSecurity` 4 refuses to add as well (sources contradict each other)',
      uses: [{ where: '`WRITE_SECURITY`: it is not used', otherwise: 'nothing' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await ctx.workshop.once('write none', () => makeList(ctx, 'None', { settings: { WriteSecurity: 4 }, access: { agent: 'append' } }));
        const added = await ctx.as('agent').post(`${list.api}/items`, { Title: 'mine' });
        return tell(!added.ok, said(added));
      }
    },
    {
      id: 'agent-cannot-stamp',
      says: 'an agent without *Manage Lists* cannot stamp `Author`, `Editor`, `Created`, `Modified` with form values',
      uses: [
        {
          where: '`orderOfArrival`, audit',
          otherwise: 'ballots whose `Editor` differs from their `Author`, or changed later, are excluded as `altered`; a time that was set back takes the later of its two places; one that forges author and editor for somebody who did not vote would count, and he would see it'
        }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const [agent, list, names, times] = [ctx.as('agent'), await stepsList(ctx), ctx.workshop.word(), ctx.workshop.word()];
        const owner = JSON.stringify([{ Key: ctx.owner.login }]);
        await agent.together([
          formPart(list, list.path, { Title: 'forged', StepKey: names, Author: owner, Editor: owner }),
          // The same day, whichever of its numbers a culture takes for the month.
          formPart(list, list.path, { Title: 'forged', StepKey: times, Created: '02/02/2020', Modified: '02/02/2020' })
        ]);
        const { rows } = granted(await ctx.owner.get(`${list.api}/items?$select=Id,StepKey,AuthorId,EditorId,Created,Modified&$filter=StepKey eq '${names}' or StepKey eq '${times}'`));
        const forgedName = rows.some(({ AuthorId, EditorId }) => AuthorId !== agent.id || EditorId !== agent.id);
        const forgedTime = rows.some(({ Created, Modified }) => `${String(Created)} ${String(Modified)}`.includes('2020-'));
        const word = (key: string, isForged: boolean, as: string): string => (!rows.some(({ StepKey }) => StepKey === key) ? `another ${as} is refused` : isForged ? `stored with another ${as}` : `stored with the right ${as}`);
        return tell(!forgedName && !forgedTime, `${word(names, forgedName, 'name')}; ${word(times, forgedTime, 'time')}`);
      }
    },
    {
      id: 'stamps-are-the-servers',
      says: '`Author`, `Editor`, `Created` and `Modified` that an ordinary create brings are not kept',
      uses: [{ where: 'everything that is derived from who said what, and when', otherwise: 'nothing of Parvis can be trusted on this tenant: do not use it' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [agent, list] = [ctx.as('agent'), await stepsList(ctx)];
        const past = '2020-01-02T03:04:05Z';
        const added = await agent.post(`${list.api}/items`, { Title: 'forged', StepKey: ctx.workshop.word(), AuthorId: ctx.owner.id, EditorId: ctx.owner.id, Created: past, Modified: past });
        if (!added.ok) return tell(true, `refused: ${said(added)}`);
        const { json } = granted(await ctx.owner.get(`${list.api}/items(${String(added.json.Id)})?$select=AuthorId,EditorId,Created,Modified`));
        const kept = json.AuthorId !== agent.id || json.EditorId !== agent.id || String(json.Created).startsWith('2020') || String(json.Modified).startsWith('2020');
        return tell(!kept, kept ? `kept: ${JSON.stringify(json)}` : 'stamped by the server all the same');
      }
    },
    {
      id: 'client-id-not-kept',
      says: 'an `ID` (or a folder path with an id of one’s choice) that a client sends with a create is not kept',
      uses: [
        { where: '`places`, `orderOfArrival`', otherwise: 'the item has it and a `Created` of its own: a step with a reserved id takes the later of its two places, and is named' },
        { where: '`ListItems.scan`', otherwise: 'the audit begins at the folder’s or poll’s lowest id and goes from id to id; ids that do not fit their time are named' }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const agent = ctx.as('agent');
        const list = await ownList(ctx);
        const { Id: newest } = await addItem(agent, list);
        await ctx.owner.remove(`${list.api}/items(${newest})`);
        const [far, below] = [newest + 1000, newest];
        const sent = await agent.together([{ path: `${list.api}/items`, body: { Title: 'far', ID: far } }, { path: `${list.api}/items`, body: { Title: 'below', Id: below } }, formPart(list, list.path, { Title: 'by form', ID: String(far + 5) })]);
        const ids = needed(await ctx.owner.get(`${list.api}/items?$select=Id&$orderby=Id desc&$top=5`), 'the rows could not be read').rows.map(({ Id }) => Number(Id));
        const kept = [far, below, far + 5].filter((id) => ids.includes(id));
        return tell(kept.length === 0, `${sent.filter(({ ok }) => ok).length} of 3 taken; newest ids ${ids.join(', ')}${kept.length > 0 ? `: ${kept.join(', ')} were chosen` : ''}`);
      }
    },
    {
      id: 'rights-of-others',
      says: '`getUserEffectivePermissions(@user)` answers site owners for anybody',
      uses: [{ where: '`refuseRecords`', otherwise: 'set-up fails aloud after it protected the lists; it can be run again' }],
      needs: ['agent'],
      run: async (ctx) => {
        const list = await stepsList(ctx);
        const { json } = granted(await ctx.owner.get(`${list.api}/getUserEffectivePermissions(@user)?@user='${encodeURIComponent(ctx.as('agent').login)}'`));
        const { Low } = json as { readonly Low?: string };
        return tell((Number(Low) & BIT.addListItems) !== 0 && (Number(Low) & 0x4) === 0, `low half ${String(Low)} for one who may add and not edit`);
      }
    },
    {
      id: 'group-owns-group',
      says: '`client.svc/ProcessQuery` takes `SetProperty` `Owner` of `…:site:<id>:g:<id>` with a group, and `sitegroups` expands `Owner` with its `PrincipalType`',
      uses: [
        { where: '`ensureAnimators`', otherwise: 'set-up says that the group’s owner could not be changed; whoever made it stays its owner' },
        { where: '`setGroupOwner`', otherwise: 'set-up fails aloud after the lists are protected; it can be run again' }
      ],
      run: async (ctx) => {
        const [group, owners] = [await makeGroup(ctx), await ownersGroup(ctx)];
        await ctx.workshop.once('shared owned group', () => setGroupOwner(ctx.owner.connection, group, owners));
        const { rows } = granted(await ctx.owner.get(`_api/web/sitegroups?$select=Id,Owner/Id,Owner/PrincipalType&$expand=Owner&$filter=Id eq ${group}`));
        const owner = rows.find(({ Id }) => Id === group)?.Owner as { readonly Id?: number; readonly PrincipalType?: number } | undefined;
        return tell(owner?.Id === owners && owner.PrincipalType === GROUP, `owner ${String(owner?.Id)} of type ${String(owner?.PrincipalType)}`);
      }
    },
    {
      id: 'owner-adds-to-group',
      says: 'an owner of the site adds people to a group that its group of owners owns, and `CanCurrentUserEditMembership` says so; its members may read who is in it',
      uses: [{ where: '`SiteGroup`', otherwise: 'the list of animators is read-only, which is said' }],
      needs: ['animator'],
      run: async (ctx) => {
        const animator = ctx.as('animator');
        const group = await makeGroup(ctx);
        await ctx.workshop.once('shared owned group', async () => setGroupOwner(ctx.owner.connection, group, await ownersGroup(ctx)));
        const path = `_api/web/sitegroups/getById(${group})`;
        const added = await ctx.owner.post(`${path}/users`, { LoginName: animator.login });
        const [told, users] = await Promise.all([ctx.owner.get(`${path}?$select=CanCurrentUserEditMembership`), ctx.owner.get(`${path}/users?$select=Id`)]);
        const [{ json }, { rows }] = [granted(told), granted(users)];
        return tell(added.ok && json.CanCurrentUserEditMembership === true && rows.some(({ Id }) => Id === animator.id), `adding: ${said(added)}; may edit: ${String(json.CanCurrentUserEditMembership)}`);
      }
    },
    {
      id: 'group-on-own-list',
      says: 'an owner’s set-up of one list makes its group too, and who is in it reads everybody’s rows there by *moderate*',
      uses: [{ where: '`makeDiscreetList`', otherwise: 'making the list fails aloud; or its readers are refused the table' }],
      needs: ['animator'],
      run: async (ctx) => {
        const animator = ctx.as('animator');
        const group = await makeGroup(ctx);
        needed(await ctx.owner.post(`_api/web/sitegroups/getById(${group})/users`, { LoginName: animator.login }), 'the group takes nobody');
        const list = await secretList(ctx);
        needed(await ctx.owner.post(`${list.api}/roleAssignments/addRoleAssignment(principalId=${group},roleDefId=${await levelOf(ctx, 'moderate')})`), 'the group gets no right');
        const { Id } = await addItem(ctx.owner, list);
        const read = await animator.get(`${list.api}/items(${Id})?$select=Id`);
        return tell(read.ok, `another’s row: ${said(read)}`);
      }
    },
    {
      id: 'govern-opens-folders',
      says: 'a level with *Manage Permissions* and *Enumerate Permissions*, and neither edit nor delete, lets its holder break inheritance of a folder and give *append*, or that level itself, there; in a folder with rights of its own he has what he was given there and nothing else',
      uses: [
        {
          where: '`RequestFolders.open`, `DecisionFolders.open`',
          otherwise: 'folders of requests are not opened: the board says so for each, nothing is lost in the drop-box; an activity is not published by its organiser, which is said, and by an owner it is'
        }
      ],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const { item, list, path } = await governed(ctx);
        const agent = ctx.as('agent');
        const own = granted(await ctx.owner.get(`${folderApi(path)}/ListItemAllFields?$select=HasUniqueRoleAssignments`)).json.HasUniqueRoleAssignments;
        const added = await addByForm(agent, list, path, { Title: 'mine' });
        // Taken from him in the folder alone: what he has in the list holds there no more.
        const animator = ctx.as('animator');
        for (const { levels } of (await levelsGiven(item)).filter(({ principalId }) => principalId === animator.id)) {
          for (const { Id } of levels) needed(await ctx.owner.post(`${folderApi(path)}/ListItemAllFields/roleAssignments/removeRoleAssignment(principalId=${animator.id},roleDefId=${Id})`), 'a right could not be taken back');
        }
        const still = await animator.get(`${folderApi(path)}/ListItemAllFields?$select=Id`);
        return tell(own === true && isStored(added) && !still.ok, `own rights: ${String(own)}; who was let in adds: ${said(added)}; without a right there: ${said(still)}`);
      }
    },
    {
      id: 'breaking-gives-nothing',
      says: '`breakRoleInheritance(copyRoleAssignments=true)` gives who calls it nothing more than he had',
      uses: [{ where: '`ownRights` in `RequestFolders.open`', otherwise: 'the member of the team who opened a folder has full control in it: his changes are named as altered' }],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const { his } = await governed(ctx);
        return tell(his.length > 0 && !his.some(({ RoleTypeKind }) => RoleTypeKind === 5), `he has ${his.map(({ Name }) => Name).join(', ')}`);
      }
    },
    {
      id: 'own-folders-in-one-query',
      says: 'a reader of a list finds in one query the rows of folders that he may read, and none of the others, among thousands of scopes (tried with some, more with `--thorough`)',
      uses: [{ where: '`TableAgentRequests.mine`', otherwise: 'his page shows too little, or takes long' }],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const [agent, list] = [ctx.as('agent'), await stepsList(ctx)];
        const session = Math.floor(Math.random() * 1e6) + 5000;
        const append = await levelOf(ctx, 'append');
        const count = ctx.isThorough ? Math.min(200, Math.floor(ctx.threshold / 5)) : 2;
        const boxes: string[] = [];
        while (boxes.length < count) boxes.push(await makeFolder(ctx, list));
        for (const some of chunksOf(boxes, 20)) {
          const item = (box: string): string => `${folderApi(box)}/ListItemAllFields`;
          const broken = await ctx.owner.together(some.map((box) => ({ path: `${item(box)}/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)` })));
          const opened = await ctx.owner.together([
            ...some.filter((box) => boxes.indexOf(box) % 2 === 0).map((box) => ({ path: `${item(box)}/roleAssignments/addRoleAssignment(principalId=${agent.id},roleDefId=${append})` })),
            ...some.map((box) => formPart(list, box, { Title: 'probe', StepKey: ctx.workshop.word(), Session: String(session) }))
          ]);
          for (const answer of [...broken, ...opened]) needed(answer, 'a folder could not be given rights of its own');
        }
        const found = granted(await agent.get(`${list.api}/items?$select=Id&$filter=Session eq ${session}&$top=5000`)).rows.length;
        return tell(found === Math.ceil(count / 2), `${found} rows of ${Math.ceil(count / 2)} that he may read, of ${count}`);
      }
    },
    {
      id: 'levels-lowered-at-once',
      says: 'an owner changes `BasePermissions` of the levels *Edit*, *Contribute*, *Design* and of our own by MERGE in the root web; the rights hold at once in all lists and folders',
      uses: [{ where: '`readOnlySteps`', otherwise: 'archiving is refused aloud and the space stays as it is; or it is read only some minutes later' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [agent, level] = [ctx.as('agent'), await makeLevel(ctx, `lowered ${ctx.workshop.word()}`, APPEND_LEVEL.permissions)];
        const list = await makeList(ctx, `Lowered${ctx.workshop.word()}`, { access: {} });
        needed(await ctx.owner.post(`${list.api}/roleAssignments/addRoleAssignment(principalId=${agent.id},roleDefId=${level})`), 'a right could not be given');
        const before = await agent.post(`${list.api}/items`, { Title: 'before' });
        const { High, Low } = APPEND_LEVEL.permissions;
        const lowered = await ctx.owner.merge(`_api/site/rootWeb/roleDefinitions/getById(${level})`, { BasePermissions: { High, Low: String(Number(Low) & ~BIT.addListItems) } });
        const after = await agent.post(`${list.api}/items`, { Title: 'after' });
        // SharePoint's own levels are asked for what they are: nothing changes on the site.
        const { rows } = granted(await ctx.owner.get('_api/site/rootWeb/roleDefinitions?$select=Id,RoleTypeKind,BasePermissions'));
        const kept: Answer[] = [];
        for (const each of rows.filter(({ RoleTypeKind }) => RoleTypeKind === 3)) kept.push(await ctx.owner.merge(`_api/site/rootWeb/roleDefinitions/getById(${String(each.Id)})`, { BasePermissions: each.BasePermissions }));
        return tell(before.ok && lowered.ok && !after.ok && kept.every(({ ok }) => ok), `lowering: ${said(lowered)}; adding then: ${said(after)}; Contribute: ${kept.map(said).join(', ')}`);
      }
    },
    {
      id: 'hidden-list-is-told-nowhere',
      says: 'a list that a reader has no right to is told to him nowhere: `lists`, `getList`, changes',
      uses: [{ where: 'internal comments', otherwise: 'a guest learns that the list is there, and how many items it has; he reads none' }],
      needs: ['agent'],
      run: async (ctx) => {
        const [agent, list] = [ctx.as('agent'), await secretList(ctx)];
        const [lists, one, changes] = await Promise.all([
          agent.get(`_api/web/lists?$select=Id,Title,EntityTypeName&$filter=EntityTypeName eq '${list.entityType}'`),
          agent.get(`${list.api}?$select=Id,ItemCount`),
          agent.post('_api/web/getChanges', { query: { List: true, Add: true } })
        ]);
        const told = [lists.text.includes(list.id) ? 'lists' : '', one.ok ? 'getList' : '', changes.text.toLowerCase().includes(list.id.toLowerCase()) ? 'changes' : ''].filter(Boolean);
        return tell(told.length === 0, told.length === 0 ? `told nowhere; getList: ${said(one)}` : `told by ${told.join(', ')}`);
      }
    },
    {
      id: 'hidden-list-is-not-found',
      says: 'search finds nothing of a list that a reader has no right to',
      uses: [{ where: 'internal comments', otherwise: 'a guest finds words of what agents say among themselves: set-up keeps these lists out of the index, so that nothing is there to be found' }],
      byHand: 'a day after an internal comment was made, search for a rare word of it as a guest: the index comes too late for a run of the probe.'
    }
  ]
};

/** A group of the site. @returns its id */
function makeGroup(ctx: ProbeContext): Promise<number> {
  return ctx.workshop.once('shared group', () => makeNewGroup(ctx));
}

async function makeNewGroup(ctx: ProbeContext): Promise<number> {
  const Title = ctx.workshop.name(` ${ctx.workshop.word()} `).trim();
  const made = needed(await ctx.owner.post('_api/web/sitegroups', { Title, Description: 'Made by npm run probe' }), 'a group could not be made');
  const id = Number(made.json.Id);
  ctx.workshop.later(`the group ${Title}`, () => takeGroup(ctx.owner, id));
  return id;
}

async function ownersGroup(ctx: ProbeContext): Promise<number> {
  return ctx.workshop.once('owners', async () => {
    const { json } = needed(await ctx.owner.get('_api/web?$select=AssociatedOwnerGroup/Id&$expand=AssociatedOwnerGroup'), 'the groups of the site could not be read');
    const { Id } = (json.AssociatedOwnerGroup ?? {}) as { readonly Id?: number };
    // A site without one: any other group stands for it.
    return Id ?? makeNewGroup(ctx);
  });
}

interface Governed {
  readonly list: Awaited<ReturnType<typeof makeList>>;
  readonly path: string;
  readonly item: ReturnType<FolderTree['item']>;
  /** What who opened it has in it. */
  readonly his: readonly { readonly Name: string; readonly RoleTypeKind: number }[];
}

/** A folder that an animator with the level to govern opened to an agent. */
function governed(ctx: ProbeContext): Promise<Governed> {
  return ctx.workshop.once('shared governed', () => openFolder(ctx));
}

async function openFolder(ctx: ProbeContext): Promise<Governed> {
  const list = await ctx.workshop.once('governed', () => makeList(ctx, 'Requests', { settings: { EnableFolderCreation: true }, access: { animator: 'govern' } }));
  const name = (await makeFolder(ctx, list)).slice(list.path.length + 1);
  const animator = ctx.as('animator');
  const theirs = new FolderTree(animator.connection, list.url).item(name);
  await ownRights(theirs);
  await addLevel(theirs, ctx.as('agent').id, await levelOf(ctx, 'append'));
  await addLevel(theirs, animator.id, await levelOf(ctx, 'govern'));
  const path = `${list.path}/${name}`;
  const given = granted(await ctx.owner.get(`${folderApi(path)}/ListItemAllFields/roleAssignments?$select=PrincipalId,RoleDefinitionBindings/Name,RoleDefinitionBindings/RoleTypeKind&$expand=RoleDefinitionBindings`));
  const his = given.rows.filter(({ PrincipalId }) => PrincipalId === animator.id).flatMap(({ RoleDefinitionBindings }) => RoleDefinitionBindings as Governed['his']);
  return { list, path, item: new FolderTree(ctx.owner.connection, list.url).item(name), his };
}

