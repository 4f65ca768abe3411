import fc from 'fast-check';
import { checkAddress, safeAddress, safePicture } from './safeAddress';

test.each(['https://teams.microsoft.com/', 'http://intra.ville.example/', '/sites/drh', 'mailto:dsi@ville.example', 'tel:+33123456789', 'msteams:/l/chat'])(
  '%s may be opened',
  (url) => expect(checkAddress(url).ok).toBe(true)
);

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://x/y',
  'foo:bar'
])('%j is refused for its scheme', (url) => expect(checkAddress(url)).toEqual({ ok: false, fault: 'scheme' }));

test.each(['teams', 'www.ville.example', '', 'https://', '?q=1', '//ailleurs.example', '/\\ailleurs.example', '/\t/ailleurs.example'])('%j is not an address', (url) => expect(checkAddress(url)).toEqual({ ok: false, fault: 'malformed' }));

test('whatever is typed, what is let through has an allowed scheme', () => {
  const typed = fc.oneof(fc.webUrl(), fc.string(), fc.tuple(fc.constantFrom('javascript:', 'x:', '//', '\\\\', '/\\'), fc.string()).map((parts) => parts.join('')));
  fc.assert(
    fc.property(typed, (text) => {
      const href = safeAddress(text);
      return href === undefined || /^(https?:|mailto:|tel:|msteams:|\/)/.test(href);
    })
  );
});

test('a picture is never loaded from a mail address or over plain http', () => {
  expect(safePicture('http://x.example/a.png')).toBeUndefined();
  expect(safePicture('mailto:a@b.example')).toBeUndefined();
  expect(safePicture('/sites/a/b.png')).toBe('/sites/a/b.png');
});

test('spaces around what was typed mean nothing', () => {
  expect(checkAddress('  /sites/drh \n')).toEqual({ ok: true, href: '/sites/drh' });
  expect(checkAddress(' //ailleurs.example')).toEqual({ ok: false, fault: 'malformed' });
  expect([safeAddress(''), safeAddress('   '), safeAddress(' https://x.example/a '), safeAddress('javascript:1')]).toEqual([undefined, undefined, 'https://x.example/a', undefined]);
  expect([safePicture(''), safePicture('msteams:/https:'), safePicture(' https://x.example/a.png')]).toEqual([undefined, undefined, 'https://x.example/a.png']);
});

test('an address of this tenant is kept without a host, and one elsewhere as the browser reads it', () => {
  expect(checkAddress('/sites/drh/../rh?a=b#c')).toEqual({ ok: true, href: '/sites/rh?a=b#c' });
  expect(checkAddress('HTTPS://Ville.Example')).toEqual({ ok: true, href: 'https://ville.example/' });
  expect(checkAddress('https://this-site.invalid/x')).toEqual({ ok: false, fault: 'malformed' });
});
