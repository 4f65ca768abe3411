import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import type { Thing } from '../../domain/references/thing';
import { isSameWeb } from '../../domain/references/thing';
import { focusOn } from '../../ui/focusOn';
import { usePage } from '../Page';
import type { Addresses, Arrival } from './Addresses';

const AddressesContext = React.createContext<Addresses | undefined>(undefined);

export const AddressesProvider = AddressesContext.Provider;

/** @throws Error outside of a mounted web part */
export function useAddresses(): Addresses {
  const addresses = React.useContext(AddressesContext);
  if (!addresses) throw new Error('useAddresses is for the screens of a mounted web part.');
  return addresses;
}

/** A thing of the lists that this part shows. */
export function useThing(kind: string, id: number): Thing {
  const { webPath } = usePage();
  return React.useMemo(() => ({ kind, id, webPath }), [kind, id, webPath]);
}

/**
 * The thing that the page's address led to, when this part is the one to show it.
 * @param kinds what the part can show
 * @param ownId the one thing that the part is there for: it is surer of that than a part that can show any
 */
export function useArrival(kinds: readonly string[], ownId?: number): Arrival | undefined {
  const addresses = useAddresses();
  const { instanceId, webPath } = usePage();
  const [arrival, setArrival] = React.useState(() => addresses.arrivalFor(instanceId));
  const wanted = kinds.join();
  React.useEffect(() => {
    const read = (): void => setArrival(addresses.arrivalFor(instanceId));
    const end = addresses.subscribe(() => batch(read));
    const leave = addresses.enter({
      instanceId,
      weight: ({ kind, id, webPath: path }) => (wanted.split(',').includes(kind) && isSameWeb(path, webPath) ? (id === ownId ? 2 : 1) : undefined)
    });
    return () => {
      end();
      leave();
    };
  }, [addresses, instanceId, webPath, wanted, ownId]);
  return arrival;
}

/** Scrolls to an element that is not in sight as it begins. */
export function bringIntoSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: 'start' });
}

/** Brings the element into sight and gives it the focus, once for each arrival. Give `undefined` when it is not the one. */
export function useArrivalFocus<T extends HTMLElement>(arrival: Arrival | undefined): React.RefObject<T> {
  const ref = React.useRef<T>(null);
  const addresses = useAddresses();
  React.useEffect(() => {
    if (!arrival || !ref.current || !addresses.isFirst(arrival)) return;
    bringIntoSight(ref.current);
    focusOn(ref.current);
  }, [addresses, arrival]);
  return ref;
}
