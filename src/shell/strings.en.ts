import type { ShellWords } from './strings.fr';

export const en: ShellWords = {
  loading: 'Loading…',
  retry: 'Try again',
  reload: 'Reload the page',
  errors: {
    forbidden: 'You do not have access to this information. The site owner can grant it.',
    notFound: 'This no longer exists: it has been deleted.',
    conflict: 'Somebody else has just changed this.',
    duplicate: 'This already exists.',
    throttled: 'SharePoint is very busy at the moment. Try again in a minute.',
    tooLarge: 'There is too much information to read at once.',
    offline: 'The network connection is lost.',
    timeout: 'SharePoint is taking too long to answer.',
    signedOut: 'Your session has ended. Reload the page to sign in again.',
    unreadable: 'This cannot be read: it was changed directly in its list. The site owner can fix it.',
    unknown: 'Something went wrong. Try again; if it happens again, tell your support team.'
  },
  supportCode: (code) => `Code for support: ${code}`,
  table: {
    more: 'Show more',
    actions: (row) => `Actions: ${row}`
  },
  chunkGone: 'This web part has been updated since the page was opened. Reload it to continue.',
  crashed: 'An error stopped this web part from being shown.'
};
