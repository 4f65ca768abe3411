import type { ListUrl } from '../../lists/ListDefinition';
import type { ByteSink } from '../../domain/leave/ZipWriter';

export interface LeaveList {
  readonly url: ListUrl;
  readonly title: string;
  /** Rows and folders, or files and folders. */
  readonly count: number;
  readonly isLibrary: boolean;
  /** Not all who read the site read it. */
  readonly isDiscreet: boolean;
}

export interface LeaveSurvey {
  readonly siteTitle: string;
  readonly webUrl: string;
  readonly lists: readonly LeaveList[];
  readonly files: number;
  /** About, before it is compressed. */
  readonly bytes: number;
  /** Titles of lists that belong to parts of this site and were not found. */
  readonly unseen: readonly string[];
}

/** An archive that is being written. */
export interface ArchiveSink extends ByteSink {
  /** All of it was written. */
  close(): Promise<void>;
}

export interface ExportOptions {
  readonly lists: readonly ListUrl[];
  readonly language: 'fr' | 'en';
  /** BCP 47: what parts the cells of CSV files. */
  readonly culture: string;
  /** Where the archives go. @param name of the file */
  open(name: string): Promise<ArchiveSink>;
  /** Bytes after which another archive is begun; a file is never divided. */
  readonly most?: number;
}

export interface ExportControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, title: string) => void;
}

/** What came of an export. */
export interface ExportResult {
  /** Names of the archives. */
  readonly archives: readonly string[];
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  /** What could not be read, each in words. */
  readonly left: readonly string[];
}

/** An export that goes on where it was stopped, or where the network was lost. */
export interface SiteExport {
  /** @throws DataError; AbortError when it is stopped: the next call goes on */
  run(control?: ExportControl): Promise<ExportResult>;
}

/** What a screen of leaving works through. */
export interface LeaveServices {
  survey(): Promise<LeaveSurvey>;
  begin(survey: LeaveSurvey, options: ExportOptions): Promise<SiteExport>;
}
