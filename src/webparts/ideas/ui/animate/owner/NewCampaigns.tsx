import * as React from 'react';
import { integer, minValue, nullable, number, object, pipe } from 'valibot';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { StoredBeginning } from '../../../../../data/ideas/IdeaServices';
import { defineStored } from '../../../../../domain/stored/defineStored';
import type { Version } from '../../../../../shell/editor/editorTypes';
import { RetentionDefault } from '../../../../../shell/owner/RetentionDefault';
import { useWords } from '../../../../../shell/Page';
import { useIdeaServices } from '../../queries';
import { ownerWords } from './ownerStrings';

const format = defineStored({ name: 'what new campaigns begin with', version: 1, schema: object({ retentionMonths: nullable(pipe(number(), integer(), minValue(1))) }) });

/** How long new campaigns of the site keep what people say. */
export function NewCampaigns(): React.ReactElement {
  const words = useWords(ownerWords).newCampaigns;
  const services = useIdeaServices();
  /** What the form goes on from. */
  const known = React.useRef<StoredBeginning>();
  const remember = (stored: StoredBeginning): Version<{ readonly retentionMonths: number | null }> => {
    known.current = stored;
    return { form: { retentionMonths: stored.retentionMonths }, etag: stored.etag, by: stored.editor.name, at: stored.modified };
  };
  return (
    <RetentionDefault
      thing="campaign-beginning"
      format={format}
      words={words}
      queryKey={[...ideaKeys.all, 'offered']}
      load={async () => {
        const { beginning } = await (await services.animation()).offered();
        return beginning && remember(beginning);
      }}
      save={async (form, etag) => remember(await (await services.owning()).saveBeginning(form, etag === '' || !known.current ? undefined : { id: known.current.id, etag }))}
    />
  );
}
