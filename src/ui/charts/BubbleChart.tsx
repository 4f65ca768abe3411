import * as React from 'react';
import { useWidth } from '../useWidth';
import { apart } from './apart';
import styles from './BubbleChart.module.scss';

/** From the lowest value to the highest. */
export type Range = readonly [low: number, high: number];

export interface Bubble {
  readonly key: string;
  /** In the bubble: a number or a letter of the table beside the chart. */
  readonly label: string;
  /** Shown on hover. */
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** From 0 to 1; undefined where all are of one size. */
  readonly size?: number;
  readonly spreadX?: Range;
  readonly spreadY?: Range;
}

interface BubbleChartProps {
  /** What it shows, for screen readers: the table beside it says the rest. */
  readonly caption: string;
  readonly across: string;
  readonly up: string;
  /** Of both axes; a line at each whole number. */
  readonly range: Range;
  readonly bubbles: readonly Bubble[];
  /** A figure of an axis, in the page's culture. */
  format(value: number): string;
}

/** Before its room is known. */
const USUAL_WIDTH = 480;
const TALLEST = 440;
const LEFT = 28;
const MARGIN = 26;
const SMALLEST = 11;
const LARGEST = 22;

/**
 * Things by two figures, the size of a bubble being a third: a picture of a table that stands beside it. Bubbles that would hide each other are moved
 * apart; their lines from the lowest to the highest value stay where they are.
 */
export function BubbleChart({ caption, across, up, range: [low, high], bubbles, format }: BubbleChartProps): React.ReactElement {
  const [frame, measured] = useWidth<HTMLDivElement>();
  const width = measured || USUAL_WIDTH;
  const height = Math.min(TALLEST, Math.round(width * 0.8));
  const span = high - low || 1;
  const xOf = (value: number): number => LEFT + MARGIN + ((value - low) / span) * (width - LEFT - 2 * MARGIN);
  const yOf = (value: number): number => height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN);
  const ticks = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, index) => Math.ceil(low) + index);
  const radiusOf = ({ size }: Bubble): number => (size === undefined ? 14 : SMALLEST + Math.sqrt(Math.max(0, Math.min(1, size))) * (LARGEST - SMALLEST));
  const discs = apart(
    bubbles.map((bubble) => ({ x: xOf(bubble.x), y: yOf(bubble.y), radius: radiusOf(bubble) })),
    ({ x, y, radius }) => x - radius >= LEFT && x + radius <= width && y - radius >= 0 && y + radius <= height
  );
  return (
    <div ref={frame} className={styles.frame}>
      <p className={styles.axis} aria-hidden="true">{`↑ ${up}`}</p>
      <svg className={styles.chart} role="img" aria-label={caption} width={width} height={height + 16} viewBox={`0 0 ${width} ${height + 16}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={xOf(tick)} x2={xOf(tick)} y1={0} y2={height} />
            <line className={styles.grid} x1={LEFT} x2={width} y1={yOf(tick)} y2={yOf(tick)} />
            <text className={styles.tick} x={xOf(tick)} y={height + 13} textAnchor="middle">
              {format(tick)}
            </text>
            <text className={styles.tick} x={LEFT - 6} y={yOf(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {bubbles.map(({ key, x, y, spreadX, spreadY }) => (
          <g key={key} className={styles.spread}>
            {spreadX && <line x1={xOf(spreadX[0])} x2={xOf(spreadX[1])} y1={yOf(y)} y2={yOf(y)} />}
            {spreadY && <line x1={xOf(x)} x2={xOf(x)} y1={yOf(spreadY[0])} y2={yOf(spreadY[1])} />}
          </g>
        ))}
        {bubbles.map((bubble, index) => {
          const { x = 0, y = 0, radius = SMALLEST } = discs[index] ?? {};
          return (
            <g key={bubble.key}>
              <title>{bubble.title}</title>
              <circle className={styles.bubble} cx={x} cy={y} r={radius} />
              <text className={styles.label} x={x} y={y + 4} textAnchor="middle">
                {bubble.label}
              </text>
            </g>
          );
        })}
      </svg>
      <p className={`${styles.axis} ${styles.across}`} aria-hidden="true">{`${across} →`}</p>
    </div>
  );
}
