import * as React from 'react';
import type { ProposedDescent } from '../../../../domain/anchors/Alignment';
import { descentKind } from '../../../../domain/anchors/applyAlignment';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { ChangeView } from './ChangeView';
import { LinkPassages } from './LinkPassages';
import { usePassageNumbers } from './usePassageNumbers';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface DescentViewProps {
  readonly descent: ProposedDescent;
  readonly current: TextVersion;
  readonly draft: VersionDraft;
  onConfirm(descent: ProposedDescent): void;
  onLink(from: readonly number[], to: readonly number[]): void;
}

/** What some passages are proposed to have become, and what an animator can say of it. */
export function DescentView({ descent, current, draft, onConfirm, onLink, children }: React.PropsWithChildren<DescentViewProps>): React.ReactElement {
  const words = useWords(versionWords);
  const [isLinking, setLinking] = React.useState(false);
  const [nameBefore, nameAfter] = [usePassageNumbers(current.passages), usePassageNumbers(draft.passages)];
  const change = React.useMemo(() => changeOf(descent, current, draft), [descent, current, draft]);
  const name = change.after.length > 0 ? nameAfter(change.after) : nameBefore(change.before);
  return (
    <ChangeView change={change} nameBefore={nameBefore} nameAfter={nameAfter} badge={descent.isDoubtful && <StatusBadge tone="strong">{words.doubts.badge}</StatusBadge>}>
      {children}
      {isLinking ? (
        <LinkPassages descent={descent} current={current} draft={draft} onLink={onLink} onCancel={() => setLinking(false)} />
      ) : (
        <div className={styles.buttons}>
          {descent.isDoubtful && (
            <Button
              aria-label={words.doubts.confirmOf(name)}
              onClick={() => {
                onConfirm(descent);
                announce(words.doubts.confirmed);
              }}
            >
              {words.doubts.confirm}
            </Button>
          )}
          <Button appearance="text" onClick={() => setLinking(true)}>
            {words.link.open}
          </Button>
        </div>
      )}
    </ChangeView>
  );
}

function changeOf(descent: ProposedDescent, current: TextVersion, draft: VersionDraft): React.ComponentProps<typeof ChangeView>['change'] {
  const before = descent.from.flatMap((id): Passage | readonly Passage[] => current.passages.find((passage) => passage.id === id) ?? []);
  return { kind: descentKind(descent, current, draft.passages), before, after: descent.to.flatMap((place) => draft.passages[place] ?? []) };
}
