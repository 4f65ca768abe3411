import { plural } from '../../shell/Language';
import type { fr } from './strings.fr';

export const en: typeof fr = {
  title: 'Community requests',
  setUp: {
    owner: 'To receive requests for communities, their lists have to be created on this site first.',
    agent: 'Community requests are not open on this site yet. A site owner can open them.',
    run: 'Create the lists',
    running: (percent) => `Creating the lists… ${percent}`,
    done: 'The lists are ready.'
  },
  views: { label: 'Pages of requests', mine: 'My requests', communities: 'Communities', promise: 'The promise', board: 'Board', settings: 'Settings' },
  promise: (contact, opening) => `A request is contacted within ${contact} working days. The space opens within ${opening} working days more.`,
  start: 'Request a community',
  resume: 'Go on with my request',
  mine: 'My requests',
  none: 'You have no request.',
  noneHint: 'A community brings agents together around an objective. Say which: the team does the rest with you.',
  invitations: (count, shown) => plural.en(count, 'An invitation to animate awaits you', `${shown} invitations to animate await you`),
  sentOn: (date) => `Sent on ${date}`,
  unnamed: '(no name)',
  steps: {
    received: 'Received',
    contacted: 'Contacted',
    accepted: 'Accepted',
    ready: 'Ready to open',
    opened: 'Space open',
    refused: 'Refused',
    merged: 'Merged with another',
    withdrawn: 'Withdrawn',
    archived: 'Archived',
    closed: 'Closed'
  },
  clock: {
    contact: 'Contact',
    opening: 'Opening',
    by: (what, day) => `${what} by ${day}`,
    running: (what, days, shown) => `${what}: ${plural.en(days, `${shown} working day left`, `${shown} working days left`)}`,
    today: (what) => `${what}: today at the latest`,
    late: (what, days, shown) => `${what}: ${plural.en(days, `${shown} working day`, `${shown} working days`)} late`,
    waits: (what, date) => `${what}: the clock has waited for an answer since ${date}`,
    kept: (what, day) => `${what}: kept on ${day}`,
    keptLate: (what, day, days, shown) => `${what}: on ${day}, ${plural.en(days, `${shown} working day`, `${shown} working days`)} late`,
    void: (what) => `${what}: nothing is due`
  },
  followedBy: (name) => `Followed by ${name}`,
  nobody: 'Nobody follows it yet',
  open: (name) => `Open: ${name}`,
  back: 'Back to requests',
  gone: 'This request does not exist, or is not for you.'
};
