import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder } from 'node:util';
import * as React from 'react';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { tool, usage } from '../../../../domain/usages/testing/generateUsageMap';
import { UsageMapScreen } from '../UsageMapScreen';
import type { MemoryUsageServices } from '../testing/memoryUsageServices';
import { memoryUsageServices } from '../testing/memoryUsageServices';

jest.setTimeout(120_000);
Object.assign(globalThis, { TextDecoder });

const map = {
  usages: [usage(1, { title: 'poser un congé', synonyms: ['vacances', 'RTT'], description: 'Une demande qui part à la personne qui vous encadre, et à personne d’autre.' })],
  tools: [tool(1, { title: 'Portail RH', access: 'network' })],
  links: [],
  sites: []
};

async function choose(language: 'fr' | 'en', text: string | Uint8Array): Promise<MemoryUsageServices> {
  const services = memoryUsageServices(map, { canManage: true });
  renderScreen(<UsageMapScreen properties={{}} saveProperties={() => undefined} />, { services, language, isEditing: true });
  await userEvent.click(await screen.findByRole('button', { name: language === 'fr' ? 'Importer ou exporter' : 'Import or export' }, { timeout: 60_000 }));
  const bytes = typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text;
  // jsdom's files cannot be read.
  const file = Object.assign(new File([], 'usages.csv'), { arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
  await userEvent.upload(await screen.findByLabelText(language === 'fr' ? 'Choisir un fichier CSV à importer' : 'Choose a CSV file to import'), file, { applyAccept: false });
  await screen.findByRole('region', { name: /usages\.csv/ }, { timeout: 60_000 });
  return services;
}

it('keeps what an empty cell says nothing of, and shows as erasing what is asked to be erased', async () => {
  const services = await choose('fr', 'Je veux;Famille;Autres mots\nposer un congé;Famille;\n');
  expect(screen.getByText('Il n’y a rien à importer.')).toBeInTheDocument();
  expect(screen.getByText(/^1 valeur est enregistrée là où le fichier a une cellule vide/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Les cellules vides effacent/ }));
  const row = await screen.findByRole('cell', { name: /Autres mots\s: efface\svacances \| RTT/ });
  expect(within(row).getByText('vacances | RTT').tagName).toBe('DEL');
  await userEvent.click(screen.getByRole('button', { name: /^Importer 1\sligne$/ }));
  expect(await screen.findAllByText(/^Import terminé/)).not.toHaveLength(0);
  expect((await services.tables.usages.get(1)).synonyms).toEqual([]);
});

it('shows of a long text and a list what differs', async () => {
  await choose('en', 'I want to,Family,Description,Other words\nposer un congé,Famille,"Une demande qui part à la personne qui vous dirige, et à personne d’autre.",RTT | vacances | GTA\n');
  expect(screen.getByRole('cell', { name: /Description: … personne qui vous encadre, → dirige, et à personne … Other words: GTA$/ })).toBeInTheDocument();
});

it('says which columns are left out, what the letters were taken for, and the line of a fault', async () => {
  await choose('fr', Uint8Array.from(Array.from('Je veux;Famille;Note\nDanser;Été;x\n;Bal;y\n'), (letter) => letter.charCodeAt(0)));
  expect(screen.getByText(/lu comme un fichier de Windows/)).toBeInTheDocument();
  expect(screen.getByText('Cette colonne n’est pas reconnue et sera laissée de côté : Note.')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^3 .*Cellule obligatoire vide – Je veux/ })).toBeInTheDocument();
});

it('refuses a workbook in words', async () => {
  await choose('fr', Uint8Array.of(0x50, 0x4b, 3, 4));
  expect(screen.getByText(/C’est un classeur/)).toBeInTheDocument();
});
