import type { Page } from '@playwright/test';
import { walked } from './allLooks';
import type { View } from './fixtures';
import { accessibilityViolations, expect, sideways, test } from './fixtures';
import { publishCampaign } from './publishCampaign';
import { saying } from './saying';

// Meetings, ideas and votes of its own.
test.use({ cityName: 'meeting' });
test.setTimeout(240_000);

const IDEAS = { site: '/sites/ressources-humaines' } as const;
const THING = 'campaign-3';

interface MeetingWords {
  readonly language: View['language'];
  readonly meeting: string;
  readonly open: string;
  readonly join: string;
  readonly code: string;
  readonly go: string;
  readonly title: string;
  readonly send: string;
  readonly next: (step: string) => string;
  readonly steps: readonly [string, string, string, string, string];
  readonly openVote: string;
  readonly support: string;
  readonly close: string;
  readonly over: string;
}

const FRENCH: MeetingWords = {
  language: 'fr-FR', meeting: 'Réunion', open: 'Ouvrir la réunion', join: 'Rejoindre une réunion', code: 'Code de la réunion', go: 'Rejoindre', title: 'Votre idée en une phrase', send: 'Lancer mon idée', next: (step) => `Étape suivante : ${step}`,
  steps: ['Proposer en silence', 'Découvrir les idées', 'Regrouper', 'Voter', 'Voir le résultat'], openVote: 'Ouvrir le vote maintenant', support: 'Soutenir', close: 'Clore la réunion', over: 'La réunion est terminée'
};
const ENGLISH: MeetingWords = {
  language: 'en-US', meeting: 'Meeting', open: 'Open the meeting', join: 'Join a meeting', code: 'Code of the meeting', go: 'Join', title: 'Your idea in one sentence', send: 'Send my idea', next: (step) => `Next step: ${step}`,
  steps: ['Write in silence', 'Discover the ideas', 'Gather', 'Vote', 'See the result'], openVote: 'Open the vote now', support: 'Support', close: 'Close the meeting', over: 'The meeting is over'
};

const sound = async (page: Page): Promise<void> => {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
};
const button = (page: Page, name: string) => page.getByRole('button', { name: saying(name) });

for (const [words, idea] of walked([[ENGLISH, 'Close the shutters at night'], [FRENCH, 'Fermer les volets à la nuit tombée']] as const)) {
  test(`a meeting is opened, joined by its code on a phone, and goes from an idea to its result (${words.language})`, async ({ open, city }) => {
    // A meeting that another one left open is not met here.
    const { view } = await publishCampaign(city, `Moins d’énergie (${words.language})`);
    const room = await open('Idees', { ...view, persona: 'karim.benali', language: words.language });
    await button(room, words.meeting).click();
    await button(room, words.open).click();
    await expect(room.getByRole('heading', { name: words.steps[0] })).toBeVisible();
    const code = (await room.getByText(/^[2-9A-Y]{4}$/).textContent()) ?? '';
    await sound(room);

    const phone = await open('Idees', { ...IDEAS, persona: 'fatou.diallo', language: words.language, width: 320, touch: true });
    await button(phone, words.join).click();
    await phone.getByRole('textbox', { name: words.code }).fill(code.toLowerCase());
    await sound(phone);
    await button(phone, words.go).click();
    await expect(phone.getByText(saying(words.steps[0]))).toBeVisible();
    await phone.getByRole('textbox', { name: words.title }).fill(idea);
    await button(phone, words.send).click();
    await expect(phone.getByRole('textbox', { name: words.title })).toHaveValue('');
    await sound(phone);
    // Nobody sees a word of it yet.
    await expect(room.getByRole('heading', { name: idea })).toHaveCount(0);

    await button(room, words.next(words.steps[1])).click();
    await expect(room.getByRole('heading', { name: idea })).toBeVisible({ timeout: 30_000 });
    await expect(phone.getByRole('heading', { name: idea })).toBeVisible({ timeout: 30_000 });
    await sound(phone);
    await button(room, words.next(words.steps[2])).click();
    await expect(room.getByRole('heading', { name: words.steps[2] })).toBeVisible();
    await sound(room);
    await button(room, words.next(words.steps[3])).click();
    const closed = button(room, words.openVote);
    await expect(room.getByRole('heading', { name: words.steps[3] })).toBeVisible();
    if (await closed.isVisible()) {
      await closed.click();
      await expect(closed).toHaveCount(0, { timeout: 30_000 });
    }
    const support = phone.getByRole('listitem').filter({ has: phone.getByRole('heading', { name: idea }) }).getByRole('button').last();
    await support.click({ timeout: 60_000 });
    await sound(phone);
    await button(room, words.next(words.steps[4])).click();
    await expect(room.getByRole('heading', { name: words.steps[4] })).toBeVisible();
    await expect(room.getByRole('listitem').filter({ has: room.getByRole('heading', { name: idea }) })).toContainText('1 vote', { timeout: 30_000 });
    await sound(room);

    await button(room, words.close).click();
    await button(room, words.close).last().click();
    // Said to screen readers as well.
    await expect(phone.getByText(saying(words.over)).first()).toBeVisible({ timeout: 60_000 });
  });
}

test('the screen of the room is filled in large type, and left with Escape', async ({ open }) => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await open('Idees', { ...IDEAS, persona: 'julien.roux', language: 'fr-FR', theme, thing: THING });
    await button(page, 'Réunion').click();
    await button(page, 'Plein écran').click();
    await expect(button(page, 'Quitter le plein écran')).toBeFocused();
    await sound(page);
    await page.keyboard.press('Escape');
    await expect(button(page, 'Plein écran')).toBeFocused();
  }
});

test('ideas are gathered on the screen of the room, without the names of their authors', async ({ open, city }) => {
  const campaign = await publishCampaign(city, 'Que changer au dépôt ?');
  await campaign.throws('fatou.diallo', 'Un vestiaire chauffé');
  const room = await open('Idees', { ...campaign.view, persona: 'karim.benali', language: 'fr-FR', theme: 'dark' });
  await button(room, 'Réunion').click();
  await button(room, 'Ouvrir la réunion').click();
  await button(room, 'Plein écran').click();
  for (const step of ['Découvrir les idées', 'Regrouper']) {
    const next = button(room, `Étape suivante : ${step}`);
    await expect(next).toBeInViewport();
    await next.click();
  }
  await button(room, 'Regrouper les idées ici').click();
  await button(room, 'Créer un regroupement').click();
  await room.getByRole('textbox', { name: /^Nom/ }).fill('Confort');
  await button(room, 'Enregistrer').click();
  await button(room, 'Actions : Un vestiaire chauffé').click();
  await room.getByRole('menuitem', { name: 'Ranger dans…' }).click();
  await room.getByRole('radio', { name: /Confort/ }).check();
  await room.getByRole('button', { name: 'Ranger', exact: true }).click();
  await expect(room.getByRole('region', { name: /Confort/ }).getByText('Un vestiaire chauffé')).toBeVisible();
  await expect(room.getByRole('region', { name: 'Animer une réunion' })).not.toContainText('Fatou');
  await sound(room);
  await button(room, 'Regrouper les idées ici').click();
  await expect(room.getByRole('heading', { name: /Confort/ })).toBeVisible({ timeout: 60_000 });
});

test('a phone keeps what is thrown while the network is gone, and sends it when it is back', async ({ open, city }) => {
  const { view, opened } = await publishCampaign(city, 'Que faire de nos couloirs ?');
  const room = await open('Idees', { ...view, persona: 'karim.benali', language: 'fr-FR' });
  await button(room, 'Réunion').click();
  await button(room, 'Ouvrir la réunion').click();
  const phone = await open('Idees', { ...view, thing: `meeting-${opened.campaign.id}`, persona: 'fatou.diallo', language: 'fr-FR', width: 320, touch: true });
  await expect(phone.getByText(saying('Proposer en silence')).first()).toBeVisible({ timeout: 60_000 });
  await phone.context().setOffline(true);
  await phone.getByRole('textbox', { name: 'Votre idée en une phrase' }).fill('Des minuteries dans les couloirs');
  await button(phone, 'Lancer mon idée').click();
  await expect(phone.getByText(/partira au retour du réseau/).first()).toBeVisible();
  await expect(phone.getByText(/Pas de réseau\. Continuez/).first()).toBeVisible({ timeout: 60_000 });
  await sound(phone);
  await phone.context().setOffline(false);
  await expect(phone.getByText(/1\sidée envoyée de votre part/).first()).toBeVisible({ timeout: 60_000 });
  await button(room, 'Étape suivante : Découvrir les idées').click();
  await expect(room.getByRole('heading', { name: 'Des minuteries dans les couloirs' })).toBeVisible({ timeout: 60_000 });
});
