import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import qrcode from 'qrcode-generator';
import type { PollDraft } from '../../../../domain/polls/Poll';
import { ifNeedBe, NO_DATE } from '../../../../domain/polls/pollKinds';
import { withRulesOfKind } from '../../../../domain/polls/kindRules';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { ME, MemoryPollServices, NOW } from '../testing/MemoryPollServices';
import { show } from '../testing/showPolls';
import type { Pen } from './drawResult';
import { drawResult } from './drawResult';
import { qrFile } from '../../../../ui/QrCode';

jest.setTimeout(120_000);

let services: MemoryPollServices;
const blobs: Blob[] = [];
const names: string[] = [];
const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
beforeEach(() => {
  localStorage.clear();
  services = new MemoryPollServices();
  blobs.length = names.length = 0;
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

const contentOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

async function openShare(changes: Partial<PollDraft> = {}): Promise<HTMLElement> {
  const poll = services.given({ resultVisibility: 'always', closesAt: new Date('2026-12-04T17:00:00Z'), ...changes });
  services.vote(poll.id, ME, [1]);
  services.vote(poll.id, 2, [1]);
  services.vote(poll.id, 3, [2]);
  show(services);
  await userEvent.click(await screen.findByRole('button', { name: /Partager ou présenter/ }));
  return screen.findByRole('region', { name: 'Partager ou présenter' });
}

describe('a poll that is shared', () => {
  it('has a code that leads to it, a reminder for the calendar, and its result as text', async () => {
    const share = await openShare();
    expect(within(share).getByRole('img', { name: 'Code QR qui mène à ce sondage' })).toBeVisible();
    expect((await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
    await userEvent.click(within(share).getByRole('button', { name: /Rappel avant la clôture/ }));
    await waitFor(() => expect(names).toHaveLength(1));
    expect(await contentOf(blobs[0])).toContain('DTSTART:20261204T163000Z\r\nDTEND:20261204T170000Z\r\nSUMMARY:Dernier jour pour voter');
    expect(names).toEqual(['rappel-sondage-1.ics']);
    await userEvent.click(await within(share).findByRole('button', { name: 'Copier le résultat en texte' }));
    expect(plain(writeText.mock.calls[0]?.[0] ?? '')).toBe(
      ['Où fêter la fin de l’année ?', 'Décompte du 23 novembre 2026 à 11:00, non vérifié', '', '• La médiathèque : 2 votes (67 %)', '• Le parc : 1 vote (33 %)', '• La salle des fêtes : 0 vote (0 %)', '', '3 votants', 'http://localhost/?parvis=poll-1'].join('\n')
    );
  });

  it('gives the text to be copied by hand where the browser does not copy', async () => {
    writeText.mockRejectedValue(new Error('no'));
    const share = await openShare();
    await userEvent.click(await within(share).findByRole('button', { name: 'Copier le résultat en texte' }));
    expect(await screen.findByLabelText(/ne permet pas de copier/)).toHaveValue(writeText.mock.calls[0]?.[0]);
  });

  it('offers no result that the agent is not shown, and no reminder without an end', async () => {
    const share = await openShare({ resultVisibility: 'ownerOnly', closesAt: null });
    expect(within(share).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Afficher en salle', 'Télécharger le code QR']);
    await userEvent.click(within(share).getByRole('button', { name: 'Afficher en salle' }));
    expect(await screen.findByText('Les résultats ne sont pas affichés pendant le vote.')).toBeVisible();
  });

  it('offers the date that suits most as a calendar entry once the vote is over', async () => {
    const options = [{ id: 1, text: '2026-12-04' }, { id: 2, text: '2026-12-07T08:00Z/2026-12-07T09:30Z' }];
    const poll = services.given(withRulesOfKind({ ...emptyPollDraft(), question: 'Quand ?', kind: 'dates', options, resultVisibility: 'always', closesAt: new Date(NOW.getTime() - 1000) }));
    services.vote(poll.id, 2, [2, ifNeedBe(1)]);
    services.vote(poll.id, 3, [NO_DATE]);
    show(services);
    await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
    await userEvent.click(await screen.findByRole('button', { name: /Partager ou présenter/ }));
    await userEvent.click(await screen.findByRole('button', { name: /Ajouter au calendrier.*7 décembre 2026/ }));
    await waitFor(() => expect(names).toHaveLength(1));
    expect(await contentOf(blobs[0])).toContain('DTSTART:20261207T080000Z\r\nDTEND:20261207T093000Z\r\nSUMMARY:Quand ?');
  });
});

it('what is published of answers in own words is copied with the groups and the quoted answers, hidden figures hidden', async () => {
  const options = [{ id: 1, text: '', isText: true }];
  const poll = services.given(withRulesOfKind({ ...emptyPollDraft(), kind: 'text', question: 'Et au parc ?', options, resultVisibility: 'always', closesAt: new Date(NOW.getTime() - 1000) }));
  const texts = { grouping: 'g', questions: [{ option: 1, groups: [{ name: 'Ombre', count: 12 }, { name: 'Bancs', count: null }], others: null, chosen: ['Un <i>arbre</i>'] }] };
  services.tables.records.give([{ poll: poll.id, kind: 'certified', content: { result: { tally: { counts: { 1: 20 }, voters: 20 }, excluded: {}, invitedCount: null, texts } }, id: 99 }]);
  show(services);
  await userEvent.click(await screen.findByRole('button', { name: /Sondages passés/ }));
  await userEvent.click(await screen.findByRole('button', { name: /Partager ou présenter/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Copier le résultat en texte' }));
  expect(plain(writeText.mock.calls[0]?.[0] ?? '').split('\n').slice(3, -3)).toEqual([
    '• Ombre : 12 réponses (60 %)', '• Bancs : non affiché (trop peu de réponses)', '• Autres réponses : non affiché (trop peu de réponses)',
    '', 'Des réponses, telles qu’elles ont été écrites', '« Un <i>arbre</i> »'
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Afficher en salle' }));
  const room = await screen.findByRole('dialog', { name: /^Et au parc\s\?$/ });
  expect(await within(room).findByText('Un <i>arbre</i>')).toBeVisible();
});

it('in a room, a poll shows its question, its code and what comes in, and Escape leads back to the button', async () => {
  const share = await openShare();
  const button = within(share).getByRole('button', { name: 'Afficher en salle' });
  await userEvent.click(button);
  const room = await screen.findByRole('dialog', { name: /^Où fêter la fin de l’année\s\?$/ });
  expect(within(room).getByRole('img', { name: 'Code QR qui mène à ce sondage' })).toBeVisible();
  expect(await within(room).findByText('3 votants')).toBeVisible();
  expect((await axe.run(room, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  fireEvent(room, new Event('cancel', { cancelable: true }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(button).toHaveFocus();
});

it('a code is made of the modules that the standard says, with white around', () => {
  const text = 'https://ville.test/sites/intranet?parvis=poll-12';
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const file = qrFile(text);
  const count = code.getModuleCount();
  expect(file).toContain(`viewBox="0 0 ${count + 8} ${count + 8}"`);
  let dark = 0;
  for (let row = 0; row < count; row++) for (let column = 0; column < count; column++) if (code.isDark(row, column)) dark++;
  expect(file.match(/M\d+ \d+h1v1h-1z/g)).toHaveLength(dark);
  expect(file).toContain('M4 4h1v1h-1z');
});

it('the picture of a result has each text on it, broken where it is too long, and bars as long as the shares', () => {
  const texts: string[] = [];
  const bars: number[] = [];
  const pen: Pen = { font: '', fillStyle: '', fillRect: (_x, _y, width) => void bars.push(width), fillText: (text) => void texts.push(text), measureText: (text) => ({ width: text.length * 20 }) as TextMetrics };
  const height = drawResult(pen, pen, { question: 'Q '.repeat(60), source: 'Non vérifié', voters: '3 votants', lines: [{ label: 'Parc', figure: '2 votes', share: 0.5 }, { label: 'Place', figure: 'masqué', share: null }] });
  expect(texts).toEqual([expect.stringMatching(/^(Q ?)+$/), expect.stringMatching(/^(Q ?)+$/), expect.any(String), 'Non vérifié', 'Parc', '2 votes', 'Place', 'masqué', '3 votants']);
  expect(bars).toEqual([1104, 552, 1104, 0]);
  texts.length = 0;
  drawResult(pen, pen, { question: 'Q', source: 'Certifié', voters: '3 votants', lines: [], quotes: { title: 'Des réponses', texts: ['Plus d’ombre', 'Des bancs'] } });
  expect(texts).toEqual(['Q', 'Certifié', 'Des réponses', 'Plus d’ombre', 'Des bancs', '3 votants']);
  expect(drawResult(pen, null, { question: 'Q', source: '', voters: '', lines: [] })).toBeLessThan(height);
});
