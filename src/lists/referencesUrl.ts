/** Where references are, for who only wants to know whether there are any. */
export const REFERENCES_URL = 'Lists/ParvisReferences';
