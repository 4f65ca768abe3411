import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import type { StoredDefaults } from '../../../../../data/calls/CallServices';
import type { CallDefaults } from '../../../../../domain/calls/callDefaults';
import { callDefaults } from '../../../../../domain/calls/callDefaults';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import type { Version } from '../../../../../shell/editor/editorTypes';
import { retentionSaid } from '../../../../../shell/editor/retentionSaid';
import { RetentionDefault } from '../../../../../shell/owner/RetentionDefault';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import { MessageLine } from '../../../../../ui/MessageLine';
import { ownerWords } from './ownerStrings';

/** What new calls of the site begin with: an owner says it once, and each call may say its own. */
export function NewCallsForm(): React.ReactElement {
  const words = useWords(ownerWords).newCalls;
  const services = useCallServices();
  return (
    <RetentionDefault
      thing="call-defaults"
      format={callDefaults}
      words={words}
      queryKey={[...callKeys.all, 'defaults']}
      load={async () => versionOf(await (await services.animation()).defaults())}
      save={async (form, etag) => versionOf(await (await services.animation()).saveDefaults(form, Number(etag)))}
    />
  );
}

function versionOf(stored: StoredDefaults): Version<CallDefaults>;
function versionOf(stored: StoredDefaults | null): Version<CallDefaults> | null;
function versionOf(stored: StoredDefaults | null): Version<CallDefaults> | null {
  return stored && { form: { retentionMonths: stored.retentionMonths }, etag: String(stored.step), by: stored.by, at: stored.at };
}

/** What new calls begin with, and who said so. */
export function NewCallsLine(): React.ReactElement {
  const words = useWords(ownerWords).newCalls;
  const { formats } = usePage();
  const services = useCallServices();
  const read = useQuery({ queryKey: [...callKeys.all, 'defaults'], queryFn: async () => (await services.animation()).defaults() });
  return (
    <WhenReady read={read} lines={1}>
      {(stored) => (
        <MessageLine tone="info">
          {stored ? words.said(retentionSaid(stored.retentionMonths, words, formats), stored.by, formats.dateTime(stored.at)) : words.unsaid}
        </MessageLine>
      )}
    </WhenReady>
  );
}
