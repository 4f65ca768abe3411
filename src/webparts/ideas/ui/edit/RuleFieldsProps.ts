import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import type { CampaignForm } from './CampaignForm';

export interface RuleFieldsProps {
  readonly form: CampaignForm;
  /** Of a template, which has no question of its own. */
  readonly isTemplate?: boolean;
  /** Why a field cannot change; undefined: it can. */
  lockOf(field: keyof CampaignDraft | 'voteKind'): string | undefined;
  onChange(changes: Partial<CampaignForm>): void;
}
