/**
 * - `box`: ideas of a service, all year round
 * - `budget`: what money is spent on, chosen with a budget of votes
 * - `workshop`: an hour in one room
 */
export const templates = ['box', 'budget', 'workshop'] as const;
export type Template = (typeof templates)[number];
