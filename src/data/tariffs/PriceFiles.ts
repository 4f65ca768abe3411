/** A file as it was read, with what is given back to write over it. */
export interface ReadPriceFile {
  readonly text: string;
  readonly etag: string;
}

/** The files of prices, each written over by whoever holds its etag. */
export interface PriceFiles {
  /** Null where there is none. */
  read(name: string): Promise<ReadPriceFile | null>;

  /**
   * @param etag of what it replaces; null: there was none
   * @throws DataError `conflict` when somebody wrote it since
   */
  write(name: string, text: string, etag: string | null): Promise<void>;
}

export const INDEX_NAME = 'index';
