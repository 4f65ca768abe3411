import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { useDrafts } from '../../../../shell/drafts/useDrafts';
import type { VersionDraft } from './versionDraft';
import { versionDraft } from './versionDraft';

interface KeptVersion {
  /** Undefined until it is known; null: nothing is prepared here. */
  readonly draft: VersionDraft | null | undefined;
  /** The same at each try to publish it. */
  readonly clientKey: string;
  /** False: the browser cannot keep it beyond this page. */
  readonly isKept: boolean;
  change(draft: VersionDraft): void;
  discard(): void;
}

/** The new version that is prepared on this device, from the first key until it is published. */
export function useVersionDraft(callId: number): KeptVersion {
  const drafts = useDrafts();
  const thing = `call-${callId}-version`;
  const [kept, setKept] = React.useState<{ readonly form: VersionDraft | null; readonly clientKey: string }>();
  const [isKept, setIsKept] = React.useState(true);
  React.useEffect(() => {
    let isLeft = false;
    void drafts.open(thing, versionDraft).then(({ draft }) => {
      if (!isLeft) setKept((now) => now ?? { form: draft?.form ?? null, clientKey: draft?.clientKey ?? newClientKey() });
    });
    return () => {
      isLeft = true;
    };
  }, [drafts, thing]);
  const clientKey = kept?.clientKey ?? '';
  const change = React.useCallback(
    (form: VersionDraft): void => {
      setKept({ form, clientKey });
      setIsKept(drafts.write(thing, versionDraft, { form, base: undefined, etag: '', clientKey }));
    },
    [drafts, thing, clientKey]
  );
  const discard = React.useCallback((): void => {
    drafts.remove(thing, clientKey);
    setKept({ form: null, clientKey: newClientKey() });
  }, [drafts, thing, clientKey]);
  return { draft: kept?.form, clientKey, isKept, change, discard };
}
