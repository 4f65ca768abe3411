import * as React from 'react';

interface NoticeProps {
  readonly heading: string;
  readonly text: string;
  readonly level: 1 | 2;
}

/** Says that there is nothing here, and what to do. */
export function Notice({ heading, text, level }: NoticeProps): React.ReactElement {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="notice">
      <Heading>{heading}</Heading>
      <p>{text}</p>
    </div>
  );
}
