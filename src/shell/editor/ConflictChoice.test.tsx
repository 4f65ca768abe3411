import { screen } from '@testing-library/react';
import * as React from 'react';
import { renderScreen } from '../testing/renderScreen';
import { ConflictChoice } from './ConflictChoice';

interface Form {
  readonly text: string;
}

const fields = { text: { label: 'Réponses', parts: ['text'] as const, show: ({ text }: Form) => text } };
const show = (yours: string, theirs: string): void =>
  void renderScreen(<ConflictChoice<Form> fields={fields} base={undefined} yours={{ text: yours }} theirs={{ form: { text: theirs }, etag: '"2"' }} onChosen={() => undefined} />, { services: {} });

const answers = (changed: string): string => ['La médiathèque du centre', 'Le parc de la mairie', changed, 'La salle des fêtes', 'Le gymnase de la rue haute'].join('\n');

describe('two versions of a field', () => {
  it('are shown where they differ, with a few words around, when they are long', async () => {
    show(answers('Le quai nord'), answers('Le marché couvert'));
    const [yours, theirs] = await screen.findAllByRole('radio');
    expect(yours?.closest('label')).toHaveTextContent(/… la mairie Le quai nord La salle des …/);
    expect(theirs?.closest('label')).toHaveTextContent(/marché couvert/);
    expect(screen.queryByText(/médiathèque/)).toBeNull();
    expect(screen.getByText('quai nord').tagName).toBe('STRONG');
  });

  it.each([
    ['Lundi', 'Mardi'],
    ['', answers('Le quai nord')]
  ])('are shown whole when they are short, or one is empty: %s', async (yours, theirs) => {
    show(yours, theirs);
    const [first, second] = await screen.findAllByRole('radio');
    expect(first?.closest('label')).toHaveTextContent(yours || '(vide)');
    expect(second?.closest('label')).toHaveTextContent(theirs.replace(/\n/g, ' '));
  });
});
