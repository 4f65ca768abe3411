/**
 * jsdom, quicker at what takes half the time of a screen's tests: which CSS rules are about an element. It is asked for each element and all
 * above it by every `getByRole`, every click and by axe, and jsdom tries each of Fluent's rules each time. The answer is the same: a rule
 * whose subject has a class or is of a kind that the element has not and is not needs no trying.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');

const { matchesDontThrow } = selectors;
/** By selector: what an element needs at least one of; null where that cannot be told from the text alone. */
const subjects = new Map();

/** The last compound of each selector of a list names what it is about: `.a > .b:hover, p` is about `.b` and `p`. */
function subjectsOf(list) {
  // Rules like @font-face are about nothing: jsdom asks for elements called "undefined".
  let text = String(list).replace(/"[^"\\]*"|'[^'\\]*'/g, '');
  // What stands in brackets only narrows what is outside.
  for (let before = ''; before !== text; ) [before, text] = [text, text.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '')];
  // Escapes, and what is left over, may be anything.
  if (/[^\w\s.,:#>+~*-]/.test(text)) return null;
  const found = text.split(',').map((selector) => {
    const compound = selector.trim().split(/[\s>+~]+/).pop();
    const [, name] = /\.([\w-]+)/.exec(compound) ?? [];
    if (name) return { name };
    const [kind] = /^[a-z][\w-]*/i.exec(compound) ?? [];
    return kind ? { kind: kind.toLowerCase() } : undefined;
  });
  return found.includes(undefined) ? null : found;
}

/** Whose rules are looked for, its classes between spaces. */
let subject;

// Before jsdom's other modules take them by their names.
selectors.matchesDontThrow = (element, list) => {
  let wanted = subjects.get(list);
  if (wanted === undefined) subjects.set(list, (wanted = subjectsOf(list)));
  const isNone = element === subject?.element && wanted !== null && !wanted.some(({ name, kind }) => (name === undefined ? kind === subject.kind : subject.classes.includes(` ${name} `)));
  return !isNone && matchesDontThrow(element, list);
};

const styleRules = require('jsdom/lib/jsdom/living/helpers/style-rules');
const { forEachMatchingSheetRuleOfElement } = styleRules;
styleRules.forEachMatchingSheetRuleOfElement = (element, handleRule) => {
  subject = { element, kind: element.localName.toLowerCase(), classes: ` ${(element.getAttribute('class') ?? '').replace(/\s/g, ' ')} ` };
  forEachMatchingSheetRuleOfElement(element, handleRule);
  subject = undefined;
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
