import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryCallServices } from '../../../data/calls/testing/MemoryCallServices';
import { wholePassage } from '../../../domain/anchors/anchorOf';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { holdTimeOfEach, nadia, openCall, saying, show, theo } from './testing/showCalls';

jest.setTimeout(120_000);

holdTimeOfEach();

const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name: typeof name === 'string' ? saying(name) : name }));
const passageRegion = async (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('the list of calls', () => {
  it('says that there is none, and lets an animator open one', async () => {
    show(new MemoryCallServices(nadia, { role: 'agent' }));
    expect(await screen.findByText('Aucun appel en cours pour le moment.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ouvrir un appel' })).not.toBeInTheDocument();
  });

  it('leads to a call, whose address is then the page’s', async () => {
    const { services, opened } = await openCall();
    show(services);
    await userEvent.click(await screen.findByRole('link', { name: 'Charte du télétravail' }));
    expect(await screen.findByRole('heading', { name: 'Charte du télétravail', level: 3 })).toHaveFocus();
    expect(location.search).toBe(`?parvis=call-${opened.call.id}`);
    await press('Tous les appels');
    expect(await screen.findByRole('link', { name: 'Charte du télétravail' })).toBeVisible();
  });
});

describe('a call', () => {
  it('is read in numbered passages under their headings, without a fault that axe finds', async () => {
    const { services, opened } = await openCall();
    const { container } = show(services, {}, { arriveAt: `call-${opened.call.id}` });
    const text = await passageRegion('Passage 2');
    expect(text).toHaveTextContent('deux jours par semaine');
    expect(screen.getByRole('heading', { name: '1 Objet', level: 4 })).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('tells an animator whose changes of its rules are stored, for the eye too, until another page is chosen', async () => {
    const { services, opened } = await openCall({ reasons: [{ id: 1, text: 'Hors sujet.' }] });
    show(services.as(nadia, 'animator'), {}, { arriveAt: `call-${opened.call.id}` });
    await press('Modifier l’appel');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Message de rappel' }), 'Rappel.');
    await press('Enregistrer');
    const told = await screen.findByText('Les modifications sont enregistrées.');
    expect(told).toBeVisible();
    expect(document.activeElement).toContainElement(told);
    expect(document.activeElement).not.toBe(document.body);
    await press('Mes contributions');
    expect(screen.queryByText('Les modifications sont enregistrées.')).toBeNull();
  });

  it('takes a remark on a passage, and counts it', async () => {
    const { services, opened } = await openCall();
    show(services, {}, { arriveAt: `call-${opened.call.id}` });
    await press('Commenter : Passage 2');
    const field = await screen.findByRole('textbox', { name: 'Votre question' });
    await userEvent.click(screen.getByRole('radio', { name: 'Remarque' }));
    await userEvent.click(field);
    await userEvent.paste('Trois jours seraient préférables.');
    await press('Envoyer');
    const text = await passageRegion('Passage 2');
    expect(await within(text).findByText('Trois jours seraient préférables.')).toBeVisible();
    expect(await screen.findByRole('button', { name: saying('Passage 2 : 1 contribution, 1 remarque') })).toBeVisible();
    expect(await within(text).findByText('Votre contribution est enregistrée.')).toBeVisible();
    expect(services.lists.contributions.peek()).toHaveLength(1);
  });

  it('stores once what is sent while answers are lost', async () => {
    const { services, opened } = await openCall();
    show(services, {}, { arriveAt: `call-${opened.call.id}` });
    await press('Commenter : Passage 2');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Votre question' }));
    await userEvent.paste('Pourquoi deux jours ?');
    services.loseAnswers(1);
    await press('Envoyer');
    await press('Réessayer maintenant');
    expect(await screen.findByText('Votre contribution est enregistrée.')).toBeVisible();
    expect(services.lists.contributions.peek()).toHaveLength(1);
  });

  it('shows what a colleague said, to be supported and replied to', async () => {
    const { services, opened } = await openCall();
    await services.as(theo).contributions.add(opened.call, { kind: 'remark', anchor: wholePassage(1, 4), text: 'Il faut aussi un écran.', wording: '', answers: 0, files: [], direction: 'Urbanisme' }, 'key-1');
    const { container } = show(services, {}, { arriveAt: `call-${opened.call.id}` });
    await press('Passage 4 : 1 contribution, 1 remarque');
    expect(await screen.findByText('Il faut aussi un écran.')).toBeVisible();
    await press(/Soutenir «.Il faut aussi un écran/);
    expect(await screen.findByRole('button', { name: /Soutenir.*1.soutien/, pressed: true })).toBeVisible();
    await press(/Répondre à «.Il faut/);
    await userEvent.click(await screen.findByRole('textbox', { name: 'Votre réponse' }));
    await userEvent.paste('Et un siège.');
    await press('Envoyer');
    expect(await screen.findByText('Et un siège.')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });
});
