import { screen } from '@testing-library/react';
import * as React from 'react';
import { renderScreen } from '../../../shell/testing/renderScreen';
import { axeFaults } from '../../../ui/testing/axeFaults';
import { HealthScreen } from './HealthScreen';
import type { HealthServices } from './HealthServices';

const show = (services: HealthServices, language: 'fr' | 'en' = 'fr'): void =>
  void renderScreen(<HealthScreen properties={{}} saveProperties={() => undefined} />, { services, language });

/** Fails where anything but the right is asked for. */
const only = (isOwner: boolean): HealthServices => new Proxy({ isOwner: async () => isOwner } as HealthServices, {
  get: (services, name) => {
    if (name !== 'isOwner') throw new Error(`${String(name)} is read`);
    return services.isOwner;
  }
});

test('who owns nothing here reads what the part is for and whom to ask, and nothing is read for him', async () => {
  show(only(false));
  expect(await screen.findByText(/aide les propriétaires du site .*Intranet/)).toBeVisible();
  expect(screen.getByText(/Dites-le à un propriétaire/)).toBeVisible();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(await axeFaults(document.body)).toEqual([]);
});

test('a right that cannot be read is told, and opens nothing', async () => {
  show({ isOwner: (): Promise<boolean> => Promise.reject(new Error('no')) } as HealthServices);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('navigation')).toBeNull();
});
