import * as React from 'react';

/** What a field takes from the form around it. */
export interface FieldWords {
  readonly label: string | undefined;
  readonly fault: string | undefined;
}

const EditorContext = React.createContext<(name: string) => FieldWords>(() => ({ label: undefined, fault: undefined }));

export const EditorProvider = EditorContext.Provider;

/** Label and fault of a field, by its name. */
export function useFieldWords(name: string): FieldWords {
  return React.useContext(EditorContext)(name);
}
