import type { ITextFieldProps } from '@fluentui/react/lib/TextField';
import { TextField } from '@fluentui/react/lib/TextField';
import * as React from 'react';

interface TextBoxProps extends Omit<ITextFieldProps, 'styles' | 'onChange' | 'value'> {
  readonly value: string;
  onChange(value: string): void;
}

const STYLES: ITextFieldProps['styles'] = { description: { fontSize: 12, lineHeight: 16 } };

/** Fluent's text field with hints that can be read; one of several lines grows with its text. */
export function TextBox({ onChange, multiline, ...rest }: TextBoxProps): React.ReactElement {
  return <TextField {...rest} multiline={multiline} autoAdjustHeight={multiline} resizable={false} styles={STYLES} onChange={(_, value = '') => onChange(value)} />;
}
