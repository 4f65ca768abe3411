import { fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import type { Call } from '../../domain/calls/Call';
import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import { anchor, callWith, contribution, day, nadia, published, thread } from '../../domain/calls/testing/callWith';
import { wholePassage } from '../../domain/anchors/anchorOf';
import { threadState } from '../../domain/calls/threadState';
import type { Tabs } from '../drafts/tabs';
import { createTabs } from '../drafts/tabs';
import { renderScreen } from '../testing/renderScreen';
import type { ComposerProps } from './Composer';
import Composer from './Composer';
import { contributionSubmission, recordSubmission } from './contributionOutbox';
import type { Discussing } from './Discussing';
import { DiscussingProvider } from './Discussing';

interface Written extends Partial<ComposerProps> {
  readonly call?: Partial<Call>;
  readonly discussing?: Partial<Discussing>;
  readonly tabs?: Tabs;
}

const WORDS = 'Les agents ont deux jours.';
const own = threadState(thread({ contribution: contribution(100) }), indexGroups([]), callWith(), callState(callWith(), [published], day(10)));
const sends = () => ({
  contribution: jest.spyOn(contributionSubmission, 'submit').mockImplementation(() => undefined),
  record: jest.spyOn(recordSubmission, 'submit').mockImplementation(() => undefined)
});

/** Where an agent writes; what he has begun is there. */
async function write({ call: changes = {}, discussing = {}, tabs, ...props }: Written = {}) {
  const call = callWith(changes);
  const value: Discussing = { opened: { call, decisions: [published] }, state: callState(call, [published], day(10)), groups: indexGroups([]), me: nadia.id, refusal: null, originalOf: () => WORDS, ...discussing };
  const rendered = renderScreen(
    <DiscussingProvider value={value}>
      <Composer anchor={wholePassage(1, 12)} {...props} />
    </DiscussingProvider>,
    { services: new MemoryCallServices(nadia), ...(tabs ? { tabs } : {}) }
  );
  const form = await screen.findByRole('form');
  return { ...rendered, form };
}
const box = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const type = (name: string | RegExp, value: string): void => void fireEvent.change(box(name), { target: { value } });
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const kinds = (): readonly (string | null)[] => screen.queryAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? null);

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('what is said', () => {
  it('is of the kind that is chosen, and is sent with its place under a key of its own', async () => {
    const { contribution: submit } = sends();
    const closed = jest.fn();
    await write({ onClose: closed });
    expect(kinds()).toEqual(['Question', 'Remarque', 'Avis favorable', 'Objection', 'Rédaction proposée']);
    fireEvent.click(screen.getByRole('radio', { name: 'Objection' }));
    type('Votre objection', 'Trop peu');
    press('Envoyer');
    const [[, subject, payload, key] = []] = submit.mock.calls;
    expect(payload).toEqual({ call: 4, kind: 'objection', anchor: wholePassage(1, 12), text: 'Trop peu', wording: '', answers: 0, files: [], direction: '', mentions: [] });
    expect([subject, closed.mock.calls.length]).toEqual([`4.12.${key ?? ''}`, 1]);
    expect(box('Votre question')).toHaveValue('');
  });

  it('has to be something: the field says so once somebody tried, and takes the focus', async () => {
    const { contribution: submit } = sends();
    await write({ call: { kinds: ['remark'] } });
    expect(kinds()).toEqual([]);
    expect(screen.queryByText('Écrivez d’abord quelque chose.')).toBeNull();
    screen.getByRole('button', { name: 'Envoyer' }).focus();
    press('Envoyer');
    expect(screen.getByText('Écrivez d’abord quelque chose.')).toBeVisible();
    expect(box('Votre remarque')).toHaveFocus();
    expect(submit).not.toHaveBeenCalled();
  });

  it('that is too long is told at once', async () => {
    await write({ call: { kinds: ['remark'] } });
    type('Votre remarque', 'a'.repeat(10_001));
    expect(screen.getByText(/^Ce texte est trop long : gardez au plus 10.000 caractères\.$/)).toBeVisible();
  });

  it('takes the focus where somebody asked for it, and not where nobody did', async () => {
    const { unmount } = await write({ call: { kinds: ['remark'] } });
    expect(box('Votre remarque')).toHaveFocus();
    unmount();
    await write({ call: { kinds: ['remark'] }, isQuiet: true });
    expect(box('Votre remarque')).not.toHaveFocus();
  });

  it('of the whole text is no wording: it begins with what it can be', async () => {
    await write({ anchor: wholePassage(1, 0), call: { kinds: ['wording', 'objection', 'remark'] } });
    expect(kinds()).toEqual(['Objection', 'Remarque']);
    expect(screen.getByRole('radio', { name: 'Objection' })).toBeChecked();
  });

  it('is called by its place', async () => {
    const { form } = await write({ place: 'passage 12' });
    expect(form).toHaveAccessibleName(/^Votre contribution.: passage 12$/);
  });

  it('is told its direction where it is asked for, which is remembered for the next', async () => {
    const { contribution: submit } = sends();
    const first = await write({ asksDirection: true, call: { kinds: ['remark'] } });
    type('Votre direction (facultatif)', 'Urbanisme');
    type('Votre remarque', 'Dit');
    press('Envoyer');
    expect(submit.mock.calls[0]?.[2]).toMatchObject({ direction: 'Urbanisme' });
    first.unmount();
    await write({ asksDirection: true, call: { kinds: ['remark'] } });
    expect(box('Votre direction (facultatif)')).toHaveValue('Urbanisme');
  });

  it('has beside it what is close to it', async () => {
    await write({ call: { kinds: ['remark'] }, aside: (text) => <p>{`Proche de ${text}`}</p> });
    type('Votre remarque', 'deux jours');
    expect(screen.getByText('Proche de deux jours')).toBeVisible();
  });
});

describe('words that were selected', () => {
  it('are quoted, and can be left for the whole passage', async () => {
    const { contribution: submit } = sends();
    const whole = jest.fn();
    const { form } = await write({ anchor: anchor(), call: { kinds: ['remark'] }, onWhole: whole });
    expect(form.querySelector('blockquote')).toHaveTextContent('deux jours');
    type('Votre remarque', 'Dit');
    press('Envoyer');
    expect(submit.mock.calls[0]?.[2]).toMatchObject({ anchor: anchor() });
    press('Commenter tout le passage');
    expect(whole).toHaveBeenCalledTimes(1);
  });

  it('are what a wording would replace; without any, the words of the passage are', async () => {
    const { contribution: submit } = sends();
    const { unmount } = await write({ anchor: anchor(), call: { kinds: ['wording'] } });
    fireEvent.change(await screen.findByRole('textbox', { name: 'Votre rédaction' }), { target: { value: 'trois jours' } });
    press('Envoyer');
    expect(submit.mock.calls[0]?.[2]).toMatchObject({ kind: 'wording', wording: 'trois jours', anchor: { quote: 'deux jours' } });
    unmount();
    await write();
    fireEvent.click(screen.getByRole('radio', { name: 'Rédaction proposée' }));
    expect(await screen.findByRole('textbox', { name: 'Votre rédaction' })).toHaveValue(WORDS);
    press('Envoyer');
    expect(screen.getByText('Ce texte est identique au texte actuel : modifiez-le.')).toBeVisible();
    expect(submit).toHaveBeenCalledTimes(1);
    type('Votre rédaction', 'Les agents ont trois jours.');
    press('Revenir au texte actuel');
    expect(box('Votre rédaction')).toHaveValue(WORDS);
  });
});

describe('what is begun', () => {
  it('is kept from the first letter, and there again at the next visit, until it is given up', async () => {
    const first = await write({ call: { kinds: ['remark'] }, onClose: () => undefined });
    expect([screen.queryByText('Brouillon gardé sur cet appareil.'), screen.getByRole('button', { name: 'Fermer' })]).toEqual([null, expect.anything()]);
    type('Votre remarque', 'Com');
    expect([screen.getByText('Brouillon gardé sur cet appareil.'), screen.getByRole('button', { name: 'Fermer et garder le brouillon' })]).toEqual([expect.anything(), expect.anything()]);
    first.unmount();
    const second = await write({ call: { kinds: ['remark'] } });
    expect(box('Votre remarque')).toHaveValue('Com');
    expect(screen.getByText('Voici ce que vous aviez commencé à écrire.')).toBeVisible();
    press('Effacer ce brouillon');
    expect(box('Votre remarque')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Effacer ce brouillon' })).toBeNull();
    second.unmount();
    await write({ call: { kinds: ['remark'] } });
    expect(box('Votre remarque')).toHaveValue('');
  });

  it('on words that were selected is of these still; on those of another version it is of the passage', async () => {
    const { contribution: submit } = sends();
    const first = await write({ anchor: anchor(), call: { kinds: ['remark'] } });
    type('Votre remarque', 'Dit');
    first.unmount();
    const second = await write({ call: { kinds: ['remark'] } });
    expect(second.form.querySelector('blockquote')).toHaveTextContent('deux jours');
    second.unmount();
    await write({ anchor: wholePassage(2, 12), call: { kinds: ['remark'] } });
    press('Envoyer');
    expect(submit.mock.calls[0]?.[2]).toMatchObject({ text: 'Dit', anchor: wholePassage(2, 12) });
  });

  it('of a passage, of a reply and of a correction lie apart', async () => {
    const first = await write({ call: { kinds: ['remark'] }, tabs: createTabs({}) });
    type('Votre remarque', 'Du passage');
    first.unmount();
    const second = await write({ call: { kinds: ['remark'] }, answering: own });
    expect(box('Votre réponse')).toHaveValue('');
    second.unmount();
    await write({ call: { kinds: ['remark'] }, anchor: wholePassage(1, 13) });
    expect(box('Votre remarque')).toHaveValue('');
  });

  it('is told not to be kept where the browser keeps nothing', async () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await write({ call: { kinds: ['remark'] } });
    type('Votre remarque', 'Com');
    expect(screen.getByText(/ne peut pas garder de brouillon/)).toBeVisible();
  });
});

it('a reply says what it answers, has no kind, quotes nothing and attaches nothing', async () => {
  const { contribution: submit } = sends();
  const { form } = await write({ answering: own, anchor: anchor(), call: { mayAttach: true } });
  expect([kinds(), form.querySelector('blockquote'), screen.queryByText('Joindre un fichier')]).toEqual([[], null, null]);
  type('Votre réponse', 'D’accord');
  press('Envoyer');
  expect(submit.mock.calls[0]?.[2]).toMatchObject({ kind: 'remark', answers: 100, text: 'D’accord' });
});

it('a correction begins with the words that it corrects, and is sent as such', async () => {
  const { contribution: submit, record } = sends();
  await write({ editing: own, asksDirection: true, anchor: anchor() });
  expect([kinds(), screen.queryByRole('textbox', { name: /direction/ })]).toEqual([[], null]);
  expect(box('Modifier votre contribution')).toHaveValue('Trois jours seraient préférables.');
  type('Modifier votre contribution', 'Mieux dit');
  press('Enregistrer');
  expect(record.mock.calls.map(([, subject, payload]) => [subject, payload])).toEqual([['100', { call: 4, contribution: { id: 100, callId: 4, kind: 'remark', space: 0, anchor: anchor() }, kind: 'edited', text: 'Mieux dit', wording: undefined }]]);
  expect(submit).not.toHaveBeenCalled();
});

describe('once a call', () => {
  it.each([
    ['is over', 'Votre remarque', 'closed', {}, /^Cet appel vient d’être clôturé/],
    ['is held', 'Votre remarque', 'held', {}, /^Le texte est en cours de révision/],
    ['is over, a correction', 'Modifier votre contribution', 'closed', { editing: own }, /^Cette contribution ne peut plus être modifiée/]
  ] as const)('%s, nothing is sent, and what was written stays', async (_, label, refusal, props, words) => {
    const submits = sends();
    const { form } = await write({ ...props, discussing: { refusal }, call: { kinds: ['remark'] } });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('button', { name: /^(Envoyer|Enregistrer)$/ })).toHaveAttribute('aria-disabled', 'true');
    type(label, 'Dit');
    fireEvent.submit(form);
    expect([submits.contribution.mock.calls, submits.record.mock.calls]).toEqual([[], []]);
    expect(box(label)).toHaveValue('Dit');
  });
});

it('files are attached where the call lets them be, and everybody reads what is said', async () => {
  const first = await write({ call: { mayAttach: true } });
  await waitFor(() => expect(first.form).toHaveTextContent('Joindre un fichier'));
  first.unmount();
  const second = await write({ call: { mayAttach: true, names: 'hidden' } });
  expect(second.form).not.toHaveTextContent('Joindre un fichier');
});
