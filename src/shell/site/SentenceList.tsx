import * as React from 'react';

/** Sentences one below the other; nothing where there is none. */
export function SentenceList({ sentences }: { readonly sentences: readonly string[] }): React.ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
