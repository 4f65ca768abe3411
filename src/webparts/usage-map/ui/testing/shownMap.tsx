import { configure, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { UsageMapView } from '../../../../data/usages/UsageMapRepository';
import { link, site, tool, toolLink, usage } from '../../../../domain/usages/testing/generateUsageMap';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import type { UsageMapProperties } from '../../UsageMapProperties';
import { needSubmission } from '../needOutbox';
import { UsageMapScreen } from '../UsageMapScreen';
import type { MemoryUsageServices } from './memoryUsageServices';
import { memoryUsageServices } from './memoryUsageServices';

/** A map with one of each: links of all kinds, one that is dead, a tool that is replaced, one without an address to open. */
export const map = {
  usages: [
    usage(1, { title: 'partager un fichier', family: 'Documents', order: 1 }),
    usage(2, { title: 'poser un congé', family: 'RH', order: 2, synonyms: ['vacances'], directions: ['Culture'] })
  ],
  tools: [
    tool(1, { title: 'Site', purpose: 'Partager', notFor: 'Les brouillons', recommendedBy: 'DSI' }),
    tool(2, { title: 'Outlook', url: 'javascript:alert(1)' }),
    tool(3, { title: 'Vieux lecteur', status: 'replaced', replacedById: 1 }),
    tool(4, { title: 'Portail RH', alwaysAtHand: true, pictureUrl: '/sites/intranet/SiteAssets/manque.png' })
  ],
  links: [link(1, 1, 1, 'recommended', 'Une seule version.'), link(2, 1, 2, 'notForThis', 'Trop de copies.'), link(3, 2, 4), link(4, 1, 3, 'notForThis'), link(5, 1, 99), toolLink(6, 2, 1, 'before')],
  sites: [site(1, { title: 'Culture', directions: ['Culture'] }), site(2, { title: 'Juristes', facet: 'network' })]
};

/** jsdom measures nothing: the part is as wide as the test says, in CSS pixels, from now on. */
export function stageIs(width: number): void {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ width, height: 0, top: 0, left: 0, right: width, bottom: 0, x: 0, y: 0, toJSON: () => ({}) }));
}

/** Each test of a file finds a wide stage and a browser that keeps nothing; lazy panels are compiled on the way, and a busy machine takes its time. */
export function prepareMapTests(): void {
  jest.setTimeout(120_000);
  configure({ asyncUtilTimeout: 30_000 });
  beforeEach(() => {
    stageIs(1280);
    window.localStorage.clear();
  });
  afterEach(() => jest.restoreAllMocks());
}

/** The whole part, on lists in memory. */
export function show(properties: UsageMapProperties = {}, options: { view?: Partial<UsageMapView>; language?: 'fr' | 'en'; isEditing?: boolean; services?: MemoryUsageServices; arriveAt?: string } = {}): MemoryUsageServices {
  const services = options.services ?? memoryUsageServices(map, options.view);
  renderScreen(<UsageMapScreen properties={properties} saveProperties={() => undefined} />, { services, language: options.language, isEditing: options.isEditing, arriveAt: options.arriveAt, sends: needSubmission.sends });
  return services;
}

export const focusedOn = (text: string): Promise<void> =>
  waitFor(() => {
    expect(document.body).not.toHaveFocus();
    expect(document.activeElement).toHaveTextContent(text);
  });

export const nodeNamed = (name: RegExp) => screen.findByRole('button', { name });
