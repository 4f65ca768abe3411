import type { NetworkState } from '../model/viewState';

/** Name of the event by which the developer bar changes the network of a page, or of the frame that it sits around. */
export const NETWORK_EVENT = 'workbench:network';

declare global {
  interface WindowEventMap {
    [NETWORK_EVENT]: CustomEvent<NetworkState>;
  }
}

/**
 * Cuts this page's network while it is offline: `fetch` and `XMLHttpRequest` fail as they do without a cable, and
 * `navigator.onLine` with its events says so. Slow and throttled are the local SharePoint's to play.
 */
export function installNetworkSwitch(initial: NetworkState): void {
  let offline = initial === 'offline';
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline });

  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : realFetch(input, init));

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    if (!offline) return send.call(this, body);
    this.abort();
    setTimeout(() => this.dispatchEvent(new ProgressEvent('error')), 0);
  };

  window.addEventListener(NETWORK_EVENT, ({ detail }) => {
    const wasOffline = offline;
    offline = detail === 'offline';
    if (offline !== wasOffline) window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
  });
}
