import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { memoryOwner } from '../../../../data/tariffs/owner/testing/memoryOwner';
import { MemoryTariffs } from '../../../../data/tariffs/testing/MemoryTariffs';
import { dayOf } from '../../../../domain/calendar/calendarDay';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import LawPage from './LawPage';

jest.setTimeout(60_000);

const NOW = new Date('2026-12-21T09:00:00Z');
function city(may: NonNullable<Parameters<typeof memoryOwner>[1]>['may'] = { rules: false, delegations: false }) {
  const tariffs = new MemoryTariffs({ now: () => NOW });
  return { tariffs, ...memoryOwner(tariffs, { may }) };
}
const show = (services: MemoryTariffs, language?: 'fr' | 'en') => renderScreen(<LawPage />, { services, language });
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const fill = (label: string | RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const rule = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

beforeEach(() => localStorage.clear());

describe('the law as it is computed', () => {
  it('says of each rule its text, when it was read, who checked it and what is open, to everybody', async () => {
    show(city().tariffs);
    const transmission = await rule('Transmission au préfet');
    expect(transmission).toHaveTextContent(/Depuis le 1ᵉʳ janvier 2016.*L2131-2.*Lu le24 novembre 2026.*personne encore, pour la ville.*est déduit, non lu/);
    expect(await rule('Acte exécutoire')).toHaveTextContent(/Du 1ᵉʳ janvier 2016 au 30 juin 2022.*Depuis le 1ᵉʳ juillet 2022/);
    expect(screen.getByText(/Ce n’est pas un avis juridique/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('names what is past its review, and who checked it', async () => {
    const { tariffs, rules } = city();
    await rules.add({ ...rules.blank(), rule: 'notice', from: dayOf(2020, 1, 1), source: 'CGCT, L2121-12', read: dayOf(2025, 1, 1), reviewBy: dayOf(2026, 12, 20), checkedBy: 'Inès Lopez', params: { clearDays: 5 } }, 'a');
    show(tariffs);
    expect(await screen.findByText(/1 règle est à relire : la date est passée/)).toBeInTheDocument();
    expect(await rule('Convocation du conseil')).toHaveTextContent(/Tenue à jour par la ville.*À relire.*5 jours francs.*Inès Lopez/);
  });

  it('is kept up to date by the lawyers: a rule of the city begins with what was read', async () => {
    const { tariffs, rules } = city({ delegations: false });
    show(tariffs);
    await press(/^Tenir à jour.*Convocation/);
    expect(await screen.findByLabelText(/^Texte/)).toHaveValue('CGCT, L2121-12');
    fill(/^Jours francs/, '90');
    await press('Enregistrer');
    expect(await screen.findByText('Écrivez un nombre de jours, de 1 à 30.')).toBeInTheDocument();
    fill(/^Jours francs/, '3');
    fill(/^À relire/, '2026-11-01');
    expect(await screen.findByText('Relisez la règle après le jour où elle a été lue.')).toBeInTheDocument();
    fill(/^À relire/, '2027-11-01');
    fill(/^Vérifié par/, 'Inès Lopez');
    await press('Enregistrer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await rules.page()).rows).toMatchObject([{ rule: 'notice', checkedBy: 'Inès Lopez', params: { clearDays: 3 } }]);
    expect(await rule('Convocation du conseil')).toHaveTextContent(/3 jours francs/);
  });

  it('takes no two rows of a rule for one day', async () => {
    const { tariffs, rules } = city({ rules: true });
    await rules.add({ ...rules.blank(), rule: 'enforceable', from: dayOf(2020, 1, 1), source: 'x', read: dayOf(2025, 1, 1), reviewBy: dayOf(2027, 1, 1) }, 'a');
    show(tariffs);
    await press('Ajouter une règle');
    await screen.findByRole('dialog');
    fill(/^Du/, '2026-01-01');
    await press('Enregistrer');
    expect(await screen.findByText('Une autre ligne de cette règle couvre déjà ces jours.')).toBeInTheDocument();
  });

  it('holds delegations with their limits; the secretariat writes them, and one without limits is said to be void', async () => {
    const { tariffs, delegations } = city({ rules: false });
    await delegations.add({ title: 'Mandat 2020', from: dayOf(2020, 6, 1), until: dayOf(2026, 3, 20), families: ['Piscines'], floor: null, ceiling: null, mostAYear: null, act: 0 }, 'a');
    show(tariffs);
    expect(within(await screen.findByRole('table', { name: 'Délégations du conseil' })).getAllByRole('row')[1]).toHaveTextContent(/Mandat 2020.*terminée.*Piscines.*aucune limite : la délégation ne vaut rien/);
    await press('Ajouter une délégation');
    await screen.findByRole('dialog');
    expect(screen.getByText(/Sans plancher, plafond ni évolution/)).toBeInTheDocument();
    fill(/^Objet/, 'Mandat 2026');
    fill(/^Du/, '2026-04-01');
    fill(/^Familles/, 'Piscines\nMusées');
    fill(/^Plancher/, '12,345');
    expect(await screen.findByText(/se lit de deux façons/)).toBeInTheDocument();
    fill(/^Plancher/, '20');
    fill(/^Plafond/, '10');
    expect(await screen.findByText('Le plancher est au-dessus du plafond.')).toBeInTheDocument();
    fill(/^Plafond/, '500');
    fill(/^Évolution/, '-2');
    expect(await screen.findByText(/Écrivez une part/)).toBeInTheDocument();
    fill(/^Évolution/, '2,5');
    await press('Enregistrer');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await delegations.page()).rows[1]).toMatchObject({ title: 'Mandat 2026', families: ['Piscines', 'Musées'], floor: 2000, ceiling: 50_000, mostAYear: 25_000, until: null });
    expect(screen.queryByRole('button', { name: 'Ajouter une règle' })).toBeNull();
  });

  it('is said in English too', async () => {
    show(city().tariffs, 'en');
    expect(await rule('School meals')).toHaveTextContent(/nobody yet, for the city/);
  });
});
