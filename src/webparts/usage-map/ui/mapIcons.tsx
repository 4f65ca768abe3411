import * as React from 'react';

interface StarIconProps {
  readonly isFull: boolean;
}

export function StarIcon({ isFull }: StarIconProps): React.ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill={isFull ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5Z" />
    </svg>
  );
}

export function MapIcon(): React.ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M2 3.5h4v3H2zM10 2.5h4v3h-4zM10 10.5h4v3h-4zM6 5c2 0 2-1 4-1M6 5c2.500 0 1.500 7 4 7" />
    </svg>
  );
}

export function SearchIcon(): React.ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" aria-hidden="true" focusable="false">
      <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.500 10.500 14 14" />
    </svg>
  );
}
