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
  chunkGone: 'This web part has been updated since the page was opened, or the network connection is lost. Reload the page to continue.',
  chunkOffline: 'The network connection is lost: this part comes by itself when it is back. What you typed stays on the page.',
  outbox: {
    tryNow: 'Try again now',
    signIn: 'Sign in again',
    notLoaded: 'A part of this page that is needed to send could not be loaded. What you sent is kept on this device: reload the page, and it will be sent.',
    understood: 'I understand',
    refused: 'SharePoint did not accept this. It is kept on this device.',
    unreadable: 'Something sent with an earlier version can no longer be sent. It is set aside on this device: please do it again.'
  },
  link: {
    copy: (title) => `Copy the link to “${title}”`,
    copied: 'Link copied',
    byHand: 'The browser did not let the link be copied. Copy it from here:'
  },
  crashed: 'An error stopped this web part from being shown.'
};
