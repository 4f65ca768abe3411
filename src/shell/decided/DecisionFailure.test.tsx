import { screen } from '@testing-library/react';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import { createFormats } from '../Formats';
import { renderScreen } from '../testing/renderScreen';
import { DecisionFailure } from './DecisionFailure';
import { MeanwhileError, storedOf } from './MeanwhileError';
import { reasonFault } from './reasonFault';
import { decidedAfter } from './tryToDecide';

const made = { id: 12, kind: 'hidden', author: { id: 31, name: 'Camille Moreau' }, created: new Date('2026-03-02T09:30:00Z') };
const words = { meanwhile: (name: string, decision: string, date: string) => `${name} a décidé : ${decision} (${date})`, decisions: { hidden: 'masquée' } };

function show(error: unknown): void {
  renderScreen(<DecisionFailure error={error} words={words} />, { services: {} });
}

describe('why a decision is not stored', () => {
  it('is nothing where it is, or was not tried', () => {
    show(null);
    expect(document.querySelector('[data-notice]')).toBeNull();
  });

  it('is who was first, with what and when', () => {
    show(new MeanwhileError(made, 12));
    expect(screen.getByText(/^Camille Moreau a décidé.*masquée.*2 mars 2026/)).toBeVisible();
  });

  it('names a kind that nobody has words for as it is stored', () => {
    show(new MeanwhileError({ ...made, kind: 'foretold' }, 12));
    expect(screen.getByText(/foretold/)).toBeVisible();
  });

  it('is what went wrong otherwise', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    show(new DataError('throttled'));
    expect(screen.getByRole('alert')).toBeVisible();
    jest.restoreAllMocks();
  });
});

test('what was stored is given back, and what came first is thrown with the newest on the same thing', () => {
  expect(storedOf({ stored: made })).toBe(made);
  expect(() => storedOf({ meanwhile: { other: made, known: 15 } })).toThrow(new MeanwhileError(made, 15));
});

test('what was decided meanwhile holds what came first, whether or not it was read yet', () => {
  const [second, third] = [{ ...made, id: 13 }, { ...made, id: 14 }];
  expect(decidedAfter([made, second, third], 12, second)).toEqual([second, third]);
  expect(decidedAfter([made, third], 12, second)).toEqual([second, third]);
});

test('a reason is asked for where the decision needs one, and is never too long', () => {
  const issues = { required: 'Dites pourquoi.', tooLong: (limit: string) => `Au plus ${limit}.` };
  const fault = (reason: string, isRequired?: boolean): unknown => reasonFault(reason, issues, createFormats('en-US', 'Europe/Paris'), isRequired);
  expect([fault('Parce que'), fault(''), fault(' \u200b\n'), fault('', false)]).toEqual([undefined, { text: issues.required }, { text: issues.required }, undefined]);
  expect([fault('a'.repeat(4000)), fault('a'.repeat(4001)), fault('a'.repeat(4001), false)]).toEqual([undefined, ...Array.from({ length: 2 }, () => ({ text: 'Au plus 4,000.', isUrgent: true }))]);
});
