import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { keyWithin } from '../../../src/data/items/keyWithin';
import { RowFormat } from '../../../src/data/items/RowFormat';
import { fileRow, folderOf } from '../../../src/data/requests/requestRows';
import { SharePointRequestSite } from '../../../src/data/requests/SharePointRequestSite';
import { requestServicesOf } from '../../../src/data/requests/requestServicesOf';
import { boxColumns, fileColumns } from '../../../src/data/requests/requestTables';
import { readDay } from '../../../src/domain/calendar/calendarDay';
import type { Person } from '../../../src/domain/people/Person';
import type { RequestSaid } from '../../../src/domain/requests/RequestRecord';
import { usualRules } from '../../../src/domain/requests/RequestRules';
import { RequestBoxList, RequestFilesList } from '../../../src/lists/requests';
import { siteGroups } from '../../../src/lists/siteGroups';
import type { CallsStore } from '../calls/seedCalls';
import { claimOf, people } from '../people';
import type { DemoRequest, DemoSaid } from './demoRequests';
import { demoRequests } from './demoRequests';

/** Where communities are requested. */
export const REQUESTS_PAGE = 'Communautes';
const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;
/** Folders that a look at the board opens. */
const OPENED_AT_ONCE = 10;
/** Days back into the month that is certified. */
const CERTIFIED = 60;

/**
 * Requests for communities of a site: set up by its owner. What was sent and said over months is stored at once, folders, board and sheets are made by the product, as the team.
 * @param team logins, the first one leads it
 */
export async function seedRequests(owner: Connection, team: readonly string[], as: (login: string) => Connection, store: CallsStore): Promise<void> {
  const services = requestServicesOf(owner, ZONE);
  await services.setup.setUp();
  const group = owner.sp.web.siteGroups.getByName(siteGroups.governance.title.fr);
  for (const login of team) await group.users.add(claimOf(login));
  const logins = [...new Set([...team, ...demoRequests.flatMap(({ requester, animators }) => [requester, ...animators])])];
  const known = new Map<string, Person>();
  for (const login of logins) known.set(login, { id: await as(login).userId(), name: people.find((each) => each.login === login)?.displayName ?? login });
  const [lead = ''] = team;
  const settings = await services.owner();
  const escalateTo = known.get(team[1] ?? lead) ?? null;
  await settings.saveRules({ ...usualRules, escalateTo }, keyWithin('demo-requests', 'rules'));
  await settings.saveTemplate({ id: null, title: 'Premier contact', text: 'Bonjour, merci pour votre demande. Quand pouvons-nous en parler dix minutes ?' }, keyWithin('demo-requests', 'first'));
  await settings.saveTemplate({ id: null, title: 'Invitation à la formation', text: 'Bonjour, la formation des animateurs dure une demi-journée. Quel jour vous va ?' }, keyWithin('demo-requests', 'training'));

  const now = owner.serverNow();
  const ids = sendAll(owner, now, store);
  const members = await requestServicesOf(as(lead), ZONE).team();
  // Opens the folder of each, ten at a time.
  for (let opened = 0; opened < demoRequests.length; opened += OPENED_AT_ONCE) await members.board();
  const site = new SharePointRequestSite(as(lead));
  for (const [index, { course }] of demoRequests.entries()) for (const said of course) if (said.kind === 'invited') await site.admit(folderOf(ids[index] ?? 0), known.get(said.animator)?.id ?? 0);
  sayAll(owner, now, ids, known, store);
  for (const [index, id] of ids.entries()) {
    const opened = await members.open(id);
    if (demoRequests[index]?.course.some((said) => said.kind === 'decided' && (said.outcome === 'accepted' || said.outcome === 'changed'))) await members.publish(opened);
  }
  const months = await requestServicesOf(as(lead), ZONE).months();
  await months.certify(await months.look(ago(now, CERTIFIED).toISOString().slice(0, 7)), keyWithin('demo-requests', 'month'));
}

function sendAll({ listPath }: Connection, now: Date, store: CallsStore): readonly number[] {
  const box = new RowFormat(RequestBoxList, boxColumns);
  return store.addItems(
    listPath(RequestBoxList.url),
    demoRequests.map((request) => ({
      author: request.requester,
      created: ago(now, request.ago),
      values: { ...box.write({ request: 0, content: { kind: 'sent', form: formOf(request) } }), ClientKey: keyWithin('demo-sent', request.form.slug) }
    }))
  );
}

function formOf({ form, animators }: DemoRequest) {
  return { ...form, animators: animators.map((login) => ({ login: claimOf(login), name: people.find((each) => each.login === login)?.displayName ?? login })) };
}

function sayAll({ listPath }: Connection, now: Date, ids: readonly number[], known: ReadonlyMap<string, Person>, store: CallsStore): void {
  const files = new RowFormat(RequestFilesList, fileColumns);
  for (const [index, { requester, form, course }] of demoRequests.entries()) {
    const id = ids[index] ?? 0;
    let asked = 0;
    for (const [step, each] of course.entries()) {
      const [stored = 0] = store.addItems(listPath(RequestFilesList.url), [
        {
          author: each.by,
          created: ago(now, each.ago, step),
          folder: folderOf(id),
          values: { ...files.write(fileRow(id, saidOf(each, now, known, { requester, objectives: form.objectives, asked }), 0)), ClientKey: keyWithin('demo-said', `${id} ${step}`) }
        }
      ]);
      if (each.kind === 'asked') asked = stored;
    }
  }
}

function saidOf(each: DemoSaid, now: Date, known: ReadonlyMap<string, Person>, { requester, objectives, asked }: { readonly requester: string; readonly objectives: readonly string[]; readonly asked: number }): RequestSaid {
  const person = (login: string): Person => known.get(login) ?? { id: 0, name: login };
  const idsOf = (logins: readonly string[]): readonly number[] => logins.map((login) => person(login).id);
  switch (each.kind) {
    case 'claimed':
      return { kind: 'claimed', follower: person(each.by), reason: '' };
    case 'contacted':
      return { kind: 'contacted', at: ago(now, each.ago, -1), how: 'phone', text: each.text };
    case 'asked':
      return { kind: 'asked', to: person(requester), text: each.text };
    case 'answered':
      return { kind: 'answered', question: asked, text: each.text };
    case 'message':
      return { kind: 'message', text: each.text };
    case 'invited':
      return { kind: 'invited', login: claimOf(each.animator), person: person(each.animator) };
    case 'joined':
    case 'declined':
      return { kind: each.kind, word: each.text };
    case 'decided':
      return { kind: 'decided', outcome: each.outcome, reason: each.reason, changes: each.changes ?? '', alternative: each.alternative ?? '', into: each.into ?? '', partners: [] };
    case 'scheduled':
      return { kind: 'scheduled', session: '', day: readDay(ago(now, each.ago - 4).toISOString().slice(0, 10)) ?? raise(), where: each.where, animators: idsOf(each.animators) };
    case 'attended':
      return { kind: 'attended', animators: idsOf(each.animators), session: '' };
    case 'opened':
      return { kind: 'opened', url: each.url };
    case 'reviewed':
      return { kind: 'reviewed', outcome: each.outcome, text: each.text, objectives: objectives.map((objective, index) => ({ objective, result: each.results[index] ?? '' })) };
    case 'withdrawn':
      return { kind: 'withdrawn', reason: each.text };
  }
}

/** So many days before now, some minutes later for each step. */
function ago(now: Date, days: number, step = 0): Date {
  const day = new Date(now.getTime() - days * DAY_MS);
  return new Date(Math.floor(day.getTime() / 60_000) * 60_000 + step * 60_000);
}

function raise(): never {
  throw new Error('no day');
}
