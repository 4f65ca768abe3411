import { defineList } from './defineList';
import { ROOMS, ROOM_COUNTERS, ROOM_LEASES, ROOM_RECORDS } from './heads/rooms';
import { clientKey } from './uniqueKey';

/** What those who lead a room say in it: its steps, its timer. Only ever added, only by them. */
export const RoomRecordsList = defineList({
  ...ROOM_RECORDS,
  title: { fr: 'Réunions : déroulement', en: 'Meetings: course' },
  animators: 'append',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Room: { type: 'text', maxLength: 40, indexed: true, required: true, title: { fr: 'Réunion', en: 'Meeting' } },
    Kind: {
      type: 'choice',
      choices: ['opened', 'step', 'timerStarted', 'timerPaused', 'timerResumed', 'timerEnded', 'namesShown', 'closed'],
      required: true,
      title: { fr: 'Nature', en: 'Kind' }
    },
    Step: { type: 'text', maxLength: 20, title: { fr: 'Étape', en: 'Step' } },
    Seconds: { type: 'number', default: 0, title: { fr: 'Secondes', en: 'Seconds' }, inView: false },
    ClientKey: clientKey
  }
});

/** Whose page writes the file of a room: one row a room, renewed with its etag. */
export const RoomLeasesList = defineList({
  ...ROOM_LEASES,
  title: { fr: 'Réunions : pages qui écrivent', en: 'Meetings: pages that write' },
  animators: 'contribute',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Room: { type: 'text', maxLength: 40, indexed: true, required: true, title: { fr: 'Réunion', en: 'Meeting' } },
    Holder: { type: 'text', maxLength: 40, title: { fr: 'Page', en: 'Page' }, inView: false },
    ClientKey: clientKey
  }
});

/** How many look at a room: thirty-two numbers, each added to by whoever draws it. */
export const RoomCountersList = defineList({
  ...ROOM_COUNTERS,
  title: { fr: 'Réunions : compteurs', en: 'Meetings: counters' },
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Room: { type: 'text', maxLength: 40, indexed: true, required: true, title: { fr: 'Réunion', en: 'Meeting' } },
    Slot: { type: 'number', default: 0, title: { fr: 'Compteur', en: 'Counter' } },
    Period: { type: 'number', default: 0, title: { fr: 'Période', en: 'Period' }, inView: false },
    Viewers: { type: 'number', default: 0, title: { fr: 'Personnes', en: 'People' } },
    Before: { type: 'number', default: 0, title: { fr: 'Personnes avant', en: 'People before' }, inView: false },
    ClientKey: clientKey
  }
});

/** What a room shows: one small file a room, written over by the page that leads it. */
export const RoomsLibrary = defineList({
  ...ROOMS,
  title: { fr: 'Réunions : ce qui est montré', en: 'Meetings: what is shown' },
  animators: 'contribute',
  fields: {}
});
