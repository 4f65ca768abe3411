import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { TextBox } from './TextBox';

describe('a text box', () => {
  it('is named by its label, and read with its hint and its fault', () => {
    const { rerender } = render(<TextBox label="Titre" required description="Court." value="" onChange={() => undefined} />);
    const box = screen.getByRole('textbox', { name: /^Titre/ });
    expect(box).toBeRequired();
    expect(box).toBeValid();
    expect(box).toHaveAccessibleDescription('Court.');
    rerender(<TextBox label="Titre" required description="Court." errorMessage="Donnez un titre." value="" onChange={() => undefined} />);
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription('Court. Donnez un titre.');
  });

  it('gives what is typed, and keeps to its length', async () => {
    const onChange = jest.fn();
    function Typed(): React.ReactElement {
      const [value, setValue] = React.useState('');
      return <TextBox ariaLabel="Titre" maxLength={3} value={value} onChange={(next) => { setValue(next); onChange(next); }} />;
    }
    render(<Typed />);
    await userEvent.type(screen.getByLabelText('Titre'), 'abcd');
    expect(onChange.mock.calls).toEqual([['a'], ['ab'], ['abc']]);
  });

  it.each([true, false])('gives its element, to be focused (multiline: %s)', (multiline) => {
    const ref = React.createRef<HTMLElement>();
    render(<TextBox ref={ref} ariaLabel="Texte" multiline={multiline} value="" onChange={() => undefined} />);
    ref.current?.focus();
    expect(screen.getByLabelText('Texte')).toHaveFocus();
  });

  it('is what it is asked to be, so that a phone offers the keys for it', () => {
    render(<TextBox ariaLabel="Adresse" type="url" value="" onChange={() => undefined} />);
    expect(screen.getByLabelText('Adresse')).toHaveAttribute('type', 'url');
  });

  it('grows with its text', () => {
    jest.spyOn(HTMLTextAreaElement.prototype, 'scrollHeight', 'get').mockReturnValue(90);
    jest.spyOn(HTMLTextAreaElement.prototype, 'clientHeight', 'get').mockReturnValue(60);
    jest.spyOn(HTMLTextAreaElement.prototype, 'offsetHeight', 'get').mockReturnValue(62);
    render(<TextBox ariaLabel="Texte" multiline value={'a\nb\nc\nd'} onChange={() => undefined} />);
    expect(screen.getByLabelText('Texte')).toHaveStyle({ height: '92px' });
    jest.spyOn(HTMLTextAreaElement.prototype, 'scrollHeight', 'get').mockReturnValue(60);
    render(<TextBox ariaLabel="Court" multiline value="a" onChange={() => undefined} />);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Court').style.height).toBe('');
    jest.restoreAllMocks();
  });
});
