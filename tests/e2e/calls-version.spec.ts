import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import manifest from '../../src/webparts/calls/CallsWebPart.manifest.json';
import { fr } from '../../src/webparts/calls/strings.fr';
import { editWords } from '../../src/webparts/calls/ui/edit/editStrings';
import { setUpWords } from '../../src/shell/site/setUpStrings';
import { composeWords } from '../../src/shell/contributions/composeStrings';
import { fr as contributionWords } from '../../src/shell/contributions/strings.fr';
import { changeWords } from '../../src/webparts/calls/ui/version/changeStrings';
import { versionWords } from '../../src/webparts/calls/ui/version/versionStrings';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { saying } from './saying';
import { selectWords } from './selectWords';

// It opens a call on a page of its own.
test.use({ cityName: 'calls-version' });

const OWNER = 'camille.moreau';
const AGENT = 'fatou.diallo';
const TITLE = 'Note sur les horaires';
const FIRST = ['Les services ouvrent à neuf heures du lundi au vendredi.', 'Voir annexe.', 'Voir annexe.', 'La demande est faite par écrit au responsable du service.'];
const SECOND = ['Les services et les mairies annexes ouvrent à neuf heures du lundi au vendredi.', 'Voir annexe.', 'La demande est faite par courriel aux responsables de service.'];

const [change, version, edit] = [changeWords.fr, versionWords.fr, editWords.fr];

test('a text is revised: contributions wait, passages are compared and confirmed, and what changed is read with what led to it', async ({ city, open }) => {
  test.setTimeout(240_000);
  const as = (persona: string, more: Partial<View> = {}): View => ({ persona, language: 'fr-FR', ...more });
  const pageName = 'Horaires';
  await makePage(nodeConnection(city.siteUrl, OWNER), pageName, 'Textes du service', [{ manifest, properties: { mode: 'list' } }]);
  const call = async (view: View): ReturnType<typeof open> => {
    const page = await open(pageName, view);
    await page.getByRole('link', { name: TITLE }).first().click();
    await expect(page.getByRole('article', { name: TITLE })).toBeVisible();
    return page;
  };

  await test.step('an owner publishes a note, and an agent comments two passages', async () => {
    const owner = await open(pageName, as(OWNER));
    const setUp = owner.getByRole('button', { name: setUpWords.fr.calls.run });
    const begin = owner.getByRole('button', { name: fr.open, exact: true }).first();
    await expect(setUp.or(begin).first()).toBeVisible();
    if (await setUp.isVisible()) await setUp.click();
    await begin.click({ timeout: 60_000 });
    const create = owner.getByRole('button', { name: edit.drafts.create });
    const paste = owner.getByRole('textbox', { name: edit.source.pasteLabel });
    await expect(create.or(paste).first()).toBeVisible();
    if (await create.isVisible()) await create.click();
    await paste.fill(FIRST.join('\n\n'));
    await owner.getByRole('button', { name: edit.source.propose, exact: true }).click();
    await owner.getByRole('button', { name: edit.next, exact: true }).click();
    await owner.getByRole('textbox', { name: edit.fields.title }).fill(TITLE);
    await owner.getByRole('button', { name: edit.next, exact: true }).click();
    await owner.getByRole('button', { name: edit.publish, exact: true }).click();
    await owner.getByRole('dialog', { name: saying(edit.publishTitle) }).getByRole('button', { name: edit.publish }).click();
    await expect(owner.getByRole('article', { name: TITLE })).toBeVisible({ timeout: 60_000 });

    const agent = await call(as(AGENT));
    const say = async (text: string): Promise<void> => {
      const form = agent.getByRole('form').last();
      await form.getByRole('radio', { name: contributionWords.kinds.remark }).check();
      await form.getByRole('textbox', { name: composeWords.fr.texts.remark }).fill(text);
      await form.getByRole('button', { name: composeWords.fr.send, exact: true }).click();
      await expect(agent.getByText(text).last()).toBeVisible();
      await expect(form).toBeHidden();
    };
    await agent.locator('[data-margin]').nth(0).click();
    await say('Et les mairies annexes ?');
    await selectWords(agent, 4, 'au responsable du service');
    await agent.getByRole('button', { name: fr.commentSelection }).click();
    await say('Et en son absence ?');
  });

  await test.step('contributions are held, the new text is compared, and what is doubtful confirmed', async () => {
    const owner = await call(as(OWNER));
    await owner.getByRole('button', { name: fr.views.version, exact: true }).click();
    await owner.getByRole('button', { name: version.hold.start, exact: true }).click();
    await expect(owner.getByRole('button', { name: version.hold.stop, exact: true })).toBeVisible();
    await owner.getByRole('button', { name: version.text.fromElsewhere, exact: true }).click();
    await owner.getByRole('textbox', { name: edit.source.pasteLabel }).fill(SECOND.join('\n\n'));
    await owner.getByRole('button', { name: edit.source.propose, exact: true }).click();
    expect(await accessibilityViolations(owner)).toEqual([]);
    await owner.getByRole('button', { name: version.text.done, exact: true }).click();
    const doubts = owner.getByRole('region', { name: version.doubts.title });
    await expect(doubts).toBeVisible();
    await doubts.getByRole('button', { name: version.link.open }).first().click();
    expect(await accessibilityViolations(owner)).toEqual([]);
    await doubts.getByRole('button', { name: version.link.cancel }).click();
    const confirm = doubts.getByRole('button', { name: saying(version.doubts.confirm) });
    for (let left = await confirm.count(); left > 0; left = await confirm.count()) {
      await confirm.first().click();
      await expect(confirm).not.toHaveCount(left);
    }
    const changed = owner.getByRole('region', { name: version.changes.title, exact: true }).getByRole('region').first();
    await changed.getByRole('button', { name: version.changes.behind(0, '0') }).click();
    await changed.getByRole('checkbox', { name: /mairies annexes/ }).check();
    await owner.getByRole('button', { name: version.effect.run }).click();
    await expect(owner.getByText(saying(version.effect.states.moved(1, '1')))).toBeVisible();
    expect(await accessibilityViolations(owner)).toEqual([]);
    await owner.getByRole('button', { name: version.publish.run }).click();
    await owner.getByRole('dialog').getByRole('button', { name: version.publish.yes, exact: true }).click();
    await expect(owner.getByRole('button', { name: version.places.run })).toBeVisible({ timeout: 60_000 });
    await owner.getByRole('button', { name: version.places.run }).click();
    await expect(owner.getByText(saying(version.places.found(1, '1')))).toBeVisible();
    await owner.getByRole('radio', { name: /:\saux\sresponsables/ }).check();
    expect(await accessibilityViolations(owner)).toEqual([]);
    await owner.getByRole('button', { name: version.places.confirm }).click();
    await expect(owner.getByText(version.places.none)).toBeVisible();
  });

  await test.step('an agent reads what changed, also on a phone, and the contribution that led to it', async () => {
    const agent = await call(as(AGENT, { width: 320 }));
    await agent.getByRole('button', { name: fr.views.changes, exact: true }).click();
    await expect(agent.locator('ins').first()).toContainText(change.difference.added.slice(0, 6));
    await agent.getByRole('button', { name: saying(change.behind(1, '1')) }).click();
    await expect(agent.getByText('Et les mairies annexes ?')).toBeVisible();
    await agent.getByRole('button', { name: change.difference.showSides }).first().click();
    expect(await accessibilityViolations(agent)).toEqual([]);
    expect(await sideways(agent)).toBeLessThanOrEqual(0);
  });
});
