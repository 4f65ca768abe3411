import * as React from 'react';
import type { Mention } from '../../domain/people/mentions';
import { Button } from '../../ui/Button';
import { LabelledField } from '../../ui/LabelledField';
import { PersonSearch } from '../people/PersonSearch';
import { useWords } from '../Page';
import { mentionWords } from './mentionStrings';
import { useCallServices } from './useCallServices';

/** Names somebody in what is being written: found by name, so that it is who is meant. */
export default function MentionField({ onMention }: { onMention(person: Mention): void }): React.ReactElement {
  const words = useWords(mentionWords);
  const services = useCallServices();
  const [isOpen, setOpen] = React.useState(false);
  const box = React.useRef<HTMLInputElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  const find = React.useCallback(async (text: string, signal?: AbortSignal) => (await services.people()).search.find(text, signal), [services]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const escape = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    // Escape closes what the button opened.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div onKeyDown={escape}>
      <Button ref={button} appearance="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.mention}
      </Button>
      {isOpen && (
        <LabelledField label={words.who} hint={words.hint}>
          <PersonSearch
            ref={box}
            find={find}
            onPick={({ login, name }) => {
              setOpen(false);
              onMention({ login, name });
            }}
          />
        </LabelledField>
      )}
    </div>
  );
}
