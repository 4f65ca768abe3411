import { render } from '@testing-library/react';
import * as React from 'react';
import { hostileTexts } from '../../domain/passages/testing/hostileTexts';
import { wordDifference } from '../../domain/text/wordDifference';
import { Difference } from '../../ui/Difference';
import { renderScreen } from '../testing/renderScreen';
import { AttachedFiles } from './AttachedFiles';
import { differenceWords } from './differenceStrings';
import { PlainText } from './PlainText';

const TRAPS = ['alert', 'fetch', 'hacked'] as const;
const addressesIn = (element: Element): readonly string[] => Array.from(element.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '');
const elementsIn = (element: Element): readonly string[] => [...new Set(Array.from(element.querySelectorAll('*'), ({ tagName }) => tagName))].sort();

describe('several hundred texts that would run where they are taken for markup', () => {
  beforeEach(() => {
    for (const name of TRAPS) Reflect.set(window, name, jest.fn());
  });
  afterEach(() => {
    for (const name of TRAPS) expect(Reflect.get(window, name)).not.toHaveBeenCalled();
  });

  it('said in a contribution, or as the name of somebody whom it mentions, are read as they were typed', () => {
    const { container } = render(
      <>
        {hostileTexts.map((text, index) => (
          <PlainText key={index} text={`avant @${text} après`} mentions={[{ login: 'x', name: text }]} />
        ))}
      </>
    );
    expect(Array.from(container.querySelectorAll('p'), ({ textContent }) => textContent)).toEqual(hostileTexts.map((text) => `avant @${text} après`));
    expect(elementsIn(container)).toEqual(['A', 'P', 'STRONG']);
    for (const address of addressesIn(container)) expect(address).toMatch(/^https?:/);
  });

  it('proposed as a wording are shown beside what they would replace, each with all its letters', () => {
    const { container } = render(
      <>
        {hostileTexts.map((text, index) => (
          <Difference key={index} pieces={wordDifference('Deux jours par semaine.', text, 'fr')} words={differenceWords.fr} isApart />
        ))}
      </>
    );
    const sides = Array.from(container.querySelectorAll('dd'), ({ textContent }) => textContent);
    expect(sides.filter((_, index) => index % 2 === 1)).toEqual(hostileTexts);
    expect(elementsIn(container)).toEqual(['BUTTON', 'DD', 'DIV', 'DL', 'DT', 'SPAN', 'STRONG']);
  });

  it('as names and places of files are names, and lead nowhere', () => {
    const files = hostileTexts.map((text) => ({ path: text, name: text, size: 1 }));
    const { container } = renderScreen(<AttachedFiles files={files} />, { services: {} });
    // Signs that turn letters would show another ending than the name has.
    expect(Array.from(container.querySelectorAll('bdi'), ({ textContent }) => textContent)).toEqual(hostileTexts.map((text) => text.replace(/\u202e/g, '')));
    expect(addressesIn(container).filter((address) => address !== '')).toEqual([]);
  });
});
