import * as React from 'react';

/** What meetings may use, as it stands in the properties of the part: nobody has read it yet (`budgetOf`). */
export interface ChosenBudget {
  readonly meetingShare?: unknown;
  readonly licences?: unknown;
}

export const ChosenBudgetContext = React.createContext<ChosenBudget>({});
