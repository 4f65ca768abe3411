import { render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { ThemeScope } from './ThemeScope';

const shown = (children: React.ReactNode): React.ReactElement => <ThemeScope theme={undefined} variables={{}} language="en">{children}</ThemeScope>;
const LINE = 'Que changer ? « Tout » : oui ; vite !';
const GLUED = 'Que changer\u00a0? «\u00a0Tout\u00a0»\u00a0: oui\u00a0; vite\u00a0!';

describe('signs of French in what people typed', () => {
  it('stay on the line of their word, with as many characters', async () => {
    render(shown(<p data-testid="said">{LINE}</p>));
    await waitFor(() => expect(screen.getByTestId('said').textContent).toBe(GLUED));
    expect(GLUED).toHaveLength(LINE.length);
  });

  it('stay there when the text changes, and in what comes later', async () => {
    const { rerender } = render(shown(<p data-testid="said">Rien</p>));
    rerender(shown(<p data-testid="said">{LINE}</p>));
    await waitFor(() => expect(screen.getByTestId('said').textContent).toBe(GLUED));
    rerender(shown(<><p data-testid="said">{LINE}</p><ul><li data-testid="later"><b>{LINE}</b></li></ul></>));
    await waitFor(() => expect(screen.getByTestId('later').textContent).toBe(GLUED));
    // React finds its own texts again.
    rerender(shown(<p data-testid="said">Rien ?</p>));
    await waitFor(() => expect(screen.getByTestId('said').textContent).toBe('Rien\u00a0?'));
  });

  it('are left as they are where somebody types, and where no sign follows', async () => {
    render(shown(<><textarea aria-label="typed" defaultValue={LINE} /><p data-testid="said">10:30 a ?b, 3 + 4</p></>));
    await waitFor(() => expect(screen.getByTestId('said').textContent).toBe('10:30 a\u00a0?b, 3 + 4'));
    expect(screen.getByRole('textbox')).toHaveValue(LINE);
  });
});
