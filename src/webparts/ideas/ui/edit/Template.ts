/**
 * - `box`: ideas of a service, all year round
 * - `budget`: what money is spent on, chosen with a budget of votes
 * - `workshop`: an hour in one room
 * - `chat`: questions to management, supported beforehand and answered live once a month
 */
export const templates = ['box', 'budget', 'workshop', 'chat'] as const;
export type Template = (typeof templates)[number];
