/** Starts the SharePoint Framework, as the script in a SharePoint page does. */
import type { PreloadedData } from '../model/workbenchData';
import { readPageData } from './pageData';

interface ModuleLoader {
  /** Without it the runtime reports to Microsoft's telemetry. */
  _isTelemetryDisabled: boolean;
  start(data: PreloadedData, onFailure: (error: unknown) => void): Promise<void>;
}

declare global {
  interface Window {
    spModuleLoader?: ModuleLoader;
    moduleLoaderPromise?: Promise<void>;
    _spPageContextInfo?: unknown;
  }
  const requirejs: { config(settings: { readonly baseUrl: string }): void };
}

function fail(error: unknown): void {
  const message = document.createElement('p');
  message.className = 'bootFailure';
  message.setAttribute('role', 'alert');
  message.textContent = `SharePoint Framework: ${error instanceof Error ? error.message : String(error)}`;
  document.getElementById('workbenchPageContent')?.replaceChildren(message);
  console.error('The SharePoint Framework did not start.', error);
}

const { preloadedData, liveReload } = readPageData();
// A module is always asked for by a manifest's address; one asked for by name alone shall fail visibly.
requirejs.config({ baseUrl: '/_none' });
window._spPageContextInfo = preloadedData.spPageContextInfo;
const loader = window.spModuleLoader;
if (loader === undefined) fail('the runtime’s assembly was not loaded');
else {
  loader._isTelemetryDisabled = true;
  window.moduleLoaderPromise = loader.start(preloadedData, fail);
  window.moduleLoaderPromise.catch(fail);
}
if (liveReload !== undefined) new EventSource(liveReload).addEventListener('built', () => window.location.reload());
