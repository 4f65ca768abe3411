import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { callDraft, textOf } from '../../../tests/contract/callTexts';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { DataError } from '../../data/DataError';
import { renderScreen } from '../testing/renderScreen';
import { AttachedFiles } from './AttachedFiles';
import FilesField from './FilesField';

jest.setTimeout(120_000);

const services = (): MemoryCallServices => new MemoryCallServices({ id: 21, name: 'Nadia Benali' });

it('a name does not show another ending than it has', () => {
  renderScreen(<AttachedFiles files={[{ path: '/a/facture.exe', name: 'facture\u202efdp.exe', size: 10 }]} />, { services: services() });
  expect(screen.getByRole('link', { name: 'facturefdp.exe' })).toHaveAttribute('href', '/a/facture.exe');
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
  expect(changed).toHaveBeenCalledTimes(1);
});
