import * as React from 'react';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import type { Wording } from './documents/synthesisDocument';
import { synthesisWords } from './synthesisStrings';

/** What a synthesis is written with on this page, in its language. */
export function useWording(): Wording {
  const words = useWords(synthesisWords);
  const { formats, siteTitle, webPath } = usePage();
  const addresses = useAddresses();
  return React.useMemo(() => ({ words, formats, siteTitle, addressOf: (id) => addresses.hrefOf({ kind: 'contribution', id, webPath }) }), [words, formats, siteTitle, webPath, addresses]);
}
