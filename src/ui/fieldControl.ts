import * as React from 'react';

/** What a control takes from the field around it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

const FieldControlContext = React.createContext<FieldControl | undefined>(undefined);

export const FieldControlProvider = FieldControlContext.Provider;

/** For a control: its id and what describes it, from the `LabelledField` around it; undefined where there is none. */
export function useFieldControl(): FieldControl | undefined {
  return React.useContext(FieldControlContext);
}
