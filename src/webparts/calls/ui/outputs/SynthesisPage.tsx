import * as React from 'react';
import type { CheckedSynthesis } from '../../../../data/calls/CallOutputs';
import type { Decision } from '../../../../domain/calls/Decision';
import type { WrittenDocument } from '../../../../shell/documents/Document';
import { DocumentView } from '../../../../shell/documents/DocumentView';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { focusOn } from '../../../../ui/focusOn';
import { InfoIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import type { CallPageProps } from '../mountProps';
import Certificate from './Certificate';
import { synthesisDocument } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { SynthesisExports } from './SynthesisExports';
import { synthesisWords } from './synthesisStrings';
import { useSynthesis } from './useSynthesis';
import { useWording } from './useWording';

/** The published synthesis, for everybody, and the certificate of all that was published. */
export default function SynthesisPage({ opened, state: { synthesis: published } }: CallPageProps): React.ReactElement {
  const { none } = useWords(synthesisWords);
  const read = useSynthesis(opened.call.id, published);
  return (
    <div className={styles.page}>
      <WhenReady read={read} lines={8}>
        {(checked) =>
          checked && published ? (
            <PublishedSynthesis checked={checked} published={published} />
          ) : (
            <EmptyState icon={<InfoIcon />} title={none.title}>
              <p className={styles.note}>{none.text}</p>
            </EmptyState>
          )
        }
      </WhenReady>
      <Certificate opened={opened} />
    </div>
  );
}

interface PublishedSynthesisProps {
  readonly checked: CheckedSynthesis;
  readonly published: Decision;
}

function PublishedSynthesis({ checked: { synthesis, isAltered }, published: { author, created } }: PublishedSynthesisProps): React.ReactElement {
  const words = useWords(synthesisWords);
  const { formats } = usePage();
  const wording = useWording();
  const written = React.useMemo(() => synthesisDocument(synthesis, wording), [synthesis, wording]);
  const printed = React.useRef<HTMLDivElement>(null);
  return (
    <div className={styles.block}>
      {isAltered && <MessageLine tone="warning">{words.altered}</MessageLine>}
      <p className={styles.note}>{words.published(author.name, formats.dateTime(created))}</p>
      <SynthesisExports synthesis={synthesis} document={written} printed={printed} />
      <Parts document={written} shown={printed} />
      <DocumentView ref={printed} document={written} words={words} />
    </div>
  );
}

/** The way to the parts of a long document, as it is shown. */
function Parts({ document: { blocks }, shown }: { readonly document: WrittenDocument; readonly shown: React.RefObject<HTMLElement> }): React.ReactElement | null {
  const words = useWords(synthesisWords);
  const parts = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  const goTo = (index: number): void => {
    const heading = shown.current?.querySelectorAll<HTMLElement>('h5')[index];
    heading?.scrollIntoView({ block: 'start' });
    if (heading) focusOn(heading);
  };
  if (parts.length < 2) return null;
  return (
    <nav aria-label={words.parts} className={styles.actions}>
      {parts.map((part, index) => (
        <Button key={index} appearance="text" onClick={() => goTo(index)}>
          {part}
        </Button>
      ))}
    </nav>
  );
}
