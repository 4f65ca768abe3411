import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { ReferenceServices } from '../../../../data/references/referenceServices';
import type { Making, Proposal } from '../../../../domain/making/Proposal';
import { noReferences, renderScreen } from '../../../../shell/testing/renderScreen';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import type { Tabs } from '../../../../shell/drafts/tabs';
import type { ManageTarget } from '../ManageTarget';
import { pollState } from '../../../../domain/polls/pollState';
import { cleanReport, MemoryPollServices, NOW } from '../testing/MemoryPollServices';
import ManagePanel from './ManagePanel';
import { toForm } from './PollForm';

jest.setTimeout(120_000);

const published = { kind: 'published', confidential: false, lastBallotIdBefore: 0, box: null } as const;

/** Kinds of spaces do not matter to a test. */
const spaced = (pattern: string): RegExp => new RegExp(pattern.replace(/ /g, '[\\s\\u202f]'));

function show(services: MemoryPollServices, target: ManageTarget = 'list', tabs?: Tabs, references?: ReferenceServices): ReturnType<typeof renderScreen> & { readonly closed: jest.Mock } {
  const closed = jest.fn();
  services.rightsOfMe = { manage: true, vote: true };
  return Object.assign(renderScreen(<ManagePanel target={target} onShow={() => undefined} onClose={closed} />, { services, tabs, ...(references ? { references } : {}) }), { closed });
}

const type = async (field: HTMLElement, value: string): Promise<void> => {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(value);
};

describe('the owner’s panel', () => {
  let services: MemoryPollServices;
  beforeEach(() => {
    localStorage.clear();
    services = new MemoryPollServices();
  });

  it('makes, publishes and lists a poll', async () => {
    show(services, 'new');
    await type(await screen.findByLabelText(/^Question/), 'Quel jour ?');
    await type(screen.getByLabelText('Réponse 1'), 'Lundi');
    await type(screen.getByLabelText('Réponse 2'), 'Mardi');
    await userEvent.click(screen.getByRole('button', { name: 'Publier' }));
    const dialog = await screen.findByRole('dialog', { name: /Publier ce sondage/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publier' }));
    expect(await screen.findByText('Le sondage est publié.')).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: /^Quel jour\s\?$/ })).toBeInTheDocument();
    expect([...services.stored.values()][0]).toMatchObject({ question: 'Quel jour ?', options: [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }] });
    expect(localStorage.length).toBe(0);
  });

  it.each([['list', false], ['edit', false], ['edit', true]] as const)('links a draft with what it was made of when it is published, and says where that failed: from the %s, failing %s', async (from, isFailing) => {
    services.keepsDrafts = true;
    const origin = { kind: 'call', id: 4, webPath: '/sites/rh', title: 'Charte' };
    const { id } = await services.polls.create({ ...emptyPollDraft(), question: 'Quel jour ?', options: [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }], origin }, 'made');
    const linked: unknown[] = [];
    const add: ReferenceServices['add'] = async (...pair) => {
      if (isFailing) throw new DataError('timeout');
      return linked.push(pair) > 0;
    };
    show(services, 'list', undefined, { ...noReferences, of: async () => [], add });
    if (from === 'edit') {
      await userEvent.click(await screen.findByRole('button', { name: /^Modifier/ }));
      await type(await screen.findByLabelText(/^Question/), 'Quel soir ?');
    }
    await userEvent.click(await screen.findByRole('button', { name: /^Publier/ }));
    await userEvent.click(within(await screen.findByRole('dialog', { name: /Publier ce sondage/ })).getByRole('button', { name: 'Publier' }));
    expect((await screen.findAllByText(isFailing ? /^Le sondage est publié\. Le lien avec ce dont il est issu/ : 'Le sondage est publié.')).length).toBeGreaterThan(0);
    expect(linked).toEqual(isFailing ? [] : [[expect.objectContaining({ kind: 'poll', id, title: from === 'edit' ? 'Quel soir ?' : 'Quel jour ?' }), origin]]);
  });

  it('moves an answer by the keyboard: lifted, put down, and put back by Escape, which leaves the panel open', async () => {
    const { closed } = show(services, 'new');
    await type(await screen.findByLabelText('Réponse 1'), 'Lundi');
    await type(screen.getByLabelText('Réponse 2'), 'Mardi');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    await type(screen.getByLabelText('Réponse 3'), 'Jeudi');
    const answers = (): readonly string[] => screen.getAllByLabelText(/^Réponse \d$/).map((field) => (field as HTMLInputElement).value);
    const handle = (): HTMLElement => screen.getByRole('button', { name: 'Déplacer la réponse Lundi' });
    act(() => handle().focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(answers()).toEqual(['Lundi', 'Mardi', 'Jeudi']);
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}');
    expect(answers()).toEqual(['Mardi', 'Jeudi', 'Lundi']);
    expect(handle()).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Escape}');
    expect(answers()).toEqual(['Lundi', 'Mardi', 'Jeudi']);
    expect(handle()).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByRole('dialog', { name: /ne sont pas enregistrées/ })).toBeNull();
    await userEvent.keyboard(' {ArrowDown} {ArrowDown}');
    expect(answers()).toEqual(['Mardi', 'Lundi', 'Jeudi']);
    expect(handle()).toHaveFocus();
    expect(handle()).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard(' {Tab}');
    expect(handle()).toHaveAttribute('aria-pressed', 'false');
    expect(closed).not.toHaveBeenCalled();
  });

  it('says beside each field what is wrong, and stores nothing', async () => {
    show(services, 'new');
    await type(await screen.findByLabelText(/^Question/), 'x'.repeat(10_000));
    await type(screen.getByLabelText('Réponse 1'), 'Lundi');
    await type(screen.getByLabelText('Réponse 2'), ' LUNDI ');
    await userEvent.click(screen.getByRole('button', { name: 'Publier' }));
    expect(await screen.findByText('Une autre réponse est identique.')).toBeInTheDocument();
    expect(screen.getByText('Trop long : au plus 255 caractères.')).toBeInTheDocument();
    expect(screen.queryByRole('dialog', { name: /Publier ce sondage/ })).toBeNull();
    expect(services.stored.size).toBe(0);
  });

  it('keeps what was typed for the next visit, and asks before it closes', async () => {
    const first = show(services, 'new');
    await type(await screen.findByLabelText(/^Question/), 'Pas encore enregistrée');
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByRole('dialog', { name: /ne sont pas enregistrées/ })).toBeInTheDocument();
    first.unmount();
    show(services, 'new');
    expect(await screen.findByLabelText(/^Question/)).toHaveValue('Pas encore enregistrée');
    expect(screen.getByText(/ce que vous aviez saisi/)).toBeInTheDocument();
  });

  it('keeps the new polls of two tabs apart, and stores both', async () => {
    const living = new Set<string>();
    const tab = (id: string): Tabs => ({ id, hold: () => void living.add(id), living: async () => new Set([...living].filter((other) => other !== id)) });
    const first = show(services, 'new', tab('first'));
    await type(await screen.findByLabelText(/^Question/), 'Du premier onglet');
    first.unmount();
    const second = show(services, 'new', tab('second'));
    expect(await screen.findByLabelText(/^Question/)).toHaveValue('');
    await type(screen.getByLabelText(/^Question/), 'Du second onglet');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await screen.findByRole('heading', { name: 'Du second onglet' });
    second.unmount();
    show(services, 'new', tab('first'));
    expect(await screen.findByLabelText(/^Question/)).toHaveValue('Du premier onglet');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await screen.findByRole('heading', { name: 'Du premier onglet' });
    expect([...services.stored.values()].map(({ question }) => question)).toEqual(['Du second onglet', 'Du premier onglet']);
  });

  it.each([
    ['the present form', { ...toForm({ ...emptyPollDraft(), question: 'D’avant' }, 'Europe/Paris'), etag: '', clientKey: 'k' }, 'D’avant'],
    ['a form that nobody can read', { question: { fr: 'D’un autre temps' } }, '']
  ])('opens with a draft that an earlier version kept: %s', async (_, kept, question) => {
    localStorage.setItem('parvis-draft|lea@ville.test|https://ville.test/sites/intranet|instance|poll-new', JSON.stringify(kept));
    show(services, 'new');
    expect(await screen.findByLabelText(/^Question/)).toHaveValue(question);
    expect(screen.queryAllByText(/mise de côté/)).toHaveLength(question === '' ? 1 : 0);
    await type(screen.getByLabelText(/^Question/), 'Quel jour ?');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    expect(await screen.findByRole('heading', { name: /^Quel jour\s\?$/ })).toBeInTheDocument();
  });

  it('moves answers by their arrows, and says where they are now', async () => {
    show(services, 'new');
    await type(await screen.findByLabelText('Réponse 1'), 'Lundi');
    await type(screen.getByLabelText('Réponse 2'), 'Mardi');
    await userEvent.click(screen.getByRole('button', { name: 'Monter la réponse Mardi' }));
    expect(screen.getByLabelText('Réponse 1')).toHaveValue('Mardi');
    await waitFor(() => expect(document.getElementById('parvis-announcements')).toHaveTextContent('Mardi : position 1 sur 2'));
  });

  it('locks after the first vote what would change its meaning, and says why', async () => {
    const poll = services.given();
    services.vote(poll.id, 8, [1]);
    show(services, { pollId: poll.id });
    await waitFor(() => expect(screen.getByLabelText(/^Question/)).toBeDisabled());
    expect(screen.getAllByText(/leur vote n’aurait plus le même sens/).length).toBeGreaterThan(0);
    expect(screen.getByLabelText(/^Description/, { selector: 'textarea' })).toBeEnabled();
  });

  it('shows both versions when somebody else saved meanwhile, and lets the owner choose', async () => {
    const poll = services.given({}, []);
    show(services, { pollId: poll.id });
    await type(await screen.findByLabelText(/^Question/), 'Ma version');
    services.tables.polls.meddle(poll.id, { question: 'Leur version' });
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    expect(await screen.findByRole('radio', { name: /Leur version/ })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Continuer avec ces choix' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await waitFor(() => expect(services.stored.get(poll.id)?.question).toBe('Ma version'));
  });

  it('stores a new poll once when the answer to the first sending was lost', async () => {
    show(services, 'new');
    await type(await screen.findByLabelText(/^Question/), 'Quel jour ?');
    services.failNext('create', new DataError('timeout'));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    expect(await screen.findByText(/met trop de temps à répondre/)).toBeInTheDocument();
    const create = jest.spyOn(services.polls, 'create');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await screen.findByText('Le brouillon est enregistré.');
    expect(create.mock.calls[0]?.[1]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('closes, reopens with a reason, and duplicates', async () => {
    services.given({ question: 'Quel jour ?' });
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Clôturer maintenant/ }));
    await userEvent.click(within(await screen.findByRole('dialog', { name: /Clôturer ce vote/ })).getByRole('button', { name: 'Clôturer maintenant' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Rouvrir/ }));
    const dialog = await screen.findByRole('dialog', { name: /Rouvrir/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rouvrir' }));
    expect(await within(dialog).findByText('Ce champ est obligatoire.')).toBeInTheDocument();
    await type(within(dialog).getByLabelText(/^Motif/), 'Oubli d’un service');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rouvrir' }));
    expect(await screen.findByText('Le vote est rouvert.')).toBeInTheDocument();
    expect(services.stored.get(1)?.records.map(({ kind }) => kind)).toEqual(['published', 'closed', 'reopened']);
    await userEvent.click(await screen.findByRole('button', { name: /^Dupliquer/ }));
    expect(await screen.findByLabelText(/^Question/)).toHaveValue('Quel jour ? (copie)');
  });

  it('checks the ballots, names what does not count, and certifies', async () => {
    const poll = services.given({}, [published, { kind: 'closed' }]);
    services.report = cleanReport({
      tally: { counts: { 1: 2, 2: 0, 3: 0 }, voters: 2 },
      read: 3,
      exclusions: [{ ballotId: 44, reason: 'forgedKey', authorId: 9, editorId: 8, key: '1:8:1:1', created: services.time }],
      outOfOrder: [44],
      differences: [{ folder: 'first-0-1', live: 3, counted: 2 }, { folder: 'first-2-0', live: 1, counted: 0 }, { folder: 'first-1-3', live: 5, counted: 4 }]
    });
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Vérifier et compter' }));
    const row = await screen.findByRole('row', { name: /44/ });
    await waitFor(() => expect(row).toHaveTextContent('Agent 8 (pour Agent 9)'));
    for (const said of ['Votes pour « La médiathèque » : 3 en direct, 2 vérifiés', 'Votes retirés de « Le parc » : 1 en direct, 0 vérifiés', 'Votes passés de « La médiathèque » à « La salle des fêtes » : 5 en direct, 4 vérifiés']) {
      expect(screen.getByText(spaced(said))).toBeInTheDocument();
    }
    expect(row).toHaveTextContent('la clé désigne un autre agent que l’auteur');
    expect(screen.getByText(/Le numéro du bulletin 44 ne correspond pas à sa date/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Certifier ce résultat' }));
    expect(await screen.findByText('Le résultat est certifié.')).toBeInTheDocument();
    expect(services.stored.get(poll.id)?.records.some(({ kind }) => kind === 'certified')).toBe(true);
  });

  it.each([
    ['mayNotSeeAll', 'ne garantissent pas que vous les voyiez tous'],
    ['countDiffers', 'n’est pas celui que SharePoint compte'],
    ['tooFewChanged', 'la différence dirait leur vote']
  ] as const)('gives no certificate when %s, and says why', async (gap, said) => {
    services.given({}, [published, { kind: 'closed' }]);
    services.report = cleanReport({ gaps: [gap], isAsCertified: false });
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Vérifier et compter' }));
    expect(await screen.findByText(new RegExp(said))).toBeInTheDocument();
    expect(screen.getByText(/ne sont plus ceux du résultat certifié/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Certifier ce résultat' })).toBeNull();
  });

  it('makes a session of the date that most can come on, in an activity of the site; a poll of sessions leads back to them', async () => {
    const dates = ['2026-12-04T08:00Z/2026-12-04T10:00Z', '2026-12-07T08:00Z/2026-12-07T10:00Z'];
    services.given({ kind: 'dates', question: 'Quand ?', options: dates.map((text, index) => ({ id: index + 1, text })), maxChoices: 2 }, [published, { kind: 'closed' }]);
    services.vote(1, 8, [1, 2]);
    services.vote(1, 9, [2]);
    const made: Proposal[] = [];
    const session: Making = { offer: 'session', kind: 'session', goesInto: 'activity', titleLength: 255, variants: null, hasNoText: true, isForOwners: false, keepsAddress: true };
    const linked: unknown[] = [];
    const references: ReferenceServices = {
      ...noReferences,
      of: async () => [],
      add: async (...pair) => linked.push(pair) > 0,
      making: async () => ({ makings: async () => [session], places: async () => [{ id: 3, title: 'Secours en mer' }], make: async (_, proposal) => made.push(proposal) + 6 })
    };
    const { unmount } = show(services, 'list', undefined, references);
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'En faire une séance d’inscription' }));
    expect(within(screen.getByRole('combobox', { name: 'Réponse retenue' })).getAllByRole('option')[0]).toHaveTextContent(/^lundi 7 décembre 2026/);
    await userEvent.click(await screen.findByRole('button', { name: 'Créer le brouillon de la séance' }));
    expect(await screen.findByRole('link', { name: 'Ouvrir la séance' })).toHaveAttribute('href', expect.stringContaining('session-7'));
    expect(made).toMatchObject([{ title: '', slot: dates[1], into: 3, origin: { kind: 'poll', id: 1, title: 'Quand ?' } }]);
    await waitFor(() => expect(linked).toMatchObject([[{ kind: 'session', id: 7, title: 'Secours en mer' }, { kind: 'poll', id: 1 }]]));
    unmount();
    const other = { kind: 'session', id: 5, webPath: '/sites/intranet', title: 'Secours en mer, lundi 7' };
    show(services, 'list', undefined, { ...references, of: async (thing) => [{ thing, direction: 'from', other }] });
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    expect(await screen.findByRole('link', { name: other.title })).toHaveAttribute('href', expect.stringContaining('session-5'));
    expect(screen.queryByRole('button', { name: 'En faire une séance d’inscription' })).toBeNull();
  });

  it('shows the end of a poll that ended by its date and was reopened, and stores the new one', async () => {
    const past = new Date(NOW.getTime() - 600_000);
    const end = new Date(NOW.getTime() + 86_400_000);
    services.given({ closesAt: past }, [published, { kind: 'reopened', reason: 'Panne', closesAt: end }]);
    show(services, { pollId: 1 });
    expect(await screen.findByRole('combobox', { name: 'Clôture, Jour' })).toHaveTextContent('24 nov. 2026');
    await type(screen.getByLabelText(/^Description/, { selector: 'textarea' }), 'Venez.');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Les modifications sont enregistrées.')).toBeInTheDocument();
    expect(services.stored.get(1)).toMatchObject({ description: 'Venez.', closesAt: past, records: [{ kind: 'published' }, { kind: 'reopened' }] });
    await userEvent.click(screen.getByRole('button', { name: /^Modifier/ }));
    const dates = await screen.findAllByRole('button', { name: /^Retirer la date/ });
    await userEvent.click(dates[dates.length - 1] as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(await screen.findByText('Les modifications sont enregistrées.')).toBeInTheDocument();
    const stored = services.stored.get(1);
    expect(stored && pollState(stored, NOW)).toMatchObject({ status: 'open', closesAt: null, reopened: { reason: 'Panne' } });
  });

  it('says who decided first, and keeps what was written for a second decision', async () => {
    const poll = services.given({}, [published, { kind: 'closed' }]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Rouvrir/ }));
    const dialog = await screen.findByRole('dialog', { name: /Rouvrir/ });
    await type(within(dialog).getByLabelText(/^Motif/), 'Oubli d’un service');
    await services.polls.archive(poll);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rouvrir' }));
    expect(await screen.findByText(/Nadia Benali a décidé avant vous \(archiver/)).toBeInTheDocument();
    expect(screen.getByText(spaced('Ce que vous aviez écrit : « Oubli d’un service »'))).toBeInTheDocument();
    expect(services.stored.get(1)?.records.map(({ kind }) => kind)).toEqual(['published', 'closed', 'archived']);
  });

  it('names decisions that count for nothing', async () => {
    services.given({}, [published, { kind: 'closed' }, { kind: 'archived' }, { kind: 'refused', recordIds: [3] }]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    expect(await screen.findByText(/archiver.*pendant que la liste n’était pas protégée/)).toBeInTheDocument();
  });

  it('stops a check on demand and stores nothing', async () => {
    services.given({}, [published, { kind: 'closed' }]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /^Résultats/ }));
    services.isAuditHeld = true;
    await userEvent.click(await screen.findByRole('button', { name: 'Vérifier et compter' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Arrêter' }));
    expect(await screen.findByText(/Vérification arrêtée/)).toBeInTheDocument();
    expect(services.stored.get(1)?.records.some(({ kind }) => kind === 'certified')).toBe(false);
  });
});
