import * as React from 'react';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

interface NoneOpenProps {
  readonly icon: React.ReactNode;
  readonly mayAnimate: boolean;
  readonly words: { readonly none: { readonly agent: string; readonly animator: string }; readonly open: string };
  onOpen(): void;
}

/** That nothing is open at the moment, and the next step for who may open something. */
export function NoneOpen({ icon, mayAnimate, words, onOpen }: NoneOpenProps): React.ReactElement {
  if (!mayAnimate) return <EmptyState icon={icon} title={words.none.agent} />;
  const action = (
    <Button appearance="primary" onClick={onOpen}>
      {words.open}
    </Button>
  );
  return <EmptyState icon={icon} title={words.none.animator} action={action} />;
}
