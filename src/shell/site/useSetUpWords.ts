import { useWords } from '../Page';
import type { PartLists } from './PartFrameProps';
import type { SetUpWords } from './strings';
import { setUpWords } from './setUpStrings';

/** What a part says of its own lists. */
export function useSetUpWords({ words }: Pick<PartLists, 'words'>): SetUpWords {
  const known = useWords(setUpWords);
  return typeof words === 'string' ? known[words] : words;
}
