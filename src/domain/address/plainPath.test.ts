import fc from 'fast-check';
import { addressOf } from '../../data/files/addressOf';
import { plainPath } from './plainPath';

describe('the path that an address says', () => {
  it('is the one that it was made of, whatever characters are in it', () => {
    for (const path of ['/sites/x/100 % d’accord.aspx', '/a/50%25.pdf', "/a/l'été #1 & +.pdf", '/a/🚲 ميزانية.docx']) expect(plainPath(addressOf(path))).toBe(path);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => expect(plainPath(addressOf(path))).toBe(path)));
  });

  it('is what stands there where nothing is escaped, or wrongly', () => {
    expect(plainPath('/a/100 %.aspx')).toBe('/a/100 %.aspx');
    expect(plainPath('/a/%E9t%C3%A9 %.aspx')).toBe('/a/%E9té %.aspx');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(() => plainPath(text)).not.toThrow()));
  });
});
