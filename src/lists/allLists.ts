import type { ListSchema } from './defineList';
import { pollLists } from './polls';
import { usageLists } from './usages';

/** Every list that the package creates. */
export const allLists: readonly ListSchema[] = [...pollLists, ...usageLists];
