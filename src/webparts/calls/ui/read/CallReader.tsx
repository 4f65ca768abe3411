import * as React from 'react';
import type { CallRights } from '../../../../data/calls/CallServices';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { useComposerAhead } from '../../../../shell/contributions/composing';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useId } from '../../../../ui/useId';
import { callWords } from '../../strings';
import type { Place } from '../Place';
import styles from './CallReader.module.scss';
import { Contents, passageId, showPassage } from './Contents';
import { FirstVisit } from './FirstVisit';
import { outlineOf } from './outlineOf';
import { loadVersioned, PassageDiscussion } from './PassageDiscussion';
import { passageIn } from './passageIn';
import { SelectionButton } from './SelectionButton';
import { StayLine } from './StayLine';
import { TextBlock } from './TextBlock';
import type { OpenPassages } from './useOpenPassages';
import { useSelectedWords } from './useSelectedWords';
import { useWriteKey } from './useWriteKey';
import { WholeText } from './WholeText';

/** Only texts of several versions have lost any. */
const RemovedPassages = lazyScreen(() => import(/* webpackChunkName: 'calls-lineage' */ './RemovedPassages'), { lines: 0 });

interface CallReaderProps {
  readonly text: TextVersion;
  readonly rights: CallRights;
  readonly passages: OpenPassages;
  /** Where the page's address leads. */
  readonly target: Place | undefined;
  readonly now: Date;
  /** It asks what is new; default: true. */
  readonly isLive?: boolean;
}

/** The text in numbered passages beside its table of contents; what was said of each opens below it. */
export function CallReader({ text, rights, passages, target, now, isLive = true }: CallReaderProps): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  const { opened, state, refusal } = useDiscussing();
  const { call } = opened;
  useComposerAhead(state.versions.length > 1 ? loadVersioned : undefined);
  const idOf = useId('passages');
  const outline = React.useMemo(() => outlineOf(text.passages), [text]);
  const asked = target && passageIn(text, target);
  const isOpen = passages.open.size > 0;
  const frame = React.useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(frame, text, refusal === null);
  const write = (passage: number, anchor?: Anchor): void => passages.write(passage, anchor);
  useWriteKey(frame, refusal === null, (passage) => write(passage, selected?.anchor.passage === passage ? selected.anchor : undefined));
  const onNote = React.useCallback(
    (label: string): void => {
      const note = text.passages.find((passage) => passage.kind === 'note' && passage.label === label);
      if (note) showPassage(passageId(idOf, note.id));
    },
    [text, idOf]
  );
  return (
    <div>
      {isLive && <StayLine now={now} />}
      {refusal === null && <FirstVisit isDone={isOpen} />}
      <div className={outline.headings.length < 2 ? styles.alone : styles.reader}>
        <Contents headings={outline.headings} idOf={idOf} />
        <div ref={frame} className={styles.text} data-reader="">
          {outline.blocks.map((block) => (
            <TextBlock
              key={block.number}
              call={call}
              text={text}
              block={block}
              idOf={idOf}
              mayContribute={refusal === null}
              passages={passages}
              selection={selected?.anchor}
              onNote={onNote}
              discussionOf={({ passage, number }) => (
                <PassageDiscussion
                  passage={passage.id}
                  version={text.version}
                  place={words.place(formats.number(number))}
                  opened={passages.open.get(passage.id) ?? { words: undefined, writing: 0 }}
                  arrivedAt={asked === passage.id ? target?.contribution : undefined}
                  mayRepair={rights.mayOwn}
                  onWhole={() => write(passage.id)}
                />
              )}
            />
          ))}
          <WholeText call={call} idOf={idOf} version={text.version} passages={passages} mayContribute={refusal === null} mayRepair={rights.mayOwn} arrivedAt={asked === 0 ? target?.contribution : undefined} />
          {opened.call.names === 'shown' && state.versions.length > 1 && <RemovedPassages />}
          {selected && <SelectionButton selected={selected} onWrite={() => write(selected.anchor.passage, selected.anchor)} />}
        </div>
      </div>
    </div>
  );
}
