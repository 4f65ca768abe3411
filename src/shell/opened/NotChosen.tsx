import * as React from 'react';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { usePage } from '../Page';

interface NotChosenProps {
  readonly icon: React.ReactNode;
  readonly mayChoose: boolean;
  readonly words: {
    readonly agent: string;
    /** To whom may choose. */
    readonly chooser: string;
    readonly properties: string;
  };
  /** What who may choose can do while the page is not edited. */
  readonly meanwhile?: React.ReactNode;
}

/** That a part which shows one thing shows none yet, and the next step for who may choose it. */
export function NotChosen({ icon, mayChoose, words, meanwhile }: NotChosenProps): React.ReactElement {
  const { isEditing, openPropertyPane } = usePage();
  if (!mayChoose) return <EmptyState icon={icon} title={words.agent} />;
  const action = isEditing ? (
    <Button appearance="primary" onClick={openPropertyPane}>
      {words.properties}
    </Button>
  ) : (
    meanwhile
  );
  return <EmptyState icon={icon} title={words.chooser} action={action} />;
}
