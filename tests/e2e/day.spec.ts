// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/partPages/keepPartPages';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { version } from '../../package.json';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { HEALTH_PAGE, makeHealthPage, makePage } from '../../local/demo/pages';
import { waitingPart } from '../../local/demo/parts';
import { addDays, readDay } from '../../src/domain/calendar/calendarDay';
import { makingWords } from '../../src/shell/making/strings';
import { planWords } from '../../src/shell/plans/planStrings';
import { referenceWords } from '../../src/shell/references/strings';
import { fr as callWords } from '../../src/webparts/calls/strings.fr';
import { editWords as callEdit } from '../../src/webparts/calls/ui/edit/editStrings';
import { checkWords } from '../../src/webparts/health/ui/lists/checkStrings';
import { listWords } from '../../src/webparts/health/ui/lists/listStrings';
import { fr as ideaWords } from '../../src/webparts/ideas/strings.fr';
import { throwWords } from '../../src/webparts/ideas/throwStrings';
import { editWords as campaignEdit } from '../../src/webparts/ideas/ui/edit/editStrings';
import { fr as pollWords } from '../../src/webparts/poll/strings.fr';
import { auditWords } from '../../src/webparts/poll/ui/manage/auditStrings';
import { manageWords } from '../../src/webparts/poll/ui/manage/strings';
import { fr as requestWords } from '../../src/webparts/requests/strings.fr';
import { fr as form } from '../../src/webparts/requests/ui/form/formStrings.fr';
import { similarWords } from '../../src/webparts/requests/ui/form/similarStrings';
import { fr as course } from '../../src/webparts/requests/ui/one/courseStrings.fr';
import { openingWords } from '../../src/webparts/requests/ui/team/openingStrings';
import { teamWords } from '../../src/webparts/requests/ui/team/teamStrings';
import { stepFormWords } from '../../src/shell/editor/steps/stepFormStrings';
import { waitingWords } from '../../src/webparts/waiting/strings';
import { installPackage, takePackageAway } from './deployToCity';
import type { View } from './fixtures';
import { expect, isLoaded, isSound, test } from './fixtures';
import type { FormByKeys } from './formByKeys';
import { formByKeys } from './formByKeys';
import { partByKeys } from './partByKeys';
import { saying } from './saying';
import { setLocalSwitch, SiteRest } from './siteRest';

/**
 * A day in the city, from the package to a price: installed, a site set up, a community asked for and opened, its brainstorm gives an idea, which becomes a call for
 * comment, then a poll, then a tariff in force at its date. Each does his part on his own screen; each part has specs of its own, this one holds what leads from one
 * to the next. docs/day.md tells it, with the pictures that it leaves.
 */
test.use({ cityName: 'day' });
test.setTimeout(420_000);

/** Who owns the site of tariffs animates the community too: a link across sites is kept on both by who writes on both. */
const [ADMIN, OWNER, ASKS, LEADS, LINKS, FOLLOWS, AGENT, SERVICE, SECRETARY] = ['helene.garnier', 'rachid.amrani', 'camille.moreau', 'rachid.amrani', 'sophie.petit', 'julien.roux', 'fatou.diallo', 'rachid.amrani', 'julien.roux'] as const;
/** Who answers for each step of a file of roads, in this order. */
const STEPS = ['karim.benali', 'aicha.ouali', 'julien.roux'] as const;
const [TEAM_SITE, DIRECTION, TARIFFS] = ['/sites/numerique', '/sites/voirie', '/sites/direction-generale'] as const;
const [NAME, SLUG] = ['Soignants en ville', 'soignants-en-ville'] as const;
const SPACE = `/sites/${SLUG}`;
/** That the plan of the opening makes, and one on which its animator shows what awaits. */
const [HOME, MINE] = ['Communaute', 'Pour-moi'] as const;
const QUESTION = 'Comment mieux accueillir les soignants à domicile ?';
const IDEA = 'Baisser l’abonnement de stationnement des soignants';
const COMMENT = 'Dix euros par mois suffiraient.';
const POLL = 'Quel abonnement pour les soignants ?';
const CHOICE = 'Dix euros par mois';
const FILE = 'Stationnement : abonnement des soignants';
const ACT = '2099-7';
const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const TOMORROW = addDays(readDay(TODAY) ?? fail(), 1);

/** Kept after the run; `npm run screenshots -- day` takes them into the documents. */
const folder = join('tests', '.artifacts', 'day');

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name: new RegExp(`^${saying(name).source}$`) });
const press = (within: Page | Locator, name: string): Promise<void> => button(within, name).last().press('Enter');
const shows = (within: Page | Locator, text: string): Promise<void> => expect(within.getByText(saying(text)).first()).toBeVisible();

test('a day in the city', async ({ open, city }) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  /** @param of what it is to show, where that stands further down */
  const picture = async (page: Page, name: string, of?: Locator): Promise<void> => {
    await isSound(page);
    await of?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: join(folder, `${String(++pictures).padStart(2, '0')}-${name}.png`), animations: 'disabled', caret: 'hide' });
  };
  const as = (site: string, login: string) => nodeConnection(city.origin + site, login);
  const at = (pageName: string, site: string, persona: string, thing?: string): Promise<Page> => open(pageName, { language: 'fr-FR', site, persona, ...(thing ? { thing } : {}) } satisfies View);
  const requests = async (persona: string, thing?: string): Promise<FormByKeys> => formByKeys(await at('Communautes', TEAM_SITE, persona, thing), requestWords.title);
  const planRuns = async (page: Page): Promise<void> => {
    await press(page, planWords.fr.run);
    await expect(page.getByText(planWords.fr.ended.done).first()).toBeVisible({ timeout: 120_000 });
  };
  /** What the page's address names, e.g. `poll-3`. */
  const named = async (page: Page, kind: string): Promise<string> => {
    await expect(page).toHaveURL(new RegExp(`parvis=${kind}-\\d+`));
    return new URL(page.url()).searchParams.get('parvis') ?? '';
  };

  await test.step('the admin deploys the package on all sites', async () => {
    await takePackageAway(city);
    expect(await installPackage(city)).toMatch(/^Done: \d+ steps, all seen on the tenant\.$/m);
    const { body } = await new SiteRest(city, ADMIN).get('web/tenantappcatalog/AvailableApps');
    const { value } = body as { readonly value: readonly { readonly Title: string; readonly AppCatalogVersion: string; readonly Deployed: boolean }[] };
    expect(value.filter(({ Title }) => Title === 'Parvis')).toEqual([expect.objectContaining({ AppCatalogVersion: `${version}.0`, Deployed: true })]);
  });

  await test.step('an owner sets his direction up in one press', async () => {
    await makeHealthPage(as(DIRECTION, OWNER));
    const page = await at(HEALTH_PAGE, DIRECTION, OWNER);
    await press(page, 'Nouveau site');
    await page.getByRole('radio', { name: /Une direction/ }).check();
    await page.getByRole('textbox', { name: /À quoi sert le site/ }).fill('Les rues, le stationnement et les chantiers de la ville.');
    await press(page, 'Voir ce qui sera fait');
    await picture(page, 'nouveau-site');
    await planRuns(page);
    await page.close();
  });

  const request = await test.step('an agent asks for a community', async () => {
    const { page, press: go, fill, tick, pick } = await requests(ASKS);
    await go(requestWords.start);
    await fill(similarWords.fr.what, 'Mieux accueillir les soignants à domicile');
    await go(similarWords.fr.start);
    await fill(form.fields.success, 'Ils se garent sans chercher');
    await go(stepFormWords.fr.next);
    await fill(form.fields.directions, 'Voirie');
    await go(stepFormWords.fr.next);
    for (const name of ['Rachid', 'Sophie']) await pick(form.fields.animators, name);
    await go(stepFormWords.fr.next);
    await fill(form.fields.name, NAME);
    await shows(page, form.address.free(SLUG));
    await go(stepFormWords.fr.next);
    const { brainstorm, calls, polls } = similarWords.fr.usages;
    for (const usage of [brainstorm, calls, polls, form.accept]) await tick(usage);
    await go(stepFormWords.fr.toReview);
    await picture(page, 'demande');
    await go(form.send);
    const thing = await named(page, 'request');
    await page.close();
    return thing;
  });

  const team = await requests(FOLLOWS);
  await test.step('the team invites, notes the contact and decides; two people accept; its space opens', async () => {
    const { page, press: go, fill, says } = team;
    const { invite, actions, contact, decide, waive, note } = teamWords.fr;
    // Read there for the first time, it gets its file.
    await go(requestWords.views.board);
    await go(NAME);
    for (const name of ['Rachid Amrani', 'Sophie Petit']) {
      await go(invite(name));
      await says(course.animator(name, course.standings.invited));
    }
    await go(actions.contact);
    await fill(contact.text, 'Un besoin clair.');
    await go(note);
    await go(actions.decide);
    await fill(decide.reason, 'Utile à beaucoup.');
    await go(note);
    await says(course.outcomes.accepted);
    for (const [persona, name] of [[LEADS, 'Rachid Amrani'], [LINKS, 'Sophie Petit']] as const) {
      const animator = await requests(persona, request);
      await animator.press(course.invited.accept);
      await animator.press(course.invited.accept);
      await animator.says(course.animator(name, course.standings.joined));
      await animator.page.close();
    }
    await page.reload();
    await go(actions.waive);
    await fill(waive.reason, 'Ils ont animé ailleurs.');
    await go(note);
    await go(openingWords.fr.open);
    await picture(page, 'ouverture');
    await planRuns(page);
    await page.close();
    // The package was deployed on the sites that there were.
    await installPackage(city, [SPACE]);
    await makePage(as(SPACE, LEADS), MINE, 'Ce qui m’attend', [waitingPart]);
  });

  const desk = await at(HOME, SPACE, LEADS);
  const campaign = await test.step('its animator asks a question of all', async () => {
    const { model, templates, fields, publish } = campaignEdit.fr;
    await press(desk, ideaWords.open);
    await press(desk, model.use(templates.box.name));
    for (const [label, text] of [[fields.question, QUESTION], [fields.sponsor, 'La direction de la voirie']] as const) await desk.getByRole('textbox', { name: new RegExp(`^${label}`) }).first().fill(text);
    await press(desk, publish);
    await press(desk.getByRole('dialog'), publish);
    return named(desk, 'campaign');
  });

  const agent = await at(HOME, SPACE, AGENT, campaign);
  await test.step('an agent gives an idea', async () => {
    await press(agent, ideaWords.throwIdea);
    await agent.getByRole('textbox', { name: saying(throwWords.fr.name) }).fill(IDEA);
    await picture(agent, 'idee');
    await press(agent, throwWords.fr.send);
    await expect(agent.getByRole('link', { name: saying(IDEA) }).first()).toBeVisible();
  });

  await test.step('the idea becomes a call for comment, which its animator publishes', async () => {
    const { call } = makingWords.fr.idea;
    const { drafts, fields, next, publish } = callEdit.fr;
    await desk.reload();
    await press(desk, ideaWords.views.animate);
    await desk.getByRole('button', { name: new RegExp(`^Actions.*${IDEA}`) }).press('Enter');
    await desk.getByRole('menuitem', { name: /^En faire un appel/ }).press('Enter');
    await desk.getByRole('radio', { name: call.title }).check();
    await press(desk, call.make);
    await shows(desk, call.done);
    await picture(desk, 'idee-en-appel');
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
    await press(desk, callWords.open);
    await press(desk, drafts.goOn(IDEA));
    await press(desk, next);
    await desk.getByRole('textbox', { name: new RegExp(`^${fields.outcome}`) }).fill('La direction de la voirie répond à chacun.');
    await press(desk, next);
    await press(desk, publish);
    await press(desk.getByRole('dialog'), publish);
    await named(desk, 'call');
    // The link with the idea is kept as he reads it.
    await shows(desk, referenceWords.fr.from);
  });

  /** One step along the chain, by the link that says it. */
  const walk = async (way: 'from' | 'to', title: string, kind: string): Promise<void> => {
    await agent.getByText(saying(referenceWords.fr[way])).first().locator('..').getByRole('link', { name: saying(title) }).first().click();
    await named(agent, kind);
    await isLoaded(agent);
  };

  await test.step('from the idea an agent comes to the call, and comments it', async () => {
    await agent.reload();
    // The call bears its name.
    await agent.getByRole('region', { name: ideaWords.sectionLabel }).getByRole('link', { name: saying(IDEA) }).first().click();
    await named(agent, 'idea');
    await walk('to', IDEA, 'call');
    await agent.getByRole('button', { name: /^Commenter/ }).first().press('Enter');
    await agent.getByRole('textbox', { name: /^Votre/ }).first().fill(COMMENT);
    await agent.getByRole('button', { name: /^Envoyer/ }).last().press('Enter');
    await shows(agent, COMMENT);
  });

  const panel = desk.getByRole('dialog');
  await test.step('then a poll, which says what it comes from', async () => {
    const { create, form: fields, ask, actions, done } = manageWords.fr;
    await press(desk, pollWords.manage);
    await press(panel, create);
    await panel.getByRole('textbox', { name: fields.question }).fill(POLL);
    for (const [index, text] of [CHOICE, 'Quinze euros par mois'].entries()) await panel.getByLabel(fields.option(String(index + 1)), { exact: true }).fill(text);
    await press(panel, fields.publish);
    await press(desk.getByRole('dialog', { name: ask.publishTitle }), actions.publish);
    await shows(desk, done.published);
    await press(panel, actions.on(actions.origin, POLL));
    await panel.getByLabel(referenceWords.fr.search).fill('soignants');
    await press(panel, referenceWords.fr.add(IDEA));
    await expect(button(panel, referenceWords.fr.remove(IDEA))).toBeVisible();
    await picture(desk, 'origine');
    await press(panel, manageWords.fr.back);
  });

  const voteLink = await test.step('an agent finds it among what awaits her, and votes; it is closed, checked and certified', async () => {
    await agent.goto(`${city.origin}${SPACE}/SitePages/${MINE}.aspx?lang=fr-FR`);
    await picture(agent, 'attend');
    await agent.getByRole('link', { name: saying(POLL) }).click();
    await named(agent, 'poll');
    expect(new URL(agent.url()).pathname).toBe(`${SPACE}/SitePages/${HOME}.aspx`);
    await agent.getByRole('radio', { name: CHOICE }).check();
    await press(agent, pollWords.vote.submit);
    await shows(agent, pollWords.vote.yours(CHOICE));
    await expect(agent.locator('[aria-busy="true"]')).toHaveCount(0);
    const { actions, ask, done } = manageWords.fr;
    const audit = auditWords.fr;
    await press(panel, actions.on(actions.close, POLL));
    await press(desk.getByRole('dialog', { name: ask.closeTitle }), actions.close);
    await shows(desk, done.closed);
    await press(panel, actions.on(actions.results, POLL));
    await press(panel, audit.run);
    await shows(panel, audit.clean);
    await shows(panel, audit.sameAsLive);
    await press(panel, audit.certify);
    await shows(desk, done.certified);
    await desk.close();
    return agent.url();
  });

  const tariffs = async (persona: string, thing?: string) => partByKeys(await at('Tarifs', TARIFFS, persona, thing), /^Tarifs$/);
  await test.step('the service opens a tariff file, which names the vote on the other site by its link; each step agrees', async () => {
    const { page, press: go } = await tariffs(SERVICE);
    await go('Dossiers');
    await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Direction de la voirie' });
    await go('Nouveau dossier');
    await page.getByLabel(/^Objet/).fill(FILE);
    await page.getByLabel(/^Service/).selectOption({ label: 'Stationnement' });
    await page.getByLabel(/^Date souhaitée/).fill(TOMORROW);
    await go('Ouvrir le dossier');
    await page.getByLabel('Chercher une ligne').fill('surface soignants mois');
    await page.getByRole('checkbox', { name: /Soignants/ }).first().press('Space');
    await go(/^Ajouter 1.ligne choisie/);
    await go('Ajouter des lignes');
    await page.getByRole('grid').locator('[data-cell="0-2"]').focus();
    await page.keyboard.type('10,00');
    await page.keyboard.press('Enter');
    await go(/^Enregistrer 1.ligne/);
    await expect(page.getByText('Les lignes sont enregistrées.').first()).toBeAttached();
    const file = await named(page, 'tarifffile');

    const owner = await tariffs(LINKS, file);
    await owner.press('Motif et pièces');
    await owner.page.getByLabel(referenceWords.fr.search).fill(voteLink);
    await press(owner.page, referenceWords.fr.add(POLL));
    await expect(owner.page.getByRole('link', { name: saying(POLL) })).toBeVisible();
    await picture(owner.page, 'dossier-de-tarifs');
    await owner.page.close();

    await go('Envoyer aux étapes');
    await go('Envoyer');
    await expect(page.getByText(/attend Finances \(envoyé le/)).toBeVisible();
    await page.close();
    for (const persona of STEPS) {
      const step = await tariffs(persona, file);
      await step.press('Étapes');
      await step.press('Accord');
      await step.press('Enregistrer la réponse');
      await expect(step.page.getByText(/^Réponse enregistrée pour 1.ligne\.$/).first()).toBeAttached();
      await step.page.close();
    }
  });

  await test.step('the council decides it; the secretariat records what becomes of the act, and sets the tariff', async () => {
    const { page, press: go } = await tariffs(SECRETARY);
    await go('Actes');
    await go('Nouvel acte');
    await page.getByLabel(/^Numéro/).fill(ACT);
    await page.getByLabel(/^Objet/).fill(FILE);
    await page.getByLabel(/^Séance/).fill(TODAY);
    await page.getByLabel(/^Auteur/).fill('Claire Vidal, maire');
    const decided = page.getByLabel(/^Dossier décidé/);
    await decided.selectOption(String(await decided.locator('option').filter({ hasText: saying(FILE) }).getAttribute('value')));
    await go('Enregistrer l’acte');
    await expect(page.getByRole('heading', { name: new RegExp(ACT) })).toBeVisible();
    for (const [kind, said, address] of [['voted', 'voté', ''], ['transmitted', 'transmis', ''], ['published', 'publié', `https://www.valmontreuil.example/actes/${ACT}.pdf`]] as const) {
      await page.getByLabel(/^Suite/).selectOption(kind);
      await page.getByLabel(/^Jour/).fill(TODAY);
      if (address) await page.getByLabel(/^Adresse/).fill(address);
      await go('Enregistrer');
      await expect(page.getByText(new RegExp(`^Enregistré.: ${said}`)).first()).toBeVisible();
    }
    await picture(page, 'acte');
    await go(/^Fixer 1/);
    await expect(page.getByText(/tarifs? (est|sont) fixé/).first()).toBeVisible();
    await page.close();
  });

  await test.step('at its date it is in force, and from the price the agent walks back to the idea, and forth again', async () => {
    await setLocalSwitch(city, 'settings', { clockAhead: 86_400 });
    await agent.goto(`${city.origin}${TARIFFS}/SitePages/Tarifs.aspx?lang=fr-FR`);
    await agent.getByLabel('Service', { exact: true }).selectOption({ label: 'Stationnement' });
    const row = agent.getByRole('row', { name: /Abonnement de surface/ }).filter({ hasText: /soignant/i }).first();
    await expect(row).toContainText('10,00');
    await picture(agent, 'tarif', row);
    await row.getByRole('link').first().click();
    await agent.getByRole('button', { name: new RegExp(`^Délibération n°.*${ACT}`) }).first().click();
    await expect(agent.getByRole('heading', { name: new RegExp(ACT) })).toBeVisible();
    await agent.goBack();
    await agent.getByRole('link', { name: /^Dossier de modification/ }).first().click();
    await expect(agent.getByRole('heading', { name: saying(FILE) }).first()).toBeVisible();
    const walksTo = async (path: string, ...step: Parameters<typeof walk>): Promise<void> => {
      await walk(...step);
      expect(new URL(agent.url()).pathname).toBe(path);
    };
    const space = `${SPACE}/SitePages/${HOME}.aspx`;
    // On the other site, on the page on which it stands there.
    await walksTo(space, 'from', POLL, 'poll');
    await walksTo(space, 'from', IDEA, 'call');
    await walksTo(space, 'from', IDEA, 'idea');
    await picture(agent, 'retour-a-l-idee');
    await walksTo(space, 'to', IDEA, 'call');
    await walksTo(space, 'to', POLL, 'poll');
    await walksTo(`${TARIFFS}/SitePages/Tarifs.aspx`, 'to', FILE, 'tarifffile');
    await expect(agent.getByRole('heading', { name: saying(FILE) }).first()).toBeVisible();
  });

  await test.step('nothing awaits the agent any more', async () => {
    await agent.goto(`${city.origin}${SPACE}/SitePages/${MINE}.aspx?lang=fr-FR`);
    await shows(agent, waitingWords.fr.nothing);
    await agent.close();
  });

  await test.step('the checks of each site find every record right', async () => {
    await makeHealthPage(as(SPACE, LEADS));
    for (const [site, persona] of [[SPACE, LEADS], [TARIFFS, LINKS], [TEAM_SITE, LINKS], [DIRECTION, OWNER]] as const) {
      const page = await at(HEALTH_PAGE, site, persona);
      await shows(page, listWords.fr.allWell);
      await press(page, checkWords.fr.start);
      await expect(page.getByRole('heading', { name: checkWords.fr.records })).toBeVisible();
      const checks = page.getByRole('region', { name: checkWords.fr.title });
      await isLoaded(page);
      expect({ site, said: await checks.getByText(site === DIRECTION ? checkWords.fr.noThings : /rien d’altéré/).count(), troubled: await checks.getByText(/modifié après coup|n’en avait pas le droit|hors du temps|illisible/).allTextContents() }).toEqual({ site, said: 1, troubled: [] });
      await shows(checks, checkWords.fr.noSecond);
      if (site === SPACE) await picture(page, 'sante', checks);
      await page.close();
    }
  });
});

function fail(): never {
  throw new Error('no day');
}
