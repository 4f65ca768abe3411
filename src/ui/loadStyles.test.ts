import { loadStyles } from './loadStyles';

const last = (): Element | null => document.head.lastElementChild;

test('a style sheet comes after those before it, with the nonce that the page asks for', () => {
  loadStyles('.a { color: red }');
  expect(last()).toHaveTextContent('.a { color: red }');
  expect(last()?.hasAttribute('nonce')).toBe(false);
  Object.assign(window, { CSPSettings: { nonce: 'n' } });
  loadStyles('.b { color: blue }');
  expect(last()).toHaveTextContent('.b { color: blue }');
  expect(last()?.getAttribute('nonce')).toBe('n');
});
