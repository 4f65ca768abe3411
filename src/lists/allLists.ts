import { callLists } from './callLists';
import type { ListSchema } from './defineList';
import { ideaLists } from './ideaLists';
import { planLists } from './plans';
import { pollOwnerLists } from './pollOwners';
import { pollLists } from './polls';
import { privacyLists } from './privacyRecords';
import { referenceLists } from './references';
import { registrationLists } from './registrationLists';
import { requestLists } from './requests';
import { tariffLists } from './tariffLists';
import { threadLists } from './thread';
import { usageLists } from './usages';

/** The lists of each part, in the order in which a site is set up: some serve several parts. */
export const listsOfParts: readonly (readonly ListSchema[])[] = [pollLists, pollOwnerLists, usageLists, referenceLists, callLists, ideaLists, threadLists, tariffLists, requestLists, registrationLists, privacyLists, planLists];

/** Every list that the package creates, each once. */
export const allLists: readonly ListSchema[] = [...new Set(listsOfParts.flat())];
