import * as React from 'react';
import { Button } from '../../../../ui/Button';
import { ActForm } from '../act/ActForm';

interface OpeningFormProps extends Omit<React.ComponentProps<typeof ActForm>, 'onDone' | 'onCancel'> {
  /** Of the button that opens it. */
  readonly open: string;
}

/** A button, and in its place the form that it opens. */
export function OpeningForm({ open, ...form }: OpeningFormProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const done = (): void => setOpen(false);
  if (isOpen) return <ActForm {...form} onDone={done} onCancel={done} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{open}</Button>
    </div>
  );
}
