import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { MemoryListHealth } from '../../../../data/health/testing/MemoryListHealth';
import { dutyRoles } from '../../../../domain/privacy/duties';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { HealthScreen } from '../HealthScreen';
import type { HealthServices } from '../HealthServices';

jest.setTimeout(120_000);
beforeEach(() => localStorage.clear());

const show = (lists: MemoryListHealth, language: 'fr' | 'en' = 'fr') => renderScreen(<HealthScreen properties={{}} saveProperties={() => undefined} />, { services: { isOwner: async () => true, lists: async () => lists } as Pick<HealthServices, 'isOwner' | 'lists'>, language });
const press = async (name: RegExp | string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('the lists of a site', () => {
  it('that are sound are said to be, in one sentence, with what is not used here and when it was looked at', async () => {
    show(new MemoryListHealth());
    expect(await screen.findByText(/Tout va bien/)).toBeVisible();
    expect(screen.getByText(/Pas utilisés ici\s: .*Tarifs/)).toBeVisible();
    expect(screen.getByText(/Regardé le 3\s?novembre 2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /réparation/ })).toBeNull();
    const [details] = await screen.findAllByRole('button', { name: 'Détails des listes' });
    await userEvent.click(details as HTMLElement);
    expect(await screen.findByRole('table', { name: 'Sondages' })).toBeVisible();
    expect(await screen.findByText(/Rien n’approche d’une limite/)).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('that are sick come first, in words; what would change is shown, nothing is done before the plan is run, and then it is said', async () => {
    const lists = new MemoryListHealth();
    lists.break('https://ville.test/sites/intranet', 'usages');
    show(lists);
    expect(await screen.findByText('1 liste à réparer.')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Carte des usages');
    expect(screen.getByText(/a repris les autorisations du site/)).toBeVisible();
    await press('Préparer la réparation');
    const panel = await screen.findByRole('region', { name: 'Réparation et mise à jour' });
    expect(within(panel).getByText(/aura de nouveau ses propres autorisations/)).toBeVisible();
    await waitFor(() => expect(within(panel).getByRole('heading', { level: 3 })).toHaveFocus());
    expect(lists.mended).toEqual([]);
    expect(await axeFaults(document.body)).toEqual([]);
    await userEvent.click(await within(panel).findByRole('button', { name: 'Lancer le plan' }));
    expect(await within(panel).findByText('Tout est fait.')).toBeVisible();
    expect(within(panel).getByText(/autorisations propres rétablies/)).toBeVisible();
    expect(lists.mended).toEqual(['usages https://ville.test/sites/intranet']);
    await userEvent.click(within(panel).getByRole('button', { name: 'Fermer' }));
    expect(await screen.findByText(/Tout va bien/)).toBeVisible();
  });

  it('that wait for somebody’s right are left with a message that names who and what', async () => {
    const lists = new MemoryListHealth();
    lists.break('https://ville.test/sites/intranet', 'polls', 'levels');
    const writeText = jest.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    show(lists, 'en');
    await press('Prepare the repair');
    await press('Run the plan');
    await press('For somebody else to do');
    expect(await screen.findByText(/only an owner of https:\/\/ville.test\/sites\/root can make/)).toBeVisible();
    await press('Copy the message');
    expect(writeText).toHaveBeenCalledWith('Hello, two levels are needed.');
    expect(await axeFaults(document.body)).toEqual([]);
  });
});

describe('what is stored', () => {
  it('is checked when somebody asks: each trouble with a link to the thing, each orphan with what to do', async () => {
    const lists = new MemoryListHealth();
    lists.found = {
      ...lists.found, storage: { used: 21 * 1024 ** 3, quota: 25 * 1024 ** 3 }, titles: new Map([['Lists/ParvisBallots', { fr: 'Votes', en: 'Votes' }]]),
      limits: [{ kind: 'folder', url: 'Lists/ParvisBallots', folder: '12/1', value: 4_200, limit: 5_000, isOver: false }, { kind: 'storage', url: '', folder: '', value: 21 * 1024 ** 3, limit: 25 * 1024 ** 3, isOver: false }],
      twins: [{ kind: 'list', name: 'ParvisPolls1', of: { fr: 'Sondages', en: 'Polls' }, list: null, items: 0, link: 'https://ville.test/settings' }]
    };
    lists.checked = {
      ...lists.checked, troubled: [{ part: 'polls', kind: 'poll', id: 12, title: 'Faut-il une cantine ?', link: null, troubles: new Map([['forged', 2], ['altered', 1]]) }], failed: ['tariffs'],
      unread: [{ part: 'registrations', kind: 'session', id: 7, title: 'Gestes qui sauvent', link: null, why: 'forbidden' }],
      seconds: [{ list: { fr: 'Votes confidentiels', en: 'Confidential votes' }, id: 9, first: 4, isOfAnother: true, link: 'https://ville.test/row' }],
      left: [
        ...dutyRoles.map((role) => ({ role, name: 'Paul Petit', of: 'Animateurs des appels', link: `https://ville.test/${role}`, thing: null })),
        { role: 'follower', name: '', of: '', link: null, thing: { part: 'requests', kind: 'request', id: 4, title: 'Jardin partagé', link: null } }
      ]
    };
    show(lists);
    expect(await screen.findByText(/Votes, 12\/1\s: 4\s200 éléments dans un dossier, sur 5\s000/)).toBeVisible();
    expect(screen.getByText(/Le site utilise 21\sGo sur 25\sGo/)).toBeVisible();
    expect(screen.getByText(/« ParvisPolls1 » .* est un double de « Sondages »/)).toBeVisible();
    await press('Vérifier');
    expect(await screen.findByRole('link', { name: /Faut-il une cantine/ })).toBeVisible();
    expect(screen.getByText(/2 écrits par quelqu’un qui n’en avait pas le droit.*1 modifié après coup/)).toBeVisible();
    expect(screen.getByText(/« Tarifs » n’a pas pu être lu/)).toBeVisible();
    expect(screen.getByText(/la ligne 9 porte la clé de la ligne 4.*quelqu’un a copié une clé/)).toBeVisible();
    expect(screen.getByText(/Gestes qui sauvent/).closest('li')).toHaveTextContent(/vous ne lisez pas ses enregistrements/);
    expect(screen.getByText(/Paul Petit n’est plus dans l’annuaire, et reste dans le groupe « Animateurs des appels »/)).toBeVisible();
    // Each part that somebody can play is said, with what is to be done.
    expect(screen.getAllByText(/Paul Petit n’est plus dans l’annuaire, et [^.]+\. [A-ZÀ-Ý][^.]+\./)).toHaveLength(dutyRoles.length);
    expect(screen.getByRole('link', { name: 'Jardin partagé' }).closest('li')).toHaveTextContent(/Une personne que le site ne connaît plus n’est plus dans l’annuaire, et suit encore cette demande/);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it('says that there is nothing to look at where nothing is kept, and nothing of the kind where a part could not be read', async () => {
    const empty = { ...new MemoryListHealth().checked, things: 0, of: 0, troubled: [], unread: [] };
    const lists = new MemoryListHealth();
    lists.checked = { ...empty, failed: [] };
    show(lists);
    await press('Vérifier');
    expect(await screen.findByText(/^Rien n’est encore enregistré ici/)).toBeVisible();
    lists.checked = { ...empty, failed: ['tariffs'] };
    await press('Vérifier à nouveau');
    expect(await screen.findByText(/« Tarifs » n’a pas pu être lu/)).toBeVisible();
    expect(screen.queryByText(/^Rien n’est encore enregistré ici/)).toBeNull();
  });

  it('is looked at in several runs where there is much of it: what was found is shown meanwhile, and is not looked at again', async () => {
    const lists = new MemoryListHealth();
    lists.runs = 2;
    lists.checked = { ...lists.checked, of: 1_240, operations: 1_000, troubled: Array.from({ length: 45 }, (_, index) => ({ part: 'calls', kind: 'call', id: index + 1, title: `Appel ${index + 1}`, link: null, troubles: new Map([['altered', 1]]) })) };
    show(lists);
    await press('Vérifier');
    expect(await screen.findByText(/620 choses regardées sur 1\s240\. Après 1\s000 lectures/)).toBeVisible();
    expect(screen.getByText('Les personnes sont regardées à la fin.')).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^Appel/ })).toHaveLength(20);
    await press('Afficher la suite');
    expect(screen.getAllByRole('link', { name: /^Appel/ })).toHaveLength(40);
    expect(document.activeElement).toHaveTextContent(/Appel 21/);
    await press('Continuer');
    expect(await screen.findByText(/4 personnes regardées\s: toutes sont dans l’annuaire/)).toBeVisible();
    expect(screen.queryByText(/Après 1\s000 lectures/)).toBeNull();
    expect(await axeFaults(document.body)).toEqual([]);
  });
});

describe('all sites of a hub', () => {
  it('are read with progress, the worst first; one where the reader may not look says whom to ask; chosen ones are repaired in one plan', async () => {
    const lists = new MemoryListHealth({ sites: ['culture', 'voirie', 'secret'] });
    lists.break('https://ville.test/sites/culture', 'polls');
    lists.break('https://ville.test/sites/voirie', 'usages');
    lists.closed.set('https://ville.test/sites/secret', ['Camille Roux', 'Marc Delattre']);
    show(lists);
    await press('Tous les sites du hub');
    await press('Regarder tous les sites');
    expect(await screen.findByText(/2 sites à réparer ou à mettre à jour\..*1 site n’est pas à vous/)).toBeVisible();
    expect(screen.getByText(/Demandez à Camille Roux et Marc Delattre/)).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Choisir tous ceux à réparer');
    expect(screen.getByText('2 sites choisis')).toBeVisible();
    await userEvent.click(within(screen.getByRole('group', { name: 'Avec les sites choisis' })).getByRole('button', { name: 'Préparer la réparation' }));
    await press('Lancer le plan');
    expect(await screen.findByText('Tout est fait.')).toBeVisible();
    expect([...lists.mended].sort()).toEqual(['polls https://ville.test/sites/culture', 'usages https://ville.test/sites/voirie']);
    await press('Fermer');
    expect(await screen.findByText(/Tous les sites que vous pouvez regarder vont bien/)).toBeVisible();
  });

  it('say what comes near to a limit there, and those that are chosen are checked one after the other, whatever else is wrong', async () => {
    const lists = new MemoryListHealth({ sites: ['culture', 'voirie'] });
    lists.found = { ...lists.found, titles: new Map([['Lists/ParvisBallots', { fr: 'Votes', en: 'Votes' }]]), limits: [{ kind: 'folder', url: 'Lists/ParvisBallots', folder: '12/1', value: 4_200, limit: 5_000, isOver: false }], twins: [{ kind: 'list', name: 'ParvisPolls1', of: { fr: 'Sondages', en: 'Polls' }, list: null, items: 0, link: 'https://ville.test/settings' }] };
    lists.runs = 2;
    lists.checked = { ...lists.checked, of: 4, troubled: [{ part: 'polls', kind: 'poll', id: 12, title: 'Faut-il une cantine ?', link: null, troubles: new Map([['forged', 2]]) }] };
    show(lists);
    await press('Tous les sites du hub');
    await press('Regarder tous les sites');
    expect((await screen.findAllByText(/Votes, 12\/1\s: 4\s200 éléments dans un dossier/))[0]).toBeVisible();
    expect(screen.getAllByText('1 chose en double.')).toHaveLength(2);
    await press('Choisir tous les vôtres');
    await press('Vérifier ce qui y est stocké');
    const panel = await screen.findByRole('region', { name: 'Vérification des sites choisis' });
    await waitFor(() => expect(within(panel).getByRole('heading', { level: 3 })).toHaveFocus());
    // It pauses in the first site, then in the second one.
    await press('Continuer');
    expect(await within(panel).findByRole('region', { name: 'voirie' })).toBeVisible();
    await press('Continuer');
    await waitFor(() => expect(within(panel).queryByRole('button', { name: 'Continuer' })).toBeNull());
    expect(within(within(panel).getByRole('region', { name: 'culture' })).getByRole('link', { name: /Faut-il une cantine/ })).toHaveAttribute('href', expect.stringMatching(/\/sites\/culture\/.*poll-12/));
    expect(await axeFaults(document.body)).toEqual([]);
    await press('Fermer la vérification');
    expect(screen.queryByRole('region', { name: 'Vérification des sites choisis' })).toBeNull();
    expect(document.activeElement).toContainElement(screen.getByRole('group', { name: 'Avec les sites choisis' }));
  });

  it('a repair that was prepared and not finished is offered again in the next visit', async () => {
    const lists = new MemoryListHealth({ sites: ['culture'] });
    lists.break('https://ville.test/sites/culture', 'polls');
    const first = show(lists);
    await press('Tous les sites du hub');
    await press('Regarder tous les sites');
    await press(/^Préparer la réparation : culture$/);
    await screen.findByRole('region', { name: 'Réparation et mise à jour' });
    first.unmount();
    show(lists);
    await press('Tous les sites du hub');
    expect(await screen.findByText(/réparation d’1 site a été commencée ici/)).toBeVisible();
    await press('La reprendre');
    expect(await screen.findByText('1 site choisi')).toBeVisible();
  });
});
