import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { onSwallowed } from '../data/swallowed';
import { ThemeScope } from '../ui/ThemeScope';
import { pageAddresses } from './addresses/pageAddresses';
import { AddressesProvider } from './addresses/useAddresses';
import { DraftsProvider } from './drafts/DraftsContext';
import { ErrorBoundary } from './ErrorBoundary';
import { keepFocus } from './focus/keepFocus';
import { createFormats } from './Formats';
import { languageOf } from './Language';
import { Outbox } from './outbox/Outbox';
import { SubmissionStore } from './outbox/SubmissionStore';
import { OutboxProvider } from './outbox/useOutbox';
import type { Page } from './Page';
import { PageProvider } from './Page';
import { queryClientFor } from './queryClients';
import { report } from './report';
import { ownerOf, servicesFor, ServicesProvider } from './services';
import { themeVariables } from './theme';
import type { SiteTimeZone } from './timeZones';
import { timeZoneName } from './timeZones';
import type { MountedWebPart, WebPartHost, WebPartView } from './WebPartHost';

/** What a screen receives. Services, page, words, outbox, drafts and addresses come by hooks. */
export interface ScreenProps<P> {
  readonly properties: Readonly<P>;
  saveProperties(changes: Partial<P>): void;
}

export interface Mounting<P, S> {
  /** Names the services in the page's map, e.g. `polls`. */
  readonly name: string;
  readonly screen: React.ComponentType<ScreenProps<P>>;
  /** Made once for each person and web. */
  services(context: WebPartContext): S;
  /** Tells the outbox who sends what this part submits. */
  sends?(outbox: Outbox, services: S, queries: QueryClient): void;
}

/** Puts a web part's screens on the page, inside everything that they all share. */
export function mountWebPart<P, S>(host: WebPartHost<P>, { name, screen: Screen, services: create, sends }: Mounting<P, S>): MountedWebPart<P> {
  // What the data layer survives is still written somewhere.
  onSwallowed(report);
  const { context, domElement } = host;
  const { absoluteUrl: webUrl, serverRelativeUrl } = context.pageContext.web;
  const { loginName, displayName } = context.pageContext.user;
  const { currentUICultureName, currentCultureName } = context.pageContext.cultureInfo;
  const language = languageOf(currentUICultureName);
  const formats = createFormats(currentCultureName, timeZoneName(timeZoneOf(context)));
  const owner = ownerOf(context);
  const outbox = servicesFor(owner, 'outbox', () => startOutbox(owner));
  const queries = queryClientFor(owner);
  const services = servicesFor(owner, name, () => create(context));
  sends?.(outbox, services, queries);
  const drafts = { owner: `${owner}|${host.instanceId}` };
  const addresses = pageAddresses(context);
  keepFocus();

  const update = (view: WebPartView<P>): void => {
    const page: Page = {
      webUrl,
      webPath: serverRelativeUrl.replace(/\/+$/, ''),
      instanceId: host.instanceId,
      user: { loginName, displayName },
      language,
      formats,
      isEditing: view.isEditing,
      openPropertyPane: () => host.openPropertyPane()
    };
    ReactDom.render(
      <ThemeScope theme={view.theme} variables={themeVariables(view.theme)} language={language}>
        <ErrorBoundary language={language}>
          <PageProvider value={page}>
            <QueryClientProvider client={queries}>
              <ServicesProvider value={services}>
                <OutboxProvider value={outbox}>
                  <DraftsProvider value={drafts}>
                    <AddressesProvider value={addresses}>
                      <Screen properties={view.properties} saveProperties={(changes) => host.saveProperties(changes)} />
                    </AddressesProvider>
                  </DraftsProvider>
                </OutboxProvider>
              </ServicesProvider>
            </QueryClientProvider>
          </PageProvider>
        </ErrorBoundary>
      </ThemeScope>,
      domElement
    );
  };

  domElement.replaceChildren();
  update(host.view);
  return { update, dispose: () => void ReactDom.unmountComponentAtNode(domElement) };
}

function startOutbox(owner: string): Outbox {
  const outbox = new Outbox({ store: new SubmissionStore(owner), lockName: `parvis-outbox|${owner}` });
  outbox.start();
  return outbox;
}

/** `timeZoneInfo` is in SPFx's beta typings only; the run time has had it since 1.11. */
interface WithTimeZone {
  readonly timeZoneInfo?: SiteTimeZone;
}

/** The agent's own zone where SharePoint is told to prefer it, else the web's. */
function timeZoneOf({ pageContext: { user, web } }: WebPartContext): SiteTimeZone | undefined {
  return (user.preferUserTimeZone ? (user as WithTimeZone).timeZoneInfo : undefined) ?? (web as WithTimeZone).timeZoneInfo;
}
