import type { Connection } from '../connection/Connection';
import { makingServicesOf } from '../making/makers';
import type { CallOutputs } from './CallOutputs';
import type { CallAnimation } from './CallServices';
import type { CallSite } from './CallSite';
import { StoredOutputs } from './StoredOutputs';

/** Outputs of the calls of a web; what makes pages and other things is loaded when one is made. */
export function openOutputs(connection: Connection, site: Pick<CallSite, 'readText' | 'storeText'>, animation: () => Promise<Pick<CallAnimation, 'decide'>>): CallOutputs {
  return new StoredOutputs(site, animation, {
    textsPath: connection.listPath('ParvisCallTexts'),
    publishPage: async (page) => (await import(/* webpackChunkName: 'site-pages' */ '../pages/sitePages')).publishSitePage(connection, page),
    making: makingServicesOf(connection)
  });
}
