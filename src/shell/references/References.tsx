import * as React from 'react';
import type { Thing } from '../../domain/references/thing';
import { lazyScreen } from '../lazyScreen';
import { useReferences } from './useReferences';

// Most things refer to nothing.
const ReferenceLinks = lazyScreen(() => import(/* webpackChunkName: 'references-reader' */ './ReferenceLinks'));

/** For animators: see `KeepOrigin`. */
export const KeepOrigin = lazyScreen(() => import(/* webpackChunkName: 'references-reader' */ './KeepOrigin'), { lines: 0 });

interface ReferencesProps {
  readonly thing: Thing;
  /** How what came of it stands is said beside it: an operation or two for each. */
  readonly hasStates?: boolean;
}

/** What a thing comes from and what it led to. Not worth a word when it cannot be read: the thing itself is there. */
export function References({ thing, hasStates = false }: ReferencesProps): React.ReactElement | null {
  const { data = [] } = useReferences(thing);
  return data.length === 0 ? null : <ReferenceLinks references={data} hasStates={hasStates} />;
}
