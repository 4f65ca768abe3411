import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import type { Stamps } from '../ballots/isAltered';
import { isAltered } from '../ballots/isAltered';
import type { OwnStep } from './RegistrationSite';

/** A step as REST has it. */
export interface StepRow extends Stamps {
  readonly Id: number;
  readonly StepKey: string | null;
  readonly Claim: number | null;
  readonly FileDirRef: string;
}

/** Where the session is asked for, no row says it: these are read by agents, by the hundred. */
export const STEP_COLUMNS = ['Id', 'StepKey', 'Claim', 'AuthorId', 'EditorId', 'Created', 'Modified', 'FileDirRef'];

export interface OwnStepRow extends StepRow {
  readonly Session: number | null;
}

export const OWN_STEP_COLUMNS = [...STEP_COLUMNS, 'Session'];

/** @param root server-relative path of the list */
export function toStep(row: StepRow, root: string): RegistrationStep & { readonly box: string } {
  const [box = '', folder = '', ...deeper] = row.FileDirRef.startsWith(`${root}/`) ? row.FileDirRef.slice(root.length + 1).split('/') : [];
  return {
    id: row.Id,
    key: row.StepKey ?? '',
    claim: row.Claim ?? 0,
    folder: deeper.length > 0 ? '' : folder,
    box,
    authorId: row.AuthorId,
    editorId: row.EditorId,
    created: new Date(row.Created),
    altered: isAltered(row)
  };
}

export function toOwnStep(row: OwnStepRow, root: string): OwnStep {
  return { ...toStep(row, root), session: row.Session ?? 0 };
}
