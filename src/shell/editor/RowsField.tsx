import * as React from 'react';
import { Button } from '../../ui/Button';
import { FieldFrame } from '../../ui/FieldFrame';
import { AddIcon, DeleteIcon } from '../../ui/ownerIcons';
import { useRowFocus } from '../../ui/useRowFocus';
import { useWords } from '../Page';
import { useFieldWords } from './EditorContext';
import { Field } from './Field';
import styles from './RowsField.module.scss';
import { formWords } from './formStrings';

interface RowsFieldProps<T> {
  /** As in the editor's fields. */
  readonly name: string;
  readonly hint: string;
  readonly rows: readonly T[];
  readonly addLabel: string;
  readonly most: number;
  keyOf(row: T, index: number): string;
  /** Names the field of a row among the editor's faults. */
  faultOf(row: T, index: number): string;
  /** `Instance 2` */
  nameOf(row: T, index: number): string;
  onAdd(): void;
  onRemove(index: number): void;
  /** @param fault of the row; for the field in which its name or words are typed */
  readonly children: (row: T, index: number, fault: string | undefined) => React.ReactNode;
}

/** Several of a thing, one below the other, added and taken away. */
export function RowsField<T>({ name, hint, rows, addLabel, most, keyOf, faultOf, nameOf, onAdd, onRemove, children }: RowsFieldProps<T>): React.ReactElement {
  const { frame, onFocus, expectMore } = useRowFocus(rows.map(keyOf));
  return (
    <Field name={name} isGroup hint={hint}>
      <div ref={frame} tabIndex={-1} onFocus={onFocus} className={styles.rows}>
        {rows.map((row, index) => (
          <Row key={keyOf(row, index)} rowKey={keyOf(row, index)} field={faultOf(row, index)} label={nameOf(row, index)} onRemove={() => onRemove(index)}>
            {(fault) => children(row, index, fault)}
          </Row>
        ))}
      </div>
      {rows.length < most && (
        <Button
          appearance="text"
          icon={<AddIcon />}
          onClick={() => {
            expectMore();
            onAdd();
          }}
        >
          {addLabel}
        </Button>
      )}
    </Field>
  );
}

interface RowProps {
  readonly rowKey: string;
  readonly field: string;
  readonly label: string;
  onRemove(): void;
  readonly children: (fault: string | undefined) => React.ReactNode;
}

function Row({ rowKey, field, label, onRemove, children }: RowProps): React.ReactElement {
  const words = useWords(formWords);
  const { fault } = useFieldWords(field);
  return (
    <div data-row={rowKey} tabIndex={-1} className={styles.entry}>
      <FieldFrame label={label}>
        <div className={styles.fields}>{children(fault)}</div>
      </FieldFrame>
      <div>
        <Button appearance="text" icon={<DeleteIcon />} onClick={onRemove}>
          {words.remove(label)}
        </Button>
      </div>
    </div>
  );
}
