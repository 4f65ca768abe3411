import type { FieldIssue } from '../validation/fieldIssues';
import { required, tooLong } from '../validation/fieldIssues';
import type { Campaign } from './Campaign';
import { CAMPAIGN_LIMITS } from './campaignLimits';
import type { IdeaDraft } from './Idea';

export interface IdeaIssue {
  readonly field: 'title' | 'text' | 'category' | 'link' | 'picture' | 'buildsOn';
  /** `unreadable`: no address that a page may lead to; `unknown`: an idea or a category that is not there. */
  readonly code: FieldIssue<string>['code'] | 'notAllowed' | 'unreadable' | 'unknown';
  /** The limit that was passed. */
  readonly limit?: number;
}

export interface IdeaRules extends Pick<Campaign, 'categories' | 'mayPicture'> {
  /** Is it an idea of the campaign? */
  readonly isKnown: (idea: number) => boolean;
  /** Is it an address that a page may lead to (`safeAddress`)? */
  readonly isAddress: (text: string) => boolean;
}

/** Everything that keeps an idea from being sent; empty when nothing does. */
export function validateIdea(draft: IdeaDraft, rules: IdeaRules): readonly IdeaIssue[] {
  return [...wordIssues(draft, rules), ...choiceIssues(draft, rules)];
}

/** What of an idea its author may correct. */
export function wordIssues({ title, text, link }: Pick<IdeaDraft, 'title' | 'text' | 'link'>, { isAddress }: Pick<IdeaRules, 'isAddress'>): readonly IdeaIssue[] {
  const address: readonly IdeaIssue[] = link === '' || isAddress(link) ? [] : [{ field: 'link', code: 'unreadable' }];
  return [
    ...required('title', title),
    ...tooLong('title', title, CAMPAIGN_LIMITS.titleLength),
    ...tooLong('text', text, CAMPAIGN_LIMITS.textLength),
    ...tooLong('link', link, CAMPAIGN_LIMITS.linkLength),
    ...address
  ];
}

function choiceIssues({ category, picture, buildsOn }: IdeaDraft, { categories, mayPicture, isKnown }: IdeaRules): readonly IdeaIssue[] {
  const issues: IdeaIssue[] = [];
  if (category !== 0 && !categories.some(({ id }) => id === category)) issues.push({ field: 'category', code: 'unknown' });
  if (picture !== '' && !mayPicture) issues.push({ field: 'picture', code: 'notAllowed' });
  if (buildsOn !== 0 && !isKnown(buildsOn)) issues.push({ field: 'buildsOn', code: 'unknown' });
  return issues;
}
