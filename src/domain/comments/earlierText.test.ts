import fc from 'fast-check';
import { earlierText } from './earlierText';

describe('the words of an earlier comment', () => {
  it.each([
    ['Bonjour', [], 'Bonjour'],
    ['&lt;b&gt; &amp; &quot;oui&quot; &#233;t&#xe9;', [], '<b> & "oui" été'],
    ['Merci @mention&#123;0&#125; et @mention{1} !', ['Léa Martin', 'Paul'], 'Merci @Léa Martin et @Paul !'],
    ['@mention{3}', ['Léa'], '@mention{3}'],
    ['&amp;lt;', [], '&lt;'],
    ['&inconnu; &#0; &#99999999;', [], '&inconnu; &#0; &#99999999;'],
    ['  deux\nlignes  ', [], 'deux\nlignes']
  ])('%j becomes what people read', (stored, mentions, text) => expect(earlierText(stored, mentions)).toBe(text));

  it('are the same however SharePoint escaped them', () => {
    const escaped = (text: string): string => text.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => earlierText(escaped(text), []) === text.trim()));
  });
});
