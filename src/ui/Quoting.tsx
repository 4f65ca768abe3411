import * as React from 'react';

interface QuotingProps {
  /** A sentence of ours, with the text in it: `Répondre à « Il faut un écran »`. */
  readonly said: string;
  /** What somebody wrote. */
  readonly text: string;
}

/** A sentence of ours that quotes what somebody wrote: its words have a direction and a language of their own. */
export function Quoting({ said, text }: QuotingProps): React.ReactElement {
  const from = text === '' ? -1 : said.indexOf(text);
  if (from < 0) return <>{said}</>;
  return (
    <>
      {said.slice(0, from)}
      <bdi>{text}</bdi>
      {said.slice(from + text.length)}
    </>
  );
}
