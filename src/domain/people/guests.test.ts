import fc from 'fast-check';
import { isGuestLogin } from './guestLogin';
import { organisationOfGuest, organisationsOf } from './guests';

describe('a guest', () => {
  it('is told by his sign-in, whatever its capitals, and his organisation with it', () => {
    expect(organisationOfGuest('i:0#.f|membership|lucie_b_metropole.example#ext#@ville.onmicrosoft.example')).toBe('metropole.example');
    expect(organisationOfGuest('i:0#.f|membership|Lucie_Metropole.Example#EXT#@ville.onmicrosoft.example')).toBe('metropole.example');
    expect(organisationOfGuest('i:0#.f|membership|urn%3aspo%3aguest#lucie@metropole.example')).toBe('metropole.example');
    expect(['i:0#.f|membership|nadia_b@ville.example', 'c:0-.f|rolemanager|spo-grid-all-users/1', ''].map((login) => [isGuestLogin(login), organisationOfGuest(login)])).toEqual([[false, ''], [false, ''], [false, '']]);
  });

  it('has the domain of his address as his organisation, whatever stands before it', () => {
    const domain = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}\.[a-z]{2,6}$/);
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9._-]{1,20}$/), domain, (name, of) => organisationOfGuest(`i:0#.f|membership|${name}_${of}#ext#@ville.onmicrosoft.example`) === of));
  });
});

it('several of one organisation make it one', () => {
  expect(organisationsOf(['metropole.example', 'lire.example', 'metropole.example'].map((organisation) => ({ organisation })))).toEqual(['lire.example', 'metropole.example']);
  expect(organisationsOf([])).toEqual([]);
});
