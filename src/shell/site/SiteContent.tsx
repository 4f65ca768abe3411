import * as React from 'react';
import { connect } from '../../data/connect';
import type { Connection } from '../../data/connection/Connection';
import type { ReferenceServices } from '../../data/references/referenceServices';
import { createReferenceServices } from '../../data/references/referenceServices';
import { WrittenIn } from '../../ui/ThemeScope';
import { DraftsProvider } from '../drafts/DraftsContext';
import { lazyScreen } from '../lazyScreen';
import { Outbox } from '../outbox/Outbox';
import { SubmissionStore } from '../outbox/SubmissionStore';
import { OutboxProvider } from '../outbox/useOutbox';
import type { Page } from '../Page';
import { PageProvider } from '../Page';
import type { QueryClient } from '../queries/QueryClient';
import { QueryClientProvider } from '../queries/useQuery';
import { queryClientFor } from '../queryClients';
import { ReferencesProvider } from '../references/useReferences';
import { ownerOf, servicesFor, ServicesProvider } from '../services';
import type { WebPartHost, WebPartView } from '../WebPartHost';
import type { Mounting } from './Mounting';
import type { OtherSiteProps } from './OtherSite';
import type { PartProperties } from './SiteSource';

/** Few parts show another site's things. */
const OtherSite = lazyScreen<OtherSiteProps>(() => import(/* webpackChunkName: 'other-site' */ './OtherSite'), { lines: 6 });

interface SiteContentProps<P, S> {
  readonly host: WebPartHost<P>;
  readonly mounting: Mounting<P, S>;
  readonly view: WebPartView<P>;
  /** `webUrl` is that of the web whose lists are shown. */
  readonly page: Page;
}

/** A part's screens on the lists of its site: the page's own, or another one, which has to be reached first. */
export function SiteContent<P extends PartProperties, S>(props: SiteContentProps<P, S>): React.ReactElement {
  const { host, page } = props;
  const { source } = page;
  return (
    <PageProvider value={page}>
      {source ? (
        <OtherSite key={source.webUrl} context={host.context} webUrl={source.webUrl} show={(connection) => <Screens {...props} connection={connection} />} />
      ) : (
        <Screens {...props} connection={connect(host.context)} />
      )}
    </PageProvider>
  );
}

/** What belongs to one person on one web, made once for all parts of the page. */
function Screens<P extends PartProperties, S>({ host, mounting, view, page, connection }: SiteContentProps<P, S> & { readonly connection: Connection }): React.ReactElement {
  const { services, queries, outbox, drafts, references } = React.useMemo(() => contentOf(host, mounting, connection), [host, mounting, connection]);
  const { screen: Screen } = mounting;
  return (
    <PageProvider value={{ ...page, webUrl: connection.webUrl, webPath: connection.webPath }}>
      <QueryClientProvider client={queries}>
        <ServicesProvider value={services}>
          <OutboxProvider value={outbox}>
            <DraftsProvider value={drafts}>
              <ReferencesProvider value={references}>
                <WrittenIn language={connection.language ?? undefined}>
                  <Screen properties={view.properties} saveProperties={(changes) => host.saveProperties(changes)} />
                </WrittenIn>
              </ReferencesProvider>
            </DraftsProvider>
          </OutboxProvider>
        </ServicesProvider>
      </QueryClientProvider>
    </PageProvider>
  );
}

interface Content<S> {
  readonly services: S;
  readonly queries: QueryClient;
  readonly outbox: Outbox;
  readonly drafts: React.ComponentProps<typeof DraftsProvider>['value'];
  readonly references: ReferenceServices;
}

function contentOf<P, S>({ context, instanceId }: WebPartHost<P>, { name, services: create, sends }: Mounting<P, S>, connection: Connection): Content<S> {
  const owner = ownerOf(context.pageContext.user.loginName, connection.webUrl);
  const outbox = servicesFor(owner, 'outbox', () => startOutbox(owner));
  const queries = queryClientFor(owner);
  const services = servicesFor(owner, name, () => create(connection));
  sends?.(outbox, services, queries);
  const drafts = { owner: `${owner}|${instanceId}` };
  const references = servicesFor(owner, 'references', () => createReferenceServices(connection));
  return { services, queries, outbox, drafts, references };
}

function startOutbox(owner: string): Outbox {
  const outbox = new Outbox({ store: new SubmissionStore(owner), lockName: `parvis-outbox|${owner}` });
  outbox.start();
  return outbox;
}
