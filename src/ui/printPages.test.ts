import { printPages } from './printPages';

const sheet = (): Element | null => document.querySelector('.parvis-print');

test('an element is printed alone, its running head above each page and not once more in it, and nothing is left', () => {
  document.body.innerHTML = '<div lang="fr"><div id="it"><p data-running="">Annexe 2</p><p>Merci.</p></div></div><p>Autre</p>';
  const printed: (string | null | undefined)[] = [];
  window.print = () => printed.push(sheet()?.querySelector('thead')?.textContent, sheet()?.querySelector('tbody')?.textContent, sheet()?.firstElementChild?.getAttribute('lang'));
  const element = document.getElementById('it');
  if (!element) throw new Error('no element');
  printPages(element, 'Annexe 2');
  expect(printed).toEqual(['Annexe 2', 'Merci.', 'fr']);
  expect(element.textContent).toBe('Annexe 2Merci.');
  window.dispatchEvent(new Event('afterprint'));
  expect(sheet()).toBeNull();
  document.body.innerHTML = '';
});
