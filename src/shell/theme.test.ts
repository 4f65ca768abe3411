import { contrast } from './contrast';
import { themeVariables } from './theme';

describe('the colours of a section', () => {
  it('are those of its theme, and SharePoint’s own where it has none', () => {
    expect(themeVariables({ semanticColors: { bodyText: '#123456' } })).toMatchObject({ '--pv-text': '#123456', '--pv-background': '#ffffff', colorScheme: 'light' });
    expect(themeVariables(undefined)).toMatchObject({ '--pv-text': '#323130', '--pv-button': '#0078d4' });
    expect(themeVariables({ isInverted: true })).toMatchObject({ colorScheme: 'dark' });
  });

  it('show what is wrong in a colour that can be read on them', () => {
    const strong = { bodyBackground: '#03787c', bodyText: '#ffffff', errorText: '#a4262c' };
    expect(themeVariables({ semanticColors: strong })).toMatchObject({ '--pv-error': '#ffffff' });
    expect(themeVariables({ semanticColors: { ...strong, bodyBackground: '#ffffff' } })).toMatchObject({ '--pv-error': '#a4262c' });
  });
});

describe('contrast', () => {
  it('is what WCAG says it is, whichever colour comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#808080', '#808080')).toBe(1);
  });

  it('holds nothing against a colour that it cannot read', () => {
    expect(contrast('transparent', '#ffffff')).toBe(21);
  });
});
