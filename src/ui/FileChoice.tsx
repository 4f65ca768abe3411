import * as React from 'react';
import { Button } from './Button';

interface FileChoiceProps {
  readonly label: string;
  /** Endings and types, as `input` takes them. */
  readonly accept: string;
  readonly disabled?: boolean;
  onChoose(file: File): void;
}

/** A button that asks for a file. The browser's own field speaks the browser's language, and names no file once it is read. */
export function FileChoice({ label, accept, disabled, onChoose }: FileChoiceProps): React.ReactElement {
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        aria-label={label}
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, once it is mended, is a choice again.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
    </div>
  );
}
