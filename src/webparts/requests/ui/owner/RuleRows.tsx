import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { requestKeys } from '../keys';
import styles from '../Requests.module.scss';

interface RuleRowsProps {
  /** Said where there is none. */
  readonly none: string;
  readonly rows: readonly { readonly key: string; readonly text: string; /** Of the button that takes it away. */ readonly remove: string }[];
  onRemove(key: string, clientKey: string): Promise<void>;
}

/** Rows of a setting, each with the button that takes it away. */
export function RuleRows({ none, rows, onRemove }: RuleRowsProps): React.ReactElement {
  const removal = useMutation({ mutationKey: [...requestKeys.owner, 'row'], mutationFn: (key: string) => onRemove(key, newClientKey()) });
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      {removal.error !== null && <Failure error={removal.error} />}
      <ul className={styles.stack}>
        {rows.map(({ key, text, remove }) => (
          <li key={key} className={styles.row}>
            <span dir="auto">{text}</span>
            <Button appearance="text" isBusy={removal.isLoading} onClick={() => removal.mutate(key)}>
              {remove}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
