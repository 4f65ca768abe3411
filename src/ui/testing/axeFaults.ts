import axe from 'axe-core';

/** What axe-core finds wrong with an element, by rule. Colours are looked at in a browser (tests/e2e). */
export async function axeFaults(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
