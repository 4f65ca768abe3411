import { homeLayout, homeName, homeText } from './homePage';
import type { NewSiteChoice, NewSitePlan } from './newSitePlan';
import { newSiteNeeds, newSiteSteps, partOfStep } from './newSitePlan';
import { sitePartIds } from './sitePart';
import { pageOrder, siteTemplates, usualParts } from './siteTemplate';
import { choiceFormat } from './choiceFormat';

const choice: NewSiteChoice = {
  template: 'direction', parts: usualParts.direction, purpose: 'Les crèches <et> relais.\nPour tous.', contact: 'creches@ville.example', animators: [{ login: 'i:0#.f|membership|lea@ville.example', name: 'Léa « & » Roux' }],
  map: { webUrl: 'https://ville.example/sites/intranet', title: 'Intranet' }, isFirstPage: true
};
const plan = (more: Partial<NewSitePlan> = {}): NewSitePlan => ({ ...choice, webUrl: 'https://ville.example/sites/creches', title: 'Crèches', language: 'fr', ...more });

describe('the plan of a new site', () => {
  it('does what was chosen, and nothing else', () => {
    expect(newSiteSteps(choice)).toEqual(['lists:polls', 'lists:calls', 'lists:registrations', 'animators', 'home', 'firstPage', 'directory', 'menu']);
    expect(newSiteSteps({ parts: ['waiting', 'polls'], animators: choice.animators, map: null, isFirstPage: false })).toEqual(['lists:polls', 'home']);
    expect(newSiteSteps({ parts: ['cityMap', 'ideas'], animators: [], map: choice.map, isFirstPage: false })).toEqual(['lists:ideas', 'home', 'directory', 'menu']);
  });

  it('has no page before its lists, and nobody is led to a site without a page', () => {
    const steps = newSiteSteps(choice);
    expect(newSiteNeeds('home', steps)).toEqual(['lists:polls', 'lists:calls', 'lists:registrations']);
    expect(newSiteNeeds('animators', steps)).toEqual(['lists:calls', 'lists:registrations']);
    expect([newSiteNeeds('firstPage', steps), newSiteNeeds('directory', steps), newSiteNeeds('menu', steps), newSiteNeeds('lists:polls', steps)]).toEqual([['home'], ['home'], [], []]);
    expect([partOfStep('lists:calls'), partOfStep('home')]).toEqual(['calls', null]);
  });

  it('is kept as it was chosen', () => expect(choiceFormat.read(choiceFormat.write(choice))).toEqual({ ok: true, value: choice }));
});

describe('the home page', () => {
  it.each(siteTemplates)('has each part once, whatever was chosen: %s', (template) => {
    // What stands beside the text is in no order.
    expect([...pageOrder[template], 'cityMap'].sort()).toEqual([...sitePartIds].sort());
    for (let mask = 0; mask < 2 ** sitePartIds.length; mask += 37) {
      const parts = sitePartIds.filter((_, index) => (mask >> index) % 2 === 1);
      const { aside, rows } = homeLayout({ template, parts });
      expect([...aside, ...rows.flat()].sort()).toEqual([...parts].sort());
      expect(rows.every((row) => row.length <= 2 && (row.length === 1 || !row.some((part) => ['ownMap', 'tariffs', 'requests', 'comments'].includes(part))))).toBe(true);
    }
    expect(homeLayout({ template, parts: usualParts[template] }).rows.length).toBeGreaterThan(0);
  });

  it('says in the language of the site what it is for, and runs nothing', () => {
    const french = homeText(plan(), 'https://ville.example/sites/intranet/SitePages/Carte.aspx?a=1&b="2"');
    expect(french).toContain('<p>Les crèches &lt;et&gt; relais.</p><p>Pour tous.</p>');
    expect(french).toContain('<li>voir ce que l’on attend de vous</li><li>répondre aux sondages</li>');
    expect(french).toContain('<a href="https://ville.example/sites/intranet/SitePages/Carte.aspx?a=1&amp;b=&quot;2&quot;">la carte des usages</a>');
    expect(french).toContain('animé par Léa « &amp; » Roux.');
    const english = homeText(plan({ language: 'en', animators: [], contact: ' ' }), null);
    expect(english).toContain('On this page you can:');
    expect(english).not.toMatch(/usage map|A question|led by/);
    expect(homeText(plan({ parts: ['cityMap'], contact: '', animators: [] }), null)).toBe('<p>Les crèches &lt;et&gt; relais.</p><p>Pour tous.</p>');
  });

  it('takes the first name that nobody has', () => {
    expect(homeName('fr', ['Home.aspx'])).toBe('Accueil');
    expect(homeName('fr', ['accueil.aspx', 'Accueil-2.aspx'])).toBe('Accueil-3');
    expect(homeName('en', [])).toBe('Welcome');
  });
});
