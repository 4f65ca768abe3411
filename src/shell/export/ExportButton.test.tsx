import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import * as downloads from '../../ui/downloadText';
import { renderScreen } from '../testing/renderScreen';
import { ExportButton } from './ExportButton';

const rows = [['Choix', 'Part'], ['Oui', 0.5]];

describe('an export', () => {
  let given: jest.SpyInstance;
  beforeEach(() => (given = jest.spyOn(downloads, 'downloadText').mockImplementation(() => undefined)));
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['fr', '\ufeffChoix;Part\r\nOui;0,5'],
    ['en', '\ufeffChoix,Part\r\nOui,0.5']
  ] as const)('is a file in the culture of the page: %s', async (language, text) => {
    renderScreen(<ExportButton label="Exporter" file="résultats" rows={() => rows} />, { services: {}, language });
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    await waitFor(() => expect(given).toHaveBeenCalledWith('résultats.csv', 'text/csv;charset=utf-8', text));
  });

  it('is not offered where there is nothing', async () => {
    renderScreen(<ExportButton label="Exporter" file="x" disabled rows={() => rows} />, { services: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    expect(given).not.toHaveBeenCalled();
  });

  it('that fails says so, and can be tried again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const make = jest.fn(() => rows).mockImplementationOnce(() => {
      throw new Error('?');
    });
    renderScreen(<ExportButton label="Exporter" file="x" rows={make} />, { services: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(given).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(given).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
