import { icon } from './icon';

export const IdeaIcon = icon('M6 13.5h4M6.5 11.5a4.5 4.5 0 1 1 3 0V12h-3Z');
export const MinusIcon = icon('M3.5 8h9');
export const PlusIcon = icon('M3.5 8h9M8 3.5v9');
