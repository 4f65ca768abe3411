import { footnotesOf } from './footnotes';

/** Labels of references, of notes, and how many lead back. */
function found(html: string): readonly [references: readonly string[], notes: readonly string[], backs: number] {
  const { references, notes, backs } = footnotesOf(new DOMParser().parseFromString(html, 'text/html').body);
  return [[...references.values()], [...notes].map(([{ tagName, id }, label]) => `${tagName.toLowerCase()}${id && `#${id}`} ${label}`), backs.size];
}
const note = (id: string, back: string, tag = 'li'): string => `<${tag} id="${id}">Note <a href="#${back}">↩</a></${tag}>`;
const none = [[], [], 0];

describe('a note is what a short link leads to, and leads back from', () => {
  it.each(['li', 'p', 'dd', 'div', 'aside'])('in <%s>', (tag) => expect(found(`<p><a id="r" href="#n">1</a></p>${note('n', 'r', tag)}`)).toEqual([['1'], [`${tag}#n 1`], 1]));

  it.each([['[12]', '12'], ['(a)', 'a'], [' * ', '*'], ['†', '†'], ['xviii', 'xviii'], ['1234567890', '1234567890']])('called %j', (text, label) => expect(found(`<p><a id="r" href="#n">${text}</a></p>${note('n', 'r')}`)[0]).toEqual([label]));

  it.each(['12345678901', '↑', '[]', ''])('not called %j', (text) => expect(found(`<p><a id="r" href="#n">${text}</a></p>${note('n', 'r')}`)).toEqual(none));

  it('to which several refer, under one label, and which leads back to each', () => {
    expect(found('<p><a id="r1" href="#n">1</a> <a id="r2" href="#n">2</a></p><p id="n">Note <a href="#r1">↩</a> <a href="#r2">↩</a></p>')).toEqual([['1', '1'], ['p#n 1'], 2]);
  });

  it('whose place is around the reference, within it, or named', () => {
    expect(found(`<p><sup id="r"><a href="#n">1</a></sup></p>${note('n', 'r')}`)[0]).toEqual(['1']);
    expect(found(`<p><a href="#n"><span id="r">1</span></a></p>${note('n', 'r')}`)[0]).toEqual(['1']);
    expect(found('<p><a name="r" href="#n">1</a></p><p><a name="n" href="#r">1</a> Note</p>')).toEqual([['1'], ['p 1'], 1]);
    expect(found(`<p><a id="é r" href="#n">1</a></p>${note('n', '%C3%A9%20r')}`)[0]).toEqual(['1']);
    expect(found(`<p><a id="%E9" href="#n">1</a></p>${note('n', '%E9')}`)[0]).toEqual(['1']);
  });

  it('in Word’s own element, with all that stands in it', () => {
    for (const kind of ['footnote', 'endnote']) expect(found(`<p><a name="r" href="#n">[1]</a></p><div style="mso-element:${kind}" id="f"><p><a name="n" href="#r">[1]</a> Note</p><p>Suite</p></div>`)[1]).toEqual(['div#f 1']);
  });
});

describe('no note is', () => {
  it.each([
    ['what leads back nowhere', '<p><a id="r" href="#n">1</a></p><p id="n">Note</p>'],
    ['what leads back elsewhere', `<p><a id="r" href="#n">1</a></p><p id="x">x</p>${note('n', 'x')}`],
    ['what leads back to a place around more than the reference', `<p id="r">Un paragraphe entier <a href="#n">1</a></p>${note('n', 'r')}`],
    ['a heading', `<p><a id="r" href="#n">1</a></p>${note('n', 'r', 'h2')}`],
    ['what is nowhere', '<p><a id="r" href="#n">1</a></p>'],
    ['what the link itself stands in', '<p id="n"><a id="r" href="#n">1</a> <a href="#r">↩</a></p>'],
    ['what stands in no paragraph', '<p><a id="r" href="#n">1</a></p><span id="n">Note <a href="#r">↩</a></span>']
  ])('%s', (_, html) => expect(found(html)).toEqual(none));

  it('of two places of one name the second', () => {
    expect(found(`<p><a id="r" href="#n">1</a></p>${note('n', 'r', 'p')}<p name="n" id="n">Autre <a href="#r">↩</a></p>`)[1]).toEqual(['p#n 1']);
  });
});
