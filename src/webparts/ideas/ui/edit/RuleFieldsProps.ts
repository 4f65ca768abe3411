import type { CampaignDraft } from '../../../../domain/ideas/Campaign';
import type { CampaignForm } from './CampaignForm';

export interface RuleFieldsProps {
  readonly form: CampaignForm;
  /** Why a field cannot change; undefined: it can. */
  lockOf(field: keyof CampaignDraft | 'voteKind'): string | undefined;
  onChange(changes: Partial<CampaignForm>): void;
}
