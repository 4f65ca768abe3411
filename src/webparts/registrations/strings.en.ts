import { plural } from '../../shell/Language';
import type { fr } from './strings.fr';

export const en: typeof fr = {
  title: 'Registrations',
  setUp: {
    owner: 'To offer registrations on this site, the lists that will keep them have to be created first.',
    agent: 'Registrations are not open on this site yet. A site owner can open them.',
    run: 'Create the lists',
    running: (percent) => `Creating the lists… ${percent}`,
    done: 'The lists are ready.'
  },
  views: { label: 'Pages of registrations', sessions: 'Sessions', mine: 'My registrations', organise: 'Organise' },
  kinds: { event: 'Event', training: 'Training', workshop: 'Workshop', visit: 'Visit', other: 'Other' },
  show: { label: 'Show', list: 'List', month: 'Month' },
  filters: {
    words: 'Words',
    wordsHint: 'For example “first aid”.',
    kind: 'Kind',
    direction: 'Direction',
    place: 'Place',
    all: 'All',
    allDirections: 'All',
    left: 'With places left',
    distance: 'At a distance',
    aimed: 'For me',
    found: (count, shown) => `${shown} ${plural.en(count, 'session', 'sessions')}`,
    none: 'No session matches.',
    clear: 'Clear the filters'
  },
  noSession: 'No session is announced at the moment.',
  sessions: 'Sessions',
  more: 'Show more sessions',
  month: {
    previous: 'Previous month',
    next: 'Next month',
    none: 'No session this month.',
    count: (count, shown) => (count === 0 ? 'no session' : `${shown} ${plural.en(count, 'session', 'sessions')}`)
  },
  atDistance: 'at a distance',
  andDistance: (place) => `${place}, or at a distance`,
  fromTo: (from, to) => `${from}\u00a0–\u2060\u00a0${to}`,
  there: {
    cancelled: 'cancelled',
    over: 'begun or over',
    closed: 'registrations closed',
    discreet: 'discreet registration: the number of places is not shown',
    opens: (at) => `registrations open on ${at}`,
    noLimit: 'places without limit',
    left: (count, shown) => `${shown} ${plural.en(count, 'place', 'places')} left`,
    reserved: (count, shown, direction) => plural.en(count, `last place, kept for ${direction}`, `${shown} places kept for ${direction}`),
    reservedUntil: (count, shown, direction, until) => plural.en(count, `last place, kept until ${until} for ${direction}`, `${shown} places kept until ${until} for ${direction}`),
    fullEmpty: 'full, nobody waits',
    full: (count, shown) => plural.en(count, `full, ${shown} person waits`, `full, ${shown} people wait`),
    listFull: (count, shown) => (count === 0 ? 'full, without a waiting list' : `full, and the waiting list too (${shown} ${plural.en(count, 'person', 'people')})`),
    draw: (count, shown) => `${shown} ${plural.en(count, 'request', 'requests')}, places are drawn`,
    choice: (count, shown) => `${shown} ${plural.en(count, 'request', 'requests')}, the organiser gives the places`,
    until: (at) => `until ${at}`
  },
  mine: {
    badge: { place: 'You have a place', offered: 'A place is offered to you', waiting: 'You are waiting', received: 'Request received', lapsed: 'Offer lapsed' },
    calendar: 'Calendar file',
    calendarOf: (title) => `Calendar file: ${title}`
  },
  gone: 'This session does not exist, or is not for you.',
  back: 'All sessions',
  manage: 'Manage this session',
  voids: {
    early: 'your request came before registrations opened',
    late: 'your request came too late',
    full: 'all places and the waiting list were taken',
    cancelled: 'the session was cancelled already',
    declined: 'you gave back a place of this session: you may take a free one, but no longer wait',
    barred: 'the organiser took you off the list',
    outOfTurn: 'it did not follow on what you had done before',
    taken: 'somebody else accepted the place before you',
    unreadable: 'it could not be read',
    forgedKey: 'its key is not yours',
    altered: 'it was changed after it was sent'
  },
  modes: {
    arrival: 'Places are given by order of arrival, by the server’s clock.',
    draw: 'Places are drawn after registrations close. Anybody can do the draw again and find the same order.',
    choice: 'The organiser chooses after registrations close, and gives a reason for each refusal.'
  }
};
