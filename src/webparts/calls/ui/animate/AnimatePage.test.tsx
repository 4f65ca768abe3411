import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DeskCity } from './testing/showDesk';

jest.setTimeout(120_000);

const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
const spaced = (text: string): RegExp => new RegExp(text.replace(/[+?().]/g, '\\$&').replace(/ /g, '\\s'));
const soundScreen = async (): Promise<void> => expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
const rows = (): readonly string[] => screen.getAllByRole('rowheader').map(said);
const choose = async (row: RegExp, action: string): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name: row }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
};
const type = async (field: HTMLElement, text: string): Promise<void> => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const decisions = (city: DeskCity) => city.services.lists.decisions.peek().filter(({ kind }) => kind !== 'published');

describe('the desk of those who answer', () => {
  it('shows what was said, fifty a page, with what is known of each', async () => {
    const city = await DeskCity.open();
    await city.say('Trois jours seraient mieux.', { by: 1 });
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    city.show();
    const grid = await screen.findByRole('grid', { name: 'Contributions' });
    expect(rows()).toEqual([expect.stringContaining('Trois jours seraient mieux.'), expect.stringContaining('Qui paie l’écran ?')]);
    expect(said(grid)).toContain('Passage 3 · Chaque agent dispose d’un ordinateur portable …');
    expect(said(grid)).toContain('Hugo Petit');
    await soundScreen();
  });

  it('answers one, and says who decided first when somebody did: both are shown, nothing typed is lost', async () => {
    const city = await DeskCity.open();
    const { id } = await city.say('Trois jours seraient mieux.');
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} de Léa Martin`), 'Répondre');
    await userEvent.click(await screen.findByRole('radio', { name: /^Retenue Le/ }));
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Trois jours, oui.');
    city.pass(5);
    await (await city.other.animation()).decide(city.call, { kind: 'disposed', contribution: id, targets: [], reason: 'Deux suffisent.', content: { disposition: 'notKept' } }, 0);
    await userEvent.click(screen.getByRole('button', { name: 'Publier la réponse' }));
    expect(await screen.findByText(/Karim Haddad/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Deux suffisent\./ })).not.toBeChecked();
    expect(screen.getByRole('radio', { name: /Trois jours, oui\./ })).toBeChecked();
    expect(decisions(city)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Continuer avec ces choix' }));
    city.pass(5);
    await userEvent.click(screen.getByRole('button', { name: 'Publier la réponse' }));
    await waitFor(() => expect(decisions(city).map(({ reason, content }) => [reason, content.disposition])).toEqual([['Deux suffisent.', 'notKept'], ['Trois jours, oui.', 'kept']]));
    expect(await screen.findByText('La réponse est publiée pour 1 contribution.')).toBeVisible();
    expect(said(screen.getByRole('grid'))).toContain('Retenue');
    await soundScreen();
  });
});
