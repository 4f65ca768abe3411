import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import { applyAlignment } from '../../../../domain/anchors/applyAlignment';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { TextBox } from '../../../../ui/TextBox';
import { DecisionFailure } from './DecisionFailure';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface PublishSectionProps {
  readonly opened: OpenedCall;
  readonly versions: readonly TextVersion[];
  readonly draft: VersionDraft;
  readonly clientKey: string;
  /** Why it cannot be published yet; undefined: it can. */
  readonly fault: string | undefined;
  onChange(draft: VersionDraft): void;
  /** @param said that it is published, and as which version */
  onPublished(said: string): void;
}

/** Publishes what was prepared, once nothing of it is doubtful. */
export function PublishSection({ opened, versions, draft, clientKey, fault, onChange, onPublished }: PublishSectionProps): React.ReactElement {
  const words = useWords(versionWords).publish;
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const [isAsking, setAsking] = React.useState(false);
  const number = formats.number((versions[versions.length - 1]?.version ?? 0) + 1);
  const publishing = useMutation<OpenedCall, void>({
    mutationFn: async () => (await services.animation()).publishVersion(opened, applyAlignment(versions, draft.title, draft.passages, draft), draft.reason.trim(), clientKey),
    onSuccess: (now) => {
      queries.setQueryData<OpenedCall>(callKeys.call(opened.call.id), now);
      for (const key of [callKeys.list, callKeys.threads(opened.call.id), callKeys.mine(opened.call.id)]) void queries.invalidateQueries(key);
      const said = words.done(number);
      announce(said);
      onPublished(said);
    },
    onError: () => queries.invalidateQueries(callKeys.call(opened.call.id))
  });
  const publish = (): void => {
    setAsking(false);
    publishing.mutate();
  };
  return (
    <section className={styles.section} aria-label={words.title}>
      <h5 className={styles.name}>{words.title}</h5>
      <TextBox multiline rows={2} maxLength={1000} label={words.reason} description={words.reasonHint} value={draft.reason} onChange={(reason) => onChange({ ...draft, reason })} />
      <DecisionFailure error={publishing.error} onRetry={publish} />
      <div>
        <Button appearance="primary" isBusy={publishing.isLoading} disabled={fault !== undefined} reason={fault} onClick={() => setAsking(true)}>
          {words.run}
        </Button>
      </div>
      {fault !== undefined && (
        <p className={styles.note} aria-hidden="true">
          {fault}
        </p>
      )}
      {isAsking && <ConfirmDialog title={words.question(number)} text={words.text} confirm={words.yes} cancel={words.no} onConfirm={publish} onCancel={() => setAsking(false)} />}
    </section>
  );
}
