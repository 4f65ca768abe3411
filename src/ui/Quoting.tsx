import * as React from 'react';

interface QuotingProps {
  /** A sentence of ours, with the text in it: `Répondre à « Il faut un écran »`. */
  readonly said: string;
  /** What somebody wrote. */
  readonly text: string;
  /** With its quotation marks, where the same words stand by themselves beside it. */
  readonly withMarks?: boolean;
}

/** A sentence of ours that quotes what somebody wrote: its words have a direction and a language of their own. */
export function Quoting({ said, text, withMarks = false }: QuotingProps): React.ReactElement {
  const at = text === '' ? -1 : said.indexOf(text);
  if (at < 0) return <>{said}</>;
  const from = withMarks ? at - (/[«“]\s?$/.exec(said.slice(0, at))?.[0].length ?? 0) : at;
  const to = at + text.length + (withMarks ? (/^\s?[»”]/.exec(said.slice(at + text.length))?.[0].length ?? 0) : 0);
  return (
    <>
      {said.slice(0, from)}
      <bdi>{said.slice(from, to)}</bdi>
      {said.slice(to)}
    </>
  );
}
