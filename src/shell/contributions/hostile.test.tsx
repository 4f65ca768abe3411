import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { callDraft, textOf } from '../../../tests/contract/callTexts';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { DataError } from '../../data/DataError';
import { hostileTexts } from '../../domain/passages/testing/hostileTexts';
import { wordDifference } from '../../domain/text/wordDifference';
import { Difference } from '../../ui/Difference';
import { renderScreen } from '../testing/renderScreen';
import { AttachedFiles } from './AttachedFiles';
import { differenceWords } from './differenceStrings';
import FilesField from './FilesField';
import { PlainText } from './PlainText';

jest.setTimeout(120_000);

beforeEach(() => {
  for (const name of ['alert', 'fetch', 'hacked']) Reflect.set(window, name, jest.fn());
});
afterEach(() => {
  for (const name of ['alert', 'fetch', 'hacked']) expect(Reflect.get(window, name)).not.toHaveBeenCalled();
});

/** Nothing of a text became an element, or leads where nothing may lead. */
function expectHarmless(shown: HTMLElement): void {
  expect(shown.querySelectorAll('script, img, iframe, svg:not([aria-hidden]), math, object, form, style, link, meta, base, template, [onerror], [onload], [onclick]')).toHaveLength(0);
  for (const link of shown.querySelectorAll('a[href]')) expect(link.getAttribute('href')).toMatch(/^(https?:|mailto:|tel:|msteams:|\/(?!\/))/);
}

const services = (): MemoryCallServices => new MemoryCallServices({ id: 21, name: 'Nadia Benali' });

it('names of attached files are words, wherever their paths lead', () => {
  const files = hostileTexts.map((name) => ({ path: name, name, size: 10 }));
  const { container } = renderScreen(<AttachedFiles files={files} />, { services: services() });
  expectHarmless(container);
  const shown = [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent);
  expect(shown).toEqual(hostileTexts.map((name) => name.replace(/\u202e/g, '')));
});

it('a name does not show another ending than it has', () => {
  renderScreen(<AttachedFiles files={[{ path: '/a/facture.exe', name: 'facture\u202efdp.exe', size: 10 }]} />, { services: services() });
  expect(screen.getByRole('link', { name: 'facturefdp.exe' })).toHaveAttribute('href', '/a/facture.exe');
});

it('proposed wordings are words, each in what is added', () => {
  for (const text of hostileTexts) {
    const pieces = wordDifference('Le texte actuel.', text, 'fr');
    const { container, unmount } = render(<Difference pieces={pieces} words={differenceWords.fr} isApart />);
    expectHarmless(container);
    expect(pieces.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text).join('')).toBe(text);
    expect([...container.querySelectorAll('dd')].some(({ textContent }) => textContent?.includes(text.trim()))).toBe(true);
    unmount();
  }
});

it('what is said is words, and links only where an address of the web stands', () => {
  for (const text of hostileTexts) {
    const { container, unmount } = render(<PlainText text={text} mentions={[{ login: text, name: text }]} />);
    expectHarmless(container);
    expect(container).toHaveTextContent(text, { normalizeWhitespace: false });
    unmount();
  }
});

it('a file that SharePoint does not take is named beside its field, and those before it are kept', async () => {
  const store = services();
  const { call } = await store.as({ id: 10, name: 'Camille Roux' }, 'owner').publish(callDraft({ mayAttach: true }), textOf(3));
  const { contributions } = store;
  let isRefused = false;
  contributions.attach = async (_, name) => {
    if (isRefused) throw new DataError('unknown', 'name');
    return { path: `/x/${encodeURIComponent(name)}`, name, size: 1 };
  };
  const changed = jest.fn();
  const { container } = renderScreen(<FilesField call={call} files={[]} error={undefined} onChange={changed} />, { services: store });
  const add = async (name: string): Promise<void> => {
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await userEvent.upload(input, new File(['x'], name));
  };
  const hostile = '"><script>alert(1)</script>.pdf';
  await add(hostile);
  expect(changed).toHaveBeenCalledWith([{ path: expect.any(String), name: hostile, size: 1 }]);
  isRefused = true;
  await add(hostile);
  const told = await screen.findByText(/n’a pas pu être joint/);
  expect(told).toHaveTextContent(`Le fichier « ${hostile} » n’a pas pu être joint. Votre texte est gardé ; réessayez.`);
  expect(within(container).queryByText('alert(1)')).toBeNull();
  expectHarmless(container);
  expect(changed).toHaveBeenCalledTimes(1);
});
