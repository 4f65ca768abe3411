import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import { MemoryCallServices } from '../../../../data/calls/testing/MemoryCallServices';
import type { CallDraft } from '../../../../domain/calls/Call';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Language } from '../../../../shell/Language';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import { charter, clock, draft, nadia, openCall, saying } from '../testing/showCalls';
import CallEditor from './CallEditor';

jest.setTimeout(240_000);

beforeEach(() => {
  localStorage.clear();
  clock.now = new Date('2026-03-10T09:00:00Z');
});

const animator = (): MemoryCallServices => new MemoryCallServices(nadia, { now: () => clock.now, role: 'animator' });
function show(services: MemoryCallServices, language: Language = 'fr'): ReturnType<typeof renderScreen> & { readonly published: jest.Mock; readonly closed: jest.Mock } {
  const [published, closed] = [jest.fn(), jest.fn()];
  return Object.assign(renderScreen(<CallEditor target="drafts" onClose={closed} onUpdated={closed} onPublished={published} />, { services, language }), { published, closed });
}
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: saying(name) }));
const step = async (name: string): Promise<void> => press(name);
const passages = (): readonly string[] => within(screen.getByRole('list', { name: 'Passages du texte' })).getAllByRole('listitem').map(({ textContent }) => (textContent ?? '').replace(/[\u00a0\u202f]/g, ' '));
const rowOf = (name: string): HTMLElement => screen.getByRole('button', { name: (shown) => shown.replace(/[\u00a0\u202f]/g, ' ').startsWith(name) });
const words = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Texte du passage' });

async function paste(html: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: 'Collez le texte ici' });
  fireEvent.paste(field, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : '') } });
  await screen.findByRole('list', { name: 'Passages du texte' });
}

const stored = async (services: MemoryCallServices): Promise<readonly CallDraft[]> => (await services.animation()).drafts();
const textOf = async (services: MemoryCallServices): Promise<TextVersion | null> => {
  const animation = await services.animation();
  const [first] = await animation.drafts();
  return first ? animation.draftText(first) : null;
};

const fromWord = '<p class=MsoTitle>Charte du télétravail</p><h1>Objet</h1><p>Le télétravail est ouvert à tous. Deux jours par semaine.</p><p>Sur demande.</p><img src="x">';

it('a paste becomes passages, merged, split, corrected and taken back by the keyboard, and a published call', async () => {
  const services = animator();
  const { container, published } = show(services);
  await paste(fromWord);
  expect(passages()).toEqual(['Passage 1, titre 1Charte du télétravail', 'Passage 2, titre 1Objet', 'Passage 3, paragrapheLe télétravail est ouvert à tous. Deux jours par semaine.', 'Passage 4, paragrapheSur demande.']);
  expect(screen.getByText(saying('1 image n’a pas été reprise.'))).toBeVisible();

  rowOf('Passage 1').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(rowOf('Passage 4')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(words()).toHaveFocus();
  await userEvent.keyboard('{Backspace}');
  expect(words()).toHaveValue('Le télétravail est ouvert à tous. Deux jours par semaine. Sur demande.');
  expect(words().selectionStart).toBe('Le télétravail est ouvert à tous. Deux jours par semaine.'.length);

  const place = 'Le télétravail est ouvert à tous.'.length;
  words().setSelectionRange(place, place);
  await userEvent.keyboard('{Enter}');
  expect(words()).toHaveValue('Deux jours par semaine. Sur demande.');
  expect(words()).toHaveFocus();
  await userEvent.paste('Oui : ');
  await userEvent.keyboard('{Escape}');
  expect(rowOf('Passage 4')).toHaveFocus();
  expect(passages().slice(2)).toEqual(['Passage 3, paragrapheLe télétravail est ouvert à tous.', 'Passage 4, paragrapheOui : Deux jours par semaine. Sur demande.']);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(passages()[3]).toBe('Passage 4, paragrapheDeux jours par semaine. Sur demande.');
  await press('La refaire');
  expect(passages()[3]).toBe('Passage 4, paragrapheOui : Deux jours par semaine. Sur demande.');
  expect(await axeFaults(container)).toEqual([]);

  await step('3. Aperçu et publication');
  expect(await screen.findByRole('region', { name: 'Ce que verront les agents' })).toHaveTextContent('Oui');
  expect(await axeFaults(container)).toEqual([]);
  await press('Publier l’appel');
  const dialog = await screen.findByRole('dialog', { name: saying('Publier cet appel ?') });
  expect(dialog).toHaveTextContent('L’appel ouvre dès sa publication. Il n’a pas de date de clôture.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publier l’appel' }));
  await waitFor(() => expect(published).toHaveBeenCalledTimes(1));
  const [opened] = await services.calls.list();
  expect(opened?.call.title).toBe('Charte du télétravail');
  const decision = opened?.decisions[0];
  const checked = decision && (await services.calls.text(decision));
  expect(checked?.text.passages.map(({ text }) => text)).toEqual(['Charte du télétravail', 'Objet', 'Le télétravail est ouvert à tous.', 'Oui : Deux jours par semaine. Sur demande.']);
  expect(await stored(services)).toEqual([]);
  expect(localStorage.length).toBe(0);
});

it('words are made bold, italic and links by mouse and key, taken back, and notes are added and go with their passage', async () => {
  const { container } = show(animator());
  await paste('<p>Le télétravail est ouvert.</p><p>Sur demande.</p>');
  await userEvent.click(rowOf('Passage 1'));
  words().setSelectionRange(3, 14);
  fireEvent.select(words());
  await press('Gras');
  expect(screen.getByRole('button', { name: 'Gras' })).toHaveAttribute('aria-pressed', 'true');
  expect(words()).toHaveFocus();
  expect(screen.getByText('télétravail').tagName).toBe('STRONG');
  words().setSelectionRange(20, 20);
  fireEvent.select(words());
  await userEvent.keyboard('{Control>}i{/Control}');
  expect(screen.getByText('ouvert').tagName).toBe('EM');
  await userEvent.keyboard('{Control>}k{/Control}');
  const address = screen.getByRole('textbox', { name: 'Adresse du lien' });
  expect(address).toHaveFocus();
  await userEvent.keyboard('javascript:alert(1){Enter}');
  expect(screen.getByText(/Cette adresse ne peut pas être ouverte/)).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
  await userEvent.clear(address);
  await userEvent.keyboard('https://ville.example/{Enter}');
  expect(screen.getByRole('link', { name: 'ouvert' })).toHaveAttribute('href', 'https://ville.example/');
  expect(words()).toHaveFocus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(screen.queryByRole('link', { name: 'ouvert' })).toBeNull();
  expect(screen.getByText('ouvert').tagName).toBe('EM');
  words().setSelectionRange(25, 25);
  fireEvent.select(words());
  await press('Ajouter une note');
  expect(words()).toHaveFocus();
  await userEvent.keyboard('Au sens de la loi.{Escape}');
  expect(passages()).toEqual(['Passage 1, paragrapheLe télétravail est ouvert[1].', 'Passage 2, paragrapheSur demande.', 'Passage 3, note[1] Au sens de la loi.']);
  await userEvent.click(rowOf('Passage 1'));
  await press('Supprimer');
  expect(passages()).toEqual(['Passage 1, paragrapheSur demande.']);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(passages()).toHaveLength(3);
  await userEvent.click(rowOf('Passage 1'));
  await userEvent.clear(words());
  await userEvent.type(words(), 'Autre texte.');
  expect(rowOf('Passage 3')).toHaveTextContent('Plus rien ne renvoie à cette note.');
});

it('words that are cut and put into another passage take their note with them, and notes are numbered anew once one leaves it', async () => {
  show(animator());
  await paste('<p>Un</p><p>Deux</p>');
  for (const [row, said] of [['Passage 1', 'Première.'], ['Passage 2', 'Seconde.']] as const) {
    await userEvent.click(rowOf(row));
    words().setSelectionRange(9, 9);
    fireEvent.select(words());
    await press('Ajouter une note');
    await userEvent.keyboard(`${said}{Escape}`);
  }
  expect(passages()).toEqual(['Passage 1, paragrapheUn[1]', 'Passage 2, paragrapheDeux[2]', 'Passage 3, note[1] Première.', 'Passage 4, note[2] Seconde.']);
  await userEvent.click(rowOf('Passage 1'));
  await userEvent.clear(words());
  await userEvent.type(words(), 'Rien');
  await userEvent.keyboard('{Escape}');
  expect(rowOf('Passage 3')).toHaveTextContent('Plus rien ne renvoie à cette note.');
  await userEvent.click(rowOf('Passage 2'));
  words().setSelectionRange(7, 7);
  await userEvent.paste(', puis Un[1]');
  expect(words()).toHaveValue('Deux[2], puis Un[1]');
  await userEvent.keyboard('{Escape}');
  expect(passages()).toEqual(['Passage 1, paragrapheRien', 'Passage 2, paragrapheDeux[1], puis Un[2]', 'Passage 3, note[1] Seconde.', 'Passage 4, note[2] Première.']);
  expect(screen.queryByText(/Plus rien ne renvoie/)).toBeNull();
});

it('kind, number, notes and rows of a passage are changed by what stands below its words', async () => {
  show(animator());
  await paste('<ol><li>premier</li></ol><table><tr><td>a</td><td>b</td></tr></table><p>voir<a href="#n" id="r">1</a></p><p id="n">une note <a href="#r">↑</a></p>');
  expect(passages()).toEqual(['Passage 1, élément de liste, niveau 11. premier', 'Passage 2, ligne de tableauab', 'Passage 3, paragraphevoir[1]', 'Passage 4, note[1] une note']);
  await userEvent.click(rowOf('Passage 1'));
  expect(screen.getByRole('button', { name: 'Réunir avec le précédent' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nature' }), 'heading-2');
  const number = screen.getByRole('textbox', { name: 'Numéro' });
  await userEvent.clear(number);
  await userEvent.type(number, 'I{Enter}');
  await press('Terminer');
  await userEvent.click(rowOf('Passage 2'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Cellule 2' }), 'c{Escape}');
  await userEvent.click(rowOf('Passage 4'));
  // The first note, and no passage before it is one.
  expect(screen.getByRole('button', { name: 'Réunir avec le précédent' })).toHaveAttribute('aria-disabled', 'true');
  await press('Supprimer');
  expect(passages()).toEqual(['Passage 1, titre 2I premier', 'Passage 2, ligne de tableauabc', 'Passage 3, paragraphevoir[1]']);
});

it('what keeps a call from being published is shown where it is corrected; its draft is stored, and goes on', async () => {
  const services = animator();
  const first = show(services);
  await step('3. Aperçu et publication');
  await press('Publier l’appel');
  expect(await screen.findByText('Ajoutez le texte à commenter avant de publier.')).toBeVisible();
  await paste('<p>Un texte.</p>');
  await step('3. Aperçu et publication');
  await press('Publier l’appel');
  const title = await screen.findByRole('textbox', { name: /^Titre/ });
  await waitFor(() => expect(title).toHaveFocus());
  await userEvent.type(title, 'Règlement');
  await userEvent.type(screen.getByRole('textbox', { name: 'À qui l’appel s’adresse' }), 'Les agents des écoles');
  await press('Ajouter un répondant');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Nom du service ou de la direction' }), 'DRH');
  await press('Ajouter une instance');
  await step('3. Aperçu et publication');
  expect(await screen.findByRole('region', { name: 'Ce que verront les agents' })).not.toHaveTextContent('avis attendu');
  await press('Publier l’appel');
  expect(await screen.findByRole('textbox', { name: 'Nom de l’instance' })).toHaveAccessibleDescription('Ce champ est obligatoire.');
  expect(screen.getByRole('textbox', { name: 'Nom de l’instance' })).toBeInvalid();
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom de l’instance' }), 'Comité social');
  await press('Enregistrer le brouillon');
  await waitFor(async () => expect(await stored(services)).toHaveLength(1));
  expect((await stored(services))[0]).toMatchObject({ title: 'Règlement', audience: 'Les agents des écoles', answerers: [{ name: 'DRH', passages: [] }], bodies: [{ id: 1, name: 'Comité social', dueAt: null }] });
  expect((await textOf(services))?.passages.map(({ text }) => text)).toEqual(['Un texte.']);
  // He goes on where he was, and sees that it is stored.
  const said = await screen.findByText('Le brouillon est enregistré.');
  expect(document.activeElement).toContainElement(said);
  await userEvent.type(screen.getByRole('textbox', { name: /^Titre/ }), ' intérieur');
  expect(screen.queryByText('Le brouillon est enregistré.')).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: /^Titre/ }), '{Backspace>10/}');
  expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Règlement');
  expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveFocus();
  await step('3. Aperçu et publication');
  expect(await screen.findByRole('region', { name: 'Ce que verront les agents' })).toHaveTextContent('Les agents des écoles');
  await step('2. Règles et dates');
  first.unmount();
  show(services);
  await press('Continuer : Règlement');
  expect(await screen.findByRole('list', { name: 'Passages du texte' })).toBeVisible();
  expect(passages()).toEqual(['Passage 1, paragrapheUn texte.']);
});

it('who sees his draft no more is told what may be the case, and keeps what he typed', async () => {
  const services = animator();
  show(services);
  await paste('<p>Un texte.</p>');
  await step('2. Règles et dates');
  const title = (): HTMLElement => screen.getByRole('textbox', { name: /^Titre/ });
  await userEvent.clear(title());
  await userEvent.type(title(), 'Règlement');
  await press('Enregistrer le brouillon');
  await screen.findByText('Le brouillon est enregistré.');
  await userEvent.type(title(), ' B');
  services.failNext('saveDraft', new DataError('notFound'));
  await press('Enregistrer le brouillon');
  expect(await screen.findByText(saying('Vous ne voyez plus cet élément : il a été supprimé, ou vous n’êtes plus animateur. Votre saisie reste ici : copiez-la, ou, si vous êtes encore animateur, enregistrez-la comme un nouvel élément.'))).toBeVisible();
  expect(title()).toHaveValue('Règlement B');
});

it('a publication whose answer was lost ends as one', async () => {
  const services = animator();
  const { published } = show(services);
  await paste(fromWord);
  services.failNext('publish', new DataError('timeout'), 'after');
  await step('3. Aperçu et publication');
  await press('Publier l’appel');
  const confirm = async (): Promise<void> => userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Publier l’appel' }));
  await confirm();
  await screen.findByRole('alert');
  await press('Publier l’appel');
  await confirm();
  await waitFor(() => expect(published).toHaveBeenCalledTimes(1));
  expect(await services.calls.list()).toHaveLength(1);
  expect(await stored(services)).toEqual([]);
});

it('what is typed is kept for the next visit, and what somebody else saved meanwhile is chosen field by field', async () => {
  const services = animator();
  const animation = await services.animation();
  await animation.saveDraft(draft(), charter, 'key-1');
  const first = show(services);
  await press('Continuer : Charte du télétravail');
  await userEvent.click(await waitFor(() => rowOf('Passage 2')));
  await userEvent.type(words(), ' Ou trois.');
  first.unmount();
  const [now] = await animation.drafts();
  if (now) await animation.saveDraft({ ...now, title: 'Charte 2026' }, charter, 'key-2');
  show(services);
  await press('Continuer : Charte 2026');
  await waitFor(() => expect(passages().join()).toContain('Ou trois.'));
  await press('Enregistrer le brouillon');
  expect(await screen.findByText(/a enregistré une autre version/)).toBeVisible();
  expect(screen.getByRole('radio', { name: /Charte 2026/ })).toBeChecked();
  expect([(await stored(services))[0]?.title, (await textOf(services))?.passages.some(({ text }) => text.includes('Ou trois.'))]).toEqual(['Charte 2026', false]);
  await press('Continuer avec ces choix');
  await press('Enregistrer le brouillon');
  await waitFor(async () => expect((await textOf(services))?.passages.some(({ text }) => text.includes('Ou trois.'))).toBe(true));
  expect((await stored(services))[0]?.title).toBe('Charte 2026');
});

it('a page of the site gives its texts; Word and Markdown say what is wrong with a file', async () => {
  const services = animator();
  services.pageContents.set('Accueil', JSON.stringify([{ controlType: 4, innerHTML: '<h2>Bienvenue</h2><p>Bonjour.</p>', position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1 } }]));
  show(services);
  await userEvent.click(await screen.findByRole('radio', { name: /Fichier Word/ }));
  const old = new File([''], 'ancien.docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
  // jsdom has none.
  Object.assign(old, { arrayBuffer: async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]).buffer });
  await userEvent.upload(screen.getByLabelText('Choisir un fichier Word'), old);
  expect(await screen.findByRole('alert')).toHaveTextContent('antérieure à 2007');
  await userEvent.click(screen.getByRole('radio', { name: /Page du site/ }));
  await press('Proposer les passages');
  expect(await screen.findByRole('list', { name: 'Passages du texte' })).toBeVisible();
  expect(passages()).toEqual(['Passage 1, titre 2Bienvenue', 'Passage 2, paragrapheBonjour.']);
});

describe('a published call', () => {
  it('keeps what was promised, and changes the rest', async () => {
    const { services, opened } = await openCall({ reasons: [{ id: 1, text: 'Hors sujet.' }] });
    const owner = services.as({ id: 900, name: 'Camille Roux' }, 'owner');
    const closed = jest.fn();
    const { container } = renderScreen(<CallEditor target={{ opened }} onClose={() => undefined} onUpdated={closed} onPublished={() => undefined} />, { services: owner });
    const intro = await screen.findByRole('textbox', { name: 'Présentation' });
    expect(screen.getByRole('radio', { name: /Masqués/ })).toBeDisabled();
    expect(await axeFaults(container)).toEqual([]);
    await userEvent.clear(intro);
    await userEvent.type(intro, 'Une autre présentation.');
    await press('Enregistrer');
    await waitFor(() => expect(closed).toHaveBeenCalledWith('Les modifications sont enregistrées.'));
    expect((await owner.calls.open(opened.call.id)).call).toMatchObject({ intro: 'Une autre présentation.', closesAt: new Date('2026-03-20T17:00:00Z'), names: 'shown' });
  });

  it('whose contributions are reserved takes no files, says why, and stores none where it did', async () => {
    const { services, opened } = await openCall({ reasons: [{ id: 1, text: 'Hors sujet.' }], names: 'hidden', mayAttach: true });
    const owner = services.as({ id: 900, name: 'Camille Roux' }, 'owner');
    const stored = jest.fn();
    renderScreen(<CallEditor target={{ opened }} onClose={() => undefined} onUpdated={stored} onPublished={() => undefined} />, { services: owner });
    const files = await screen.findByRole('checkbox', { name: /^Joindre des fichiers/ });
    expect(files).toBeDisabled();
    expect(files).not.toBeChecked();
    expect(screen.getByText(/les contributions sont réservées et ne prennent pas de fichiers/)).toBeVisible();
    await press('Enregistrer');
    await waitFor(() => expect(stored).toHaveBeenCalled());
    expect((await owner.calls.open(opened.call.id)).call.mayAttach).toBe(false);
  });

  it('that two animators save at once is saved by the first; the second sees both versions, chooses, and nothing is lost', async () => {
    const { services, opened } = await openCall({ reasons: [{ id: 1, text: 'Hors sujet.' }] });
    const [first, second] = [services.as({ id: 900, name: 'Camille Roux' }, 'owner'), services.as(nadia, 'animator')];
    const closed = jest.fn();
    renderScreen(<CallEditor target={{ opened }} onClose={() => undefined} onUpdated={closed} onPublished={() => undefined} />, { services: second });
    const type = async (field: string, text: string): Promise<void> => {
      const box = await screen.findByRole('textbox', { name: new RegExp(`^${field}`) });
      await userEvent.clear(box);
      await userEvent.type(box, text);
    };
    await type('Présentation', 'La présentation de Nadia.');
    await type('Message de rappel', 'Le rappel de Nadia.');
    const animation = await first.animation();
    const theirs = await animation.save({ ...(await animation.saved(opened.call)), intro: 'La présentation de Camille.', outcome: 'La suite selon Camille.' });
    await press('Enregistrer');
    expect(await screen.findByText(/^Camille Roux a enregistré une autre version/)).toBeVisible();
    for (const text of ['La présentation de Nadia\\.', 'La présentation de Camille\\.']) expect(screen.getByRole('radio', { name: new RegExp(text) })).toBeInTheDocument();
    // What one of them alone changed is chosen already.
    for (const text of ['La suite selon Camille\\.', 'Le rappel de Nadia\\.']) expect(screen.getByRole('radio', { name: new RegExp(text) })).toBeChecked();
    expect((await animation.saved(opened.call)).etag).toBe(theirs.etag);
    expect(closed).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: /La présentation de Camille\./ }));
    await press('Continuer avec ces choix');
    await press('Enregistrer');
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    expect((await animation.saved(opened.call))).toMatchObject({ intro: 'La présentation de Camille.', outcome: 'La suite selon Camille.', reminder: 'Le rappel de Nadia.', editor: { name: nadia.name } });
  });
});

it.each([
  { owner: null, before: undefined, begins: '24' },
  { owner: null, before: 12, begins: '12' },
  { owner: { retentionMonths: 36 }, before: 12, begins: '36' },
  { owner: { retentionMonths: null }, before: 12, begins: '' }
])('a new call begins with the retention that an owner chose ($owner), else with that of the call before ($before)', async ({ owner, before, begins }) => {
  const services = animator();
  if (before !== undefined) await services.publish(draft({ retentionMonths: before }), charter);
  if (owner) await (await services.as({ id: 40, name: 'Camille Moreau' }, 'owner').animation()).saveDefaults(owner, 0);
  show(services);
  await paste(fromWord);
  await step('2. Règles et dates');
  expect(await screen.findByRole('combobox', { name: 'Durée de conservation' })).toHaveValue(begins);
});
