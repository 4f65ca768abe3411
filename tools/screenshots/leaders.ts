import type { Screen, Shot } from './Shot';

const HUMAN_RESOURCES = '/sites/ressources-humaines';
const TARIFFS = { site: '/sites/direction-generale', pageName: 'Tarifs' } as const;

async function openFile({ page, press, word }: Screen, direction: string, title: RegExp): Promise<void> {
  await press('Dossiers', 'Files');
  await page.getByLabel(word('Direction', 'Department')).selectOption(direction);
  await page.getByRole('button', { name: title }).click();
}

/** What those look at who keep a part going: animators, services, organisers, the team of communities. */
export const leaders: readonly Shot[] = [
  {
    file: 'ideas', persona: 'karim.benali', site: HUMAN_RESOURCES, pageName: 'Idees', thing: 'campaign-2',
    prepare: async ({ page, press, show, word }) => {
      await press('Tableau', 'Board');
      await page.locator('[data-note]').first().waitFor();
      // The board begins with how it is shown.
      await show(page.getByRole('button', { name: word('Tableau', 'Board') }).first());
    }
  },
  {
    file: 'animate', persona: 'karim.benali', site: HUMAN_RESOURCES, pageName: 'Appels', thing: 'call-1',
    prepare: async ({ page, press, show }) => {
      await press('Animer', 'Animate');
      await page.getByRole('grid').first().waitFor();
      await show(page.getByRole('heading', { level: 4 }).first());
    }
  },
  {
    ...TARIFFS, file: 'tariffs-file', persona: 'thomas.lefevre',
    prepare: async (screen) => {
      await openFile(screen, 'sports', /bonnets/);
      await screen.page.getByRole('grid').waitFor();
    }
  },
  {
    ...TARIFFS, file: 'tariffs-steps', persona: 'karim.benali',
    prepare: async (screen) => {
      await openFile(screen, 'education', /rentrée/);
      await screen.press('Étapes', 'Steps');
      await screen.page.getByRole('table').first().waitFor();
    }
  },
  {
    ...TARIFFS, file: 'tariffs-dashboard', persona: 'aicha.ouali',
    prepare: async ({ page, press }) => {
      await press('Tableau de bord', 'Dashboard');
      await page.getByRole('table').first().waitFor();
    }
  },
  {
    file: 'registrations-organise', persona: 'julien.roux', site: HUMAN_RESOURCES, pageName: 'Inscriptions',
    prepare: async ({ page, press, show, word }) => {
      const part = page.getByRole('region', { name: word('Inscriptions', 'Registrations') });
      await press('Organiser', 'Organise', part);
      await part.getByRole('button', { name: word('Nouvelle activité', 'New activity') }).waitFor();
      await show(part);
    }
  },
  {
    file: 'requests-board', persona: 'karim.benali', site: '/sites/numerique', pageName: 'Communautes',
    prepare: async ({ page, press, show, word }) => {
      const part = page.getByRole('region', { name: word('Demandes de communautés', 'Community requests') });
      await press('Tableau', 'Board', part);
      await part.getByRole('radio').last().check();
      await part.getByRole('group').getByRole('heading', { level: 3 }).first().waitFor();
      await show(part);
    }
  }
];
