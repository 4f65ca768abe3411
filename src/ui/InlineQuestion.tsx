import * as React from 'react';
import { Button } from './Button';
import { useId } from './useId';

interface InlineQuestionProps {
  readonly yes: string;
  readonly no: string;
  /** Of what is asked. */
  readonly className?: string;
  onYes(): void;
  onNo(): void;
}

/** Asked in place of the button that was pressed: the focus begins on what changes nothing, and Escape is the same answer. */
export function InlineQuestion({ yes, no, className, onYes, onNo, children }: React.PropsWithChildren<InlineQuestionProps>): React.ReactElement {
  const id = useId('question');
  const way = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => way.current?.focus(), []);
  const escape = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onNo();
  };
  return (
    <>
      <span id={id} className={className}>
        {children}
      </span>
      <Button appearance="text" aria-describedby={id} onClick={onYes} onKeyDown={escape}>
        {yes}
      </Button>
      <Button appearance="text" aria-describedby={id} ref={way} onClick={onNo} onKeyDown={escape}>
        {no}
      </Button>
    </>
  );
}
