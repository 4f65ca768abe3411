/**
 * What the crawler has seen. `search_text` has the words of a document under the same number; `crawled` says up to which
 * change of the change log the index knows.
 */
export const SEARCH_TABLES = `
CREATE TABLE search_documents (
  n INTEGER PRIMARY KEY AUTOINCREMENT, site INTEGER NOT NULL, web INTEGER NOT NULL, list INTEGER, item INTEGER, class TEXT NOT NULL, url TEXT NOT NULL, parent_url TEXT NOT NULL,
  title TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, file_type TEXT, content_type TEXT NOT NULL, guid TEXT NOT NULL, properties TEXT NOT NULL
);
CREATE UNIQUE INDEX search_documents_item ON search_documents (list, item) WHERE list IS NOT NULL;
CREATE UNIQUE INDEX search_documents_web ON search_documents (web) WHERE list IS NULL;
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE search_state (crawled INTEGER NOT NULL);
INSERT INTO search_state (crawled) VALUES (0);
`;
