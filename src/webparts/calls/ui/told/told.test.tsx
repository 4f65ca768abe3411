import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryCallSite } from '../../../../data/calls/testing/MemoryCallSite';
import { wholePassage } from '../../../../domain/anchors/anchorOf';
import type { DecisionContent, DecisionKind } from '../../../../domain/calls/Decision';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { OpenCall } from '../testing/showCalls';
import { charter, clock, holdTimeOfEach, openCall, passage, read, saying, show, theo } from '../testing/showCalls';

jest.setTimeout(120_000);

const tick = holdTimeOfEach();

/** All that was said to screen readers, in its order. */
let heard: string[];
const ear = new MutationObserver(() => {
  const said = document.getElementById('parvis-announcements')?.textContent;
  if (said) heard.push(said.replace(/\s/g, ' '));
});
beforeEach(() => {
  heard = [];
  ear.observe(document.body, { subtree: true, childList: true, characterData: true });
});
afterEach(() => ear.disconnect());
const timesHeard = (sentence: RegExp): number => heard.filter((said, index) => sentence.test(said) && said !== heard[index - 1]).length;

const camille = { id: 900, name: 'Camille Roux' };
async function decide({ services, opened }: OpenCall, kind: DecisionKind, content: DecisionContent = {}): Promise<void> {
  const animation = await services.as(camille, 'owner').animation();
  const { decisions } = await services.calls.open(opened.call.id);
  await animation.decide(opened.call, { kind, contribution: 0, targets: [], reason: '', content }, Math.max(...decisions.map(({ id }) => id)));
}
const lock = async ({ services, opened }: OpenCall): Promise<void> => (await services.as(camille, 'owner').animation()).lock(opened.call);
const locked = 'Aucune contribution n’est plus acceptée.';
const late = 'Une contribution qui arriverait encore serait montrée à tous comme tardive, et ne serait pas comptée.';

describe('the figures of a call whose contributions colleagues do not read', () => {
  const figures = { contributions: 1204, people: 411, answered: 900, lateAnswers: 3, 'kind.remark': 1200, 'kind.question': null, 'passage.2': 1190, 'passage.4': null, 'passage.9': 7, 'passage.0': 7, 'theme.': 4, 'theme.Horaires': 1200, 'direction.Voirie': 30, 'direction.': 8 };

  it('are said not to be published yet, beside who reads what', async () => {
    read(await openCall({ names: 'hidden' }));
    const section = await screen.findByRole('region', { name: 'Chiffres publiés par les animateurs' });
    expect(within(section).getByText('Aucun chiffre n’est publié pour le moment.')).toBeVisible();
    expect(within(section).getByText(/Seuls les animateurs lisent toutes les autres/)).toBeVisible();
  });

  it('are shown as an animator published them, with his name and the date, and what is hidden as hidden', async () => {
    const call = await openCall({ names: 'hidden' });
    await decide(call, 'figures', { figures });
    const { container } = read(call);
    const section = await screen.findByRole('region', { name: 'Chiffres publiés par les animateurs' });
    expect(within(section).getByText(/^Chiffres arrêtés au 10 mars 2026.*publiés par Camille Roux\.$/)).toBeVisible();
    expect(within(section).getByText('Personnes').nextSibling).toHaveTextContent('411');
    await userEvent.click(within(section).getByRole('button', { name: 'Le détail des chiffres' }));
    const kinds = within(section).getByRole('list', { name: 'Par nature' });
    expect(within(kinds).getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual([expect.stringMatching(/^Question.*masqué/), expect.stringMatching(/^Remarque.*1 200 contributions/)]);
    expect(within(within(section).getByRole('list', { name: 'Par passage' })).getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual([
      expect.stringMatching(/^L’ensemble du texte.*7 contributions/),
      expect.stringMatching(/^Passage 2.*1 190 contributions/),
      expect.stringMatching(/^Passage 4.*masqué/),
      expect.stringMatching(/^Passage d’une version précédente.*7 contributions/)
    ]);
    expect(within(section).getByRole('list', { name: 'Directions qui participent' })).toHaveTextContent(/Voirie.*Direction non indiquée/);
    expect(within(section).getByRole('list', { name: 'Par thème' })).toHaveTextContent(/Sans thème.*Horaires/);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('stand in the margin of their passage, which holds the reader’s own alone', async () => {
    const call = await openCall({ names: 'hidden' });
    await call.services.as(theo).contributions.add(call.opened.call, { kind: 'remark', anchor: wholePassage(1, 2), text: 'Réservé.', wording: '', answers: 0, files: [], direction: '' }, 'key-1');
    await decide(call, 'figures', { figures });
    await decide(call, 'closed');
    clock.now = new Date('2026-03-10T10:00:00Z');
    read(call);
    await userEvent.click(await screen.findByRole('button', { name: saying('Passage 2 : 1 190 contributions, chiffre publié') }));
    expect(await screen.findByText('Vous n’avez rien dit ici, et les animateurs n’y ont publié aucune contribution.')).toBeVisible();
    expect(screen.queryByText('Réservé.')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Passage 4.*chiffre publié/ })).not.toBeInTheDocument();
  });

  it('come with no files, which everybody could read', async () => {
    for (const [names, offered] of [['shown', 1], ['hidden', 0]] as const) {
      const { unmount } = read(await openCall({ names, mayAttach: true }));
      await userEvent.click(await screen.findByRole('button', { name: saying('Commenter : Passage 2') }));
      await userEvent.type(await screen.findByRole('textbox', { name: 'Votre question' }), 'Pourquoi ?');
      expect(screen.queryAllByRole('button', { name: 'Joindre un fichier' })).toHaveLength(offered);
      unmount();
    }
  });

  it('are nothing to a call whose contributions everybody reads', async () => {
    const call = await openCall();
    await decide(call, 'figures', { figures });
    read(call);
    expect(await screen.findByRole('button', { name: saying('Commenter : Passage 2') })).toBeVisible();
    expect(screen.queryByText('Chiffres publiés par les animateurs')).not.toBeInTheDocument();
  });
});

describe('what the server does with what arrives', () => {
  it('after the end is said as it is: taken and shown as late, until it is refused', async () => {
    const call = await openCall();
    clock.now = new Date('2026-03-21T09:00:00Z');
    const first = read(call);
    expect(await screen.findByText(saying(late))).toBeVisible();
    expect(screen.getAllByText(/20 mars 2026/).map(({ textContent }) => textContent)).toEqual(['· depuis le 20 mars 2026 à 18:00']);
    expect(screen.queryByText(saying(locked))).not.toBeInTheDocument();
    first.unmount();
    await lock(call);
    read(call);
    expect(await screen.findByText(saying(locked))).toBeVisible();
    expect(screen.queryByText(saying(late))).not.toBeInTheDocument();
  });

  it('is not asked while the call is open, nor for who may add nothing anywhere', async () => {
    const call = await openCall();
    const asked = jest.spyOn(MemoryCallSite.prototype, 'isLocked');
    const first = read(call);
    await screen.findByRole('region', { name: 'Passage 2' });
    first.unmount();
    clock.now = new Date('2026-03-21T09:00:00Z');
    await lock(call);
    const visitor = call.services.as({ id: 30, name: 'Visiteur' }, 'visitor');
    show(visitor, {}, { arriveAt: `call-${call.opened.call.id}` });
    expect(await screen.findByText(saying(late))).toBeVisible();
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('where it could not be read, is not said to be refused', async () => {
    const call = await openCall();
    clock.now = new Date('2026-03-21T09:00:00Z');
    await lock(call);
    call.services.failNext('isLocked', new Error('gone'));
    read(call);
    expect(await screen.findByText(saying(late))).toBeVisible();
  });

  it('in a call that is open again is told where it still refuses', async () => {
    const call = await openCall();
    clock.now = new Date('2026-03-21T09:00:00Z');
    await lock(call);
    await decide(call, 'reopened', { closesAt: new Date('2026-03-30T09:00:00Z') });
    clock.now = new Date('2026-03-21T10:00:00Z');
    read(call);
    expect(await screen.findByText(/Cet appel est rouvert, mais n’accepte pas encore de contribution/)).toBeVisible();
  });
});

describe('the end', () => {
  it('is announced ten minutes before, and when it has come, once each', async () => {
    const call = await openCall();
    clock.now = new Date('2026-03-20T16:45:00Z');
    read(call);
    await screen.findByRole('region', { name: 'Passage 2' });
    expect(timesHeard(/dans moins de 10 minutes/)).toBe(0);
    clock.now = new Date('2026-03-20T16:50:00Z');
    tick();
    await waitFor(() => expect(timesHeard(/^L’appel « Charte du télétravail » se clôture dans moins de 10 minutes\.$/)).toBe(1));
    clock.now = new Date('2026-03-20T16:55:00Z');
    tick();
    clock.now = new Date('2026-03-20T17:00:01Z');
    tick();
    await waitFor(() => expect(timesHeard(/^L’appel « Charte du télétravail » est clôturé\.$/)).toBe(1));
    expect(timesHeard(/dans moins de 10 minutes/)).toBe(1);
  });

  it('makes what comes after it late, to everybody and to its author', async () => {
    const call = await openCall({}, { ...charter, passages: [passage(2, 'Deux jours par semaine.')] });
    clock.now = new Date('2026-03-20T18:00:00Z');
    const said = { kind: 'remark', anchor: wholePassage(1, 2), text: 'Trop tard ?', wording: '', answers: 0, files: [], direction: '' } as const;
    await call.services.contributions.add(call.opened.call, said, 'key-2');
    const own = read(call);
    await userEvent.click(await screen.findByRole('button', { name: 'Mes contributions' }));
    expect(await screen.findByText('Arrivée après la clôture')).toBeVisible();
    expect(screen.getByText(/elle reste visible, mais n’est pas comptée/)).toBeVisible();
    own.unmount();
    show(call.services.as(theo), {}, { arriveAt: `call-${call.opened.call.id}` });
    await userEvent.click(await screen.findByRole('button', { name: saying('Passage 1 : 1 contribution, 1 remarque') }));
    expect(await screen.findByText('Arrivée après la clôture')).toBeVisible();
  });
});
