import { whoMayBeGuests } from '../../../src/data/guests/siteGuests';
import { PeopleSearch } from '../../../src/data/people/PeopleSearch';
import type { Topic } from '../Assumption';
import { stepsList } from '../ground/lists';
import { granted, needed, said } from '../ground/Person';
import { addItem } from '../ground/rows';
import { CannotTry, notTried, tell } from '../outcome';
import type { ProbeContext } from '../ProbeContext';

export const people: Topic = {
  title: 'People, profiles and guests',
  assumptions: [
    {
      id: 'profiles-of-others',
      says: '`PeopleManager/GetPropertiesFor` tells who organises the `Department` of other people, in a `$batch` too',
      uses: [{ where: '`directionsOf`', otherwise: 'what was claimed is shown alone, as where the directory says nothing' }],
      needs: ['agent', 'animator'],
      run: async (ctx) => {
        const animator = ctx.as('animator');
        const path = (login: string): string => `_api/sp.userprofiles.peoplemanager/getpropertiesfor(accountName='${encodeURIComponent(login)}')?$select=UserProfileProperties`;
        const answers = await Promise.all([animator.get(path(ctx.as('agent').login)), animator.get(path(ctx.owner.login))]);
        const told = answers.filter(({ ok, json }) => ok && (json.UserProfileProperties as readonly { readonly Key: string }[] | undefined)?.some(({ Key }) => Key === 'Department'));
        return tell(told.length === 2, `${answers.map(said).join(', ')}; the property Department: ${told.length} of 2`);
      }
    },
    {
      id: 'member-ensures-user',
      says: '`ensureUser` gives a number to somebody of the directory for who may edit the site, such as an animator, and no right to whom it is given',
      uses: [
        { where: '`PeopleSearch.known`', otherwise: 'the form says that the person could not be added as an evaluator; an owner gives him access first' },
        { where: '`RequestFolders.known`', otherwise: 'the team is told that it may not, and asks an owner to invite him' }
      ],
      needs: ['animator'],
      extra: 'stranger',
      run: async (ctx) => {
        const login = ctx.stranger();
        await forgetAtEnd(ctx, login);
        const { id } = await new PeopleSearch(ctx.as('animator').connection).known({ login });
        const { json } = granted(await ctx.owner.get(`_api/web/getUserEffectivePermissions(@user)?@user='${encodeURIComponent(claimOf(login))}'`));
        const { Low } = json as { readonly Low?: string };
        return tell(id > 0 && (Number(Low) & 0x1) === 0, `number ${id}; rights on the site: ${String(Low)}`);
      }
    },
    {
      id: 'gone-person-keeps-name',
      says: 'a person who was taken out of the site keeps his number and his name in `Author`',
      uses: [{ where: '`ListTable`', otherwise: 'what he said stands without a name' }],
      extra: 'stranger',
      run: async (ctx) => {
        const { owner } = ctx;
        const login = ctx.stranger();
        await forgetAtEnd(ctx, login);
        const { json: user } = needed(await owner.post('_api/web/ensureUser', { logonName: claimOf(login) }), 'the stranger is unknown');
        const list = await stepsList(ctx);
        const { Id } = await addItem(owner, list, { StepKey: ctx.workshop.word() });
        await owner.post(`${list.api}/items(${Id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Author', FieldValue: JSON.stringify([{ Key: claimOf(login) }]) }], bNewDocumentUpdate: true });
        const author = async (): Promise<{ readonly Id?: number; readonly Title?: string }> => (granted(await owner.get(`${list.api}/items(${Id})?$select=Author/Id,Author/Title&$expand=Author`)).json.Author ?? {}) as { readonly Id?: number; readonly Title?: string };
        const before = await author();
        if (before.Id !== user.Id) return notTried('an owner could not store a row in the stranger’s name');
        needed(await owner.post(`_api/web/siteusers/removeById(${String(user.Id)})`), 'the stranger could not be taken out');
        const after = await author();
        const stays = after.Id === before.Id && after.Title === before.Title;
        return tell(stays, stays ? 'number and name stay' : `the number ${after.Id === before.Id ? 'stays' : 'is another one'}, the name ${after.Title === before.Title ? 'stays' : after.Title ? 'is another one' : 'is gone'}`);
      }
    },
    {
      id: 'guests-are-told',
      says: '`siteusers` takes `substringof(\'#ext#\',LoginName)` and `$expand=Groups`, and readers, guests too, may read it',
      uses: [
        {
          where: '`siteGuests`, `whoMayBeGuests`',
          otherwise: 'organisations cannot be read: the page says so and shows names without them; the health page cannot say who reads internal comments'
        }
      ],
      needs: ['agent'],
      run: async (ctx) => {
        const reader = ctx.as(ctx.personas.includes('guest') ? 'guest' : 'agent');
        const { guests, crowds } = await whoMayBeGuests(reader.connection);
        const wrong = reader.persona === 'guest' && !guests.some(({ id }) => id === reader.id);
        return tell(!wrong, `${guests.length} guests and ${crowds.length} that stand for many, told to ${reader.persona === 'guest' ? 'a guest' : 'an agent'}`);
      }
    },
    {
      id: 'sharing-is-told',
      says: '`site?$select=ShareByEmailEnabled` says whether a site may be shared with people outside, to animators too',
      uses: [{ where: '`guestsOf`', otherwise: 'the editor says that the guests could not be read' }],
      needs: ['animator'],
      run: async (ctx) => {
        const { json } = granted(await ctx.as('animator').get('_api/site?$select=ShareByEmailEnabled'));
        return tell(typeof json.ShareByEmailEnabled === 'boolean', String(json.ShareByEmailEnabled));
      }
    },
    {
      id: 'teams-gives-sub-entity',
      says: 'Teams hands `subEntityId` to `context.sdks.microsoftTeams.context` when the tab opens, and `pages.shareDeepLink` shows its window, on phones too',
      uses: [{ where: '`teamsPlace`', otherwise: 'the link opens the tab without the thing; the link is copied as the page’s own address' }],
      byHand: 'open a Parvis tab in Teams, press “Copy link” of a poll, open the link as somebody else: on the desktop, in the browser, on a phone.'
    },
    {
      id: 'units-of-page-calls',
      says: 'calls of a page count against the tenant’s resource units (design as if)',
      uses: [{ where: '`npm run bench -- city`', otherwise: 'nothing: there is more room than is said' }],
      byHand: 'nobody is told what is counted: ask Microsoft, with the answer of the bench.'
    }
  ]
};

/** The claim of a login that is an address. */
function claimOf(login: string): string {
  return login.includes('|') ? login : `i:0#.f|membership|${login}`;
}

/** Who was known before the probe stays known. @throws CannotTry */
function forgetAtEnd(ctx: ProbeContext, login: string): Promise<void> {
  return ctx.workshop.once('stranger', async () => {
    const claim = claimOf(login);
    const { rows } = needed(await ctx.owner.get('_api/web/siteusers?$select=LoginName&$top=5000'), 'the people of the site could not be read');
    if (rows.some(({ LoginName }) => String(LoginName).toLowerCase() === claim.toLowerCase())) throw new CannotTry('the site knows the stranger already');
    ctx.workshop.later(`the stranger ${login}`, async () => {
      const { json } = await ctx.owner.post('_api/web/ensureUser', { logonName: claim });
      granted(await ctx.owner.post(`_api/web/siteusers/removeById(${String(json.Id)})`));
    });
  });
}
