import type { RenderResult } from '@testing-library/react';
import { configure, render } from '@testing-library/react';
import * as React from 'react';
import type { ReferenceServices } from '../../data/references/referenceServices';
import { Addresses } from '../addresses/Addresses';
import { browserPlace } from '../addresses/PagePlace';
import { AddressesProvider } from '../addresses/useAddresses';
import { DraftStore } from '../drafts/DraftStore';
import type { Tabs } from '../drafts/tabs';
import { createTabs } from '../drafts/tabs';
import { DraftsProvider } from '../drafts/DraftsContext';
import { keepFocus } from '../focus/keepFocus';
import { createFormats } from '../Formats';
import type { Language } from '../Language';
import { Outbox } from '../outbox/Outbox';
import { SubmissionStore } from '../outbox/SubmissionStore';
import { OutboxProvider } from '../outbox/useOutbox';
import type { Page } from '../Page';
import { PageProvider } from '../Page';
import type { QueryClient } from '../queries/QueryClient';
import { QueryClientProvider } from '../queries/useQuery';
import { createQueryClient } from '../queryClients';
import { ReferencesProvider } from '../references/useReferences';
import { ServicesProvider } from '../services';

// How long a busy machine takes is no matter of these tests.
// What is announced stands on the screen too: a text is looked for there, however late the live region repeats it.
configure({ asyncUtilTimeout: 20_000, defaultIgnore: 'script, style, #parvis-announcements' });

export interface ScreenOptions<S> {
  readonly services: S;
  readonly language?: Language;
  readonly isEditing?: boolean;
  /** What SharePoint calls the reader; an agent of the city unless given. */
  readonly loginName?: string;
  /** What the page's address names when it opens, e.g. `poll-12`. */
  readonly arriveAt?: string;
  /** Another tab than those of the other renderings. */
  readonly tabs?: Tabs;
  /** The other site that the part shows. */
  readonly source?: Page['source'];
  readonly references?: ReferenceServices;
  readonly openPropertyPane?: Page['openPropertyPane'];
  sends?(outbox: Outbox, services: S, queries: QueryClient): void;
}

/** A test that is not about references hears of none. */
export const noReferences: ReferenceServices = { of: () => new Promise(() => undefined), add: async () => true, mayKeep: async () => true, find: async () => null, remove: async () => undefined, candidates: async () => [], stateOf: async () => null, see: async () => undefined, making: () => Promise.reject(new Error('nothing is made here')) };

export interface RenderedScreen extends RenderResult {
  readonly outbox: Outbox;
  readonly addresses: Addresses;
}

/** Renders a screen as `mountWebPart` does, without SharePoint: French, in Paris. */
export function renderScreen<S>(screen: React.ReactElement, { services, language = 'fr', isEditing = false, loginName = 'lea@ville.test', arriveAt, source, references = noReferences, tabs = createTabs({}), openPropertyPane = () => undefined, sends }: ScreenOptions<S>): RenderedScreen {
  const owner = 'lea@ville.test|https://ville.test/sites/intranet';
  const outbox = new Outbox({ store: new SubmissionStore(owner), lockName: 'test' });
  const queries = createQueryClient();
  // Each rendering is a tab of its own; those before it are closed.
  const drafts = { owner: `${owner}|instance`, store: new DraftStore(`${owner}|instance`, { tabs }) };
  sends?.(outbox, services, queries);
  const page: Page = {
    source,
    webUrl: 'https://ville.test/sites/intranet',
    webPath: '/sites/intranet',
    siteTitle: 'Intranet',
    instanceId: 'instance',
    user: { loginName, displayName: 'Léa Martin' },
    language,
    formats: createFormats(language === 'fr' ? 'fr-FR' : 'en-US', 'Europe/Paris'),
    isEditing,
    openPropertyPane
  };
  window.history.replaceState(null, '', arriveAt ? `/?parvis=${arriveAt}` : '/');
  const addresses = new Addresses(browserPlace, page.webPath);
  keepFocus();
  const rendered = render(
    <PageProvider value={page}>
      <QueryClientProvider client={queries}>
        <ServicesProvider value={services}>
          <OutboxProvider value={outbox}>
            <DraftsProvider value={drafts}>
              <AddressesProvider value={addresses}>
                <ReferencesProvider value={references}>
                  <div data-parvis="">{screen}</div>
                </ReferencesProvider>
              </AddressesProvider>
            </DraftsProvider>
          </OutboxProvider>
        </ServicesProvider>
      </QueryClientProvider>
    </PageProvider>
  );
  return Object.assign(rendered, { outbox, addresses });
}
