import * as React from 'react';
import type { CallRights } from '../../../../data/calls/CallServices';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import type { CallState } from '../../../../domain/calls/callState';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { mayContribute } from '../../../../domain/calls/mayContribute';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Discussing } from '../../../../shell/contributions/Discussing';
import { DiscussingProvider } from '../../../../shell/contributions/Discussing';
import { useGroups, useMe } from '../../../../shell/contributions/useThreads';
import { usePage, useWords } from '../../../../shell/Page';
import { useId } from '../../../../ui/useId';
import { callWords } from '../../strings';
import type { Place } from '../Place';
import styles from './CallReader.module.scss';
import { Contents, passageId, showPassage } from './Contents';
import { FirstVisit } from './FirstVisit';
import { outlineOf } from './outlineOf';
import { PassageDiscussion } from './PassageDiscussion';
import { SelectionButton } from './SelectionButton';
import { TextBlock } from './TextBlock';
import { useOpenPassages } from './useOpenPassages';
import { useSelectedWords } from './useSelectedWords';
import { useWriteKey } from './useWriteKey';
import { WholeText } from './WholeText';

interface CallReaderProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: TextVersion;
  readonly rights: CallRights;
  /** Where the page's address leads. */
  readonly place?: Place;
}

const NO_GROUPS = indexGroups([]);

/** The text in numbered passages beside its table of contents; what was said of each opens below it. */
export function CallReader({ opened, state, text, rights, place }: CallReaderProps): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  const { call } = opened;
  const idOf = useId('passages');
  const outline = React.useMemo(() => outlineOf(text.passages), [text]);
  const target = place && passageIn(text, place);
  const passages = useOpenPassages(target);
  const refusal = mayContribute(state, rights);
  const isOpen = passages.open.size > 0;
  const groups = useGroups(call, isOpen).data;
  const me = useMe(isOpen);
  const discussing = React.useMemo((): Discussing => {
    const byId = new Map(text.passages.map((passage) => [passage.id, passage.text]));
    return { opened, state, groups: groups ?? NO_GROUPS, me, refusal, originalOf: ({ passage, quote }) => quote || (byId.get(passage) ?? '') };
  }, [opened, state, groups, me, refusal, text]);
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
    <DiscussingProvider value={discussing}>
      {refusal === null && <FirstVisit isDone={isOpen} />}
      <div className={styles.reader}>
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
                  arrivedAt={target === passage.id ? place?.contribution : undefined}
                  mayRepair={rights.mayOwn}
                  onWhole={() => write(passage.id)}
                />
              )}
            />
          ))}
          <WholeText call={call} idOf={idOf} version={text.version} passages={passages} mayContribute={refusal === null} mayRepair={rights.mayOwn} arrivedAt={target === 0 ? place?.contribution : undefined} />
          {selected && <SelectionButton selected={selected} onWrite={() => write(selected.anchor.passage, selected.anchor)} />}
        </div>
      </div>
    </DiscussingProvider>
  );
}

/** The passage of the text that is shown under which something stands; where it is gone, the whole text is the place nearest to it. */
function passageIn(text: TextVersion, { passage }: Place): number {
  if (text.passages.some(({ id }) => id === passage)) return passage;
  return text.descents.find(({ from }) => from.includes(passage))?.to[0] ?? 0;
}
