/** In UTF-16 units, as SharePoint counts them, where not said otherwise. */
export const CAMPAIGN_LIMITS = {
  questionLength: 255,
  whyLength: 4000,
  outcomeLength: 4000,
  nameLength: 255,
  reasonLength: 1000,
  maxCategories: 30,
  maxCriteria: 8,
  maxEvaluators: 50,
  maxReasons: 20,
  /** Votes of a budget. */
  maxVotes: 100,
  /** Of an idea. */
  titleLength: 120,
  textLength: 4000,
  linkLength: 255,
  maxCoauthors: 10,
  commentLength: 4000,
  charterLength: 4000,
  clusterNameLength: 80
} as const;
