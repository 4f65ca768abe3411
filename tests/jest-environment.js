/**
 * jsdom, quicker at what takes half the time of a screen's tests: which CSS rules are about an element. It is asked for each element and all
 * above it by every `getByRole`, every click and by axe, and jsdom tries each of Fluent's rules each time. The answer is the same: a rule
 * is tried only on an element that has a class or is of a kind that the rule's subject needs.
 */
const cssom = require('cssom');
const defaultStyleSheet = require('jsdom/lib/jsdom/browser/default-stylesheet');
const { matchesDontThrow } = require('jsdom/lib/jsdom/living/helpers/selectors');

/** The last compound of each selector of a list names what it is about: `.a > .b:hover, p` is about `.b` and `p`. Null where that cannot be told from the text alone. */
function subjectsOf(list) {
  let text = list.replace(/"[^"\\]*"|'[^'\\]*'/g, '');
  // What stands in brackets only narrows what is outside.
  for (let before = ''; before !== text; ) [before, text] = [text, text.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '')];
  // Escapes, and what is left over, may be anything.
  if (/[^\w\s.,:#>+~*-]/.test(text)) return null;
  const found = text.split(',').map((selector) => {
    const compound = selector.trim().split(/[\s>+~]+/).pop();
    const [, name] = /\.([\w-]+)/.exec(compound) ?? [];
    if (name) return `.${name}`;
    const [kind] = /^[a-z][\w-]*/i.exec(compound) ?? [];
    return kind?.toLowerCase();
  });
  return found.includes(undefined) ? null : [...new Set(found)];
}

/** Rules of a sheet by the subjects that they are about, `*` for those of which that is not known, each with its place in the sheet. */
class RuleIndex {
  constructor({ cssRules }) {
    this.bySubject = new Map();
    this.count = cssRules.length;
    this.last = cssRules[cssRules.length - 1];
    let place = 0;
    for (const rule of Array.from(cssRules).flatMap(onScreen)) {
      // @font-face and the like are about no element.
      if (rule.selectorText === undefined) continue;
      for (const subject of subjectsOf(rule.selectorText) ?? ['*']) {
        const entry = { place, rule };
        const there = this.bySubject.get(subject);
        if (there) there.push(entry);
        else this.bySubject.set(subject, [entry]);
      }
      place++;
    }
  }

  isOf({ cssRules }) {
    return this.count === cssRules.length && this.last === cssRules[cssRules.length - 1];
  }

  /** In the order of the sheet: the last one counts. */
  about(subjects) {
    const entries = subjects.flatMap((subject) => this.bySubject.get(subject) ?? []);
    return entries.sort((a, b) => a.place - b.place).filter(({ place }, index) => place !== entries[index - 1]?.place);
  }
}

/** As jsdom reads `@media`. */
function onScreen(rule) {
  if (!rule.media) return [rule];
  return Array.prototype.includes.call(rule.media, 'screen') ? Array.from(rule.cssRules) : [];
}

const indexes = new WeakMap();
function indexOf(sheet) {
  let index = indexes.get(sheet);
  if (!index?.isOf(sheet)) indexes.set(sheet, (index = new RuleIndex(sheet)));
  return index;
}

const ofBrowser = cssom.parse(defaultStyleSheet);
// Before jsdom's other modules take it by its name.
require('jsdom/lib/jsdom/living/helpers/style-rules').forEachMatchingSheetRuleOfElement = (element, handleRule) => {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  const subjects = ['*', element.localName.toLowerCase(), ...new Set(names.map((name) => `.${name}`))];
  for (const sheet of [ofBrowser, ...element._ownerDocument.styleSheets._list]) {
    for (const { rule } of indexOf(sheet).about(subjects)) if (matchesDontThrow(element, rule.selectorText)) handleRule(rule);
  }
};

const { TestEnvironment: Screen } = require('jest-environment-jsdom');
const { TestEnvironment: NoScreen } = require('jest-environment-node');

/** Rules, schemas and repositories have no screen, and making one for each file of their tests takes a good part of their time; those that need one say `@screen`, and what reads documents does. */
const SCREENLESS = /[\\/]src[\\/](domain[\\/](?!passages)|lists[\\/]|data[\\/])/;

module.exports = class {
  constructor(config, context) {
    const isScreenless = SCREENLESS.test(context.testPath) && context.docblockPragmas.screen === undefined;
    return new (isScreenless ? NoScreen : Screen)(config, context);
  }
};
