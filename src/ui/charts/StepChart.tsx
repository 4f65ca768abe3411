import { curveStepAfter, line } from 'd3-shape';
import * as React from 'react';
import { useWidth } from '../useWidth';
import styles from './StepChart.module.scss';

/** From a moment on; null: nothing is there until the next one. */
export interface StepPoint {
  /** Whatever moves on evenly, e.g. days. */
  readonly x: number;
  readonly y: number | null;
}

export interface StepSeries {
  readonly key: string;
  /** In the legend. */
  readonly label: string;
  /** A second course is dashed: colour alone says nothing. */
  readonly isDashed?: boolean;
  /** Rising. */
  readonly points: readonly StepPoint[];
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

interface StepChartProps {
  /** What it shows, for screen readers: the table beside it says the rest. */
  readonly caption: string;
  readonly series: readonly StepSeries[];
  /** Where the last step ends. */
  readonly until: number;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** Something to be seen among the steps, e.g. today. */
  readonly mark?: Tick;
}

const USUAL_WIDTH = 480;
const HEIGHT = 220;
const LEFT = 64;
const RIGHT = 12;
const TOP = 20;
const BOTTOM = 24;
/** Room for the words of a tick across. */
const TICK_WIDTH = 44;

/** What holds until the next change, as steps: a picture of a table that stands beside it. */
export function StepChart({ caption, series, until, across, up, mark }: StepChartProps): React.ReactElement {
  const [frame, measured] = useWidth<HTMLDivElement>();
  const width = measured || USUAL_WIDTH;
  const from = Math.min(until - 1, ...series.flatMap(({ points }) => points.map(({ x }) => x)));
  const most = Math.max(1, ...up.map(({ at }) => at), ...series.flatMap(({ points }) => points.map(({ y }) => y ?? 0)));
  const xOf = (x: number): number => LEFT + ((x - from) / (until - from)) * (width - LEFT - RIGHT);
  const yOf = (y: number): number => HEIGHT - BOTTOM - (y / most) * (HEIGHT - BOTTOM - TOP);
  const path = line<StepPoint>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => xOf(x))
    .y(({ y }) => yOf(y ?? 0))
    .curve(curveStepAfter);
  const fitting = across.filter(({ at }) => at >= from && at <= until);
  const every = Math.max(1, Math.ceil((fitting.length * TICK_WIDTH) / (width - LEFT - RIGHT)));
  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.chart} role="img" aria-label={caption} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {up.map(({ at, label }) => (
          <g key={at}>
            <line className={styles.grid} x1={LEFT} x2={width - RIGHT} y1={yOf(at)} y2={yOf(at)} />
            <text className={styles.tick} x={LEFT - 6} y={yOf(at) + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {fitting.map(({ at, label }, index) =>
          index % every === 0 ? (
            <text key={at} className={styles.tick} x={xOf(at)} y={HEIGHT - 6} textAnchor="middle">
              {label}
            </text>
          ) : null
        )}
        {mark && mark.at >= from && mark.at <= until && (
          <g>
            <line className={styles.mark} x1={xOf(mark.at)} x2={xOf(mark.at)} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
            <text className={styles.tick} x={xOf(mark.at)} y={TOP - 8} textAnchor={xOf(mark.at) > width - 60 ? 'end' : 'middle'}>
              {mark.label}
            </text>
          </g>
        )}
        {series.map(({ key, isDashed, points }) => (
          <path key={key} className={isDashed ? styles.dashed : styles.steps} d={path(whole(points, until)) ?? undefined} />
        ))}
      </svg>
      {series.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {series.map(({ key, label, isDashed }) => (
            <li key={key}>
              <svg width="28" height="8">
                <line className={isDashed ? styles.dashed : styles.steps} x1="0" x2="28" y1="4" y2="4" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Each step lasts until the next one begins, also where nothing follows: d3 would begin a new stroke without length there. */
function whole(points: readonly StepPoint[], until: number): StepPoint[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (point.y === null || (next !== undefined && next.y !== null)) return [point];
    return [point, { x: next?.x ?? until, y: point.y }];
  });
}
