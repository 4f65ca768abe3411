import * as React from 'react';
import type { Thing } from '../../domain/references/thing';
import { lazyScreen } from '../lazyScreen';
import { useReferences } from './useReferences';

// Most things refer to nothing.
const ReferenceLinks = lazyScreen(() => import(/* webpackChunkName: 'references-reader' */ './ReferenceLinks'));

interface ReferencesProps {
  readonly thing: Thing;
}

/** What a thing comes from and what it led to. Not worth a word when it cannot be read: the thing itself is there. */
export function References({ thing }: ReferencesProps): React.ReactElement | null {
  const { data = [] } = useReferences(thing);
  return data.length === 0 ? null : <ReferenceLinks references={data} />;
}
