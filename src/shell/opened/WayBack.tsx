import * as React from 'react';
import { Button } from '../../ui/Button';
import { BackIcon } from '../../ui/icons';
import { useAddresses } from '../addresses/useAddresses';
import { usePage } from '../Page';

interface WayBackProps {
  readonly to: 'list' | 'chosen';
  readonly words: { readonly all: string; readonly close: string };
}

/** From the thing that the page's address names to what the part shows without it: all of them, or the one that was chosen. */
export function WayBack({ to, words }: WayBackProps): React.ReactElement {
  const { instanceId } = usePage();
  const addresses = useAddresses();
  return (
    <Button appearance="text" icon={<BackIcon />} onClick={() => addresses.follow(undefined, instanceId)}>
      {to === 'list' ? words.all : words.close}
    </Button>
  );
}
