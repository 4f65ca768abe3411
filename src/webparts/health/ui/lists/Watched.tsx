import * as React from 'react';
import type { SiteConcerns } from '../../../../data/health/SiteConcerns';
import { usePage, useWords } from '../../../../shell/Page';
import { SentenceList } from '../../../../shell/site/SentenceList';
import { concernWords } from './concernStrings';
import { useLimitSays } from './useLimitSays';

export interface WatchedProps {
  /** Null: not read. */
  readonly concerns: SiteConcerns | null;
}

/** What comes near to a limit on a site, and what is there twice, as long as a cell of a table. */
export default function Watched({ concerns }: WatchedProps): React.ReactElement {
  const words = useWords(concernWords);
  const { formats } = usePage();
  const sayLimit = useLimitSays();
  if (concerns === null) return <>{words.notRead}</>;
  const { limits, twins } = concerns;
  if (limits.length + twins.length === 0) return <>{words.nothing}</>;
  return <SentenceList sentences={[...limits.map((notice) => sayLimit(concerns, notice)), ...(twins.length > 0 ? [words.twinsThere(twins.length, formats.number(twins.length))] : [])]} />;
}
