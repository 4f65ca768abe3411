// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/calls/TableAnimation';
import '../../src/data/provisioning/setUpLists';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { version } from '../../package.json';
import { claimOf } from '../../local/demo/people';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { healthPart, ideasPart, callsPart, pollsPart, waitingPart } from '../../local/demo/parts';
import { createCallServices } from '../../src/data/calls/callServicesOf';
import { createPollServices } from '../../src/data/polls/pollServices';
import { createIdeaServices } from '../../src/data/ideas/ideaServicesOf';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import { changeFilesOf } from '../../src/data/tariffs/changes/changeFilesOf';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import type { CalendarDay } from '../../src/domain/calendar/calendarDay';
import { addDays, readDay } from '../../src/domain/calendar/calendarDay';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { blankForm } from '../../src/domain/requests/RequestForm';
import { referenceWords } from '../../src/shell/references/strings';
import { fr as pollWords } from '../../src/webparts/poll/strings.fr';
import { campaignDraft } from '../contract/ideaTexts';
import { installPackage, takePackageAway } from './deployToCity';
import type { View } from './fixtures';
import { expect, isLoaded, isSound, test } from './fixtures';
import type { LocalCity } from './localCity';
import { saying } from './saying';
import { setLocalSwitch, SiteRest } from './siteRest';

/**
 * A day in the city, from the package to a price: installed, a site set up, a community asked for and opened, its brainstorm gives an idea, which becomes a call for
 * comment, then a poll, then a tariff in force at its date. Each part has specs of its own; this one holds what leads from one to the next.
 * Its pictures are those of docs/day.md (`npm run screenshots`).
 */
test.use({ cityName: 'day' });
test.setTimeout(420_000);

/** Who animates the community with `LEADS` owns the site of tariffs too: a link across sites is kept on both by who writes on both. */
const [ADMIN, OWNER, ASKS, LEADS, LINKS, FOLLOWS, AGENT, SERVICE, SECRETARY] = ['helene.garnier', 'rachid.amrani', 'camille.moreau', 'rachid.amrani', 'sophie.petit', 'julien.roux', 'fatou.diallo', 'rachid.amrani', 'julien.roux'] as const;
/** Who answers for each step of a file of roads. */
const STEPS = [['finances', 'karim.benali'], ['juridique', 'aicha.ouali'], ['secretariat', 'julien.roux']] as const;
const [TEAM_SITE, DIRECTION, TARIFFS] = ['/sites/numerique', '/sites/voirie', '/sites/direction-generale'] as const;
const [NAME, SLUG] = ['Soignants en ville', 'soignants-en-ville'] as const;
const SPACE = `/sites/${SLUG}`;
const QUESTION = 'Comment mieux accueillir les soignants à domicile ?';
const IDEA = 'Baisser l’abonnement de stationnement des soignants';
const POLL = 'Quel abonnement pour les soignants ?';
const FILE = 'Stationnement : abonnement des soignants';
const PAGE = 'Chaine';
const ACT = '2099-7';
const ZONE = 'Europe/Paris';

/** Kept after the run; `npm run screenshots` takes them into the documents. */
const folder = join('tests', '.artifacts', 'day');

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name: saying(name), exact: true });

test('a day in the city', async ({ open, city }) => {
  mkdirSync(folder, { recursive: true });
  const as = (site: string, login: string) => nodeConnection(city.origin + site, login);
  let pictures = 0;
  const sound = async (page: Page, picture?: string): Promise<void> => {
    await isSound(page);
    if (picture) await page.screenshot({ path: join(folder, `${String(++pictures).padStart(2, '0')}-${picture}.png`), animations: 'disabled', caret: 'hide' });
  };
  const pageWith = (thing: string): string => `${city.origin}${SPACE}/SitePages/${PAGE}.aspx?parvis=${thing}`;
  const changesAs = (login: string) => changeFilesOf(as(TARIFFS, login), tariffServicesOf(as(TARIFFS, login)), ZONE);
  const french = { language: 'fr-FR' } as const satisfies Partial<View>;

  await test.step('the admin deploys the package on all sites', async () => {
    await takePackageAway(city);
    expect(await installPackage(city)).toMatch(/^Done: \d+ steps, all seen on the tenant\.$/m);
    const { body } = await new SiteRest(city, ADMIN).get('web/tenantappcatalog/AvailableApps');
    const { value } = body as { readonly value: readonly { readonly Title: string; readonly AppCatalogVersion: string; readonly Deployed: boolean }[] };
    expect(value.filter(({ Title }) => Title === 'Parvis')).toEqual([expect.objectContaining({ AppCatalogVersion: `${version}.0`, Deployed: true })]);
  });

  await test.step('an owner sets his direction up in one press', async () => {
    await makePage(as(DIRECTION, OWNER), 'Sante', 'Santé de Parvis', [healthPart]);
    const page = await open('Sante', { ...french, persona: OWNER, site: DIRECTION });
    await button(page, 'Nouveau site').press('Enter');
    await page.getByRole('radio', { name: /Une direction/ }).check();
    await page.getByRole('textbox', { name: /À quoi sert le site/ }).fill('Les rues, le stationnement et les chantiers de la ville.');
    await button(page, 'Voir ce qui sera fait').press('Enter');
    await sound(page, 'nouveau-site');
    await button(page, 'Lancer le plan').press('Enter');
    await expect(page.getByText('Tout est fait.').first()).toBeVisible({ timeout: 120_000 });
    await page.close();
  });

  await test.step('a community is asked for, and its space opens', async () => {
    const request = await askFor(city);
    const page = await open('Communautes', { ...french, persona: FOLLOWS, site: TEAM_SITE, thing: `request-${request}` });
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    await button(page, 'Ouvrir l’espace').press('Enter');
    await sound(page, 'ouverture');
    await button(page, 'Lancer le plan').press('Enter');
    await expect(page.getByText('Tout est fait.').first()).toBeVisible({ timeout: 120_000 });
    await page.close();
    // The package was deployed on the sites that there were.
    await installPackage(city, [SPACE]);
  });

  const leader = as(SPACE, LEADS);
  const inSpace = (persona: string, thing?: string): View => ({ ...french, persona, site: SPACE, ...(thing ? { thing } : {}) });
  const campaign = await test.step('its animator asks a question of all', async () => {
    const ideas = await createIdeaServices(leader).animation();
    const key = crypto.randomUUID();
    return (await ideas.publish(await ideas.saveDraft(campaignDraft({ question: QUESTION }), key), key)).campaign;
  });
  await makePage(leader, PAGE, 'Nos idées et ce qu’elles deviennent', [ideasPart, callsPart, pollsPart, waitingPart]);

  const agent = await open(PAGE, inSpace(AGENT, `campaign-${campaign.id}`));
  await test.step('an agent gives an idea', async () => {
    await button(agent, 'Proposer une idée').click();
    await agent.getByRole('textbox', { name: /^Votre idée en une phrase/ }).fill(IDEA);
    await sound(agent, 'idee');
    await button(agent, 'Envoyer mon idée').click();
    await expect(agent.getByRole('link', { name: saying(IDEA) }).first()).toBeVisible();
  });

  const desk = await open(PAGE, inSpace(LEADS, `campaign-${campaign.id}`));
  const call = await test.step('the idea becomes a call for comment, by one press', async () => {
    await button(desk, 'Animer').click();
    await desk.getByRole('button', { name: new RegExp(`^Actions.*${IDEA}`) }).click();
    await desk.getByRole('menuitem', { name: /^En faire un appel/ }).click();
    await desk.getByRole('radio', { name: 'Appel à commentaires' }).check();
    await button(desk, 'Créer le brouillon de l’appel').click();
    await expect(desk.getByText(/^Le brouillon de l’appel est créé/).first()).toBeVisible();
    await sound(desk, 'idee-en-appel');
    const calls = await createCallServices(leader).animation();
    const [draft] = await calls.drafts();
    if (!draft) throw new Error('no draft of a call');
    return (await calls.publish({ ...draft, closesAt: new Date(Date.now() + 86_400_000) }, crypto.randomUUID())).call;
  });

  await test.step('an agent comments it', async () => {
    // Its animator reads it first: the link with the idea is kept as he does.
    await desk.goto(pageWith(`call-${call.id}`));
    await expect(desk.getByText(saying('Fait suite à :')).first()).toBeVisible();
    await agent.goto(pageWith(`call-${call.id}`));
    await agent.getByRole('button', { name: /^Commenter/ }).first().click();
    await agent.getByRole('textbox', { name: /^Votre/ }).first().fill('Dix euros par mois suffiraient.');
    await sound(agent, 'appel');
    await agent.getByRole('button', { name: /^Envoyer/ }).last().click();
    await expect(agent.getByText('Dix euros par mois suffiraient.').first()).toBeVisible();
  });

  const poll = await test.step('then a poll, which says what it comes from', async () => {
    const { polls } = createPollServices(leader);
    const draft = { ...emptyPollDraft(), question: POLL, options: ['Dix euros par mois', 'Quinze euros par mois'].map((text, index) => ({ id: index + 1, text })) };
    const published = await polls.publish(await polls.create(draft, crypto.randomUUID()));
    await desk.goto(pageWith(`poll-${published.id}`));
    await desk.getByRole('button', { name: pollWords.manage }).first().click();
    const panel = desk.getByRole('dialog');
    await panel.getByRole('button', { name: new RegExp(`^Origine.*${saying(POLL).source}`) }).click();
    await panel.getByLabel(referenceWords.fr.search).fill('soignants');
    await panel.getByRole('button', { name: saying(referenceWords.fr.add(call.title)) }).click();
    await expect(panel.getByRole('button', { name: /^Retirer le lien/ })).toBeVisible();
    await sound(desk, 'origine');
    return published;
  });

  await test.step('agents vote, the vote is closed and certified', async () => {
    await agent.goto(pageWith(`poll-${poll.id}`));
    await agent.getByRole('radio', { name: 'Dix euros par mois' }).check();
    await button(agent, pollWords.vote.submit).click();
    await expect(agent.getByText(saying(pollWords.vote.yours('Dix euros par mois'))).first()).toBeVisible();
    await sound(agent, 'vote');
    const { polls, ballots } = createPollServices(leader);
    const closed = await polls.close(await polls.get(poll.id));
    const result = await ballots.audit(closed);
    expect([result.exclusions, result.outOfOrder, result.differences]).toEqual([[], [], []]);
    await ballots.certify(closed, result);
  });

  const tomorrow = addDays(today(), 1);
  const file = await test.step('the service opens a tariff file, and names the vote on the other site by its link', async () => {
    const changes = changesAs(SERVICE);
    const created = await changes.create({ title: FILE, service: 'stationnement', direction: 'voirie', wantedDay: tomorrow, reason: 'Le vote des agents.', content: { act: { kind: 'deliberation', votedOn: null, publishedOn: null, transmittedOn: null } } }, crypto.randomUUID());
    const line = (await changes.lines(['stationnement'])).find(({ key, category }) => /soignant/i.test(category) && key.includes('mois'));
    if (!line) throw new Error('no tariff for carers');
    const start = (await changes.starts(created, ['stationnement'])).get('stationnement')?.now(line.key);
    if (!start?.base) throw new Error('no price to begin with');
    await changes.propose(created, [{ line: line.key, base: start.base, after: { cents: 1000 }, volume: 300, reason: '' }], crypto.randomUUID());
    const page = await open('Tarifs', { ...french, persona: LINKS, site: TARIFFS, thing: `tarifffile-${created.id}` });
    await button(page, 'Motif et pièces').click();
    await page.getByLabel(referenceWords.fr.search).fill(pageWith(`poll-${poll.id}`));
    await page.getByRole('button', { name: saying(referenceWords.fr.add(POLL)) }).click();
    await expect(page.getByRole('link', { name: saying(POLL) })).toBeVisible();
    await sound(page, 'dossier-de-tarifs');
    await changes.submit((await changes.open(created.id)).file);
    for (const [step, login] of STEPS) {
      const own = changesAs(login);
      const opened = await own.open(created.id);
      await own.say(opened, step, opened.proposals.map(({ proposal }) => ({ line: proposal.line, result: 'agreed', comment: '' })), '');
    }
    return { id: created.id, line: line.title };
  });

  await test.step('the council decides it, and the secretariat records what becomes of the act', async () => {
    const secretary = as(TARIFFS, SECRETARY);
    const writer = await tariffServicesOf(secretary).writer(ZONE);
    const { id } = await writer.addAct({ number: ACT, title: FILE, kind: 'deliberation', sessionDay: today(), vote: 'À l’unanimité', signer: 'Claire Vidal, maire', file: file.id }, crypto.randomUUID());
    for (const kind of ['voted', 'transmitted', 'published'] as const) {
      await writer.addRecord({ act: id, kind, day: today(), address: kind === 'published' ? `https://www.valmontreuil.example/actes/${ACT}.pdf` : '', evidence: '' }, crypto.randomUUID());
    }
    const page = await open('Tarifs', { ...french, persona: SECRETARY, site: TARIFFS });
    await button(page, 'Actes').click();
    await page.getByRole('button', { name: new RegExp(ACT) }).click();
    await sound(page, 'acte');
    await page.getByRole('button', { name: /^Fixer 1/ }).click();
    await expect(page.getByText(/tarifs? (est|sont) fixé/).first()).toBeVisible();
    await page.close();
  });

  await test.step('at its date it is in force, and from the price the agent walks back to the idea', async () => {
    await setLocalSwitch(city, 'settings', { clockAhead: 86_400 });
    await agent.goto(`${city.origin}${TARIFFS}/SitePages/Tarifs.aspx?lang=fr-FR`);
    await agent.getByLabel('Service', { exact: true }).selectOption({ label: 'Stationnement' });
    const row = agent.getByRole('row', { name: saying(file.line) }).filter({ hasText: /soignant/i }).first();
    await expect(row).toContainText('10,00');
    await sound(agent, 'tarif');
    await row.getByRole('link').first().click();
    await agent.getByRole('button', { name: new RegExp(`^Délibération n°.*${ACT}`) }).first().click();
    await expect(agent.getByRole('heading', { name: new RegExp(ACT) })).toBeVisible();
    await agent.goBack();
    await agent.getByRole('link', { name: /^Dossier de modification/ }).first().click();
    await expect(agent.getByRole('heading', { name: saying(FILE) }).first()).toBeVisible();
    // To the vote on the other site, to the call, to the idea; and forth again.
    const walk = async (way: 'Fait suite à :' | 'A conduit à :', title: string, thing: string): Promise<void> => {
      await agent.getByText(saying(way)).first().locator('..').getByRole('link', { name: saying(title) }).first().click();
      await expect(agent).toHaveURL(new RegExp(`parvis=${thing}-`));
      await isLoaded(agent);
    };
    await walk('Fait suite à :', POLL, 'poll');
    // A link to another site opens its home page: which of its pages has the part is known on that site alone.
    await agent.goto(pageWith(`poll-${poll.id}`));
    await walk('Fait suite à :', call.title, 'call');
    await walk('Fait suite à :', IDEA, 'idea');
    await sound(agent, 'retour-a-l-idee');
    await walk('A conduit à :', call.title, 'call');
    await walk('A conduit à :', POLL, 'poll');
    await walk('A conduit à :', FILE, 'tarifffile');
  });

  await test.step('nothing awaits the agent any more', async () => {
    await agent.goto(`${city.origin}${SPACE}/SitePages/${PAGE}.aspx?lang=fr-FR`);
    await expect(agent.getByText('Rien ne vous attend pour le moment.')).toBeVisible();
    await sound(agent, 'rien-n-attend');
  });
});

/** A request that is ready to be opened: its form, its course and its decision have a spec of their own. */
async function askFor(city: LocalCity): Promise<number> {
  const services = (login: string) => requestServicesOf(nodeConnection(city.origin + TEAM_SITE, login), ZONE);
  const animators = [{ login: claimOf(LEADS), name: 'Rachid Amrani' }, { login: claimOf(LINKS), name: 'Sophie Petit' }];
  const { state } = await services(ASKS).agent.send(
    { ...blankForm, objectives: ['Mieux accueillir les soignants à domicile'], success: 'Ils se garent sans chercher', directions: ['Voirie'], name: NAME, slug: SLUG, usages: ['brainstorm', 'calls', 'polls'], charter: 'usual', animators },
    crypto.randomUUID()
  );
  const team = await services(FOLLOWS).team();
  await team.board();
  const say = async (said: Parameters<typeof team.say>[1]): Promise<unknown> => team.say(await team.open(state.id), said, crypto.randomUUID());
  await say({ kind: 'contacted', at: new Date(), how: 'phone', text: 'Un besoin clair.' });
  await say({ kind: 'decided', outcome: 'accepted', reason: 'Utile à beaucoup.', changes: '', alternative: '', into: '', partners: [] });
  for (const [index, animator] of animators.entries()) {
    await team.invite(await team.open(state.id), animator, crypto.randomUUID());
    const { agent } = services([LEADS, LINKS][index] ?? LEADS);
    await agent.say(await agent.open(state.id), { kind: 'joined', word: '' }, crypto.randomUUID());
  }
  await say({ kind: 'waived', reason: 'Ils ont animé ailleurs.' });
  return state.id;
}

/** Of the city. */
function today(): CalendarDay {
  const day = readDay(new Date().toLocaleDateString('sv-SE', { timeZone: ZONE }));
  if (!day) throw new Error('no day');
  return day;
}
