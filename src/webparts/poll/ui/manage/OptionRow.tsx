import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import * as React from 'react';
import type { PollOption } from '../../../../domain/polls/Poll';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { Field } from '../../../../shell/editor/Field';
import { FieldSection } from '../../../../shell/editor/FieldSection';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { DeleteIcon, DownIcon, DragIcon, UpIcon } from '../../../../ui/ownerIcons';
import { TextBox } from '../../../../ui/TextBox';
import styles from './OptionsEditor.module.scss';
import { OptionPictureField } from './OptionPictureField';
import { optionField } from './pollFields';
import { manageWords } from './strings';

interface OptionRowProps {
  readonly option: PollOption;
  /** What the answer is called when it is moved or deleted. */
  readonly name: string;
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isLocked: boolean;
  readonly mayRemove: boolean;
  /** The arrows move it. */
  readonly isLifted: boolean;
  readonly takesFocus: boolean;
  onChange(option: PollOption): void;
  /** @param by -1 up, 1 down */
  onMove(by: -1 | 1): void;
  onRemove(): void;
  onHandleKey(event: React.KeyboardEvent): void;
  onHandleBlur(): void;
}

/** One answer: its text, and behind a button its description, link and picture. */
export function OptionRow(props: OptionRowProps): React.ReactElement {
  const { option, name, label, isFirst, isLast, isLocked, mayRemove, isLifted, takesFocus, onChange, onMove, onRemove, onHandleKey, onHandleBlur } = props;
  const words = useWords(manageWords).form;
  const fieldName = optionField(option.id);
  const { fault } = useFieldWords(fieldName);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: option.id, disabled: isLocked });
  const field = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const parts = (['description', 'link', 'picture', 'pictureText'] as const).map((part) => optionField(option.id, part));
  const hasDetails = Boolean(option.description || option.link || option.picture);
  return (
    <li ref={setNodeRef} className={isDragging || isLifted ? styles.dragged : styles.option} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <div className={styles.line}>
        {!isLocked && <Button ref={setActivatorNodeRef} isHandle icon={<DragIcon />} label={words.drag(name)} {...attributes} {...listeners} aria-pressed={isLifted} onKeyDown={onHandleKey} onBlur={onHandleBlur} />}
        <TextBox
          className={styles.text}
          ariaLabel={label}
          placeholder={label}
          dir="auto"
          value={option.text}
          disabled={isLocked}
          ref={field}
          errorMessage={fault}
          onChange={(text) => onChange({ ...option, text })}
        />
        {!isLocked && (
          <>
            <Button icon={<UpIcon />} label={words.moveUp(name)} disabled={isFirst} onClick={() => onMove(-1)} />
            <Button icon={<DownIcon />} label={words.moveDown(name)} disabled={isLast} onClick={() => onMove(1)} />
            <Button icon={<DeleteIcon />} label={words.removeOption(name)} disabled={!mayRemove} onClick={onRemove} />
          </>
        )}
      </div>
      {(!isLocked || hasDetails) && (
        <div className={styles.details}>
          <FieldSection label={words.details} names={parts} isInitiallyOpen={hasDetails}>
            <Field name={optionField(option.id, 'description')} label={words.optionDescription}>
              <TextBox dir="auto" multiline rows={1} value={option.description ?? ''} disabled={isLocked} onChange={(description) => onChange({ ...option, description })} />
            </Field>
            <Field name={optionField(option.id, 'link')} label={words.link} hint={words.linkHint}>
              <TextBox type="url" value={option.link ?? ''} disabled={isLocked} onChange={(link) => onChange({ ...option, link })} />
            </Field>
            <OptionPictureField option={option} isLocked={isLocked} onChange={onChange} />
          </FieldSection>
        </div>
      )}
    </li>
  );
}
