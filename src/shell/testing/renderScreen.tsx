import { QueryClientProvider } from '@tanstack/react-query';
import type { RenderResult } from '@testing-library/react';
import { configure, render } from '@testing-library/react';
import * as React from 'react';
import { DraftStore } from '../drafts/DraftStore';
import { createTabs } from '../drafts/tabs';
import { DraftsProvider } from '../drafts/DraftsContext';
import { createFormats } from '../Formats';
import type { Language } from '../Language';
import { Outbox } from '../outbox/Outbox';
import { SubmissionStore } from '../outbox/SubmissionStore';
import { OutboxProvider } from '../outbox/useOutbox';
import type { Page } from '../Page';
import { PageProvider } from '../Page';
import { createQueryClient } from '../queryClients';
import { ServicesProvider } from '../services';
import type { QueryClient } from '@tanstack/react-query';

// How long a busy machine takes is no matter of these tests.
// What is announced stands on the screen too: a text is looked for there, however late the live region repeats it.
configure({ asyncUtilTimeout: 20_000, defaultIgnore: 'script, style, #parvis-announcements' });

export interface ScreenOptions<S> {
  readonly services: S;
  readonly language?: Language;
  readonly isEditing?: boolean;
  sends?(outbox: Outbox, services: S, queries: QueryClient): void;
}

export interface RenderedScreen extends RenderResult {
  readonly outbox: Outbox;
}

/** Renders a screen as `mountWebPart` does, without SharePoint: French, in Paris. */
export function renderScreen<S>(screen: React.ReactElement, { services, language = 'fr', isEditing = false, sends }: ScreenOptions<S>): RenderedScreen {
  const owner = 'lea@ville.test|https://ville.test/sites/intranet';
  const outbox = new Outbox({ store: new SubmissionStore(owner), lockName: 'test' });
  const queries = createQueryClient();
  // Each rendering is a tab of its own; those before it are closed.
  const drafts = new DraftStore(`${owner}|instance`, { tabs: createTabs({}) });
  sends?.(outbox, services, queries);
  const page: Page = {
    webUrl: 'https://ville.test/sites/intranet',
    instanceId: 'instance',
    user: { loginName: 'lea@ville.test', displayName: 'Léa Martin' },
    language,
    formats: createFormats(language === 'fr' ? 'fr-FR' : 'en-US', 'Europe/Paris'),
    isEditing,
    openPropertyPane: () => undefined
  };
  const rendered = render(
    <PageProvider value={page}>
      <QueryClientProvider client={queries}>
        <ServicesProvider value={services}>
          <OutboxProvider value={outbox}>
            <DraftsProvider value={drafts}>{screen}</DraftsProvider>
          </OutboxProvider>
        </ServicesProvider>
      </QueryClientProvider>
    </PageProvider>
  );
  return Object.assign(rendered, { outbox });
}
