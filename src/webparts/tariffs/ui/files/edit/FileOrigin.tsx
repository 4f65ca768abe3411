import * as React from 'react';
import type { OpenedFile } from '../../../../../data/tariffs/changes/ChangeFiles';
import { FILE_KIND } from '../../../../../domain/tariffs/prices/lineOnDay';
import { useThing } from '../../../../../shell/addresses/useAddresses';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { OriginEditor } from '../../../../../shell/references/OriginEditor';
import { referenceKeys, useReferenceServices } from '../../../../../shell/references/useReferences';

interface FileOriginProps {
  readonly file: OpenedFile['file'];
}

/** For who writes a change file and may keep links on its site: what it comes from, such as a vote on another site. */
export default function FileOrigin({ file: { id, title } }: FileOriginProps): React.ReactElement | null {
  const thing = useThing(FILE_KIND, id);
  const { mayKeep } = useReferenceServices();
  const isAllowed = useQuery({ queryKey: referenceKeys.rights, queryFn: mayKeep }).data;
  return isAllowed ? <OriginEditor thing={{ ...thing, title }} level={4} /> : null;
}
