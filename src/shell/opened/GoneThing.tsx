import * as React from 'react';
import { MessageLine } from '../../ui/MessageLine';
import type { Arrival } from '../addresses/Addresses';
import { useArrivalFocus } from '../addresses/useAddresses';

interface GoneThingProps {
  /** What the page's address names; undefined: the one that was chosen in the property pane is gone. */
  readonly arrival: Arrival | undefined;
  /** Away from it, where the address led to it. */
  readonly back: React.ReactNode;
}

/** That a thing is gone, or not for this reader: whoever came by its address is told where he is. */
export function GoneThing({ arrival, back, children }: React.PropsWithChildren<GoneThingProps>): React.ReactElement {
  const box = useArrivalFocus<HTMLDivElement>(arrival);
  return (
    <div ref={box}>
      <MessageLine tone="info" action={arrival && back}>
        {children}
      </MessageLine>
    </div>
  );
}
