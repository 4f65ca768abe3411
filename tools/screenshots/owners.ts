import '@pnp/sp/security/list';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { LocalCity } from '../../tests/e2e/localCity';
import type { Screen, Shot } from './Shot';

const HEALTH = { pageName: 'Sante' } as const;
/** Owns the intranet and the site of human resources. */
const OWNER = 'camille.moreau';
/** Owns all sites of the hub. */
const ADMIN = 'helene.garnier';
const HUMAN_RESOURCES = '/sites/ressources-humaines';

const section = ({ page, press, word }: Screen, fr: string, en: string): Promise<void> =>
  press(fr, en, page.getByRole('navigation', { name: word('Pages de la santé de Parvis', 'Pages of Parvis health') }));

/** What its owner wants of a site that has nothing yet. */
async function chooseSite(screen: Screen, name: string): Promise<void> {
  const { page, press, word } = screen;
  await section(screen, 'Nouveau site', 'New site');
  await press('Mettre en place un autre site', 'Set up another site');
  await page.getByRole('textbox', { name: word('Chercher dans la liste', 'Search in the list') }).fill(name);
  await page.getByRole('button', { name: /^(Choisir «|Choose “)/ }).first().click();
  await page.getByRole('radio', { name: /^(Une communauté|A community)/ }).check();
  await page.getByRole('textbox', { name: /^(À quoi sert le site|What the site is for)/ }).fill(screen.typed('Jardiner ensemble sur la terrasse de la médiathèque.', 'Growing together on the terrace of the library.'));
}

async function planSite(screen: Screen, name: string): Promise<void> {
  await chooseSite(screen, name);
  await screen.press('Voir ce qui sera fait', 'See what will be done');
  await screen.page.getByRole('button', { name: screen.word('Lancer le plan', 'Run the plan') }).waitFor();
}

/** As an owner who did not know: ballots have the permissions of the site again, and a list is gone. */
async function damage({ siteUrl }: LocalCity): Promise<void> {
  const { sp, listPath } = nodeConnection(siteUrl, OWNER);
  await sp.web.getList(listPath('Lists/ParvisBallots')).resetRoleInheritance();
  await sp.web.getList(listPath('Lists/ParvisUsageOpens')).delete();
}

/** What owners and administrators look at. The last ones change the city. */
export const owners: readonly Shot[] = [
  {
    file: 'manage', persona: OWNER,
    prepare: async ({ page, press, typed }) => {
      await press('Gérer les sondages', 'Manage polls');
      await press('Nouveau sondage', 'New poll');
      await page.getByRole('dialog').getByLabel('Question').first().fill(typed('Où planter les nouveaux arbres ?', 'Where shall we plant the new trees?'));
    }
  },
  {
    ...HEALTH, file: 'privacy', persona: OWNER, site: HUMAN_RESOURCES,
    prepare: async (screen) => {
      const { page, show, word } = screen;
      await section(screen, 'Données personnelles', 'Personal data');
      await page.getByRole('region', { name: word('Sondages', 'Polls') }).getByRole('button').first().click();
      await page.getByRole('region', { name: word('Sondages', 'Polls') }).getByRole('listitem').or(page.getByRole('table')).first().waitFor();
      await show(page.getByRole('navigation', { name: word('Pages des données personnelles', 'Pages of personal data') }));
    }
  },
  {
    ...HEALTH, file: 'privacy-due', persona: OWNER, site: HUMAN_RESOURCES,
    prepare: async (screen) => {
      const { page, press, show, word } = screen;
      await section(screen, 'Données personnelles', 'Personal data');
      await press('Durées et purge', 'Periods and purge');
      await press('Regarder ce qui dépasse', 'Look at what is over its time');
      await page.getByRole('button', { name: word('Regarder de nouveau', 'Look again') }).waitFor();
      await show(page.getByRole('navigation', { name: word('Pages des données personnelles', 'Pages of personal data') }));
    }
  },
  {
    ...HEALTH, file: 'leave', persona: OWNER, site: HUMAN_RESOURCES,
    prepare: async (screen) => {
      await section(screen, 'Partir', 'Leave');
      await screen.press('Tout emporter', 'Take all away');
      await screen.page.getByRole('group', { name: /tous ne lisent pas|not everybody reads/ }).waitFor();
      await screen.show(screen.page.getByRole('navigation', { name: screen.word('Pages de la santé de Parvis', 'Pages of Parvis health') }));
    }
  },
  {
    ...HEALTH, file: 'new-site-choose', persona: ADMIN,
    prepare: async (screen) => {
      await chooseSite(screen, 'jardin');
      await screen.show(screen.page.getByRole('heading', { name: /^(Mettre en place «|Set up “)/ }));
    }
  },
  {
    ...HEALTH, file: 'new-site-plan', persona: ADMIN,
    prepare: async (screen) => {
      await planSite(screen, 'jardin');
      await screen.show(screen.page.getByRole('heading', { name: /^(Mettre en place «|Set up “)/ }));
    }
  },
  {
    ...HEALTH, file: 'new-site-home', persona: ADMIN,
    prepare: async (screen) => {
      const { page, press, city, word } = screen;
      await planSite(screen, 'jardin');
      await press('Lancer le plan', 'Run the plan');
      await page.getByText(word('Tout est fait.', 'All is done.')).first().waitFor({ timeout: 120_000 });
      await page.goto(`${city.origin}/sites/communaute-jardin/SitePages/Accueil.aspx`);
      await page.getByRole('region').first().waitFor();
    }
  },
  {
    ...HEALTH, file: 'health', persona: OWNER,
    prepare: async ({ page, city, press, show, word }) => {
      await damage(city);
      await press('Regarder à nouveau', 'Look again');
      await page.getByText(word('2 listes à réparer.', '2 lists to repair.')).first().waitFor();
      await show(page.getByRole('region', { name: word('Santé de Parvis', 'Parvis health') }));
    }
  },
  {
    ...HEALTH, file: 'health-plan', persona: OWNER,
    prepare: async ({ page, press, show, word }) => {
      await press('Préparer la réparation', 'Prepare the repair');
      await page.getByRole('button', { name: word('Lancer le plan', 'Run the plan') }).waitFor();
      await show(page.getByRole('region', { name: word('Santé de Parvis', 'Parvis health') }));
    }
  }
];
