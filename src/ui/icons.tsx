import { icon } from './icon';

/* Those of agents' screens; what only owners see is in ownerIcons. */
export const CheckIcon = icon('M3 8.5 6.5 12 13 4.5');
export const LockIcon = icon('M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5');
export const EyeIcon = icon('M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z');
export const PollIcon = icon('M2.5 3.5h11M2.5 3.5v0M2.5 8h7M2.5 12.5h4');
export const WarningIcon = icon('M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.5v.01');
export const InfoIcon = icon('M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.01');
export const SendingIcon = icon('M2 8l12-5.5L9.5 14 7.5 9ZM7.5 9 14 2.5');
export const OfflineIcon = icon('M2 2l12 12M5 12.5h6.5M4.5 7A3 3 0 0 0 5 12.5M7 4.2a4 4 0 0 1 5 3.6 2.5 2.5 0 0 1 1.5 3.4');
export const ChevronDownIcon = icon('M3.5 6 8 10.5 12.5 6');
export const ChevronUpIcon = icon('M3.5 10.5 8 6l4.5 4.5');
export const EditIcon = icon('M3 13l.75-3L11 2.75 13.25 5 6 12.25ZM9.5 4.25 11.75 6.5');
export const CloseIcon = icon('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const BackIcon = icon('M13 8H3M7 4 3 8l4 4');
export const ExternalIcon = icon('M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5');
export const LinkIcon = icon('M6.5 9.5 9.5 6.5M7 4.5 8.75 2.75a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.25 13.25a3.2 3.2 0 0 1-4.5-4.5L4.5 7');
export const CertifiedIcon = icon('M8 1.75l1.6 1.1 1.95-.05.55 1.85 1.6 1.1-.65 1.85.65 1.85-1.6 1.1-.55 1.85-1.95-.05L8 13.45l-1.6-1.1-1.95.05-.55-1.85-1.6-1.1.65-1.85L2.3 5.75l1.6-1.1.55-1.85 1.95.05ZM5.75 7.75 7.25 9.25 10.25 6.25');
export const MoreIcon = icon('M3 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M12 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0');
