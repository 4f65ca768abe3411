import { icon } from './icon';

export const DragIcon = icon('M5.5 4h1M9.5 4h1M5.5 8h1M9.5 8h1M5.5 12h1M9.5 12h1');
export const DeleteIcon = icon('M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9M6.75 7v4M9.25 7v4');
export const AddIcon = icon('M8 3v10M3 8h10');
export const UpIcon = icon('M8 13V3M4 7l4-4 4 4');
export const DownIcon = icon('M8 3v10M4 9l4 4 4-4');
