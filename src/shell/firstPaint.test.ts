import { paintLoadFailure, paintLoading, paneFailureText } from './firstPaint';

const part = (): HTMLElement => {
  const element = document.createElement('div');
  element.append('Avant');
  return element;
};
const failure = (isGone: boolean) => ({ isGone, code: 'P4F-7K2' });

describe('before the screens are there', () => {
  it('grey lines hold the place, and say that something is coming', () => {
    const element = part();
    paintLoading(element);
    const [box] = Array.from(element.children);
    expect(element.childNodes).toHaveLength(1);
    expect(box).toHaveAttribute('aria-busy', 'true');
    expect(box instanceof HTMLElement && box.style.minHeight).toBe('288px');
    expect(Array.from(box?.children ?? [], (line) => (line instanceof HTMLElement ? [line.style.width, line.style.height, line.style.opacity] : []))).toEqual([['60%', '16px', '0.08'], ['90%', '16px', '0.08'], ['75%', '16px', '0.08']]);
    expect(element.textContent).toBe('');
  });
});

describe('when the screens do not come', () => {
  it.each([
    ['fr-FR', true, 'mis à jour depuis l’ouverture', 'Recharger la page', 'Réessayer'],
    ['FR-ca', false, 'empêché ce composant de démarrer', 'Recharger la page', 'Réessayer'],
    ['en-US', true, 'updated since the page was opened', 'Reload the page', 'Try again'],
    ['de-DE', false, 'kept this web part from starting', 'Reload the page', 'Try again']
  ])('an agent of %s is told why, with the code for support, and what to do', (culture, isGone, why, ...buttons) => {
    const element = part();
    const retry = jest.fn();
    paintLoadFailure(element, culture, failure(isGone), retry);
    const box = element.querySelector('[role=alert]');
    expect(element.children).toHaveLength(1);
    expect(box?.textContent).toContain(why);
    expect(box?.textContent).toMatch(/(assistance\u00a0|support): P4F-7K2/);
    const [reload, again] = Array.from(element.querySelectorAll('button'));
    expect([reload?.textContent, again?.textContent]).toEqual(buttons);
    expect([reload?.type, again?.type]).toEqual(['button', 'button']);
    again?.click();
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('the pane says in words what can be done', () => {
    expect(paneFailureText('fr-FR', failure(true))).toMatch(/mis à jour.*Rechargez la page\.$/);
    expect(paneFailureText('fr-FR', failure(false))).toMatch(/démarrer.*Code pour l’assistance\u00a0: P4F-7K2$/);
    expect(paneFailureText('en-US', failure(true))).toMatch(/updated.*Reload the page\.$/);
    expect(paneFailureText('en-US', failure(false))).toMatch(/starting.*Code for support: P4F-7K2$/);
  });
});
