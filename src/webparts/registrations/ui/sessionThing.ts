/** A session, as addresses name it. */
export const SESSION_KIND = 'session';
