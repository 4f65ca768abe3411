import * as React from 'react';
import type { OpenedFile } from '../../../../../data/tariffs/changes/ChangeFiles';
import { FILE_KIND } from '../../../../../domain/tariffs/prices/lineOnDay';
import { useThing } from '../../../../../shell/addresses/useAddresses';
import { OriginEditor } from '../../../../../shell/references/OriginEditor';

interface FileOriginProps {
  readonly file: OpenedFile['file'];
}

/** For who writes a change file: what it comes from, such as a vote on another site. */
export default function FileOrigin({ file: { id, title } }: FileOriginProps): React.ReactElement {
  const thing = useThing(FILE_KIND, id);
  return <OriginEditor thing={{ ...thing, title }} level={4} />;
}
