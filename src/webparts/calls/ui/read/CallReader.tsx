import * as React from 'react';
import type { CallRights } from '../../../../data/calls/CallServices';
import type { CallState } from '../../../../domain/calls/callState';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { useId } from '../../../../ui/useId';
import type { Place } from '../Place';
import styles from './CallReader.module.scss';
import { Contents } from './Contents';
import { outlineOf } from './outlineOf';
import { TextBlock } from './TextBlock';

interface CallReaderProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: TextVersion;
  readonly rights: CallRights;
  readonly arrival: Arrival | undefined;
  readonly place?: Place;
  readonly now: Date;
}

/** The text in numbered passages, beside its table of contents. */
export function CallReader({ opened, text }: CallReaderProps): React.ReactElement {
  const idOf = useId('passages');
  const outline = React.useMemo(() => outlineOf(text.passages), [text]);
  return (
    <div className={styles.reader}>
      <Contents headings={outline.headings} idOf={idOf} />
      <div className={styles.text} dir="auto">
        {outline.blocks.map((block) => (
          <TextBlock key={block.number} call={opened.call} block={block} idOf={idOf} />
        ))}
      </div>
    </div>
  );
}
