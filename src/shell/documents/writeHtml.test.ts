import { hostileDocument } from './testing/hostileDocument';
import { paragraphsOf } from './Document';
import { writeHtml } from './writeHtml';

test('paragraphs are what stands between line ends', () => expect(paragraphsOf(' a\r\n\n b \n')).toEqual(['a', 'b']));

describe('a document as a text of a page', () => {
  const shown = new DOMParser().parseFromString(writeHtml(hostileDocument, { open: 'Lire' }), 'text/html');

  it('has all its words, and nothing in it runs', () => {
    expect(shown.querySelectorAll('img, script, b, [onerror]')).toHaveLength(0);
    expect(shown.body.textContent).toContain('<img src=x onerror="alert(1)"> &');
    expect([...shown.querySelectorAll('h2, h3')].map(({ textContent }) => textContent)).toEqual(['Vue d’ensemble', '1. Jours']);
    expect([...shown.querySelectorAll('td, th')].map(({ textContent }) => textContent).slice(0, 4)).toEqual(['Ce qui est compté', 'Nombre', 'Contributions', '1 200']);
  });

  it('leads to contributions, by addresses of the web alone', () => {
    expect([...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://ville.test/?parvis=contribution-12&x="y']);
  });
});
