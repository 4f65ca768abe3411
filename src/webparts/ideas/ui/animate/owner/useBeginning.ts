import * as React from 'react';
import type { Beginning, StoredBeginning } from '../../../../../data/ideas/IdeaServices';
import { blankCampaign } from '../../../../../domain/ideas/blankCampaign';
import { useIdeaServices } from '../../queries';

/** What new campaigns of the site begin with: one row, of which two forms write a part each. */
export function useBeginning<K extends keyof Beginning>(part: K): { load(): Promise<StoredBeginning | null>; save(value: Beginning[K], etag: string): Promise<StoredBeginning> } {
  const services = useIdeaServices();
  /** What the form goes on from. */
  const known = React.useRef<StoredBeginning | null>(null);
  const read = async (): Promise<StoredBeginning | null> => (await (await services.animation()).offered()).beginning;
  return {
    load: async () => (known.current = await read()),
    save: async (value, etag) => {
      const now = await read();
      // Where the other form was saved meanwhile, this part is still what this one goes on from.
      const isSame = now !== null && now[part] === known.current?.[part];
      const from = isSame ? now : known.current;
      const at = from && { id: from.id, etag: isSame ? now.etag : etag };
      return (known.current = await (await services.owning()).saveBeginning({ retentionMonths: from?.retentionMonths ?? blankCampaign.retentionMonths, charter: from?.charter, [part]: value }, at ?? undefined));
    }
  };
}
