import * as React from 'react';
import { DecisionFailure as FailureOf } from '../../../../shell/decided/DecisionFailure';
import { useWords } from '../../../../shell/Page';
import { deskWords } from './deskStrings';

/** Why a decision of this desk is not stored, in its words. */
export function DecisionFailure({ error }: { readonly error: unknown }): React.ReactElement {
  return <FailureOf error={error} words={useWords(deskWords)} />;
}
