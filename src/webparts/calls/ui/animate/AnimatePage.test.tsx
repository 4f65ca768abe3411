import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DeskCity } from './testing/showDesk';

jest.setTimeout(120_000);

const said = (element: HTMLElement): string => (element.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
const spaced = (text: string): RegExp => new RegExp(text.replace(/[+?().]/g, '\\$&').replace(/ /g, '\\s'));
const soundScreen = async (): Promise<void> => expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
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

// Axe measures letters to tell icons from words.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));
afterEach(() => jest.restoreAllMocks());

describe('the desk of those who answer', () => {
  it('shows what was said, fifty a page, with what is known of each', async () => {
    const city = await DeskCity.open();
    await city.say('Trois jours seraient mieux.', { by: 1 });
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    city.show();
    const grid = await screen.findByRole('grid', { name: 'Contributions' });
    expect(rows()).toEqual([expect.stringContaining('Qui paie l’écran ?'), expect.stringContaining('Trois jours seraient mieux.')]);
    expect(said(grid)).toContain('Passage 3Chaque agent dispose d’un ordinateur portable …');
    expect(said(grid)).toContain('Hugo Petit');
    await soundScreen();
  });

  it('says of how many the newest are, as the margins of the text count; of all that arrived where agents see published figures', async () => {
    const city = await DeskCity.open();
    for (let number = 0; number < 51; number++) await city.say(`Avis ${number}`, { by: number, on: number % 2 === 0 ? 2 : 3 });
    const first = city.show();
    expect(await screen.findByText(spaced('Les 50 contributions les plus récentes, sur 51'))).toBeVisible();
    expect(screen.getByText(/^Toutes comptent ici, comme dans la marge du texte/)).toBeVisible();
    first.unmount();
    const secret = await DeskCity.open({ moderation: 'before' });
    for (let number = 0; number < 51; number++) await secret.say(`Avis ${number}`, { by: number });
    secret.show();
    expect(await screen.findByText(spaced('Les 50 contributions les plus récentes'))).toBeVisible();
    expect(screen.getByText(/^Ce tableau compte tout ce qui est arrivé/)).toBeVisible();
  });

  it('on a phone has one choice of pages, and its filters behind a button that says how many are on', async () => {
    jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 288, height: 0, top: 0, left: 0, right: 288, bottom: 0, x: 0, y: 0, toJSON: () => ({}) });
    const city = await DeskCity.open();
    await city.say('Trois jours seraient mieux.', { by: 1 });
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    city.show();
    await screen.findByRole('grid');
    expect(screen.queryByRole('combobox', { name: 'Nature' })).toBeNull();
    const more = screen.getByRole('button', { name: 'Autres filtres' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nature' }), 'Question');
    expect(screen.getByRole('button', { name: spaced('Autres filtres : 1 actif') })).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Qui paie l’écran ?')]));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Pages de l’animation' }), 'Regroupements');
    expect(await screen.findByText('Groupes proposés')).toBeVisible();
    await soundScreen();
  });

  it('answers one, and says who decided first when somebody did: both are shown, nothing typed is lost', async () => {
    const city = await DeskCity.open();
    const { id } = await city.say('Trois jours seraient mieux.');
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} (Léa Martin)`), 'Répondre');
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

const press = async (name: string | RegExp, within_: HTMLElement = document.body): Promise<void> => userEvent.click(await within(within_).findByRole('button', { name: typeof name === 'string' ? new RegExp(`^${spaced(name).source}$`) : name }));
const goTo = async (section: string): Promise<void> => press(section, await screen.findByRole('navigation', { name: 'Pages de l’animation' }));

describe('many at once', () => {
  it('answers all that fits a filter, frozen at that moment, with one record that holds their ids', async () => {
    const city = await DeskCity.open();
    const three = await city.say('Trois jours seraient mieux.', { by: 1 });
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    const again = await city.say('Trois jours, s’il vous plaît.', { by: 2 });
    city.show();
    await screen.findByRole('grid');
    await type(screen.getByRole('textbox', { name: 'Texte' }), 'trois JOURS');
    await press('Chercher');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(said(document.body)).toContain('2 contributions correspondent');
    await press('Agir sur tout ce qui correspond au filtre');
    const panel = await screen.findByRole('dialog', { name: 'Tout ce qui correspond au filtre' });
    expect(said(panel)).toContain('trois JOURS');
    const late = await city.say('Trois jours pour tous.', { by: 3 });
    await press('Lire et figer', panel);
    expect(await within(panel).findByText(spaced('3 contributions correspondent'))).toBeInTheDocument();
    await city.say('Trois jours, moi aussi.', { by: 4 });
    await press('Répondre', panel);
    await userEvent.click(await screen.findByRole('radio', { name: /^Retenue en partie/ }));
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Trois jours, sauf l’accueil.');
    await press('Publier la réponse');
    const asking = await screen.findByRole('dialog', { name: spaced('Publier cette réponse pour 3 contributions ?') });
    await press('Publier la réponse', asking);
    await waitFor(() => expect(decisions(city).map(({ targets, content }) => [targets, content.disposition])).toEqual([[[three.id, again.id, late.id], 'partlyKept']]));
    expect(await screen.findByText(spaced('La réponse est publiée pour 3 contributions.'))).toBeInTheDocument();
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Retenue en partie'));
  });

  it('saves a filter under a name, and finds it again at the next visit', async () => {
    const city = await DeskCity.open();
    await city.say('Trois jours seraient mieux.');
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    const { unmount } = city.show();
    await screen.findByRole('grid');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nature' }), 'Question');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await press('Enregistrer ce filtre');
    await type(await screen.findByRole('textbox', { name: /^Nom du filtre/ }), 'Les questions');
    await press('Enregistrer ce filtre', screen.getByRole('dialog'));
    unmount();
    city.show();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Filtres enregistrés' }), 'Les questions');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Qui paie l’écran ?')]));
    await press('Supprimer ce filtre enregistré');
    expect(screen.queryByRole('combobox', { name: 'Filtres enregistrés' })).toBeNull();
  });

  it('assigns to people of the directory and a service, who finds what is his, and each is told once', async () => {
    const city = await DeskCity.open();
    const { id } = await city.say('Trois jours seraient mieux.', { by: 1 });
    await city.say('Qui paie l’écran ?', { kind: 'question', on: 3 });
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} (Hugo Petit)`), 'Confier');
    const people = await screen.findByRole('combobox', { name: 'Personnes' });
    for (const name of ['Lé', 'Na']) {
      await userEvent.type(people, name);
      await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
    }
    await press('Enlever Nadia Benali');
    expect(people).toHaveFocus();
    await userEvent.type(people, 'Pa');
    await userEvent.click(await screen.findByRole('option', { name: /Paul/ }));
    await type(screen.getByRole('combobox', { name: /^Ou un service/ }), 'DAJ');
    await soundScreen();
    await press('Confier', screen.getByRole('dialog'));
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Léa Martin, Paul Martin, DAJ'));
    const stored = decisions(city);
    expect(stored.map(({ kind, contribution, targets, content }) => [kind, contribution, targets, content.people?.map(({ name }) => name)])).toEqual([
      ['assigned', id, [], ['Léa Martin', 'Paul Martin']],
      ['told', 0, [id], ['Léa Martin']],
      ['told', 0, [id], ['Paul Martin']]
    ]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Confiée à' }), 'Moi');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('Trois jours seraient mieux.')]));
    await choose(spaced(`Actions : contribution ${id} (Hugo Petit)`), 'Confier');
    expect(await screen.findByRole('combobox', { name: /^Ou un service/ })).toHaveValue('DAJ');
    expect(screen.getByRole('button', { name: 'Enlever Paul Martin' })).toBeInTheDocument();
  });

  it('proposes groups with their differences, makes one only when told to, answers it, and dissolves it: the answer stays', async () => {
    const city = await DeskCity.open();
    const first = await city.say('Il faudrait trois jours de télétravail par semaine pour tous les agents de la Ville.', { by: 1 });
    const second = await city.say('Il faudrait trois jours de télétravail par semaine pour tous les agents du siège.', { by: 2 });
    const same = await city.say('Il faudrait trois jours de télétravail par semaine, pour tous les agents de la Ville !', { by: 3 });
    await city.say('Qui paie l’écran ?', { kind: 'question' });
    city.show();
    await goTo('Regroupements');
    await press('Chercher les contributions proches');
    expect(await screen.findByText(spaced('1 groupe proposé'))).toBeInTheDocument();
    expect(decisions(city)).toEqual([]);
    await soundScreen();
    await press(/^Examiner/);
    const panel = await screen.findByRole('dialog', { name: 'Examiner ce groupe' });
    expect(said(panel)).toContain('Mêmes mots');
    expect(said(panel)).toMatch(/retiré :.*Ville.*ajouté :.*siège/);
    await soundScreen();
    await userEvent.click(within(panel).getByRole('checkbox', { name: new RegExp(`contribution ${second.id} `) }));
    await type(within(panel).getByRole('textbox', { name: /^Nom du groupe/ }), 'Trois jours');
    await press('Créer ce groupe', panel);
    await waitFor(() => expect(decisions(city).map(({ kind, targets, content }) => [kind, targets, content.group, content.name])).toEqual([['grouped', [first.id, same.id], 1, 'Trois jours']]));
    city.pass(5);
    await press('Répondre au groupe');
    await userEvent.click(await screen.findByRole('radio', { name: /^Non retenue/ }));
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Deux jours suffisent.');
    await press('Publier la réponse');
    await press('Publier la réponse', await screen.findByRole('dialog', { name: /Publier cette réponse pour 2/ }));
    expect(await screen.findByText(/Répondu : Non retenue/)).toBeInTheDocument();
    city.pass(5);
    await press('Actions : Trois jours');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Défaire le groupe' }));
    await press('Défaire le groupe', await screen.findByRole('dialog', { name: /Défaire ce groupe/ }));
    await waitFor(() => expect(decisions(city).map(({ kind }) => kind)).toEqual(['grouped', 'disposed', 'ungrouped']));
    await goTo('Contributions');
    await waitFor(() => expect(said(screen.getByRole('grid')).match(/Non retenue/g)).toHaveLength(2));
  });

  it('steps over what somebody else decided of other contributions, and gives two new groups two numbers', async () => {
    const city = await DeskCity.open();
    const mine = await city.say('Trois jours seraient mieux.', { by: 1 });
    const theirs = await city.say('Qui paie l’écran ?', { kind: 'question' });
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${mine.id} (`), 'Regrouper');
    await type(await screen.findByLabelText(/^Nom du groupe/), 'Trois jours');
    await (await city.other.animation()).decide(city.call, { kind: 'grouped', contribution: 0, targets: [theirs.id], reason: '', content: { group: 1, name: 'Matériel' } }, 0);
    city.pass(5);
    await press('Créer le groupe');
    await waitFor(() => expect(decisions(city).map(({ targets, content }) => [targets, content.group, content.name])).toEqual([[[theirs.id], 1, 'Matériel'], [[mine.id], 2, 'Trois jours']]));
  });
});

describe('moderation', () => {
  it('takes from sight with a rule of the charter, and shows again', async () => {
    const city = await DeskCity.open();
    const { id } = await city.say('C’est la faute du chef du service.');
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} (`), 'Retirer de l’affichage');
    await press('Retirer de l’affichage', await screen.findByRole('dialog', { name: 'Retirer de l’affichage' }));
    expect(await screen.findByText('Choisissez une réponse.')).toBeInTheDocument();
    expect(decisions(city)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Ne mettez en cause personne.' }));
    await soundScreen();
    await press('Retirer de l’affichage', screen.getByRole('dialog', { name: 'Retirer de l’affichage' }));
    await waitFor(() => expect(decisions(city).map(({ kind, reason, content }) => [kind, reason, content.reasonId])).toEqual([['moderated', 'Ne mettez en cause personne.', 1]]));
    await waitFor(() => expect(said(screen.getByRole('grid'))).toContain('Retirée de l’affichage'));
    city.pass(5);
    await choose(spaced(`Actions : contribution ${id} (`), 'Remettre à l’affichage');
    await press('Afficher', await screen.findByRole('dialog', { name: 'Remettre à l’affichage' }));
    await waitFor(() => expect(decisions(city).map(({ kind }) => kind)).toEqual(['moderated', 'shown']));
  });

  it('tells who answers that somebody took the contribution from sight meanwhile, keeps what is typed, and stores it at the next press', async () => {
    const city = await DeskCity.open();
    const { id } = await city.say('C’est la faute du chef du service.');
    city.show();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} (`), 'Répondre');
    await userEvent.click(await screen.findByRole('radio', { name: /^Hors sujet/ }));
    await type(screen.getByRole('textbox', { name: /^Motif/ }), 'Restons sur le texte.');
    await (await city.other.animation()).decide(city.call, { kind: 'moderated', contribution: id, targets: [], reason: 'Charte', content: {} }, 0);
    city.pass(5);
    await press('Publier la réponse');
    expect(await screen.findByText(/Karim Haddad a décidé entre-temps \(retirer de l’affichage/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Motif/ })).toHaveValue('Restons sur le texte.');
    expect(decisions(city)).toHaveLength(1);
    await press('Publier la réponse');
    await waitFor(() => expect(decisions(city).map(({ kind }) => kind)).toEqual(['moderated', 'disposed']));
  });

  it('lets through a copy of what only animators read, without the name where names are hidden', async () => {
    const city = await DeskCity.open({ names: 'hidden', moderation: 'before' });
    const { id } = await city.say('Trois jours, parole d’agent.');
    city.show();
    expect(await screen.findByText(/Seuls les animateurs lisent/)).toBeInTheDocument();
    await screen.findByRole('grid');
    await choose(spaced(`Actions : contribution ${id} (`), 'Laisser passer');
    const panel = await screen.findByRole('dialog', { name: 'Laisser passer' });
    expect(within(panel).getByRole('textbox', { name: /^Nom montré/ })).toHaveValue('');
    expect(within(panel).getByRole('textbox', { name: /^Texte montré/ })).toHaveValue('Trois jours, parole d’agent.');
    await press('Afficher', panel);
    await waitFor(() => expect(decisions(city).map(({ kind, content }) => [kind, content])).toEqual([['shown', expect.objectContaining({ text: 'Trois jours, parole d’agent.' })]]));
  });
});

describe('the course of a call', () => {
  it('holds, resumes, closes, reopens with a reason and archives', async () => {
    const city = await DeskCity.open({ closesAt: new Date('2026-12-15T17:00:00Z') });
    city.show();
    await goTo('Déroulement');
    await press('Suspendre les contributions');
    await press('Suspendre');
    await waitFor(() => expect(decisions(city)).toHaveLength(1));
    city.pass(60);
    await press('Reprendre les contributions');
    await press('Reprendre');
    await waitFor(() => expect(decisions(city)).toHaveLength(2));
    city.pass(60);
    await press('Clôturer maintenant');
    await type(await screen.findByRole('textbox', { name: /^Motif/ }), 'Texte retiré.');
    await press('Clôturer');
    expect(await screen.findByText('L’appel est clôturé.')).toBeInTheDocument();
    await soundScreen();
    city.pass(60);
    await press('Rouvrir');
    const dialog = await screen.findByRole('dialog', { name: 'Rouvrir l’appel' });
    await press('Rouvrir', dialog);
    expect(await within(dialog).findByText('Ce champ est obligatoire.')).toBeInTheDocument();
    await type(within(dialog).getByRole('textbox', { name: /^Motif/ }), 'Retour du texte.');
    await press('Rouvrir', dialog);
    await waitFor(() => expect(decisions(city).map(({ kind, reason }) => [kind, reason])).toEqual([['held', ''], ['resumed', ''], ['closed', 'Texte retiré.'], ['reopened', 'Retour du texte.']]));
  });

  it('has a reminder to copy, which leads nobody into the editing of the page, and says that it is copied', async () => {
    const writeText = jest.fn(async (_: string) => undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const city = await DeskCity.open({ closesAt: new Date('2026-12-15T17:00:00Z'), reminder: 'Encore quelques jours.' });
    city.show();
    history.replaceState(null, '', '?Mode=Edit&env=Embedded');
    await goTo('Déroulement');
    await press('Copier le message');
    expect(await screen.findByText('Le message est copié.')).toBeVisible();
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Encore quelques jours\.[^]*\?env=Embedded&parvis=call-\d+$/);
    history.replaceState(null, '', location.pathname);
  });

  it('says what the server does, and not what it should do; an owner closes it there', async () => {
    const city = await DeskCity.open({}, 'owner');
    city.show();
    await goTo('Déroulement');
    expect(await screen.findByText('Le serveur accepte les contributions.')).toBeInTheDocument();
    await (await city.other.animation()).decide(city.call, { kind: 'closed', contribution: 0, targets: [], reason: '', content: {} }, (await city.services.calls.open(city.call.id)).decisions[0]?.id ?? 0);
    city.pass(60);
    await press('Clôturer maintenant');
    await press('Clôturer');
    expect(await screen.findByText(/Karim Haddad/)).toBeInTheDocument();
  });
});
