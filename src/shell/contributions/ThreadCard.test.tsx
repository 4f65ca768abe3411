import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import type { Call } from '../../domain/calls/Call';
import { callState } from '../../domain/calls/callState';
import type { Contribution } from '../../domain/calls/Contribution';
import { indexGroups } from '../../domain/calls/indexGroups';
import type { Decision } from '../../domain/calls/Decision';
import { anchor, callWith, contribution, day, decision, nadia, published, record, theo, thread } from '../../domain/calls/testing/callWith';
import type { Thread } from '../../domain/calls/Thread';
import { threadState } from '../../domain/calls/threadState';
import { renderScreen } from '../testing/renderScreen';
import { placedSubject, recordSubmission, supportSubmission } from './contributionOutbox';
import { refOf } from './refOf';
import type { Discussing } from './Discussing';
import { DiscussingProvider } from './Discussing';
import { ThreadCard } from './ThreadCard';

interface Shown {
  readonly call?: Partial<Call>;
  readonly supports?: CallSupports;
  readonly groupDecisions?: readonly Decision[];
  readonly now?: number;
  readonly discussing?: Partial<Discussing>;
}

/** The card of a contribution, as a colleague has it before him on 10 March. */
function show(said: Partial<Thread> = {}, shown: Shown = {}) {
  return renderScreen(cardOf(said, shown), { services: new MemoryCallServices(theo) });
}

function cardOf(said: Partial<Thread>, { call: changes = {}, supports, groupDecisions = [], now = 10, discussing = {} }: Shown = {}): React.ReactElement {
  const call = callWith(changes);
  const [state, groups] = [callState(call, [published], day(now)), indexGroups(groupDecisions)];
  const value: Discussing = { opened: { call, decisions: [published] }, state, groups, me: theo.id, refusal: null, ...discussing };
  const card = <ThreadCard thread={threadState(thread(said), groups, call, state)} supports={supports} />;
  return <DiscussingProvider value={value}>{card}</DiscussingProvider>;
}
const own: Shown = { discussing: { me: nadia.id } };
const said = (changes: Partial<Contribution>): Partial<Thread> => ({ contribution: contribution(100, changes) });
const buttons = (): readonly (string | null)[] => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const text = (): string => (document.querySelector('article')?.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

// What an author may do comes in a chunk: once it is there, it is there at once.
beforeAll(async () => {
  const { unmount } = show({}, own);
  await screen.findByRole('button', { name: 'Retirer' });
  unmount();
});

describe('a contribution says', () => {
  it('what it is, who said it, of which direction and when, and the words that it is about', () => {
    show();
    expect(screen.getByRole('article', { name: 'Remarque, Nadia Benali' })).toHaveTextContent('RemarqueNadia Benali · Urbanisme · 5 mars 2026');
    expect(document.querySelector('blockquote')).toHaveTextContent('deux jours');
    expect(screen.getByText('Trois jours seraient préférables.')).toBeVisible();
    expect(text()).not.toMatch(/vous|Arrivée|modifiée|auteur de l’article|n’est pas comptée/);
  });

  it('that it is the reader’s own; nothing of a kind where there is one alone, nor of a direction that was not said', () => {
    show(said({ direction: '' }), { ...own, call: { kinds: ['remark'] } });
    expect(text()).toMatch(/^Nadia Benali \(vous\) · 5 mars 2026/);
  });

  it('that its author is not shown, or wrote the article', () => {
    show(said({ author: null }));
    expect(screen.getByRole('article', { name: 'Remarque' })).toHaveTextContent('Auteur non affiché');
  });

  it('that its author wrote the article', () => {
    show({}, { discussing: { articleAuthorId: nadia.id } });
    expect(text()).toContain('auteur de l’article');
  });

  it.each([
    ['edited', { records: [record(200, day(6), 'edited', { text: 'Mieux dit' })] }, /modifiée le 6 mars 2026.*Mieux dit/],
    ['late', said({ created: day(21) }), /Arrivée après la clôture.*elle reste visible, mais n’est pas comptée/],
    ['early', said({ created: day(1) }), /Arrivée avant l’ouverture/],
    ['misplaced', said({ isMisplaced: true }), /a été déplacée ou modifiée/],
    ['altered', said({ isAltered: true }), /a été déplacée ou modifiée/]
  ] as const)('that it was %s', (_, changes, expected) => {
    show(changes);
    expect(text()).toMatch(expected);
  });
});

describe('what is not in sight', () => {
  it('was withdrawn: neither its words nor what it is about are shown, and nobody replies or supports', () => {
    show({ records: [record(200, day(6), 'withdrawn')] }, { supports: { counts: { 100: 2 }, mine: [] } });
    expect(text()).toMatch(/Contribution retirée par son auteur le 6 mars 2026/);
    expect(text()).not.toMatch(/Trois jours|deux jours/);
    expect(buttons().join()).not.toMatch(/Répondre|Soutenir/);
  });

  const removed = { decisions: [decision(5, day(6), 'moderated', { reasonId: 1 }, { contribution: 100, reason: 'Attaque une personne' })] };

  it('was taken from sight, for a reason', () => {
    show(removed);
    expect(text()).toContain('Motif : Attaque une personne');
    expect(text()).not.toMatch(/Trois jours|deux jours/);
    expect(buttons().join()).not.toMatch(/Répondre|Soutenir/);
  });

  it('was taken from sight: its author reads it still', () => {
    show(removed, own);
    expect(text()).toMatch(/Motif : Attaque une personne.*Vous pouvez demander.*que vous seul et les animateurs pouvez lire ici :Trois jours seraient préférables/);
    expect(document.querySelector('blockquote')).not.toBeNull();
  });

  it('waits for an animator: its author is told', () => {
    show({}, { ...own, call: { moderation: 'before' } });
    expect(text()).toMatch(/En attente.*Trois jours seraient préférables/);
  });
});

describe('an answer', () => {
  const disposed = (changes: Partial<Decision> = {}, date = 22) => decision(7, day(date), 'disposed', { disposition: 'partlyKept' }, { contribution: 100, reason: 'Voir https://ville.example/.', ...changes });

  it('says what became of it, who says so and why, with addresses as links', () => {
    show({ decisions: [disposed()] });
    expect(text()).toMatch(/Réponse Retenue en partie\s+Camille Moreau, le 22 mars 2026Voir https:\/\/ville\.example\/\./);
    expect(screen.getByRole('link', { name: 'https://ville.example/' })).toHaveAttribute('href', 'https://ville.example/');
    expect(text()).not.toMatch(/tardive|promise|semblables/);
  });

  it('that came late says until when it was promised', () => {
    show({ decisions: [disposed({}, 31)] });
    expect(text()).toMatch(/Réponse tardive.*La réponse était promise pour le 30 mars 2026/);
  });

  it('of many says so', () => {
    const groupDecisions = [decision(5, day(6), 'grouped', { group: 1, name: 'x' }, { targets: [100, 101] }), decision(7, day(22), 'disposed', { disposition: 'kept', group: 1 })];
    show({}, { groupDecisions });
    expect(text()).toContain('La même réponse a été donnée à des contributions semblables');
  });
});

describe('replies', () => {
  const reply = (id: number): Thread => thread({ contribution: contribution(id, { answers: 100, author: theo, text: `Réponse ${id}` }) });

  it('stand below, open while they are few; they have no kind, no quotation and no replies', () => {
    show({ replies: [reply(101), reply(102), reply(103)] });
    const list = screen.getByRole('list', { name: /^Réponses des agents à «.Trois jours seraient préférables\..»$/ });
    expect(within(list).getAllByRole('article').map(({ textContent }) => textContent)).toHaveLength(3);
    const [first] = within(list).getAllByRole('article');
    expect(first).toHaveTextContent(/^Théo Lefèvre \(vous\).*Réponse 101/);
    expect(first?.querySelector('blockquote')).toBeNull();
    expect(first && within(first).queryByRole('button', { name: /Répondre/ })).toBeNull();
  });

  it('are opened by whoever wants to read them where they are many', () => {
    show({ replies: [101, 102, 103, 104].map(reply) });
    expect(screen.queryByText('Réponse 101')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^4.réponses d’agents$/ }));
    expect(screen.getByText('Réponse 101')).toBeVisible();
  });

  it('show themselves where one came since', () => {
    const replies = [101, 102, 103, 104].map(reply);
    const Growing = (): React.ReactElement => {
      const [shown, setShown] = React.useState<readonly Thread[]>(replies);
      return (
        <>
          <button onClick={() => setShown([...replies, reply(105)])}>Plus</button>
          {cardOf({ replies: shown })}
        </>
      );
    };
    renderScreen(<Growing />, { services: new MemoryCallServices(theo) });
    expect(screen.queryByText('Réponse 101')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Plus' }));
    expect(screen.getByText('Réponse 105')).toBeVisible();
  });

  it.each<readonly [string, Shown]>([
    ['the call has none', { call: { mayReply: false } }],
    ['nobody contributes now', { discussing: { refusal: 'closed' } }]
  ])('are not written where %s', (_, shown) => {
    show({}, shown);
    expect(screen.queryByRole('button', { name: /^Répondre/ })).toBeNull();
  });

  it('are begun by the button that names what they reply to, and given up by it', () => {
    show();
    const button = screen.getByRole('button', { name: /^Répondre à «.Trois jours seraient préférables\..»$/ });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('support', () => {
  const counts = { 100: 3 };
  const sent = () => jest.spyOn(supportSubmission, 'submit').mockImplementation(() => undefined);
  afterEach(() => jest.restoreAllMocks());

  it('is given, and taken back', () => {
    const submit = sent();
    const { unmount } = show({}, { supports: { counts, mine: [] } });
    fireEvent.click(screen.getByRole('button', { name: /^Soutenir «.Trois jours.*3.soutiens/, pressed: false }));
    unmount();
    show({}, { supports: { counts, mine: [100] } });
    fireEvent.click(screen.getByRole('button', { name: /3.soutiens/, pressed: true }));
    expect(submit.mock.calls.map(([, subject, { call, contribution: { id }, isOn }]) => [subject, call, id, isOn])).toEqual([['100', 4, 100, true], ['100', 4, 100, false]]);
  });

  it.each<readonly [string, Partial<Thread>, Shown]>([
    ['one’s own', {}, { ...own, supports: { counts, mine: [] } }],
    ['in a call that is over', {}, { discussing: { refusal: 'closed' }, supports: { counts, mine: [] } }]
  ])('is told and not given: %s', (_, changes, shown) => {
    show(changes, shown);
    expect(screen.getByText('3 soutiens')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Soutenir/ })).toBeNull();
  });

  it.each<readonly [string, Shown]>([
    ['the call has none', { call: { maySupport: false }, supports: { counts, mine: [] } }],
    ['it is not known yet', {}],
    ['nobody supports one’s own', { ...own, supports: { counts: {}, mine: [] } }]
  ])('is nothing where %s', (_, shown) => {
    show({}, shown);
    expect(text()).not.toMatch(/soutien|Soutenir/);
  });
});

describe('its author', () => {
  const submit = () => jest.spyOn(recordSubmission, 'submit').mockImplementation(() => undefined);
  afterEach(() => jest.restoreAllMocks());

  it('withdraws it once he was asked; the focus begins on what changes nothing, and Escape is that answer', () => {
    const sends = submit();
    show({}, own);
    fireEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    const no = screen.getByRole('button', { name: 'La garder' });
    expect(no).toHaveFocus();
    expect(no).toHaveAccessibleDescription(/^Retirer votre contribution.\? Son texte ne sera plus affiché/);
    fireEvent.keyDown(no, { key: 'a' });
    expect(no).toBeVisible();
    fireEvent.keyDown(no, { key: 'Escape' });
    expect(sends).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    fireEvent.click(screen.getByRole('button', { name: 'La garder' }));
    fireEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    fireEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(sends.mock.calls.map(([, subject, payload]) => [subject, payload])).toEqual([['100', { call: 4, contribution: { id: 100, callId: 4, kind: 'remark', space: 0, anchor: anchor() }, kind: 'withdrawn' }]]);
    expect(buttons()).toContain('Modifier');
  });

  it('is told of all that he said of it and that waits, also where its words stand', async () => {
    const { outbox } = show({}, own);
    const written = contribution(100);
    for (const [subject, kind] of [['100', 'withdrawn'], [placedSubject(100), 'placed'], ['101', 'withdrawn']] as const) recordSubmission.submit(outbox, subject, { call: 4, contribution: refOf(written), kind });
    expect(await screen.findAllByText('Envoi de votre modification…')).toHaveLength(2);
  });

  it('takes it back into sight', () => {
    const sends = submit();
    show({ records: [record(200, day(6), 'withdrawn')] }, own);
    expect(buttons().join()).not.toMatch(/Modifier|Retirer/);
    fireEvent.click(screen.getByRole('button', { name: 'Rétablir' }));
    expect(sends.mock.calls[0]?.[2]).toMatchObject({ kind: 'restored' });
  });

  it.each<readonly [string, Partial<Thread>, Shown]>([
    ['what was answered', { decisions: [decision(7, day(6), 'disposed', { disposition: 'kept' }, { contribution: 100 })] }, own],
    ['where the call does not let him', {}, { ...own, call: { mayEdit: false } }]
  ])('corrects it no more, and withdraws it still: %s', (_, changes, shown) => {
    show(changes, shown);
    expect([screen.queryByRole('button', { name: 'Modifier' }), screen.getByRole('button', { name: 'Retirer' })]).toEqual([null, expect.anything()]);
  });

  it.each<readonly [string, Shown]>([
    ['it is somebody else’s', {}],
    ['the call is over', { discussing: { me: nadia.id, refusal: 'closed' }, now: 21 }],
    ['he may do nothing here any more', { discussing: { me: nadia.id, refusal: 'forbidden' } }],
    ['nobody knows yet who reads', { discussing: { me: undefined } }]
  ])('alone does so while he may: %s', (_, shown) => {
    show({}, shown);
    expect(buttons().join()).not.toMatch(/Modifier|Retirer|Rétablir/);
  });
});
