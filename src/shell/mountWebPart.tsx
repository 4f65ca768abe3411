import type { WebPartContext } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { onSwallowed } from '../data/swallowed';
import { ThemeScope } from '../ui/ThemeScope';
import { pageAddresses } from './addresses/pageAddresses';
import { AddressesProvider } from './addresses/useAddresses';
import { ErrorBoundary } from './ErrorBoundary';
import { RESERVED } from './firstPaint';
import { keepFocus } from './focus/keepFocus';
import { createFormats } from './Formats';
import { languageOf } from './Language';
import type { Page } from './Page';
import { report } from './report';
import type { Mounting } from './site/Mounting';
import { SiteContent } from './site/SiteContent';
import type { PartProperties } from './site/SiteSource';
import { readSource } from './site/SiteSource';
import { agentTimeZone } from './siteTimeZone';
import { themeVariables } from './theme';
import type { MountedWebPart, WebPartHost, WebPartView } from './WebPartHost';
import { wordsReady } from './withEnglish';

/** How often it is looked whether a part shows what it read (milliseconds), and how many times. */
const LOOK_MS = 500;
const MOST_LOOKS = 20;

/** The place that is reserved for a part goes with what it read. */
function giveBack(domElement: HTMLElement, looks = 0): void {
  setTimeout(() => {
    if (looks < MOST_LOOKS && (domElement.textContent === '' || domElement.querySelector('[data-skeleton]'))) giveBack(domElement, looks + 1);
    else domElement.style.minHeight = '';
  }, LOOK_MS);
}

/** Puts a web part's screens on the page, inside everything that they all share. */
export async function mountWebPart<P extends PartProperties, S>(host: WebPartHost<P>, mounting: Mounting<P, S>): Promise<MountedWebPart<P>> {
  // What the data layer survives is still written somewhere.
  onSwallowed(report);
  const { context, domElement } = host;
  const { absoluteUrl, serverRelativeUrl, title } = context.pageContext.web;
  const { loginName, displayName } = context.pageContext.user;
  const { currentUICultureName, currentCultureName } = context.pageContext.cultureInfo;
  const language = languageOf(currentUICultureName);
  await wordsReady(language);
  const formats = createFormats(currentCultureName, await agentTimeZone(context));
  const addresses = await pageAddresses(context);
  keepFocus();

  const update = (view: WebPartView<P>): void => {
    const source = readSource(view.properties.source, absoluteUrl);
    const page: Page = {
      source,
      webUrl: source?.webUrl ?? absoluteUrl,
      webPath: (source ? decodeURIComponent(new URL(source.webUrl).pathname) : serverRelativeUrl).replace(/\/+$/, ''),
      siteTitle: source?.title ?? title,
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
          <AddressesProvider value={addresses}>
            <SiteContent host={host} mounting={mounting} view={view} page={page} />
          </AddressesProvider>
        </ErrorBoundary>
      </ThemeScope>,
      domElement
    );
  };

  domElement.style.minHeight = RESERVED;
  giveBack(domElement);
  domElement.replaceChildren();
  // Where nothing of a page is around it, only its own edge keeps words from that of the window.
  if (isAlone(context)) domElement.style.padding = EDGE;
  update(host.view);
  // SharePoint loads what stands further down when it is scrolled to: what the address names may be there.
  if (!host.view.isEditing && addresses.seeks()) void import(/* webpackChunkName: 'look-below' */ './addresses/lookBelow').then(({ lookBelow }) => lookBelow(addresses, domElement), () => undefined);
  return { update, dispose: () => void ReactDom.unmountComponentAtNode(domElement) };
}

/** Of a part that is all of its page, in CSS: a phone has less of it to give. */
const EDGE = 'clamp(12px, 2vw, 32px)';

/** In SPFx's internal typings only; the run time says it of every page. */
interface WithLayout {
  readonly _pageLayoutType?: string;
}

/** A page of its own (`SharePointFullPage`), or Teams, where a page around it has neither sections nor margins. */
function isAlone(context: WebPartContext): boolean {
  return (context as unknown as WithLayout)._pageLayoutType === 'SingleWebPartAppPage' || context.sdks?.microsoftTeams !== undefined;
}
