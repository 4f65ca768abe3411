import type { FieldIssue } from '../validation/fieldIssues';
import { required, tooLong } from '../validation/fieldIssues';
import type { CampaignDraft } from './Campaign';

/** A campaign to begin with, as owners offer it to animators. */
export interface CampaignTemplate {
  readonly name: string;
  /** What it is for; '' for nothing. */
  readonly hint: string;
  /** Without a question. Its dates move with the day on which it is used. */
  readonly draft: CampaignDraft;
}

export const TEMPLATE_LIMITS = { name: 100, hint: 255 } as const;

/** What keeps the name and the hint of a template from being stored. */
export function templateIssues({ name, hint }: Pick<CampaignTemplate, 'name' | 'hint'>): readonly FieldIssue<'name' | 'hint'>[] {
  return [...required('name', name), ...tooLong('name', name, TEMPLATE_LIMITS.name), ...tooLong('hint', hint, TEMPLATE_LIMITS.hint)];
}
