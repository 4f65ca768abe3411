import '@pnp/sp/security/list';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { expect, test } from './fixtures';
import type { LocalCity } from './localCity';
import { partByKeys } from './partByKeys';

// It damages lists.
test.use({ cityName: 'health' });

const folder = join('tests', '.artifacts', 'screens');
const OWNER = 'camille.moreau';
const PART = /^(Santé de Parvis|Parvis health)$/;

/** As an owner who did not know: the ballots have the permissions of the site again, and a list is gone. */
async function damage({ siteUrl }: LocalCity): Promise<void> {
  const { sp, listPath } = nodeConnection(siteUrl, OWNER);
  await sp.web.getList(listPath('Lists/ParvisBallots')).resetRoleInheritance();
  await sp.web.getList(listPath('Lists/ParvisUsageOpens')).delete();
}

test('an owner sees that lists are damaged, what would change, and mends them by keys; a colleague reads whom to ask', async ({ open, city }) => {
  mkdirSync(folder, { recursive: true });
  const healthy = await partByKeys(await open('Sante', { persona: OWNER, language: 'fr-FR' }), PART);
  await expect(healthy.within().getByText('Tout va bien', { exact: false })).toBeVisible();
  await damage(city);
  await healthy.press('Regarder à nouveau');
  await expect(healthy.within().getByText('2 listes à réparer.')).toBeVisible();
  await healthy.isSound();
  await healthy.page.screenshot({ path: join(folder, 'Health-sick-fr-1280.png'), fullPage: true });
  await healthy.press('Préparer la réparation');
  await expect(healthy.within().getByText('aura de nouveau ses propres autorisations', { exact: false })).toBeVisible();
  await healthy.isSound();
  await healthy.page.screenshot({ path: join(folder, 'Health-plan-fr-1280.png'), fullPage: true });
  await healthy.press('Lancer le plan');
  await expect(healthy.within().getByText('Tout est fait.')).toBeVisible();
  await healthy.press('Fermer');
  await expect(healthy.within().getByText('Tout va bien', { exact: false })).toBeVisible();

  const phone = await partByKeys(await open('Sante', { persona: 'helene.garnier', language: 'en-US', theme: 'dark', width: 320 }), PART);
  await phone.goTo('Of which sites?', 'All sites of the hub');
  await phone.press('Look at all sites');
  await expect(phone.within().getByText(/All sites that you may look at are well|to repair or upgrade/)).toBeVisible();
  await phone.isSound();
  await phone.page.screenshot({ path: join(folder, 'Health-hub-en-320-dark.png'), fullPage: true });

  const agent = await partByKeys(await open('Sante', { persona: 'fatou.diallo', language: 'fr-FR', width: 320, theme: 'dark' }), PART);
  await expect(agent.within().getByText('aide les propriétaires', { exact: false })).toBeVisible();
  await agent.isSound();
  await agent.page.screenshot({ path: join(folder, 'Health-agent-fr-320.png'), fullPage: true });
});
