// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/partPages/lookAfterPages';
import '../../src/data/references/openReferences';
import '../../src/data/references/ReferenceEditor';
import type { Page } from '@playwright/test';
import { makePage } from '../../local/demo/pages';
import { pollsPart } from '../../local/demo/parts';
import { createPollServices } from '../../src/data/polls/pollServices';
import { createReferenceServices } from '../../src/data/references/referenceServices';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { expect, test } from './fixtures';
import { publishCall } from './publishCall';

const AGENT = 'sophie.petit';
const SITE = '/sites/voirie';
const CALL = 'Plan de circulation du centre';
const POLL = 'Quel sens de circulation rue des Tilleuls ?';

// It makes pages, and says on which page parts stand.
test.use({ cityName: 'part-pages' });

const focused = (page: Page) => page.locator(':focus');

test('a poll leads to the call that it comes from, and back, each on its own page of a site whose home page has neither', async ({ open, city }) => {
  const call = await publishCall(city, CALL, ['La rue des Tilleuls est mise à sens unique.']);
  const connection = call.connection(call.owner);
  const owner = createPollServices(connection);
  await owner.setup.setUp();
  const draft = { ...emptyPollDraft(), question: POLL, options: [{ id: 1, text: 'Vers la gare' }, { id: 2, text: 'Vers la mairie' }] };
  const poll = await owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
  const thing = (kind: string, id: number, title: string) => ({ kind, id, title, webPath: SITE });
  await createReferenceServices(connection).add(thing('poll', poll.id, POLL), thing('call', call.opened.call.id, CALL));
  await makePage(connection, 'Avis', 'Votre avis', [pollsPart]);
  // As on a site of before: nobody has said where the parts stand.
  const list = (name: string) => connection.sp.web.lists.getByTitle(name);
  const titles = await connection.sp.web.lists.filter("EntityTypeName eq 'ParvisPollsList' or EntityTypeName eq 'ParvisCallsList'").select('Title')<readonly { readonly Title: string }[]>();
  for (const { Title } of titles) await list(Title).update({ Description: 'À nous [Parvis 1]' });
  const said = async (): Promise<readonly string[]> => Promise.all(titles.map(async ({ Title }) => (await list(Title).select('Description')<{ readonly Description: string }>()).Description));

  const view = { persona: AGENT, language: 'fr-FR', site: SITE } as const;
  const before = await open('Avis', view);
  const from = (page: Page) => page.getByRole('article', { name: POLL }).getByRole('link', { name: new RegExp(CALL) });
  await expect(from(before)).toHaveAttribute('href', `${city.origin}${SITE}/?parvis=call-${call.opened.call.id}`);
  expect((await said()).join()).not.toContain('Parvis page');

  // Its owner looks at the two pages.
  for (const page of ['Avis', 'Appels']) await open(page, { ...view, persona: call.owner });
  await expect.poll(async () => (await said()).filter((text) => /^À nous \[Parvis page [a-z ]+ SitePages\/(Avis|Appels)\.aspx\] \[Parvis 1\]$/.test(text)).length).toBe(2);

  const agent = await open('Avis', view);
  await from(agent).click();
  await expect(focused(agent)).toHaveText(CALL);
  expect(new URL(agent.url()).pathname).toBe(`${SITE}/SitePages/Appels.aspx`);
  await agent.getByRole('link', { name: new RegExp(POLL.replace('?', '\\?')) }).press('Enter');
  await expect(focused(agent)).toHaveText(POLL);
  expect(new URL(agent.url()).pathname).toBe(`${SITE}/SitePages/Avis.aspx`);
});
