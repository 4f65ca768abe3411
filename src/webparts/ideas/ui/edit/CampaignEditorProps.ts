import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';

export interface CampaignEditorProps {
  readonly target: 'drafts' | { readonly opened: OpenedCampaign };
  onClose(): void;
  /** Goes to the campaign that was just published. */
  onPublished?(id: number): void;
}
