import * as React from 'react';
import type { DateFieldProps } from '../../../../shell/editor/DateField';
import { DateField as EditorDateField } from '../../../../shell/editor/DateField';
import { useWords } from '../../../../shell/Page';
import { editWords } from './editStrings';

/** A day and a time of a call, that can be left out. */
export function DateField(props: Omit<DateFieldProps, 'words' | 'clearLabel'>): React.ReactElement {
  const { date, fields } = useWords(editWords);
  return <EditorDateField {...props} words={date} clearLabel={fields.clearDate} />;
}
