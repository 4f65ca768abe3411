import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { RequestServices } from '../../../../data/requests/RequestServices';
import { renderScreen } from '../../../../shell/testing/renderScreen';

export const show = (element: ReactElement, services: RequestServices, options: { readonly arriveAt?: string; readonly language?: 'fr' | 'en' } = {}): ReturnType<typeof renderScreen> => renderScreen(element, { services, ...options });
/** Signs of French keep to their words by spaces of their own; a required field has its star. */
export const named = (name: string): RegExp => new RegExp(`^${name.replace(/[.()?]/g, '\\$&').replace(/ /g, '\\s')}( \\*)?$`);
export const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name: named(name) }));
export const paste = async (name: string, text: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('textbox', { name: named(name) }));
  await userEvent.paste(text);
};
export const tick = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('checkbox', { name: named(name) }));
export const choose = async (name: string, option: string): Promise<void> => userEvent.selectOptions(await screen.findByRole('combobox', { name: named(name) }), option);
