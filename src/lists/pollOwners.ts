import { array, number, object, optional, pipe, readonly } from 'valibot';
import type { StoredFormat, StoredValue } from '../domain/stored/defineStored';
import { defineStored } from '../domain/stored/defineStored';
import { storedOrigin } from '../domain/stored/storedOrigin';
import { defineList } from './defineList';
import { pollContentEntries, pollContentSteps, pollOptions } from './pollFormats';
import { DRAFTS_URL, pollFields } from './polls';

/** The ballots whose answers are in a group. */
const ballotIds = defineStored({ name: 'ballots of a group', version: 1, schema: pipe(array(number()), readonly()) });

const originated = defineStored({ name: 'options of a draft', version: 3, schema: pipe(object({ ...pollContentEntries, origin: optional(storedOrigin) }), readonly()), steps: pollContentSteps });

/** As that of a poll, with what it was made of: agents read that of it once it is published. */
const draftOptions: StoredFormat<StoredValue<typeof originated>> = {
  ...originated,
  pack: packDraft,
  write: (content) => JSON.stringify(packDraft(content))
};

function packDraft(content: StoredValue<typeof originated>): unknown {
  return content.origin ? originated.pack(content) : pollOptions.pack(content);
}

/** What polls say before they are published: until then the list of polls, which all read, has their numbers alone. */
export const PollDraftsList = defineList({
  url: DRAFTS_URL,
  title: { fr: 'Sondages : brouillons', en: 'Polls: drafts' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'owners',
  fields: {
    ...pollFields,
    Options: { ...pollFields.Options, stored: draftOptions },
    Poll: { type: 'number', unique: true, required: true, title: { fr: 'Sondage', en: 'Poll' } }
  }
});

/** How owners grouped answers in own words. The answers themselves stay ballots; what of it is published stands in the records. */
export const PollGroupsList = defineList({
  url: 'Lists/ParvisPollGroups',
  title: { fr: 'Sondages : regroupements', en: 'Polls: groups' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'owners',
  fields: {
    Title: { type: 'title', as: 'name', title: { fr: 'Groupe', en: 'Group' } },
    Poll: { type: 'number', indexed: true, required: true, title: { fr: 'Sondage', en: 'Poll' } },
    /** The option that the answers are given to. */
    Answer: { type: 'number', required: true, as: 'option', title: { fr: 'Question', en: 'Question' } },
    Kind: { type: 'choice', choices: ['group', 'chosen'], title: { fr: 'Usage', en: 'Use' } },
    Ballots: { type: 'json', as: 'ballotIds', stored: ballotIds, default: [], title: { fr: 'Bulletins', en: 'Ballots' }, inView: false }
  }
});

/** Set up beside the others; who is no owner does not see them, and misses nothing. */
export const pollOwnerLists = [PollDraftsList, PollGroupsList] as const;
