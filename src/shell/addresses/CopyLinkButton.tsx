import * as React from 'react';
import type { Thing } from '../../domain/references/thing';
import { Button } from '../../ui/Button';
import { CheckIcon, LinkIcon } from '../../ui/icons';
import { announce } from '../announce';
import { lazyScreen } from '../lazyScreen';
import { useWords } from '../Page';
import { shellWords } from '../strings';
import styles from './CopyLinkButton.module.scss';
import { useAddresses } from './useAddresses';

/** Rare: a page that is embedded, or a browser that asks. */
const CopyByHand = lazyScreen(() => import(/* webpackChunkName: 'copy-by-hand' */ './CopyByHand'));

interface CopyLinkButtonProps {
  readonly thing: Thing;
  /** What it is called, said with the button and shown by Teams with the link. */
  readonly title: string;
}

/** Copies the address of a thing; where the browser does not let it, the address is there to be copied by hand. */
export function CopyLinkButton({ thing, title }: CopyLinkButtonProps): React.ReactElement {
  const addresses = useAddresses();
  const words = useWords(shellWords).link;
  const [state, setState] = React.useState<'idle' | 'copied' | 'byHand'>('idle');
  const share = async (): Promise<void> => {
    try {
      const how = await addresses.share(thing, title);
      if (how === 'shared') return;
      setState('copied');
      announce(words.copied);
    } catch {
      setState('byHand');
    }
  };
  return (
    <span className={styles.copy} onBlur={() => state === 'copied' && setState('idle')}>
      <Button icon={state === 'copied' ? <CheckIcon /> : <LinkIcon />} label={state === 'copied' ? words.copied : words.copy(title)} onClick={() => void share()} />
      {state === 'byHand' && <CopyByHand address={addresses.hrefOf(thing)} />}
    </span>
  );
}
