import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import AnimatePage from '../animate/AnimatePage';
import { DeskCity } from '../animate/testing/showDesk';
import CampaignEditor from './CampaignEditor';

jest.setTimeout(120_000);
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

const goTo = async (section: string): Promise<void> => userEvent.click(within(await screen.findByRole('navigation', { name: 'Pages de l’animation' })).getByRole('button', { name: section }));
const none = (): void => undefined;

describe('templates of owners', () => {
  it('are made from a campaign, changed, offered to animators, and taken away', async () => {
    const city = await DeskCity.open({}, 'owner');
    const first = city.show(<AnimatePage />);
    await goTo('Modèles');
    expect(await screen.findByText(/Vous ne proposez encore aucun modèle/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Faire un modèle de ce remue-méninges' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer le modèle' }));
    expect(await screen.findByText('Ce champ est obligatoire.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /Nom du modèle/ }), 'Accueils');
    expect(screen.queryByRole('textbox', { name: /^Question/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le modèle' }));
    expect(await screen.findByText(/Le modèle est enregistré/)).toBeInTheDocument();
    expect(await axeFaults(await screen.findByRole('region', { name: 'Modèles' }))).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: /^Modifier.: Accueils/ }));
    await userEvent.type(await screen.findByRole('textbox', { name: /À quoi il sert/ }), 'Pour les mairies de quartier.');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le modèle' }));
    expect(await screen.findByText('Pour les mairies de quartier.')).toBeInTheDocument();
    first.unmount();

    const drafts = city.show(<CampaignEditor target="drafts" onClose={none} onPublished={none} />);
    await userEvent.type(await screen.findByRole('textbox', { name: /^Question/ }), 'Et nos mairies ?');
    await userEvent.click(screen.getByRole('button', { name: /^Utiliser ce modèle.: Accueils/ }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remplacer' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /Qui pose la question/ })).toHaveValue('Direction des accueils'));
    expect(screen.getByRole('textbox', { name: /^Question/ })).toHaveValue('Et nos mairies ?');
    drafts.unmount();
    localStorage.clear();

    city.show(<AnimatePage />);
    await goTo('Modèles');
    await userEvent.click(await screen.findByRole('button', { name: /^Modifier.: Accueils/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Supprimer' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Supprimer' }));
    expect(await screen.findByText(/Vous ne proposez encore aucun modèle/)).toBeInTheDocument();
  });

  it('say how long new campaigns keep what people say, once for all; of two owners the second sees both', async () => {
    const city = await DeskCity.open({}, 'owner');
    const first = city.show(<AnimatePage />);
    await goTo('Conservation');
    const form = await screen.findByRole('form', { name: /^Durée proposée/ });
    await userEvent.selectOptions(await within(form).findByRole('combobox', { name: 'Durée de conservation' }), '12');
    await userEvent.click(within(form).getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText(/les prochains remue-méninges commencent par cette durée/)).toBeInTheDocument();
    const animation = await city.services.animation();
    const { beginning } = await animation.offered();
    expect(beginning?.retentionMonths).toBe(12);
    await (await city.services.as({ id: 3, name: 'Camille Moreau' }, 'owner').owning()).saveBeginning({ retentionMonths: 36 }, beginning ?? undefined);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Durée de conservation' }), '');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByRole('group', { name: 'Durée de conservation' })).toHaveTextContent(/Rien n’est annoncé.*36 mois/);
    first.unmount();
    city.show(<CampaignEditor target="drafts" onClose={none} onPublished={none} />);
    expect(await screen.findByRole('combobox', { name: /conservation/ })).toHaveValue('36');
  });
});
