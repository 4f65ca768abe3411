/** Above this, the answers of a poll stand in columns where there is room. */
export const MANY_OPTIONS = 8;
