import * as React from 'react';

/** Our few icons as SVG: no font to wait for, and the text's colour in every theme, high contrast included. */
export function icon(path: string): () => React.ReactElement {
  return function Icon() {
    return (
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };
}
