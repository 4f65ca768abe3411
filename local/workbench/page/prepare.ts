/** Runs before anything of the runtime: what it reads while it loads. */
import { readPageData } from './pageData';
import { keepTeamsDomainsLocal } from './teamsDomains';
import { installNetworkSwitch } from './networkSwitch';
import { reportBlocked } from './remarks';

declare global {
  interface Window {
    /** Read by every copy of Fluent UI on the page. */
    FabricConfig?: { fontBaseUrl?: string; iconBaseUrl?: string };
  }
}

reportBlocked();
// Fluent UI takes fonts and icons from Office's delivery network unless told otherwise.
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/_workbench/fonts/' };
keepTeamsDomainsLocal();
installNetworkSwitch(readPageData().view.network);
