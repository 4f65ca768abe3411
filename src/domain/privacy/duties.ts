/**
 * What somebody is to do still, of whom a list says so. Where he has left the city, it waits for ever.
 * - `group`: he is in a group that may do something on the site
 * - `draft`: he is writing something that others can publish
 * - `animator`: a question of a call was given to him to answer
 * - `answerer`: he answers for passages of a call
 * - `evaluator`: he is to give marks to ideas
 * - `ideaOwner`: he sees to an idea that was kept
 * - `organiser`: he alone, or with others, decides of registrations of an activity
 * - `requester`: he asked for a community that is not open yet
 * - `follower`: of the team, he follows a request
 * - `leader`: he leads a community, or is to
 * - `approver`: he decides of requests of a direction, stands in for who does, or is told of what is late
 * - `contact`: agents are told to ask him
 */
export const dutyRoles = ['group', 'draft', 'animator', 'answerer', 'evaluator', 'ideaOwner', 'organiser', 'requester', 'follower', 'leader', 'approver', 'contact'] as const;
export type DutyRole = (typeof dutyRoles)[number];
