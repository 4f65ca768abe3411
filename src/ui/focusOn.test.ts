import { focusOn } from './focusOn';

test('what is no control takes the focus while it has it, also behind another window', () => {
  document.body.innerHTML = '<h2>Titre</h2><button>Suite</button>';
  const [heading, button] = [document.querySelector('h2'), document.querySelector('button')];
  if (!heading || !button) throw new Error('not drawn');
  focusOn(heading);
  expect(heading).toHaveFocus();
  heading.dispatchEvent(new FocusEvent('blur'));
  expect(heading).toHaveAttribute('tabindex', '-1');
  button.focus();
  expect(heading).not.toHaveAttribute('tabindex');
  document.body.replaceChildren();
});

test('a control takes it as it always does', () => {
  document.body.innerHTML = '<button>Suite</button>';
  const button = document.querySelector('button');
  if (!button) throw new Error('not drawn');
  focusOn(button);
  expect(button).toHaveFocus();
  expect(button).not.toHaveAttribute('tabindex');
  document.body.replaceChildren();
});
