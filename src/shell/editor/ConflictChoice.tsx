import * as React from 'react';
import { differenceOf } from '../../domain/text/differenceOf';
import { Button } from '../../ui/Button';
import { MessageLine } from '../../ui/MessageLine';
import { useId } from '../../ui/useId';
import { usePage, useWords } from '../Page';
import styles from './Editor.module.scss';
import type { EditorFields, Version } from './editorTypes';
import { editorWords } from './strings';
import type { Choice, Choices } from './versions';
import { differingFields, firstChoices } from './versions';

interface ConflictChoiceProps<F> {
  readonly fields: EditorFields<F>;
  readonly base: F | undefined;
  readonly yours: F;
  readonly theirs: Version<F>;
  onChosen(choices: Choices): void;
}

/** Somebody else saved meanwhile: both versions of each field that differs, and the choice between them. */
export function ConflictChoice<F>({ fields, base, yours, theirs, onChosen }: ConflictChoiceProps<F>): React.ReactElement {
  const words = useWords(editorWords).conflict;
  const { formats } = usePage();
  const names = differingFields(fields, yours, theirs.form);
  const [choices, choose] = React.useState(() => firstChoices(fields, { base, yours, theirs: theirs.form }));
  const all = (choice: Choice): void => choose(Object.fromEntries(names.map((name) => [name, choice])));
  return (
    <div className={styles.conflict}>
      <MessageLine tone="error">{theirs.by && theirs.at ? words.textBy(theirs.by, formats.dateTime(theirs.at)) : words.text}</MessageLine>
      {names.map((name) => {
        const field = fields[name];
        return field && <TwoValues key={name} label={field.label} yours={field.show(yours)} theirs={field.show(theirs.form)} chosen={choices[name]} onChoose={(choice) => choose({ ...choices, [name]: choice })} />;
      })}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onChosen(choices)}>
          {words.goOn}
        </Button>
        {names.length > 1 && (
          <>
            <Button onClick={() => all('yours')}>{words.allYours}</Button>
            <Button onClick={() => all('theirs')}>{words.allTheirs}</Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Longer values are read where they differ. */
const SHORT = 80;

/** Both values; of long ones what only one of them says, among the words around it that both say. */
function differing(yours: string, theirs: string): readonly [React.ReactNode, React.ReactNode] {
  const isShort = Math.max(yours.length, theirs.length) <= SHORT && !yours.includes('\n') && !theirs.includes('\n');
  if (isShort || yours.trim() === '' || theirs.trim() === '') return [yours, theirs];
  const { lead, removed, added, tail } = differenceOf(theirs, yours);
  if (removed.trim() === '' && added.trim() === '') return [yours, theirs];
  return [<Excerpt key="yours" lead={lead} own={added} tail={tail} />, <Excerpt key="theirs" lead={lead} own={removed} tail={tail} />];
}

function Excerpt({ lead, own, tail }: { readonly lead: string; readonly own: string; readonly tail: string }): React.ReactElement {
  return (
    <>
      {lead}
      <strong>{own}</strong>
      {tail}
    </>
  );
}

interface TwoValuesProps {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
  readonly chosen: Choice | undefined;
  onChoose(choice: Choice): void;
}

function TwoValues({ label, yours, theirs, chosen, onChoose }: TwoValuesProps): React.ReactElement {
  const words = useWords(editorWords).conflict;
  const group = useId('choice');
  const [mine, stored] = differing(yours, theirs);
  const one = (choice: Choice, title: string, value: React.ReactNode): React.ReactElement => (
    <label className={`${styles.version} ${chosen === choice ? styles.chosen : ''}`}>
      <input type="radio" name={group} checked={chosen === choice} onChange={() => onChoose(choice)} />
      <span className={styles.whose}>{title}</span>
      <span className={styles.value} dir="auto">
        {value || words.nothing}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.versions}>
      <legend className={styles.legend}>{label}</legend>
      {one('yours', words.yours, mine)}
      {one('theirs', words.theirs, stored)}
    </fieldset>
  );
}
