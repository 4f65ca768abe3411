import * as React from 'react';
import type { Thanked } from '../../../../domain/thread/thanks';
import { useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import { ownWords } from '../../ownStrings';
import { OwnLists } from '../OwnLists';
import { useThreadServices } from '../queries';
import styles from '../ThreadScreen.module.scss';

export interface ThankFormProps {
  readonly thanked: Omit<Thanked, 'what'>;
  /** It is stored. */
  onDone(): void;
  onCancel(): void;
}

/** A word of thanks, where one likes; what is typed stays until it is stored. */
export default function ThankForm(props: ThankFormProps): React.ReactElement {
  return <OwnLists>{() => <Form {...props} />}</OwnLists>;
}

function Form({ thanked, onDone, onCancel }: ThankFormProps): React.ReactElement {
  const words = useWords(ownWords).thank;
  const { own } = useThreadServices();
  const [typed, setTyped] = React.useState('');
  const field = React.useRef<HTMLElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const thank = useMutation({
    mutationKey: ['thread', 'thank'],
    mutationFn: async (text: string) => (await own()).thank({ ...thanked, what: words.what[thanked.kind] }, text),
    onSuccess: onDone
  });
  return (
    <form
      className={styles.days}
      aria-label={words.send}
      onSubmit={(event) => {
        event.preventDefault();
        thank.mutate(typed.trim());
      }}
    >
      <TextBox ref={field} label={words.words} description={words.hint} multiline rows={2} dir="auto" maxLength={500} value={typed} onChange={setTyped} />
      {thank.error !== null && <Failure error={thank.error} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" isBusy={thank.isLoading}>
          {words.send}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
