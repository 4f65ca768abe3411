import * as React from 'react';
import type { Synthesis } from '../../../../domain/synthesis/Synthesis';
import type { WrittenDocument } from '../../../../shell/documents/Document';
import { DocumentButtons } from '../../../../shell/documents/DocumentButtons';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { useWords } from '../../../../shell/Page';
import { figureCells } from './figureCells';
import { synthesisWords } from './synthesisStrings';
import { useWording } from './useWording';

interface SynthesisExportsProps {
  readonly synthesis: Synthesis;
  readonly document: WrittenDocument;
  /** What is printed. */
  readonly printed: React.RefObject<HTMLElement>;
}

/** A synthesis as a file, or on paper. */
export function SynthesisExports({ synthesis, document: written, printed }: SynthesisExportsProps): React.ReactElement {
  const words = useWords(synthesisWords);
  const wording = useWording();
  const file = `${words.file}-${synthesis.callId}-${synthesis.version}`;
  return (
    <DocumentButtons document={written} file={file} printed={printed} words={words}>
      <ExportButton label={words.csv} file={file} rows={() => figureCells(synthesis, wording)} />
    </DocumentButtons>
  );
}
