import { plural } from '../../shell/Language';
import type { CommentWords } from './strings.fr';

export const en: CommentWords = {
  sectionLabel: 'Comments',
  count: (count, shown) => plural.en(count, `${shown} comment`, `${shown} comments`),
  order: 'Show first',
  orders: { newest: 'The newest', supported: 'The most supported' },
  notAPage: 'Comments are shown under a saved page of the site. Save the page, then open it again.',
  notOpen: 'Comments are not open on this page.',
  arrived: 'The requested comment',
  goneComment: 'This link leads to a comment that is no longer there, or that you cannot read.'
};
