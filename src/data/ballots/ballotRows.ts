import type { OpenBallot } from '../../domain/ballots/Ballot';
import type { Stamps } from './isAltered';
import { isAltered } from './isAltered';

export interface OpenBallotRow extends Stamps {
  readonly Id: number;
  readonly BallotKey: string | null;
  readonly Title: string | null;
  readonly FileDirRef: string;
}

export const OPEN_COLUMNS = ['Id', 'BallotKey', 'Title', 'AuthorId', 'EditorId', 'Created', 'Modified', 'FileDirRef'];

export interface ConfidentialBallotRow extends Stamps {
  readonly Id: number;
  readonly Poll: number | null;
  readonly Title: string | null;
  readonly Choices: string | null;
  /** Undefined in a list that has no such column yet. */
  readonly Secret?: string | null;
}

export const CONFIDENTIAL_COLUMNS = ['Id', 'Poll', 'Title', 'Choices', 'AuthorId', 'EditorId', 'Created', 'Modified'];

/** Does it lie in the box, or claim one of its keys? Columns say nothing. @param root server-relative path of the box */
export function isOfBox({ FileDirRef, BallotKey }: Pick<OpenBallotRow, 'FileDirRef' | 'BallotKey'>, root: string, keyStart: string): boolean {
  return FileDirRef === root || FileDirRef.startsWith(`${root}/`) || (BallotKey ?? '').toLowerCase().startsWith(keyStart);
}

export function toOpenBallot(row: OpenBallotRow, root: string): OpenBallot {
  const folder = row.FileDirRef.startsWith(`${root}/`) ? row.FileDirRef.slice(root.length + 1) : '';
  return { ...stampsOf(row), key: row.BallotKey ?? '', folder, ...readSeen(row.Title ?? '') };
}

/** What a step carries: the fingerprint of what its sender saw, and where a vote takes several steps all that he chose: `9f0c… 1,3`. */
export function writeSeen(seen: string, wanted: readonly number[] | null): string {
  return wanted ? `${seen} ${writeChoices(wanted)}` : seen;
}

function readSeen(text: string): Pick<OpenBallot, 'seen' | 'wanted'> {
  const [seen = '', choices] = text.split(' ');
  const wanted = choices === undefined ? null : readChoices(choices);
  return wanted ? { seen, wanted } : { seen: text };
}

/** `1,3`; `-` when the vote is withdrawn, because SharePoint does not tell an empty text from a missing one. */
export function writeChoices(choices: readonly number[]): string {
  return choices.join(',') || '-';
}

/** Null: what is stored cannot be read. */
export function readChoices(text: string | null): readonly number[] | null {
  if (text === '-') return [];
  return text !== null && /^\d{1,3}(,\d{1,3}){0,19}$/.test(text) ? text.split(',').map(Number) : null;
}

export function stampsOf(row: Stamps & { readonly Id: number }): Pick<OpenBallot, 'id' | 'authorId' | 'editorId' | 'created' | 'altered'> {
  return { id: row.Id, authorId: row.AuthorId, editorId: row.EditorId, created: new Date(row.Created), altered: isAltered(row) };
}
