import { render, screen } from '@testing-library/react';
import * as React from 'react';
import type { StepSeries } from './StepChart';
import { StepChart } from './StepChart';

const pathsOf = (series: readonly StepSeries[]): readonly string[] => {
  const { container } = render(<StepChart caption="Entrée" series={series} until={100} across={[{ at: 0, label: '2017' }, { at: 50, label: '2018' }, { at: 200, label: '2030' }]} up={[{ at: 0, label: '0' }, { at: 10, label: '0,10 €' }]} mark={{ at: 80, label: 'aujourd’hui' }} />);
  return Array.from(container.querySelectorAll('path'), (path) => path.getAttribute('d') ?? '');
};
/** Where each stroke ends. */
const strokes = (path: string): number => path.split('M').length - 1;

it('each amount lasts until the next one, and the last one to the end', () => {
  const [path = ''] = pathsOf([{ key: 'a', label: 'a', points: [{ x: 0, y: 10 }, { x: 50, y: 5 }] }]);
  expect(strokes(path)).toBe(1);
  // 480 wide: from 64 to 468; the step is in the middle.
  expect(path).toMatch(/^M64,\d+(\.\d+)?L266,.*L468,/);
});

it('where nothing is charged there is no line, and the one before lasts until then', () => {
  const [path = ''] = pathsOf([{ key: 'a', label: 'a', points: [{ x: 0, y: 10 }, { x: 50, y: null }, { x: 75, y: 5 }] }]);
  expect(strokes(path)).toBe(2);
  expect(path).toContain('L266,');
});

it('says what it is, marks today, leaves out what is beyond, and tells two courses apart by more than colour', () => {
  pathsOf([{ key: 'a', label: 'applicable', points: [{ x: 0, y: 10 }] }, { key: 'b', label: 'appliqué', isDashed: true, points: [{ x: 0, y: 8 }] }]);
  expect(screen.getByRole('img', { name: 'Entrée' })).toHaveTextContent('aujourd’hui');
  expect(screen.queryByText('2030')).toBeNull();
  expect(document.querySelectorAll('.dashed')).toHaveLength(2);
});
