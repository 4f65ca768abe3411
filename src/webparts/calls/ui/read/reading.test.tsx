import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anchorOf, wholePassage } from '../../../../domain/anchors/anchorOf';
import { DataError } from '../../../../data/DataError';
import type { Contribution, ContributionDraft } from '../../../../domain/calls/Contribution';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { createTabs } from '../../../../shell/drafts/tabs';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { OpenCall } from '../testing/showCalls';
import { charter, clock, holdTimeOfEach, openCall, passage, read, saying, theo } from '../testing/showCalls';

jest.setTimeout(120_000);

const tick = holdTimeOfEach();

const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name: typeof name === 'string' ? saying(name) : name }));
const paste = async (label: string | RegExp, text: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('textbox', { name: label }));
  await userEvent.paste(text);
};
const said = (changes: Partial<ContributionDraft> = {}): ContributionDraft => ({ kind: 'remark', anchor: wholePassage(1, 4), text: 'Il faut aussi un écran.', wording: '', answers: 0, files: [], direction: '', ...changes });

let keys = 0;
function saysTheo({ services, opened }: OpenCall, changes: Partial<ContributionDraft> = {}): Promise<Contribution> {
  keys += 1;
  return services.as(theo).contributions.add(opened.call, said(changes), `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`);
}

describe('what an agent knows before he says anything', () => {
  it('is until when, who reads, with which name, who answers and by when, and what becomes of it', async () => {
    read(await openCall({ bodies: [{ id: 1, name: 'Comité social', dueAt: new Date('2026-03-05T09:00:00Z') }] }));
    expect(await screen.findByText('Vos collègues lisent votre contribution et votre nom.')).toBeVisible();
    expect(screen.getByText('Direction des ressources humaines').closest('dd')).toHaveTextContent(saying('Direction des ressources humaines, avant le 30 mars 2026'));
    expect(screen.getByText(/répond à chaque contribution/)).toBeVisible();
    expect(screen.getByText(saying('Comité social : avis attendu depuis le 5 mars 2026'))).toBeVisible();
    expect(screen.getAllByText(/jusqu’au 20 mars 2026/)[0]).toBeVisible();
  });

  it('says of a secret call that only animators read', async () => {
    read(await openCall({ names: 'hidden' }));
    expect(await screen.findByText(/Vos collègues ne lisent ni votre nom ni votre texte/)).toBeVisible();
  });

  it('says that the file of the text was changed', async () => {
    const call = await openCall();
    const [published] = call.opened.decisions;
    call.services.meddleWithText(published?.content.file ?? '', JSON.stringify({ ...charter, title: 'Autre' }));
    read(call);
    expect(await screen.findByText(/Le fichier de ce texte a été modifié depuis sa publication/)).toBeVisible();
  });

  it('shows once how to comment, and never again once it was done', async () => {
    const call = await openCall();
    const first = read(call);
    expect(await screen.findByText(/Donnez votre avis là où vous le souhaitez/)).toBeVisible();
    await press('Commenter : Passage 2');
    expect(screen.queryByText(/Donnez votre avis là où/)).not.toBeInTheDocument();
    first.unmount();
    read(call);
    await screen.findByRole('region', { name: 'Passage 2' });
    expect(screen.queryByText(/Donnez votre avis là où/)).not.toBeInTheDocument();
  });
});

describe('saying something', () => {
  it('begins at a key of the passage that has the focus, and not while something is typed', async () => {
    read(await openCall());
    (await screen.findByRole('button', { name: saying('Commenter : Passage 2') })).focus();
    await userEvent.keyboard('c');
    const field = await screen.findByRole('textbox', { name: 'Votre question' });
    expect(field).toHaveFocus();
    await userEvent.keyboard('chiffres');
    expect(field).toHaveValue('chiffres');
  });

  it('is possible before what was said has come, and stays where it is typed when that comes', async () => {
    const call = await openCall();
    await saysTheo(call, { anchor: wholePassage(1, 2) });
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    const { contributions } = call.services;
    const page = contributions.page.bind(contributions);
    contributions.page = async (...asked) => held.then(() => page(...asked));
    read(call);
    (await screen.findByRole('button', { name: saying('Commenter : Passage 2') })).focus();
    await userEvent.keyboard('c');
    const field = await screen.findByRole('textbox', { name: 'Votre question' });
    expect(field).toHaveFocus();
    await userEvent.keyboard('Pour');
    expect(screen.queryByText('Il faut aussi un écran.')).toBeNull();
    await act(async () => come());
    expect(await screen.findByText('Il faut aussi un écran.')).toBeVisible();
    await userEvent.keyboard('quoi');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Pourquoi');
  });

  it('is possible where the network is gone: what others said comes when it is back, and what was typed leaves then', async () => {
    const call = await openCall();
    await saysTheo(call, { anchor: wholePassage(1, 2) });
    const { outbox } = read(call);
    outbox.start();
    await screen.findByRole('button', { name: saying('Passage 2 : 1 contribution, 1 remarque') });
    const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { contributions } = call.services;
    const page = contributions.page.bind(contributions);
    contributions.page = () => Promise.reject(new DataError('offline'));
    await press('Passage 2 : 1 contribution, 1 remarque');
    expect(await screen.findByText(/Ce que d’autres ont dit ici ne peut pas être affiché.*Vous pouvez écrire : votre texte est gardé sur cet appareil/)).toBeVisible();
    await paste('Votre question', 'Pourquoi deux jours ?');
    await press('Envoyer');
    expect(await screen.findByText(/partira au retour du réseau, ou à votre prochaine visite/)).toBeVisible();
    await press('Ajouter votre contribution');
    await paste('Votre question', 'Et pourquoi');
    onLine.mockRestore();
    contributions.page = page;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Il faut aussi un écran.')).toBeVisible();
    expect(await screen.findByText('Votre contribution est enregistrée.')).toBeVisible();
    expect(screen.queryByText(/ne peut pas être affiché/)).toBeNull();
    const field = screen.getByRole('textbox', { name: 'Votre question' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Et pourquoi');
    outbox.stop();
  });

  it('shows no field before it is known what was begun, so that nothing is typed over it', async () => {
    const call = await openCall();
    const first = read(call);
    await press('Commenter : Passage 2');
    await paste('Votre question', 'Commencé hier');
    expect(await screen.findByText('Brouillon gardé sur cet appareil.')).toBeVisible();
    first.unmount();
    let tell = (): void => undefined;
    const known = new Promise<ReadonlySet<string>>((resolve) => (tell = () => resolve(new Set())));
    read(call, undefined, { tabs: { ...createTabs({}), living: () => known } });
    await press('Commenter : Passage 2');
    expect(await within(await screen.findByRole('region', { name: 'Passage 2' })).findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Votre question' })).toBeNull();
    await act(async () => tell());
    const field = await screen.findByRole('textbox', { name: 'Votre question' });
    expect(field).toHaveValue('Commencé hier');
    expect(field).toHaveFocus();
  });

  it('keeps a draft of each passage from the first key, for the next visit', async () => {
    const call = await openCall();
    const first = read(call);
    await press('Commenter : Passage 2');
    await paste('Votre question', 'Pourquoi deux');
    expect(await screen.findByText('Brouillon gardé sur cet appareil.')).toBeVisible();
    first.unmount();
    read(call, undefined, { tabs: createTabs({}) });
    await press('Commenter : Passage 4');
    expect(await screen.findByRole('textbox', { name: 'Votre question' })).toHaveValue('');
    await press('Fermer');
    await press('Commenter : Passage 2');
    expect(await screen.findByDisplayValue('Pourquoi deux')).toBeVisible();
    expect(screen.getByText('Voici ce que vous aviez commencé à écrire.')).toBeVisible();
  });

  it('is about the words that are selected, with those around them', async () => {
    const call = await openCall();
    read(call);
    const words = (await screen.findByText(/deux jours par semaine/)).firstChild;
    if (!words) throw new Error('no words');
    const start = words.textContent?.indexOf('deux jours') ?? 0;
    document.getSelection()?.setBaseAndExtent(words, start, words, start + 11);
    act(() => void document.dispatchEvent(new Event('selectionchange')));
    await press('Commenter la sélection');
    expect((await screen.findByText('deux jours')).tagName).toBe('BLOCKQUOTE');
    await paste('Votre question', 'Pourquoi pas trois ?');
    await press('Envoyer');
    await screen.findByText('Votre contribution est enregistrée.');
    const [stored] = await call.services.contributions.mine(call.opened.call);
    expect(stored?.contribution.anchor).toMatchObject({ passage: 2, quote: 'deux jours', before: expect.stringMatching(/agents, $/) });
    document.getSelection()?.removeAllRanges();
  });

  it('types a wording over the original, and shows in words what it changes', async () => {
    const call = await openCall();
    const { container } = read(call);
    await press('Commenter : Passage 4');
    await userEvent.click(await screen.findByRole('radio', { name: 'Rédaction proposée' }));
    const wording = await screen.findByRole('textbox', { name: /Votre rédaction/ });
    expect(wording).toHaveValue('La collectivité fournit un ordinateur portable et un casque.');
    await press('Envoyer');
    expect(await screen.findByText(/identique au texte actuel/)).toBeVisible();
    await userEvent.clear(wording);
    await userEvent.click(wording);
    await userEvent.paste('La collectivité fournit un ordinateur portable, un écran et un casque.');
    expect(await screen.findByText('Ce que vous changez')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
    await press('Envoyer');
    await screen.findByText('Votre contribution est enregistrée.');
    expect(screen.getByText(', un écran')).toBeVisible();
    expect((await call.services.contributions.mine(call.opened.call))[0]?.contribution).toMatchObject({ kind: 'wording', wording: 'La collectivité fournit un ordinateur portable, un écran et un casque.' });
  });

  it('shows what is close while it is typed, to be supported instead', async () => {
    const call = await openCall();
    await saysTheo(call, { text: 'Il faut un écran et un siège.' });
    read(call);
    await press('Passage 4 : 1 contribution, 1 remarque');
    await press('Ajouter votre contribution');
    await paste('Votre question', 'Aurons-nous un siège, un écran ? ');
    await screen.findByText(/Des contributions proches existent déjà/);
    await userEvent.click(within(screen.getByText(/Des contributions proches/).parentElement ?? document.body).getByRole('button', { name: /Soutenir/ }));
    expect((await screen.findAllByRole('button', { name: /Soutenir.*1.soutien/ }))[0]).toBeVisible();
  });

  it('keeps what was typed when the call closes meanwhile, and says so', async () => {
    read(await openCall());
    await press('Commenter : Passage 2');
    await paste('Votre question', 'Pourquoi deux jours ?');
    clock.now = new Date('2026-03-20T18:00:00Z');
    tick();
    expect(await screen.findByText(/Cet appel vient d’être clôturé/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Votre question' })).toHaveValue('Pourquoi deux jours ?');
    expect(screen.getByRole('button', { name: 'Envoyer' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('is kept with its text when the server refuses it', async () => {
    const call = await openCall();
    read(call);
    await press('Commenter : Passage 2');
    await paste('Votre question', 'Pourquoi deux jours ?');
    const refusal = Object.assign(new Error('forbidden'), { code: 'forbidden' });
    call.services.failNext('add', refusal);
    await press('Envoyer');
    expect(await screen.findByText(/Votre contribution n’a pas été acceptée/)).toBeVisible();
    expect(screen.getByText('Pourquoi deux jours ?')).toBeVisible();
  });
});

describe('one’s own contribution', () => {
  async function say(call: OpenCall): Promise<void> {
    keys += 1;
    await call.services.contributions.add(call.opened.call, said({ text: 'Un casque suffit.' }), `00000000-0000-4000-9000-${String(keys).padStart(12, '0')}`);
  }

  it('is corrected and withdrawn, and comes back', async () => {
    const call = await openCall();
    await say(call);
    read(call);
    await press('Passage 4 : 1 contribution, 1 remarque');
    await press('Modifier');
    await paste('Modifier votre contribution', ' Et une souris.');
    await press('Enregistrer');
    expect(await screen.findByText('Un casque suffit. Et une souris.')).toBeVisible();
    await press('Retirer');
    expect(screen.getByRole('button', { name: 'La garder' })).toHaveFocus();
    await press('Retirer');
    expect(await screen.findByText(/Contribution retirée par son auteur/)).toBeVisible();
    await press('Rétablir');
    expect(await screen.findByText('Un casque suffit. Et une souris.')).toBeVisible();
  });

  it('taken from sight is read by its author, who may not reply to it and is promised no answer', async () => {
    const call = await openCall();
    await say(call);
    const animator = await call.services.as({ id: 900, name: 'Camille Roux' }, 'animator').animation();
    const [mine] = await call.services.contributions.mine(call.opened.call);
    await animator.decide(call.opened.call, { kind: 'moderated', contribution: mine?.contribution.id ?? 0, targets: [], reason: 'Hors charte.', content: { reasonId: 1 } }, 0);
    read(call);
    await press(/^Mes contributions$/);
    expect((await screen.findByText('Un casque suffit.')).previousSibling).toHaveTextContent(/de la revoir\. Votre texte, que vous seul et les animateurs pouvez lire ici\s:$/);
    expect(screen.queryByRole('button', { name: /^Répondre/ })).toBeNull();
    expect(screen.queryByText(/Pas encore de réponse/)).toBeNull();
  });

  it('shows its answer with the reason, late where it is, and where there is none that it was promised', async () => {
    const call = await openCall();
    await say(call);
    await say(call);
    const animator = await call.services.as({ id: 900, name: 'Camille Roux' }, 'animator').animation();
    const [mine] = await call.services.contributions.mine(call.opened.call);
    clock.now = new Date('2026-04-02T09:00:00Z');
    await animator.decide(call.opened.call, { kind: 'disposed', contribution: mine?.contribution.id ?? 0, targets: [], reason: 'Le casque est déjà prévu.', content: { disposition: 'notKept' } }, 0);
    const { container } = read(call);
    await press(/^Mes contributions$/);
    expect(await screen.findByRole('button', { name: /^Mes contributions \(2\)$/ })).toBeVisible();
    expect(await screen.findByText(saying('Réponses reçues : 1 sur 2.'))).toBeVisible();
    expect(screen.getByText('Non retenue')).toBeVisible();
    expect(screen.getByText('Le casque est déjà prévu.')).toBeVisible();
    expect(screen.getByText('Réponse tardive')).toBeVisible();
    expect(screen.getByText(saying('Pas encore de réponse : elle était promise pour le 30 mars 2026.'))).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });
});

describe('what others said', () => {
  it('keeps its place when it is moderated, with the reason and without its text', async () => {
    const call = await openCall();
    const rude = await saysTheo(call, { text: 'Propos déplacés.' });
    const animator = await call.services.as({ id: 900, name: 'Camille Roux' }, 'animator').animation();
    await animator.decide(call.opened.call, { kind: 'moderated', contribution: rude.id, targets: [], reason: 'Propos blessants', content: {} }, 0);
    read(call);
    await press('Passage 4 : 1 contribution, 1 remarque');
    expect(await screen.findByText(saying('Contribution retirée de la vue par les animateurs. Motif : Propos blessants'))).toBeVisible();
    expect(screen.queryByText('Propos déplacés.')).not.toBeInTheDocument();
  });

  it('is come to by its address, with the focus', async () => {
    const call = await openCall();
    const one = await saysTheo(call);
    read(call, `contribution-${one.id}`);
    const card = (await screen.findByText('Il faut aussi un écran.')).closest('article');
    expect(card).toHaveFocus();
  });

  it('says of an address that leads nowhere that it does', async () => {
    read(await openCall(), 'contribution-99');
    expect(await screen.findByText(/une contribution qui n’existe plus/)).toBeVisible();
  });
});

describe('a text of several versions', () => {
  const second: TextVersion = {
    version: 2,
    title: charter.title,
    passages: [charter.passages[0], passage(2, 'Le télétravail est ouvert à tous les agents, trois jours par semaine au plus.'), charter.passages[2], passage(5, 'La collectivité fournit un ordinateur portable.'), passage(6, 'Elle fournit un casque.')].flatMap((each) => each ?? []),
    descents: [{ kind: 'same', from: [1], to: [1] }, { kind: 'changed', from: [2], to: [2] }, { kind: 'same', from: [3], to: [3] }, { kind: 'split', from: [4], to: [5, 6] }]
  };

  async function inTwo(): Promise<OpenCall> {
    const call = await openCall();
    const [, two, , four] = charter.passages;
    if (!two || !four) throw new Error('no passage');
    await saysTheo(call, { text: 'Sur le casque.', anchor: anchorOf(1, four, 53, 59) });
    await saysTheo(call, { text: 'Sur les jours.', anchor: anchorOf(1, two, 45, 55) });
    const animator = await call.services.as({ id: 900, name: 'Camille Roux' }, 'animator').animation();
    return { services: call.services, opened: await animator.publishVersion(call.opened, second, 'Après vos remarques', '00000000-0000-4000-a000-000000000001') };
  }

  it('shows what was said of a passage that was split where its words are now', async () => {
    const call = await inTwo();
    const { container } = read(call);
    await press(/^Passage 5.:/);
    const region = await screen.findByRole('region', { name: 'Passage 5' });
    expect(await within(region).findByText('Sur le casque.')).toBeVisible();
    expect(within(region).getByText('Déplacée avec son passage')).toBeVisible();
    await press(/Le texte tel qu’il était/);
    expect(await within(region).findByText('casque', { selector: 'mark' })).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is commented before its earlier versions can be read, and nobody’s words are shown where they may not be', async () => {
    const call = await inTwo();
    const { calls, contributions } = call.services;
    const text = calls.text.bind(calls);
    const page = contributions.page.bind(contributions);
    const asked = jest.fn(page);
    contributions.page = asked;
    calls.text = async (published) => (published.content.version === 1 ? Promise.reject(new DataError('offline')) : text(published));
    read(call);
    await press('Passage 2 : 1 contribution, 1 remarque');
    expect(await screen.findByText(/Ce que d’autres ont dit ici ne peut pas être affiché/)).toBeVisible();
    const field = await screen.findByRole('textbox', { name: 'Votre question' });
    await paste('Votre question', 'Trois');
    expect(asked).not.toHaveBeenCalled();
    calls.text = text;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Sur les jours.')).toBeVisible();
    expect(asked.mock.calls.map(([, passages]) => passages)).toEqual([[2]]);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Trois');
  });

  it('says of words that are gone that they are of an earlier version', async () => {
    const call = await inTwo();
    read(call);
    await press('Passage 2 : 1 contribution, 1 remarque');
    expect(await screen.findByText(/^(Sur une version précédente|Place à confirmer)$/)).toBeVisible();
  });

  it('keeps in sight what was said of a passage of which nothing is left', async () => {
    const call = await openCall();
    await saysTheo(call, { text: 'Et une souris ?' });
    const animator = await call.services.as({ id: 900, name: 'Camille Roux' }, 'animator').animation();
    const shorter: TextVersion = { version: 2, title: charter.title, passages: charter.passages.slice(0, 3), descents: [1, 2, 3].map((id) => ({ kind: 'same' as const, from: [id], to: [id] })) };
    const opened = await animator.publishVersion(call.opened, { ...shorter, descents: [...shorter.descents, { kind: 'gone', from: [4], to: [] }] }, '', '00000000-0000-4000-a000-000000000002');
    const { container } = read({ services: call.services, opened });
    await press('Contributions sur des passages retirés (1)');
    expect(await screen.findByText('Et une souris ?')).toBeVisible();
    expect(screen.getByText('La collectivité fournit un ordinateur portable et un casque.')).toBeVisible();
    expect(screen.getByText('Sur une version précédente')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });
});
