import type * as React from 'react';

/** What is typed, by name of the field; several that are ticked are their keys with blanks between. */
export type ActValues = Readonly<Record<string, string>>;

export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** One line of text unless given. */
  readonly kind?: 'long' | 'day' | 'time' | 'number' | 'choice' | 'checks';
  /** Of a choice, or of what can be ticked. */
  readonly options?: readonly { readonly key: string; readonly text: string }[];
  readonly isRequired?: boolean;
  /** Shown only then, and asked for only then. */
  isShown?(values: ActValues): boolean;
  /** What else is wrong with it. */
  fault?(value: string, values: ActValues): string | undefined;
}

export interface ActFormProps {
  /** Names what is begun within the part. */
  readonly thing: string;
  readonly title: string;
  readonly intro?: React.ReactNode;
  readonly fields: readonly ActField[];
  readonly initial?: ActValues;
  /** Texts to begin with, for the field `into`. */
  readonly templates?: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly into?: string;
  readonly submit: string;
  /** Said once it is stored. */
  readonly said: string;
  /** With the same key again after an answer that was lost. */
  send(values: ActValues, clientKey: string): Promise<unknown>;
  onDone(): void;
  onCancel?(): void;
}
