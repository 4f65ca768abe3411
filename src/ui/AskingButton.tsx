import * as React from 'react';
import { Button } from './Button';
import { InlineQuestion } from './InlineQuestion';

interface AskingButtonProps {
  /** What the button says. */
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly appearance?: 'default' | 'text';
  /** What it started is under way. */
  readonly isBusy?: boolean;
  onYes(): void;
}

/** A button for what cannot be undone: it asks in its own place before anything happens, and has the focus again after either answer. */
export function AskingButton({ label, question, yes, no, appearance, isBusy, onYes }: AskingButtonProps): React.ReactElement {
  const [asked, setAsked] = React.useState<'never' | 'asking' | 'answered'>('never');
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (asked === 'answered') button.current?.focus();
  }, [asked]);
  const accept = (): void => {
    setAsked('answered');
    onYes();
  };
  if (asked === 'asking') {
    return (
      <InlineQuestion yes={yes} no={no} onYes={accept} onNo={() => setAsked('answered')}>
        {question}
      </InlineQuestion>
    );
  }
  return (
    <Button ref={button} appearance={appearance} isBusy={isBusy} onClick={() => setAsked('asking')}>
      {label}
    </Button>
  );
}
