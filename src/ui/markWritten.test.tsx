import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { NamedWords } from './NamedWords';
import { Quoting } from './Quoting';
import { ThemeScope, ThemeScopeInLayer, WrittenIn } from './ThemeScope';
import { writtenLanguage } from './writtenLanguage';

const shown = (children: React.ReactNode, language: 'fr' | 'en' = 'en', site: 'fr' | 'en' = 'fr'): React.ReactElement => (
  <ThemeScope theme={undefined} variables={{}} language={language}>
    <WrittenIn language={site}>{children}</WrittenIn>
  </ThemeScope>
);
const langOf = (id: string): string | undefined => screen.getByTestId(id).closest<HTMLElement>('[lang]')?.lang;

describe('the language of what people wrote', () => {
  it('is told where it is not that of the interface, here and in what comes later', async () => {
    const { rerender } = render(shown(<><h2>Calls</h2><p data-testid="said" dir="auto">Faut-il ouvrir la mairie le samedi ?</p></>));
    await waitFor(() => expect(langOf('said')).toBe('fr'));
    expect(screen.getByRole('heading').closest<HTMLElement>('[lang]')?.lang).toBe('en');
    rerender(shown(<><h2>Calls</h2><p data-testid="said" dir="auto">Shall we open the town hall?</p><ul><li><bdi data-testid="later">Télétravail</bdi></li></ul></>));
    await waitFor(() => expect(langOf('later')).toBe('fr'));
    expect(screen.getByTestId('said')).not.toHaveAttribute('lang');
  });

  it('is that of the site where the words do not say it, in both directions', async () => {
    render(shown(<><bdi data-testid="short">Telework</bdi><bdi data-testid="own">Nos idées pour la cour</bdi><bdi data-testid="count">12 345</bdi><bdi data-testid="far">اقتراحات</bdi></>, 'fr', 'en'));
    await waitFor(() => expect(langOf('short')).toBe('en'));
    expect(['own', 'count', 'far'].map(langOf)).toEqual(['fr', 'fr', 'fr']);
  });

  it('is told of a text within another, in a panel, and of what stands in a field as it is typed', async () => {
    render(shown(
      <>
        <div dir="auto" data-testid="outer">Le texte tel qu’il est, avec ses mots <bdi data-testid="inner">and what we said of it</bdi></div>
        <ThemeScopeInLayer><bdi data-testid="layer">Télétravail</bdi></ThemeScopeInLayer>
        <textarea aria-label="typed" dir="auto" data-testid="field" defaultValue="" />
        <bdi lang="en" data-testid="told">Les mots</bdi>
        <select aria-label="direction"><option data-testid="ours">All</option><option data-testid="theirs">Direction de la culture</option></select>
      </>
    ));
    await waitFor(() => expect(langOf('outer')).toBe('fr'));
    await waitFor(() => expect(langOf('layer')).toBe('fr'));
    expect([langOf('inner'), langOf('told'), langOf('field'), langOf('ours'), langOf('theirs')]).toEqual(['en', 'en', 'en', 'en', 'fr']);
    fireEvent.input(screen.getByTestId('field'), { target: { value: 'Je voudrais une salle de réunion' } });
    expect(langOf('field')).toBe('fr');
    fireEvent.input(screen.getByTestId('field'), { target: { value: '' } });
    expect(langOf('field')).toBe('en');
  });

  it('is told of what a sentence of ours quotes, which stays one sentence', async () => {
    render(shown(<button><Quoting said="Your choice: Un samedi sur quatre" text="Un samedi sur quatre" /></button>));
    expect(screen.getByRole('button')).toHaveAccessibleName('Your choice: Un samedi sur quatre');
    await waitFor(() => expect(screen.getByText('Un samedi sur quatre').closest<HTMLElement>('[lang]')?.lang).toBe('fr'));
    expect(screen.getByRole('button').closest<HTMLElement>('[lang]')?.lang).toBe('en');
  });

  it('is told of what the name of a button quotes, with its marks, and the name stays one', async () => {
    render(shown(<button><NamedWords name="Reply to “Un samedi sur quatre” (2)" quoted="Un samedi sur quatre">Reply</NamedWords></button>));
    expect(screen.getByRole('button')).toHaveAccessibleName('Reply to “Un samedi sur quatre” (2)');
    await waitFor(() => expect(screen.getByText('“Un samedi sur quatre”').closest<HTMLElement>('[lang]')?.lang).toBe('fr'));
  });
});

describe('the language of a text by its words', () => {
  it.each([
    ['fr', 'L’accueil du public'], ['fr', 'Quelle salle choisir pour la fête ?'], ['fr', 'un vélo électrique'], ['fr', 'Qu’en pensez-vous ?'], ['fr', 'Hors regroupement'], ['fr', '(sans nom)'],
    ['en', 'By Aïcha Ouali on 12 May 2026'], ['en', 'In no cluster'], ['en', '(no name)'], ['en', 'Author not shown'], ['en', 'Untitled call'], ['en', 'Other tasks'], ['en', 'the café is closed'], ['en', 'Let’s move the meeting']
  ] as const)('is %s: %s', (language, text) => {
    expect([writtenLanguage(text, 'fr'), writtenLanguage(text, 'en')]).toEqual([language, language]);
  });

  it('is left open where they do not say', () => {
    for (const text of ['', '12', 'Télétravail', 'Karim Benali']) expect([writtenLanguage(text, 'fr'), writtenLanguage(text, 'en')]).toEqual(['fr', 'en']);
  });
});
