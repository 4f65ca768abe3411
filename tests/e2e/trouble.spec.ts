import type { Page } from '@playwright/test';
import { shellWords } from '../../src/shell/strings';
import { fr as shell } from '../../src/shell/strings.fr';
import { pollWords } from '../../src/webparts/poll/strings';
import { expect, test } from './fixtures';
import type { LocalCity } from './localCity';
import { SiteRest, setLocalSwitch } from './siteRest';

const words = pollWords.fr;
const QUESTION = /Quel nom donner à la nouvelle salle/;
const CHOICE = 'Salle des Tilleuls';
const STORES_VOTES = /chunk\.vote_/;

/** The card of the demo poll in which `sophie.petit` and `rachid.amrani` have not voted. */
function card(page: Page) {
  return page.getByRole('article', { name: QUESTION });
}

async function vote(page: Page): Promise<void> {
  await card(page).getByRole('radio', { name: CHOICE }).check();
  await card(page).getByRole('button', { name: words.vote.submit, exact: true }).dblclick();
}

test('a vote given offline leaves by itself when the network is back, also from another visit', async ({ open }) => {
  const page = await open('Home', { persona: 'sophie.petit', language: 'fr-FR' });
  await expect(card(page).getByRole('radio').first()).toBeVisible();
  await page.context().setOffline(true);
  await vote(page);
  await expect(card(page).getByText(words.sent.states.waitingForNetwork).first()).toBeVisible();
  const address = page.url();
  await page.context().setOffline(false);
  await page.close();
  const again = await page.context().newPage();
  await again.goto(address);
  await expect(card(again).getByText(words.vote.yours(CHOICE)).first()).toBeVisible({ timeout: 45_000 });
});

test('a digest that cannot be renewed, then an answer lost after SharePoint stored the vote, and a double click: one vote, said once', async ({ city, open }) => {
  const page = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR' });
  await expect(card(page).getByRole('radio').first()).toBeVisible();
  // The server refuses the digest, fails to make another one, and loses its answer at the next try.
  await setLocalSwitch(city, 'faults', { kind: 'expireDigest', path: 'AddValidateUpdateItemUsingPath', user: 'rachid.amrani', count: 1 });
  await setLocalSwitch(city, 'faults', { kind: 'fail', path: 'contextinfo', user: 'rachid.amrani', count: 1 });
  await setLocalSwitch(city, 'faults', { kind: 'dropAfter', path: 'AddValidateUpdateItemUsingPath', user: 'rachid.amrani', after: 1, count: 1 });
  await vote(page);
  await expect(card(page).getByText(words.sent.recordedNow.slice(0, -1)).first()).toBeVisible({ timeout: 60_000 });

  expect(await ballotsOf(city, 'rachid.amrani')).toBe(1);
});

test('what stores votes does not come, then comes late: the vote is kept, a reload is offered, and it leaves once', async ({ city, open }) => {
  const page = await open('Home', { persona: 'helene.garnier', language: 'fr-FR' });
  expect(await ballotsOf(city, 'helene.garnier')).toBe(0);
  await expect(card(page).getByRole('radio').first()).toBeVisible();
  await page.route(STORES_VOTES, (route) => route.abort());
  await vote(page);
  await expect(card(page).getByText(shellWords.fr.outbox.notLoaded.slice(0, 20)).first()).toBeVisible();
  await expect(card(page).getByText(words.vote.yours(CHOICE)).first()).toBeVisible();

  await page.unroute(STORES_VOTES);
  let letIn = (): void => undefined;
  const held = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(STORES_VOTES, async (route) => {
    await held;
    await route.continue();
  });
  await card(page).getByRole('button', { name: shell.reload }).click();
  await expect(card(page).getByText(words.sent.states.sending).first()).toBeVisible();
  expect(await ballotsOf(city, 'helene.garnier')).toBe(0);
  letIn();
  await expect(card(page).getByText(words.sent.recordedNow.slice(0, -1)).first()).toBeVisible({ timeout: 30_000 });
  expect(await ballotsOf(city, 'helene.garnier')).toBe(1);
});

/** How many ballots somebody has in that poll. */
async function ballotsOf(city: LocalCity, persona: string): Promise<number> {
  const rest = new SiteRest(city, 'helene.garnier');
  const { body: me } = await new SiteRest(city, persona).get('web/currentuser?$select=Id');
  const { Id } = me as { readonly Id: number };
  const { body } = await rest.get(`web/GetList('/sites/intranet/Lists/ParvisPolls')/items?$select=Id&$filter=substringof('nouvelle salle',Title)`);
  const poll = (body as { readonly value: readonly { readonly Id: number }[] }).value[0]?.Id;
  const { body: ballots } = await rest.get(
    `web/GetList('/sites/intranet/Lists/ParvisBallots')/items?$select=Id&$filter=AuthorId eq ${Id} and Poll eq ${poll}`
  );
  return (ballots as { readonly value: readonly unknown[] }).value.length;
}
