import * as React from 'react';
import type { Thanked } from '../../../domain/thread/thanks';
import { announce } from '../../../shell/announce';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { CheckIcon } from '../../../ui/icons';
import { NamedWords } from '../../../ui/NamedWords';
import { threadWords } from '../strings';
import styles from './ThreadScreen.module.scss';
import { useThanked } from './useThanked';

const ThankForm = lazyScreen(() => import(/* webpackChunkName: 'thread-own' */ './own/ThankForm'), { lines: 2 });

/** Thanks for one thing, once; how many thank for it is told nowhere. */
export function Thank({ thanked }: { readonly thanked: Omit<Thanked, 'what'> }): React.ReactElement {
  const { thank: words } = useWords(threadWords);
  const known = useThanked(thanked);
  const [isOpen, setOpen] = React.useState(false);
  const box = React.useRef<HTMLDivElement>(null);
  const { name } = thanked.person;
  const close = (): void => {
    setOpen(false);
    // The form that had the focus goes.
    box.current?.focus();
  };
  const done = (): void => {
    known.remember();
    announce(words.done(name));
    close();
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.thanks}>
      {known.isThanked ? (
        <span className={styles.meta}>
          <CheckIcon /> {words.already}
        </span>
      ) : isOpen ? (
        <ThankForm thanked={thanked} onDone={done} onCancel={close} />
      ) : (
        <Button appearance="text" onClick={() => setOpen(true)}>
          <NamedWords name={words.named(name)}>{words.thank}</NamedWords>
        </Button>
      )}
    </div>
  );
}
