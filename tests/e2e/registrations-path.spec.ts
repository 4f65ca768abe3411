// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/registrations/OwnRows';
import '../../src/data/registrations/SharePointLeadRegistrations';
import '../../src/data/registrations/TableOrganising';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { crowd } from '../../local/demo/crowd';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { OpenedSession, RegistrationServices } from '../../src/data/registrations/RegistrationServices';
import { createRegistrationServices } from '../../src/data/registrations/registrationServicesOf';
import type { StepKind } from '../../src/domain/registrations/RegistrationStep';
import { en as mineEn } from '../../src/webparts/registrations/mineStrings.en';
import { organiseWords } from '../../src/webparts/registrations/organiseStrings';
import { en as sessionEn } from '../../src/webparts/registrations/sessionStrings.en';
import { fr as sessionFr } from '../../src/webparts/registrations/sessionStrings.fr';
import { en } from '../../src/webparts/registrations/strings.en';
import { fr } from '../../src/webparts/registrations/strings.fr';
import type { View } from './fixtures';
import { expect, test } from './fixtures';
import { tabTo } from './keyboard';
import type { LocalCity } from './localCity';
import type { PartByKeys } from './partByKeys';
import { partByKeys } from './partByKeys';
import { textOfPdf, withoutSpaces } from './pdfText';
import { saying } from './saying';
import { setLocalSwitch, SiteRest } from './siteRest';

/** Twenty places for thirty, from publication to removal: an organiser at his desk and on his phone, two agents, an owner, each in the language of his own, by keys alone. */
test.use({ cityName: 'registrations-path' });
test.setTimeout(300_000);

const SITE = '/sites/ressources-humaines';
const [ORGANISER, OWNER, FIRST, COLLEAGUE] = ['karim.benali', 'julien.roux', 'elodie.fontaine', 'thomas.lefevre'] as const;
const TITLE = 'Secours en mer';
const SIZE = 'Pointure 38';
const HOUR = 3_600;
const DAY = 24 * HOUR;
const people = [...crowd(29)];
/** Registers for nothing else. */
const { login: WAITING = '', displayName: NAME = '' } = people[28] ?? {};
/** Beside those who do it on a screen. */
const others = people.slice(0, 28).map(({ login }) => login);
const [first, waiting] = [others.slice(0, 19), others.slice(19)];
const [desk, deskEn] = [organiseWords.fr, organiseWords.en];

const servicesOf = (city: LocalCity, login: string): RegistrationServices => createRegistrationServices(nodeConnection(city.origin + SITE, login));

/** The session as it stands. */
async function opened(city: LocalCity): Promise<OpenedSession> {
  const { catalogue, serverNow } = servicesOf(city, ORGANISER);
  await catalogue.rights();
  const found = (await catalogue.list(new Date(serverNow().getTime() - 500 * DAY * 1000))).find(({ activity }) => activity.title === TITLE);
  if (!found) throw new Error(`no session of ${TITLE}`);
  return found;
}

/** Past the screens, one after the other: their order counts. */
async function all(city: LocalCity, logins: readonly string[], kind: StepKind): Promise<void> {
  const session = await opened(city);
  for (const login of logins) await servicesOf(city, login).registrations.send(session, { kind, claim: 0, clientKey: crypto.randomUUID() });
}

async function downloaded(part: PartByKeys, label: string | RegExp): Promise<string> {
  const [file] = await Promise.all([part.page.waitForEvent('download'), part.press(label)]);
  return readFileSync(await file.path(), 'utf8');
}

function eventIn(file: string): { readonly uid: string; readonly sequence: string; readonly starts: Date } {
  expect(file).not.toContain('TZID');
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  const value = (name: string): string => String(event?.getFirstPropertyValue(name));
  return { uid: value('uid'), sequence: value('sequence'), starts: new Date(value('dtstart')) };
}

/** What comes out of the printer. */
async function printed(part: PartByKeys, label: string | RegExp): Promise<string> {
  await part.page.evaluate(() => (window.print = () => undefined));
  await part.press(label);
  await expect(part.page.locator('.parvis-print')).toBeAttached();
  const text = textOfPdf(await part.page.pdf({ format: 'A4', tagged: true })).join('');
  await part.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return text;
}

/** Chooses the day two weeks from now in a calendar, with arrows. */
async function inTwoWeeks(page: Page, field: string): Promise<void> {
  const day = page.getByRole('dialog').getByRole('combobox', { name: new RegExp(`^${field}`) });
  await day.focus();
  await day.press('Enter');
  await expect(page.getByRole('grid').locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(day).not.toHaveText(/^(Jour|Day)$/);
}

test('twenty places for thirty, from publication to removal', async ({ open, city }) => {
  const part = async (view: Pick<View, 'persona' | 'language'> & Partial<View>): Promise<PartByKeys> => partByKeys(await open('Inscriptions', { site: SITE, ...view }), /^(Inscriptions|Registrations)$/);
  let ahead = 0;
  const later = async (seconds: number): Promise<void> => {
    ahead += seconds;
    await setLocalSwitch(city, 'settings', { clockAhead: ahead });
  };

  const organiser = await part({ persona: ORGANISER, language: 'fr-FR' });
  await test.step('an organiser prepares an activity with a question, and publishes a session of it', async () => {
    const { page, press, goTo } = organiser;
    await goTo(fr.views.label, fr.views.organise);
    await press(desk.new);
    const panel = page.getByRole('dialog');
    await panel.getByLabel(saying(desk.activity.title)).fill(TITLE);
    await press(desk.question.add);
    await panel.getByRole('textbox', { name: desk.question.text, exact: true }).fill('Votre pointure');
    await panel.getByRole('textbox', { name: desk.question.why, exact: true }).fill('Pour les bottes.');
    await organiser.isSound();
    await press('Enregistrer');
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await press(desk.addSession);
    await inTwoWeeks(page, desk.session.fields.startsAt);
    await panel.getByRole('textbox', { name: saying(desk.session.fields.place) }).fill('Quai du Nord');
    await organiser.isSound();
    await press(desk.session.add);
    await press(desk.publish);
    await press(desk.yes);
    await expect(page.getByText(desk.published, { exact: true })).toBeVisible();
    await organiser.isSound();
  });
  const { session } = await opened(city);
  const thing = `session-${session.id}`;

  await test.step('the first who asks has a place; who asks as the twenty-first waits, and reads at which place', async () => {
    const agent = await part({ persona: FIRST, language: 'fr-FR' });
    await tabTo(agent.page, agent.within().getByRole('link', { name: TITLE }));
    await agent.page.keyboard.press('Enter');
    const register = agent.within().getByRole('button', { name: sessionFr.register, exact: true });
    await expect(agent.page.getByText(saying(sessionFr.names.open))).toBeVisible();
    await tabTo(agent.page, register);
    await agent.page.keyboard.press('Enter');
    await expect(agent.page.getByRole('textbox', { name: 'Votre pointure' })).toBeFocused();
    await agent.page.keyboard.type(SIZE);
    await agent.isSound();
    await tabTo(agent.page, register.last());
    await agent.page.keyboard.press('Enter');
    await expect(agent.within().getByRole('region', { name: sessionFr.answer.label })).toContainText(sessionFr.answer.place);
    await agent.isSound();
    await all(city, first, 'register');

    const late = await part({ persona: WAITING, language: 'en-US', theme: 'dark', width: 390, touch: true, thing });
    await late.press(sessionEn.wait);
    await late.press(sessionEn.wait);
    await expect(late.within().getByRole('region', { name: sessionEn.answer.label })).toContainText(sessionEn.answer.waiting('1'));
    await late.isSound();
    await all(city, waiting, 'register');
  });

  const agent = await part({ persona: WAITING, language: 'en-US', theme: 'dark', width: 390, touch: true });
  const before = await test.step('five give theirs back; three accept what they are offered, and two let it lapse', async () => {
    await all(city, first.slice(0, 5), 'withdraw');
    await agent.page.reload();
    await agent.goTo(en.views.label, en.views.mine);
    await expect(agent.page.getByText(/A place is offered to you\. Accept it before .+ \(in (2 days|47 hours)\)/)).toBeVisible();
    await agent.isSound();
    await tabTo(agent.page, agent.within().getByRole('button', { name: sessionEn.accept }));
    await agent.page.keyboard.press('Enter');
    await expect(agent.within().getByRole('region', { name: mineEn.sections.coming })).toContainText(TITLE);
    await all(city, waiting.slice(0, 2), 'accept');
    await later(50 * HOUR);
    const { page, press } = organiser;
    await page.reload();
    await organiser.goTo(fr.views.label, fr.views.organise);
    await press(new RegExp(`Ouvrir.+${TITLE}`));
    await press(new RegExp(`Gérer.+${TITLE}`));
    await expect(page.getByText(saying(desk.table.figures('18', '2', '3')))).toBeVisible();
    await organiser.isSound();
    return eventIn(await downloaded(agent, new RegExp(en.mine.calendarOf(TITLE))));
  });

  await test.step('the session comes a day later: said first, and the calendar follows', async () => {
    const { page, press } = organiser;
    await organiser.goTo(desk.sections.label, desk.sections.rules);
    await press(desk.session.edit);
    const panel = page.getByRole('dialog');
    await panel.getByRole('textbox', { name: saying(desk.session.fields.reason) }).fill('Le bateau est en révision.');
    for (const field of [desk.session.fields.startsAt, desk.session.fields.endsAt]) {
      const day = panel.getByRole('combobox', { name: new RegExp(`^${field}`) });
      await day.focus();
      await day.press('Enter');
      await expect(page.getByRole('grid').locator(':focus')).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    }
    await organiser.isSound();
    await press(desk.session.change);
    await expect(panel).toBeHidden();
    await agent.page.reload();
    await agent.goTo(en.views.label, en.views.mine);
    await expect(agent.within().getByRole('region', { name: mineEn.changedTitle })).toContainText(mineEn.changes.when);
    await agent.isSound();
    const after = eventIn(await downloaded(agent, new RegExp(en.mine.calendarOf(TITLE))));
    expect([before.sequence, after.sequence, after.uid, (after.starts.getTime() - before.starts.getTime()) / 1000]).toEqual(['0', '1', before.uid, DAY]);
  });

  await test.step('what the page says is read by the organisers alone, no colleague reads over REST', async () => {
    const site = { ...city, siteUrl: city.origin + SITE };
    const [colleague, lead] = [new SiteRest(site, COLLEAGUE), new SiteRest(site, ORGANISER)];
    const list = (name: string): string => `web/GetList('${SITE}/Lists/${name}')`;
    const [answers, discreet] = [list('ParvisRegistrationAnswers'), list('ParvisDiscreetRegistrations')];
    const mine = (await lead.get(`${answers}/items?$filter=Session eq ${session.id}`)).body as { readonly value: readonly { readonly Id: number }[] };
    expect(JSON.stringify(mine)).toContain(SIZE);
    expect(((await lead.get(`${discreet}/items`)).body as typeof mine).value.length).toBeGreaterThan(0);
    const doors = await Promise.all([
      ...[answers, discreet].flatMap((each) => [colleague.get(`${each}/items?$expand=FieldValuesAsText`), colleague.get(`${each}/items?$select=Content,Author/Title&$expand=Author`), colleague.post(`${each}/RenderListDataAsStream`, { parameters: { ViewXml: '<View Scope="RecursiveAll"/>' } }), colleague.post(`${each}/GetItems`, { query: { ViewXml: '<View Scope="RecursiveAll"/>' } })]),
      colleague.get(`${answers}/items(${mine.value[0]?.Id ?? 0})`),
      colleague.get(`${answers}/items(${mine.value[0]?.Id ?? 0})/FieldValuesAsText`)
    ]);
    const said = doors.map(({ body }) => JSON.stringify(body)).join();
    expect(said).not.toMatch(new RegExp(`${SIZE}|"(Author|register)|Élodie|Marc Delattre`));
    expect(doors.slice(0, 8).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(doors.slice(8).map(({ status }) => status)).toEqual([404, 404]);
  });

  await test.step('who is there is counted on a phone without network', async () => {
    const { session: moved } = await opened(city);
    await later(Math.ceil((moved.startsAt.getTime() - Date.now()) / 1000) - ahead + HOUR);
    const phone = await part({ persona: ORGANISER, language: 'fr-FR', width: 390, touch: true });
    await phone.goTo(fr.views.label, fr.views.organise);
    await phone.press(new RegExp(`Ouvrir.+${TITLE}`));
    await phone.press(new RegExp(`Gérer.+${TITLE}`));
    await phone.goTo(desk.sections.label, desk.sections.attendance);
    const search = phone.within().getByRole('textbox', { name: saying(desk.attendance.search) });
    await expect(search).toBeVisible();
    await phone.page.context().setOffline(true);
    await search.fill(NAME.slice(0, 2));
    const present = phone.within().getByRole('button', { name: new RegExp(`^${NAME}.+Présent$`) });
    await tabTo(phone.page, present);
    await phone.page.keyboard.press('Enter');
    await expect(phone.page.getByText(saying(desk.attendance.waiting(1, '1')))).toBeVisible();
    expect((await present.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await search.fill('él');
    await phone.press(/^Élodie Fontaine.+Absent$/);
    await expect(phone.page.getByText(saying(desk.attendance.waiting(2, '2')))).toBeVisible();
    await phone.isSound();
    await phone.page.context().setOffline(false);
    await expect(phone.page.getByText(saying(desk.attendance.waiting(2, '2')))).toBeHidden();
    const organising = await servicesOf(city, OWNER).organising();
    await expect.poll(async () => (await organising.attendance(moved)).map(({ state }) => state).sort()).toEqual(['absent', 'present']);
  });

  await test.step('the sheet to sign, and the file of all who registered', async () => {
    await organiser.page.reload();
    await organiser.goTo(fr.views.label, fr.views.organise);
    await organiser.press(new RegExp(`Ouvrir.+${TITLE}`));
    await organiser.press(new RegExp(`Gérer.+${TITLE}`));
    await organiser.goTo(desk.sections.label, desk.sections.papers);
    await expect(organiser.within().getByRole('button', { name: desk.papers.csv })).toBeVisible();
    await organiser.isSound();
    const sheet = await printed(organiser, desk.papers.sheet);
    for (const said of [TITLE, NAME, 'Élodie Fontaine', desk.papers.signature]) expect(sheet).toContain(withoutSpaces(said));
    const rows = (await downloaded(organiser, desk.papers.csv)).trim().split('\r\n');
    expect(rows).toHaveLength(31);
    expect(rows.find((row) => row.startsWith('Élodie'))).toMatch(/absent;Pointure 38$/);
  });

  await test.step('who was there has a certificate', async () => {
    await later(DAY);
    await agent.page.reload();
    await agent.goTo(en.views.label, en.views.mine);
    await agent.press(new RegExp(`${mineEn.certificate}.+${TITLE}`));
    await expect(agent.page.getByText(saying(`${NAME} took part in “${TITLE}”`))).toBeVisible();
    await agent.isSound();
    expect(await printed(agent, mineEn.paper.print)).toContain(withoutSpaces(`${NAME} took part in`));
  });

  await test.step('a year later an owner sees what would go, and nobody is named any more', async () => {
    await later(400 * DAY);
    const owner = await part({ persona: OWNER, language: 'en-US', theme: 'dark' });
    await owner.goTo(en.views.label, en.views.organise);
    await owner.press(new RegExp(`Open.+${TITLE}`));
    await owner.press(new RegExp(`Manage.+${TITLE}`));
    await owner.goTo(deskEn.sections.label, deskEn.sections.keeping);
    await owner.press(new RegExp(`${deskEn.keeping.previewOf(TITLE)}.+${deskEn.keeping.names}`));
    await expect(owner.page.getByText(/^People\s?: 30/)).toBeVisible();
    await owner.isSound();
    await owner.press(deskEn.keeping.purge);
    await owner.page.getByRole('dialog').getByRole('textbox').fill(TITLE);
    await owner.press(deskEn.keeping.purge);
    await expect(owner.page.getByText(deskEn.keeping.done).first()).toBeVisible();
    const steps = await new SiteRest({ ...city, siteUrl: city.origin + SITE }, COLLEAGUE).get(`web/GetList('${SITE}/Lists/ParvisRegistrationSteps')/items?$filter=Session eq ${session.id}`);
    expect(steps.body).toMatchObject({ value: [] });
  });
});
