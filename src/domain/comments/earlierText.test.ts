import fc from 'fast-check';
import { earlierText } from './earlierText';

describe('the words of an earlier comment', () => {
  it.each([
    ['Bonjour', [], 'Bonjour'],
    ['&lt;b&gt; &amp; &quot;oui&quot; &#233;t&#xe9;', [], '<b> & "oui" été'],
    ['Merci @mention&#123;0&#125; et @mention{1} !', ['Léa Martin', 'Paul'], 'Merci @Léa Martin et @Paul !'],
    ['@mention{3}', ['Léa'], '@mention{3}'],
    ['&amp;lt;', [], '&lt;'],
    ['l&apos;accueil&nbsp;: &QUOT;oui&quot;', [], 'l’accueil : "oui"'],
    ['@mention{10}', Array.from({ length: 11 }, (_, index) => `Agent ${index}`), '@Agent 10'],
    ['&#1114111; &#1114112; &#x10FFFF;', [], '\u{10FFFF} &#1114112; \u{10FFFF}'],
    ['&#xD800; &#57343; &#xD7FF;&#xE000;', [], '&#xD800; &#57343; \uD7FF\uE000'],
    ['&inconnu; &#0; &#99999999;', [], '&inconnu; &#0; &#99999999;'],
    ['  deux\nlignes  ', [], 'deux\nlignes']
  ])('%j becomes what people read', (stored, mentions, text) => expect(earlierText(stored, mentions)).toBe(text));

  it('are the same however SharePoint escaped them', () => {
    const escaped = (text: string): string => text.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => earlierText(escaped(text), []) === text.trim()));
  });
});
