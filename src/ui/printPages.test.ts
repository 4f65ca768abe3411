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

test('on paper headings begin at the first level, and a file has the name of the first, until it is done', () => {
  document.body.innerHTML = '<div id="it"><h4 class="title" dir="auto">Que changer ?</h4><h5>Idées</h5><h6>Ouvrir</h6><h5>Fin</h5></div>';
  document.title = 'Accueil';
  const printed: (readonly string[])[] = [];
  window.print = () => printed.push([document.title, ...[...(sheet()?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map((heading) => heading.outerHTML)]);
  const element = document.getElementById('it');
  if (!element) throw new Error('no element');
  printPages(element, '');
  expect(printed).toEqual([['Que changer ?', '<h1 class="title" dir="auto">Que changer ?</h1>', '<h2>Idées</h2>', '<h3>Ouvrir</h3>', '<h2>Fin</h2>']]);
  window.dispatchEvent(new Event('afterprint'));
  expect(document.title).toBe('Accueil');
  expect(element.querySelector('h4')?.textContent).toBe('Que changer ?');
  document.body.innerHTML = '';
});
