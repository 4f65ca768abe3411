/** Notes that belong together. */
export interface Cluster {
  /** From 1, within the campaign; never used again. */
  readonly id: number;
  readonly name: string;
  /** 1 to 8. */
  readonly colour: number;
  readonly isOver: boolean;
}

export const COLOURS = 8;
const LETTERS = 26;

export function isColour(colour: number | undefined): colour is number {
  return colour !== undefined && Number.isInteger(colour) && colour >= 1 && colour <= COLOURS;
}

/** Beside its colour, since nobody has to tell colours apart: A to Z, then AA, AB. */
export function letterOf({ id }: Pick<Cluster, 'id'>): string {
  const letter = String.fromCharCode(65 + ((id - 1) % LETTERS));
  return id > LETTERS ? letterOf({ id: Math.floor((id - 1) / LETTERS) }) + letter : letter;
}
