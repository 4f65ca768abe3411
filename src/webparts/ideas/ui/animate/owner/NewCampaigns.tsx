import * as React from 'react';
import { integer, minValue, nullable, number, object, pipe } from 'valibot';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { StoredBeginning } from '../../../../../data/ideas/IdeaServices';
import { defineStored } from '../../../../../domain/stored/defineStored';
import type { Version } from '../../../../../shell/editor/editorTypes';
import { RetentionDefault } from '../../../../../shell/owner/RetentionDefault';
import { useWords } from '../../../../../shell/Page';
import { ownerWords } from './ownerStrings';
import { useBeginning } from './useBeginning';

const format = defineStored({ name: 'what new campaigns begin with', version: 1, schema: object({ retentionMonths: nullable(pipe(number(), integer(), minValue(1))) }) });

/** How long new campaigns of the site keep what people say. */
export function NewCampaigns(): React.ReactElement {
  const words = useWords(ownerWords).newCampaigns;
  const beginning = useBeginning('retentionMonths');
  const versionOf = ({ retentionMonths, etag, editor, modified }: StoredBeginning): Version<{ readonly retentionMonths: number | null }> => ({ form: { retentionMonths }, etag, by: editor.name, at: modified });
  return (
    <RetentionDefault
      thing="campaign-beginning"
      format={format}
      words={words}
      queryKey={[...ideaKeys.all, 'offered']}
      load={async () => {
        const stored = await beginning.load();
        return stored && versionOf(stored);
      }}
      save={async ({ retentionMonths }, etag) => versionOf(await beginning.save(retentionMonths, etag))}
    />
  );
}
