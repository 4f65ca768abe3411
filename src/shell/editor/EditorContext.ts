import * as React from 'react';

/** What a field takes from the form around it. */
export interface FieldWords {
  readonly label: string | undefined;
  readonly fault: string | undefined;
}

interface FieldsOfForm {
  wordsOf(name: string): FieldWords;
  /** Counts the tries to save that faults held up. */
  readonly heldUp: number;
}

const EditorContext = React.createContext<FieldsOfForm>({ wordsOf: () => ({ label: undefined, fault: undefined }), heldUp: 0 });

export const EditorProvider = EditorContext.Provider;

/** Label and fault of a field, by its name. */
export function useFieldWords(name: string): FieldWords {
  return React.useContext(EditorContext).wordsOf(name);
}

/** The number of the try to save that a fault in one of these fields held up; 0 where none is wrong. */
export function useHeldUpBy(names: readonly string[]): number {
  const { wordsOf, heldUp } = React.useContext(EditorContext);
  return names.some((name) => wordsOf(name).fault !== undefined) ? heldUp : 0;
}
