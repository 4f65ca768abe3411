/** Where calls for comment are set up, there is this list. */
export const CALLS_URL = 'Lists/ParvisCalls';

/** Where brainstorms are set up, there is this list. */
export const CAMPAIGNS_URL = 'Lists/ParvisCampaigns';

/** Where change files of tariffs are set up, there is this list. */
export const CHANGE_FILES_URL = 'Lists/ParvisChangeFiles';

/** Where registrations are set up, there is this list. */
export const SESSIONS_URL = 'Lists/ParvisSessions';

/** Where communities are asked for, there is this list. */
export const REQUEST_BOX_URL = 'Lists/ParvisRequestBox';
