import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booleanOf, child, childrenNamed, readXml, writeXml, XmlError, type XmlElement } from './element';

test('elements, attributes and text are read in order, with entities replaced and prefixes taken off', () => {
  const root = readXml(`\uFEFF<?xml version="1.0" encoding="utf-8"?><!-- a --><s:List xmlns:s="urn:x" s:Title="l&#233;&quot;&lt;"><A>1</A><B/><A> <![CDATA[<&amp;>]]></A></s:List>`);
  assert.equal(root.name, 'List');
  assert.equal(root.attributes.Title, 'lé"<');
  assert.deepEqual(childrenNamed(root, 'A').map(({ text }) => text), ['1', ' <&amp;>']);
  assert.equal(child(root, 'B')?.text, '');
  assert.equal(child(root, 'C'), undefined);
});

test('a manifest of thousands of quotes is read whole', () => {
  const json = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => `value ${index}`));
  assert.equal(readXml(`<a m="${json.replaceAll('"', '&quot;')}"/>`).attributes.m, json);
});

const refused: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['text alone', 'text'],
  ['an open element', '<a><b></a>'],
  ['two roots', '<a/><b/>'],
  ['a repeated attribute', '<a b="1" b="2"/>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ['entities that multiply', `<!DOCTYPE a [<!ENTITY x "xx">${'<!ENTITY y "&x;&x;">'.repeat(30)}]><a>&y;</a>`],
  ['a name that reaches into prototypes', '<__proto__ a="1"/>'],
  ['a hundred thousand levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
  ['a text that is too long', `<a>${'x'.repeat(100)}</a>`]
];
for (const [what, text] of refused) {
  test(`${what} is refused in few words`, () => {
    assert.throws(
      () => readXml(text, what.endsWith('too long') ? 50 : undefined),
      (error) => error instanceof XmlError && error.message.length < 200
    );
  });
}

test('booleans are read as SharePoint writes them', () => {
  assert.deepEqual(['TRUE', 'true', '1', '-1', 'FALSE', '0', '', undefined].map(booleanOf), [true, true, true, true, false, false, false, undefined]);
});

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/).filter((each) => !(each in Object.prototype));
const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/[^\P{C}\n\t]/gu, ''));
const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.record(
    {
      name,
      attributes: fc.dictionary(name, text, { noNullPrototype: true }),
      children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('element'), { maxLength: 3 })),
      text
    },
    { noNullPrototype: true }
  )
}));

test('what is written reads back the same', () => {
  fc.assert(fc.property(element, (each) => assert.deepEqual(readXml(writeXml(each)), each)));
});

test('any text is either read or refused', () => {
  const parts = fc.array(fc.oneof(fc.constantFrom('<', '</', '/>', '>', '<a', '<!--', '-->', '<![CDATA[', ']]>', '&', ';', '"', '=', '<?', '?>', '<!', 'a:', '\u0000'), fc.string()), { maxLength: 40 });
  fc.assert(
    fc.property(parts, (each) => {
      try {
        readXml(each.join(''));
      } catch (error) {
        assert.ok(error instanceof XmlError);
      }
    }),
    { numRuns: 2_000 }
  );
});
