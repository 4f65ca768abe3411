import type { Locator, Page } from '@playwright/test';
import { en as planEn } from '../../src/shell/plans/planStrings.en';
import { fr as planFr } from '../../src/shell/plans/planStrings.fr';
import { stepFormWords } from '../../src/shell/editor/steps/stepFormStrings';
import { COMMUNITIES, REQUEST_BOARD, REQUEST_BOX, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_KEYS } from '../../src/lists/heads/requests';
import { ConfidentialBallotsList } from '../../src/lists/polls';
import { en } from '../../src/webparts/requests/strings.en';
import { fr } from '../../src/webparts/requests/strings.fr';
import { actWords } from '../../src/webparts/requests/ui/act/actStrings';
import { figureWords } from '../../src/webparts/requests/ui/figures/figureStrings';
import { fr as form } from '../../src/webparts/requests/ui/form/formStrings.fr';
import { similarWords } from '../../src/webparts/requests/ui/form/similarStrings';
import { en as courseEn } from '../../src/webparts/requests/ui/one/courseStrings.en';
import { fr as courseFr } from '../../src/webparts/requests/ui/one/courseStrings.fr';
import { en as openingEn } from '../../src/webparts/requests/ui/team/openingStrings.en';
import { fr as openingFr } from '../../src/webparts/requests/ui/team/openingStrings.fr';
import { teamWords } from '../../src/webparts/requests/ui/team/teamStrings';
import type { View } from './fixtures';
import { accessibilityViolations, expect, isLoaded, test } from './fixtures';
import type { FormByKeys } from './formByKeys';
import { formByKeys } from './formByKeys';
import { expectFocus } from './keyboard';
import type { LocalCity } from './localCity';
import { saying } from './saying';
import { setLocalSwitch, SiteRest } from './siteRest';

/**
 * One request, from communities that look alike to a space that is archived: requester, an animator who declines and two who accept, two members of the
 * team, a colleague. By keys alone; each reads the language of his own.
 */
test.use({ cityName: 'requests-path' });
test.setTimeout(420_000);

const SITE = '/sites/numerique';
const [REQUESTER, ACCEPTS, DECLINES, STANDS_IN, FOLLOWS, DECIDES, COLLEAGUE] = ['camille.moreau', 'aicha.ouali', 'marc.delattre', 'rachid.amrani', 'julien.roux', 'karim.benali', 'thomas.lefevre'] as const;
const NAME = 'Entraide à distance';
const SLUG = 'entraide-a-distance';
const SPACE = `/sites/${SLUG}`;
const SUCCESS = 'Une question trouve sa réponse en un jour';
const [FRENCH, ENGLISH] = ['fr-FR', 'en-US'] as const;
const words = { fr, en };

test('a request becomes a space, is reviewed and archived', async ({ open, city }) => {
  const requests = async (view: Pick<View, 'persona' | 'language'> & Partial<View>): Promise<FormByKeys> => formByKeys(await open('Communautes', { site: SITE, ...view }), words[view.language === FRENCH ? 'fr' : 'en'].title);

  // A Friday before the first of May; in 2030 it is a Wednesday.
  await setClock(city, '2030-04-26T08:00:00Z');
  const atDesk = await requests({ persona: REQUESTER, language: FRENCH });
  await test.step('communities that look alike come first; the form is begun, and kept for another device', async () => {
    const { page, press, fill, isSound } = atDesk;
    const { fields } = form;
    const similar = similarWords.fr;
    await press(fr.start);
    await fill(similar.what, 'entraide en télétravail');
    await expect(page.getByRole('link', { name: similar.join('Communauté Télétravail') })).toBeVisible();
    await expect(page.getByRole('link', { name: saying(similar.ask('Communauté Télétravail')) })).toBeVisible();
    await isSound();
    await press(similar.start);
    await expect(atDesk.box(fields.objectives)).toHaveValue('entraide en télétravail');
    await fill(fields.success, SUCCESS);
    await press(stepFormWords.fr.keep);
    await atDesk.says(stepFormWords.fr.kept);
    await isSound();
  });

  const onPhone = await requests({ persona: REQUESTER, language: FRENCH, width: 320, touch: true });
  await test.step('it is gone on with on a phone, and sent', async () => {
    const { page, press, fill, tick, pick, isSound } = onPhone;
    const { fields, accept, address } = form;
    const { usages } = similarWords.fr;
    const next = async (): Promise<void> => {
      await press(stepFormWords.fr.next);
      await expectFocus(page);
    };
    // It opens where something is missing; what was saved at the desk is one step back.
    await press(fr.resume);
    await press(stepFormWords.fr.back);
    await expect(onPhone.box(fields.success)).toHaveValue(SUCCESS);
    await next();
    await fill(fields.directions, 'Ressources humaines');
    await isSound();
    await next();
    await pick(fields.animators, 'Aïcha');
    await pick(fields.animators, 'Delattre');
    await isSound();
    await next();
    await fill(fields.name, 'Communauté Télétravail');
    await expect(page.getByText(saying(address.taken('communaute-teletravail')))).toBeVisible();
    await fill(fields.name, NAME);
    await expect(page.getByText(saying(address.free(SLUG)))).toBeVisible();
    await isSound();
    await next();
    for (const usage of [usages.files, usages.polls, accept]) await tick(usage);
    await isSound();
    await press(stepFormWords.fr.toReview);
    await isSound();
    await press(form.send);
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    await onPhone.says(courseFr.firstDay('29 avril 2030'), courseFr.contactBy('6 mai 2030'), courseFr.unfiled);
    await isSound();
  });
  const thing = /request-\d+/.exec(onPhone.page.url())?.[0] ?? '';
  const id = Number(thing.slice('request-'.length));
  const colleague = new SiteRest({ ...city, siteUrl: city.origin + SITE }, COLLEAGUE);

  await setClock(city, '2030-04-30T07:00:00Z');
  const follower = await requests({ persona: FOLLOWS, language: FRENCH });
  await test.step('a member of the team follows it, invites, and asks: the clock waits', async () => {
    const { page, press, fill, isSound } = follower;
    const { ask } = teamWords.fr;
    await press(fr.views.board);
    await expect(page.getByRole('row', { name: saying(NAME) })).toContainText(saying('Contact : 3 jours ouvrés restants'));
    await isSound();
    await press(NAME);
    await press(teamWords.fr.claim);
    await follower.says(fr.followedBy('Julien Roux'));
    for (const name of ['Aïcha Ouali', 'Marc Delattre']) {
      await press(teamWords.fr.invite(name));
      await follower.says(courseFr.animator(name, courseFr.standings.invited));
    }
    await press(teamWords.fr.actions.ask);
    await fill(ask.text, 'Combien de personnes sont en télétravail ?');
    await isSound();
    await press(teamWords.fr.note);
    await expect(page.getByText(saying('Contact : l’horloge attend une réponse')).first()).toBeVisible();
    await isSound();
  });

  const decliner = await requests({ persona: DECLINES, language: FRENCH });
  await test.step('an animator finds the invitation on his page, and declines with a word', async () => {
    const { press, fill, isSound } = decliner;
    const { invited } = courseFr;
    await decliner.says(fr.invitations(1, '1'));
    await press(NAME);
    await decliner.says(invited.means);
    await isSound();
    await press(invited.decline);
    await fill(invited.word, 'Je change de service en mai.');
    await press(invited.decline);
    await decliner.says(courseFr.animator('Marc Delattre', courseFr.standings.declined), 'Je change de service en mai.');
  });

  await test.step('as a colleague over REST: nothing of it', async () => expect(await doors(colleague, id)).toEqual({ told: [], sheets: [] }));

  await setClock(city, '2030-05-03T07:00:00Z');
  await test.step('the requester answers after the first of May, and names somebody else: the day is as many working days later', async () => {
    const { page, press, fill, pick, isSound } = onPhone;
    await page.reload();
    await onPhone.says(courseFr.expected.answer);
    await fill(courseFr.answerTo('Combien de personnes sont en télétravail ?'), 'Quarante.');
    await isSound();
    await press(courseFr.answer);
    await onPhone.says(courseFr.paused(2, '2'), courseFr.contactBy('9 mai 2030'));
    await press(courseFr.propose);
    await pick(courseFr.proposeWho, 'Rachid');
    await press(courseFr.proposeDo);
    await onPhone.says(courseFr.animator('Rachid Amrani', courseFr.standings.named));
  });

  await test.step('he is invited, and the contact is noted with a template', async () => {
    const { page, press, fill, isSound } = follower;
    await page.reload();
    await press(teamWords.fr.invite('Rachid Amrani'));
    await follower.says(courseFr.animator('Rachid Amrani', courseFr.standings.invited));
    await press(teamWords.fr.actions.contact);
    await page.getByLabel(actWords.fr.template).selectOption({ label: 'Premier contact' });
    await fill(teamWords.fr.contact.text, 'Quarante personnes, deux animateurs.');
    await isSound();
    await press(teamWords.fr.note);
    await expect(page.getByText(saying('Contact : tenu le 3 mai 2030')).first()).toBeVisible();
  });

  await test.step('two animators accept', async () => {
    for (const persona of [ACCEPTS, STANDS_IN]) {
      const animator = await requests({ persona, language: ENGLISH, thing, theme: persona === ACCEPTS ? 'dark' : 'light' });
      const { invited, animator: says, standings } = courseEn;
      await animator.press(invited.accept);
      await animator.press(invited.accept);
      await animator.says(says(persona === ACCEPTS ? 'Aïcha Ouali' : 'Rachid Amrani', standings.joined));
      await animator.isSound();
      await animator.page.close();
    }
  });

  const decider = await requests({ persona: DECIDES, language: ENGLISH, thing });
  await test.step('another member decides: all read its public sheet, and nothing more', async () => {
    const { press, fill, isSound } = decider;
    await press(teamWords.en.actions.decide);
    await fill(teamWords.en.decide.reason, 'A clear need.');
    await isSound();
    await press(teamWords.en.note);
    await decider.says(courseEn.outcomes.accepted, courseEn.waitsFor(courseEn.blockers.training));
    expect(await doors(colleague, id)).toEqual({ told: [], sheets: [`${NAME} opening`] });
  });

  await test.step('a training, and who was there', async () => {
    const { page, press, fill, tick, isSound } = follower;
    await page.reload();
    await press(teamWords.fr.actions.schedule);
    await fill(teamWords.fr.schedule.day, '2030-05-06');
    await fill(teamWords.fr.schedule.where, 'Cité administrative, salle 2');
    await isSound();
    await press(teamWords.fr.note);
    await follower.says(courseFr.trainingDay('6 mai 2030', 'Cité administrative, salle 2'));
    await setClock(city, '2030-05-06T14:00:00Z');
    await press(teamWords.fr.actions.attend);
    await tick('Aïcha Ouali');
    await press(teamWords.fr.note);
    await expect(page.getByText(fr.steps.ready, { exact: true }).first()).toBeVisible();
  });

  await test.step('the opening is broken twice, and gone on with by another member', async () => {
    const { page, press, isSound } = follower;
    const faultAt = (path: string): Promise<void> => setLocalSwitch(city, 'faults', { kind: 'deny', user: FOLLOWS, method: 'POST', path });
    const mended = async (): Promise<unknown> => fetch(`${city.origin}/_local/faults`, { method: 'DELETE' });
    await faultAt('SPSiteManager/create');
    await press(openingFr.open);
    await press(planFr.run);
    await follower.says(planFr.refused);
    await press(planFr.byHand);
    await expect(page.getByText(/m365 spo site add/)).toBeVisible();
    await isSound();
    await mended();
    await faultAt(`${SLUG}.*savepage`);
    await press(planFr.run);
    await expect(stepOf(page, openingFr.steps.home)).toContainText(planFr.standings.refused);
    await expect(stepOf(page, openingFr.steps.contents)).toContainText(planFr.standings.done);
    await decider.page.reload();
    await decider.press(openingEn.open);
    await decider.press(planEn.run);
    await decider.says(planEn.ended.done);
    await decider.says(courseEn.openedOn('May 6, 2030'), en.clock.kept(en.clock.opening, 'May 6, 2030'));
    await decider.isSound();
    await mended();
  });

  await test.step('the space has what was wanted, and its animators', async () => {
    const space = await open('Communaute', { persona: ACCEPTS, language: ENGLISH, site: SPACE });
    await expect(space.getByRole('region', { name: /^(Sondages|Polls)$/ }).first()).toBeVisible();
    await expect(space.getByText('Animée par : Aïcha Ouali, Rachid Amrani')).toBeVisible();
    await expect(space.getByRole('link', { name: 'Les fichiers de la communauté' })).toBeVisible();
    await isLoaded(space);
    expect(await accessibilityViolations(space)).toEqual([]);
    await space.close();
  });

  await test.step('its month is certified, and every agent reads of it', async () => {
    const { page, press, isSound } = decider;
    await press(en.back);
    await press(en.views.promise);
    await press(figureWords.en.certify);
    await decider.says(figureWords.en.same);
    await isSound();
    const reader = await requests({ persona: COLLEAGUE, language: ENGLISH, theme: 'dark', width: 320 });
    await reader.press(en.views.promise);
    await expect(reader.page.getByText(/April 2030/).first()).toBeVisible();
    await reader.isSound();
    await reader.press(en.views.communities);
    await expect(reader.page.getByRole('link', { name: NAME })).toBeVisible();
    await reader.isSound();
    await page.bringToFront();
  });

  await setClock(city, '2030-11-12T08:00:00Z');
  await test.step('six months later it is reviewed, archived and read only', async () => {
    const { page, press, fill, isSound } = decider;
    await page.reload();
    await press(en.views.board);
    await expect(page.getByRole('table', { name: teamWords.en.reviews }).getByRole('row', { name: saying(NAME) })).toBeVisible();
    await isSound();
    await press(NAME);
    await press(teamWords.en.actions.review);
    await fill(teamWords.en.review.result('entraide en télétravail'), 'Ninety questions, eighty answers.');
    await page.getByLabel(teamWords.en.review.outcome).selectOption('archive');
    await isSound();
    await press(teamWords.en.note);
    await decider.says(courseEn.reviewed('November 12, 2030', courseEn.reviews.archive));
    await press(openingEn.readOnly.archive);
    await press(planEn.run);
    await decider.says(planEn.ended.done);
    await isSound();
    expect([await titleOf(city), await writesTo(city), await doors(colleague, id)]).toEqual([`${NAME} (archivée)`, 403, { told: [], sheets: [`${NAME} archived`] }]);
  });

  await test.step('it goes on: everybody writes in it again', async () => {
    const { press, fill } = decider;
    await press(teamWords.en.actions.restore);
    await fill(teamWords.en.reason, 'Two more lead it.');
    await press(teamWords.en.note);
    await decider.says(courseEn.restored('November 12, 2030'));
    // The plan that stands open turns with it.
    await press(planEn.run);
    await decider.says(planEn.ended.done);
    expect([await titleOf(city), await writesTo(city), await doors(colleague, id)]).toEqual([NAME, 201, { told: [], sheets: [`${NAME} open`] }]);
  });
});

/** The server's clock, and so everybody's. */
async function setClock(city: LocalCity, iso: string): Promise<void> {
  await setLocalSwitch(city, 'settings', { clockAhead: Math.round((Date.parse(iso) - Date.now()) / 1000) });
}

/** What a colleague finds of a request by every door: words of it elsewhere than on its sheet, and sheets. */
async function doors(rest: SiteRest, id: number): Promise<{ readonly told: readonly string[]; readonly sheets: readonly string[] }> {
  const list = (url: string): string => `web/getList('${SITE}/${url}')/items`;
  const paths = [
    ...[REQUEST_BOX, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_BOARD, REQUEST_KEYS].map(({ url }) => `${list(url)}?$top=500`),
    `${list(REQUEST_BOX.url)}(${id})`,
    `web/getFolderByServerRelativePath(decodedUrl='${SITE}/${REQUEST_FILES.url}/r${id}')/ListItemAllFields`,
    `search/query?querytext='trouve'`
  ];
  const { body } = await rest.get(`${list(COMMUNITIES.url)}?$select=Title,State,Request&$filter=Request eq ${id}`);
  const { value } = body as { readonly value: readonly { readonly Title: string; readonly State: string }[] };
  // From the decision on its name is everybody's.
  const told: string[] = [];
  for (const path of paths) {
    const text = JSON.stringify((await rest.get(path)).body);
    const secrets = [SUCCESS, 'Quarante', 'Je change de service', ...(value.length > 0 ? [] : [NAME])];
    if (secrets.some((each) => text.includes(each))) told.push(path);
  }
  return { told, sheets: value.map(({ Title, State }) => `${Title} ${State}`) };
}

/** The line of a step of a plan. */
function stepOf(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ hasText: title }).last();
}

/** What the space calls itself. */
async function titleOf(city: LocalCity): Promise<string> {
  const { body } = await new SiteRest({ ...city, siteUrl: city.origin + SPACE }, ACCEPTS).get('web?$select=Title');
  return (body as { readonly Title: string }).Title;
}

/** What a colleague is answered who adds to a list of the space to which everybody adds. */
async function writesTo(city: LocalCity): Promise<number> {
  const body = { Title: crypto.randomUUID(), ClientKey: crypto.randomUUID() };
  return (await new SiteRest({ ...city, siteUrl: city.origin + SPACE }, COLLEAGUE).post(`web/getList('${SPACE}/${ConfidentialBallotsList.url}')/items`, body)).status;
}
