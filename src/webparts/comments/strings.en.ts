import { plural } from '../../shell/Language';
import type { CommentWords } from './strings.fr';

export const en: CommentWords = {
  notSetUp: {
    owner: 'To take comments on this site, the lists that keep them have yet to be made.',
    agent: 'Comments are not ready on this site yet. An owner of the site can set them up.',
    run: 'Set up comments',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Comments are ready.'
  },
  sectionLabel: 'Comments',
  count: (count, shown) => plural.en(count, `${shown} comment`, `${shown} comments`),
  order: 'Show first',
  orders: { newest: 'the newest', supported: 'the most supported' },
  notAPage: 'Comments stand under a saved page of the site. Save the page, then open it again.',
  notOpen: 'Comments are not open on this page.',
  closed: 'Comments on this page are closed. You can read what was said.',
  arrived: 'The comment that was asked for',
  goneComment: 'This link leads to a comment that is gone, or that you may not read.'
};
