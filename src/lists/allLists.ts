import { callLists } from './calls';
import type { ListSchema } from './defineList';
import { pollOwnerLists } from './pollOwners';
import { pollLists } from './polls';
import { referenceLists } from './references';
import { usageLists } from './usages';

/** Every list that the package creates. */
export const allLists: readonly ListSchema[] = [...pollLists, ...pollOwnerLists, ...usageLists, ...referenceLists, ...callLists];
