import { act, screen } from '@testing-library/react';
import * as React from 'react';
import type { SaidText } from '../../domain/text/closeTexts';
import { announce } from '../announce';
import { renderScreen } from '../testing/renderScreen';
import { useCloseOnes } from './useCloseOnes';

jest.mock('../announce', () => ({ announce: jest.fn() }));

const canteen = { id: 4, text: 'Ouvrir la cantine le mercredi midi' };
const bicycles = { id: 7, text: 'Des garages fermés pour les vélos électriques' };
const SAY = 'Des idées proches existent déjà.';

interface CloseProps {
  readonly known: readonly SaidText[];
  readonly typed: string;
  readonly least?: number;
}

function Close({ known, typed, least }: CloseProps): React.ReactElement {
  return <p>{`proches : ${useCloseOnes(known, typed, { least, say: SAY }).join()}`}</p>;
}

/** Renders it and types on: what is looked for is looked for once no key came for a moment. */
function typing(first: CloseProps): { found(): string; show(next: CloseProps): void; pause(): void } {
  const { rerender } = renderScreen(<Close {...first} />, { services: {} });
  return {
    found: () => screen.getByText(/^proches/).textContent?.replace('proches : ', '') ?? '',
    show: (next) => rerender(<Close {...next} />),
    pause: () => act(() => void jest.advanceTimersByTime(250))
  };
}

describe('what says nearly what is being typed', () => {
  const known = [canteen, bicycles];
  beforeEach(() => {
    jest.useFakeTimers();
    jest.mocked(announce).mockClear();
  });
  afterEach(() => jest.useRealTimers());

  it('is found and announced once the typing pauses, and no sooner', () => {
    const { found, show, pause } = typing({ known, typed: '' });
    show({ known, typed: 'la cantine le mercredi ' });
    expect([found(), jest.mocked(announce).mock.calls]).toEqual(['', []]);
    pause();
    expect([found(), jest.mocked(announce).mock.calls]).toEqual(['4', [[SAY]]]);
    show({ known, typed: 'la cantine ouvre le mercredi ' });
    pause();
    expect([found(), jest.mocked(announce).mock.calls.length]).toEqual(['4', 1]);
    show({ known, typed: '' });
    pause();
    expect(found()).toBe('');
  });

  it('is not looked for before it is known what is meant', () => {
    const typed = 'cantine mercredi ';
    const { found, show, pause } = typing({ known, typed, least: typed.trim().length });
    pause();
    expect(found()).toBe('');
    show({ known, typed, least: typed.trim().length - 1 });
    pause();
    expect(found()).toBe('4');
  });

  it('goes as soon as it is there no more, and comes with what somebody else says', () => {
    const typed = 'garages pour vélos électriques ';
    const { found, show, pause } = typing({ known, typed });
    pause();
    expect(found()).toBe('7');
    show({ known: [canteen], typed });
    expect(found()).toBe('');
    show({ known: [canteen, bicycles, { ...bicycles, id: 9 }], typed });
    pause();
    expect(found()).toBe('9,7');
  });
});
