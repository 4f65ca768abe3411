import * as React from 'react';

/** Our few icons as SVG: no font to wait for, and the text's colour in every theme, high contrast included. */
function icon(path: string): () => React.ReactElement {
  return function Icon() {
    return (
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };
}

export const CheckIcon = icon('M3 8.5 6.5 12 13 4.5');
export const LockIcon = icon('M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5');
export const EyeIcon = icon('M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z');
export const ClockIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.5 1.5');
export const PollIcon = icon('M2.5 3.5h11M2.5 3.5v0M2.5 8h7M2.5 12.5h4');
export const WarningIcon = icon('M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.5v.01');
export const InfoIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.01');
export const SendingIcon = icon('M2 8l12-5.5L9.5 14 7.5 9ZM7.5 9 14 2.5');
export const OfflineIcon = icon('M2 2l12 12M5 12.5h6.5M4.5 7A3 3 0 0 0 5 12.5M7 4.2a4 4 0 0 1 5 3.6 2.5 2.5 0 0 1 1.5 3.4');
export const DragIcon = icon('M5.5 4h1M9.5 4h1M5.5 8h1M9.5 8h1M5.5 12h1M9.5 12h1');
export const DeleteIcon = icon('M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9M6.75 7v4M9.25 7v4');
export const AddIcon = icon('M8 3v10M3 8h10');
export const UpIcon = icon('M8 13V3M4 7l4-4 4 4');
export const DownIcon = icon('M8 3v10M4 9l4 4 4-4');
export const ChevronDownIcon = icon('M3.5 6 8 10.5 12.5 6');
export const ChevronUpIcon = icon('M3.5 10.5 8 6l4.5 4.5');
export const EditIcon = icon('M3 13l.75-3L11 2.75 13.25 5 6 12.25ZM9.5 4.25 11.75 6.5');
export const CloseIcon = icon('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const BackIcon = icon('M13 8H3M7 4 3 8l4 4');
export const ExternalIcon = icon('M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5');
export const LinkIcon = icon('M6.5 9.5 9.5 6.5M7 4.5 8.75 2.75a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.25 13.25a3.2 3.2 0 0 1-4.5-4.5L4.5 7');
export const CopyIcon = icon('M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3');
export const PictureIcon = icon('M2 3h12v10H2ZM2 11l3.5-3.5 3 3L10.5 8.5 14 12M10.5 6v.01');
export const CertifiedIcon = icon('M8 1.75l1.6 1.1 1.95-.05.55 1.85 1.6 1.1-.65 1.85.65 1.85-1.6 1.1-.55 1.85-1.95-.05L8 13.45l-1.6-1.1-1.95.05-.55-1.85-1.6-1.1.65-1.85L2.3 5.75l1.6-1.1.55-1.85 1.95.05ZM5.75 7.75 7.25 9.25 10.25 6.25');
export const MoreIcon = icon('M3 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M12 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0');
