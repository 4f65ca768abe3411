import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { ActContent, ActKind } from '../../../../domain/privacy/acts';
import { announce } from '../../../../shell/announce';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { privacyKeys } from './privacyKeys';
import { usePrivacy } from './usePrivacy';

interface Recording {
  /** Something was typed or chosen since it was saved. */
  touch(): void;
  /** The end of the form: what failed or was saved, and the button. */
  readonly end: React.ReactElement;
}

interface RecordingOptions {
  readonly words: { readonly saved: string; readonly save: string };
  readonly onSaved?: () => void;
}

/** What a form says, kept as an act: so that it is known who said it and when. One key a saving: sent again, it is stored once. */
export function useRecording(kind: ActKind, content: ActContent, { words, onSaved }: RecordingOptions): Recording {
  const privacy = usePrivacy();
  const queries = useQueryClient();
  const [isSaved, setSaved] = React.useState(false);
  const key = React.useRef(newClientKey());
  const save = useMutation({
    mutationKey: ['health', 'privacy', kind],
    mutationFn: async () => (await privacy()).record(kind, content, key.current),
    onSuccess: async () => {
      key.current = newClientKey();
      onSaved?.();
      setSaved(true);
      announce(words.saved);
      await queries.invalidateQueries(privacyKeys.acts);
    }
  });
  const end = (
    <>
      {save.error !== null && <Failure error={save.error} />}
      {isSaved && <MessageLine tone="done">{words.saved}</MessageLine>}
      <div>
        <Button isBusy={save.isLoading} onClick={() => save.mutate(undefined)}>
          {words.save}
        </Button>
      </div>
    </>
  );
  return { touch: () => setSaved(false), end };
}
