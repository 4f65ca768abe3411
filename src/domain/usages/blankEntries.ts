import type { Site, Tool, Usage } from './usageMap';

/** An entry of which nothing is known yet; id 0: not stored. */
export const blankUsage: Usage = { id: 0, title: '', family: '', description: '', synonyms: [], order: 0, directions: [], professions: [] };

export const blankTool: Tool = {
  id: 0,
  title: '',
  purpose: '',
  notFor: '',
  url: '',
  access: 'anywhere',
  status: 'inService',
  replacedById: 0,
  trainingUrl: '',
  helpUrl: '',
  contact: '',
  recommendedBy: '',
  pictureUrl: '',
  synonyms: [],
  alwaysAtHand: false,
  directions: [],
  professions: []
};

export const blankSite: Site = { id: 0, title: '', facet: 'direction', url: '', description: '', contact: '', synonyms: [], directions: [], professions: [] };
