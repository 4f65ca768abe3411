import { announce } from './announce';

const region = (): HTMLElement => document.getElementById('parvis-announcements') ?? document.body;
/** Longer than the region is empty for. */
const said = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

describe('what is said to screen readers', () => {
  afterEach(() => document.body.replaceChildren());

  it('stands in one polite region that nobody sees', async () => {
    announce('Vote enregistré');
    await said();
    announce('Vote retiré');
    await said();
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
    expect(region()).toHaveAttribute('aria-live', 'polite');
    expect(region()).toHaveAttribute('role', 'status');
    expect(region().textContent).toBe('Vote retiré');
    expect(region().style).toMatchObject({ position: 'absolute', overflow: 'hidden', width: '1px', height: '1px' });
  });

  it('is said again when it is the same sentence: the region is empty in between', async () => {
    announce('Copié');
    await said();
    announce('Copié');
    expect(region().textContent).toBe('');
    await said();
    expect(region().textContent).toBe('Copié');
  });

  it('is heard although a panel hides the rest of the page', async () => {
    announce('a');
    region().setAttribute('aria-hidden', 'true');
    announce('b');
    expect(region()).not.toHaveAttribute('aria-hidden');
    await said();
    expect(region().textContent).toBe('b');
  });
});
