import { icon } from './icon';

/* Of what people say of a text. */
export const CommentIcon = icon('M2.5 3.5h11v7.5H8l-3 2.5V11H2.5Z');
