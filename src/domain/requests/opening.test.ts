/** @jest-environment node */
import { ERASED } from '../privacy/erased';
import fc from 'fast-check';
import type { OpeningOrder } from './openingPlan';
import { isSpaceOf, openingNeeds, openingPlan, openingStepIds, openingSteps, spaceDescription } from './openingPlan';
import { openingWorkOrder } from './openingWorkOrder';

const ana = { login: 'i:0#.f|membership|ana@ville.example', name: 'Ana' };
const bo = { login: 'i:0#.f|membership|bo@ville.example', name: 'Bo' };
const order: OpeningOrder = {
  request: 12,
  form: { name: 'Réseau de l’accueil', slug: 'reseau-accueil', objectives: ['Partager nos méthodes.', ' '], usages: ['polls'], sensitivity: 'ordinary' },
  animators: [ana],
  team: [bo],
  partners: [{ name: 'Lucie Brun', isAllowed: true }, { name: 'Omar Haddad', isAllowed: false }],
  webUrl: 'https://ville.sharepoint.com/sites/intranet',
  language: 'fr',
  hub: { id: '1', webUrl: 'https://ville.sharepoint.com/sites/intranet' }
};

describe('the plan of a space', () => {
  it('follows from what was decided', () => {
    expect(openingPlan(order)).toMatchObject({ webUrl: 'https://ville.sharepoint.com/sites/reseau-accueil', purpose: 'Partager nos méthodes.', isOpen: true, partners: ['Lucie Brun'], template: 'STS#3' });
    expect(openingPlan({ ...order, form: { ...order.form, sensitivity: 'sensitive' } }).isOpen).toBe(false);
  });

  it('says nothing of objectives whose words were erased meanwhile', () => {
    expect(openingPlan({ ...order, form: { ...order.form, objectives: [ERASED, ERASED] } }).purpose).toBe('');
    expect(openingPlan({ ...order, form: { ...order.form, objectives: ['Partager.', ERASED] } }).purpose).toBe('Partager.');
  });

  it('has no step for what is not asked for, and each step needs earlier ones only', () => {
    expect(openingSteps(openingPlan(order))).toEqual(openingStepIds);
    const small = openingSteps(openingPlan({ ...order, partners: [], hub: null }));
    expect(small).not.toContain('hub');
    expect(small).not.toContain('partners');
    for (const [index, id] of openingStepIds.entries()) for (const need of openingNeeds[id]) expect(openingStepIds.indexOf(need)).toBeLessThan(index);
  });

  it('marks the site with its request, however long the purpose is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('fr' as const, 'en' as const), (purpose, request, language) => {
        const description = spaceDescription({ purpose, request, language });
        expect(Array.from(description).length).toBeLessThanOrEqual(400);
        expect(isSpaceOf(description, request)).toBe(true);
        expect(isSpaceOf(description, request + 1)).toBe(false);
        expect(isSpaceOf(purpose, request)).toBe(false);
      })
    );
  });
});

describe('the work order', () => {
  it('makes the same site by hand, with the mark by which it is known and the team as its owners', () => {
    expect(openingWorkOrder('create', openingPlan(order)).commands).toEqual([
      "m365 spo site add --type ClassicSite --webTemplate 'STS#3' --url 'https://ville.sharepoint.com/sites/reseau-accueil' --title 'Réseau de l’accueil' --description 'Partager nos méthodes. [Parvis, demande 12]' --lcid 1036 --timeZone 3 --owners 'bo@ville.example' --wait",
      "m365 spo site admin add --siteUrl 'https://ville.sharepoint.com/sites/reseau-accueil' --userName 'bo@ville.example' --asAdmin"
    ]);
    expect(openingWorkOrder('create', openingPlan({ ...order, template: 'SITEPAGEPUBLISHING#0' })).commands[0]).toMatch(/^m365 spo site add --type CommunicationSite --url/);
    expect(openingWorkOrder('hub', openingPlan(order)).commands[1]).toBe("m365 spo site hubsite connect --siteUrl 'https://ville.sharepoint.com/sites/reseau-accueil' --id '1'");
  });

  it('never lets a name end its quotes or begin a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        for (const step of openingStepIds) {
          for (const command of openingWorkOrder(step, openingPlan({ ...order, form: { ...order.form, name } })).commands) {
            expect(command.split("'").length % 2).toBe(1);
            expect(command.replace(/'[^']*'/g, '')).toMatch(/^m365 [\w\s-]*$/);
          }
        }
      })
    );
  });
});
