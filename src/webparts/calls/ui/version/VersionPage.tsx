import * as React from 'react';
import { confirmDescent, nameContributions, relink } from '../../../../domain/anchors/editAlignment';
import type { Alignment, ProposedDescent } from '../../../../domain/anchors/Alignment';
import { descentKind } from '../../../../domain/anchors/applyAlignment';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useWords } from '../../../../shell/Page';
import { Failure, Loading, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { callWords } from '../../strings';
import type { CallPageProps } from '../mountProps';
import { useTexts } from '../queries';
import { useKept } from '../useKept';
import { useSame } from '../useSame';
import { ChangesSection } from './ChangesSection';
import { EffectSection } from './EffectSection';
import { HoldSection } from './HoldSection';
import { PlacesSection } from './PlacesSection';
import { PreparedBy } from './PreparedBy';
import { PublishSection } from './PublishSection';
import { TextSection } from './TextSection';
import { textsTogether } from './textsTogether';
import { useComparing } from './useComparing';
import { useVersionDraft } from './useVersionDraft';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

/** Where an animator prepares another version of the text, says what became of its passages, and publishes it. */
export default function VersionPage(props: CallPageProps): React.ReactElement {
  const words = useWords(versionWords);
  const { altered } = useWords(callWords);
  const { opened, state, onClose } = props;
  const read = textsTogether(useTexts(opened.call.id, state.versions));
  // While another version is read that was published meanwhile, what is prepared stays in sight.
  const shown = useKept(read.data);
  return (
    <div className={styles.page}>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={onClose}>
          {words.back}
        </Button>
      </div>
      <h4 className={styles.title}>{words.title}</h4>
      {(state.phase === 'closed' || state.phase === 'archived') && <MessageLine tone="info">{words.ended}</MessageLine>}
      {(state.phase === 'open' || state.phase === 'held') && <HoldSection opened={opened} state={state} />}
      <WhenReady read={{ ...read, data: shown }} lines={8}>
        {(texts) => (
          <>
            {read.error !== undefined && <Failure error={read.error} onRetry={() => void read.refetch()} />}
            {texts.some(({ isAltered }) => isAltered) && <MessageLine tone="warning">{altered}</MessageLine>}
            <Preparing {...props} versions={texts.map(({ text }) => text)} />
          </>
        )}
      </WhenReady>
    </div>
  );
}

const NO_TEXT: TextVersion = { version: 0, title: '', passages: [], descents: [] };

function Preparing({ opened, state, ...props }: CallPageProps & { readonly versions: readonly TextVersion[] }): React.ReactElement {
  const words = useWords(versionWords);
  const versions = useSame(props.versions);
  const current = versions[versions.length - 1] ?? NO_TEXT;
  const kept = useVersionDraft(opened.call);
  const { draft, clientKey, isKept, change, discard } = kept;
  const heading = React.useRef<HTMLDivElement>(null);
  const [told, setTold] = React.useState('');
  const comparison = useComparing(draft, current, change);
  if (draft === undefined) return <Loading lines={6} />;
  const isReady = draft !== null && draft.edited === null && draft.comparedWith === current.version;
  const say = (next: (alignment: Alignment) => Alignment): void => {
    if (draft) change({ ...draft, ...next(draft) });
  };
  return (
    <div ref={heading} tabIndex={-1} className={styles.page}>
      {told && !draft && <MessageLine tone="done">{told}</MessageLine>}
      {state.version > 1 && <PlacesSection opened={opened} state={state} versions={versions} />}
      <TextSection current={current} draft={draft} comparison={comparison} isKept={isKept} onChange={change} onDiscard={discard} />
      <PreparedBy {...kept} />
      {draft && isReady && (
        <>
          <ChangesSection
            opened={opened}
            versions={versions}
            draft={draft}
            onConfirm={(descent) => say((alignment) => confirmDescent(alignment, descent))}
            onLink={(from, to) => say((alignment) => relink(alignment, from, to))}
            onName={(descent, contributions) => say((alignment) => nameContributions(alignment, descent, contributions))}
          />
          <EffectSection opened={opened} state={state} versions={versions} draft={draft} />
        </>
      )}
      {draft && (
        <PublishSection
          opened={opened}
          versions={versions}
          draft={draft}
          clientKey={clientKey}
          fault={kept.theirs ? words.prepared.chooseFirst : faultOf(draft, current, isReady, words.publish)}
          onChange={change}
          onPublished={(said) => {
            discard();
            setTold(said);
            heading.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function faultOf(draft: VersionDraft, current: TextVersion, isReady: boolean, words: { readonly doubtful: string; readonly unchanged: string; readonly editing: string }): string | undefined {
  if (!isReady) return words.editing;
  if (draft.descents.some(({ isDoubtful }) => isDoubtful)) return words.doubtful;
  const isSame = (descent: ProposedDescent, index: number): boolean => descentKind(descent, current, draft.passages) === 'same' && descent.to[0] === index;
  return draft.title === current.title && draft.descents.every(isSame) ? words.unchanged : undefined;
}
