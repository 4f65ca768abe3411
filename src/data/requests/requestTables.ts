import type { EntityOf } from '../../lists/defineList';
import type { ClosingDaysList, CommunitiesList, RequestBoardList, RequestBoxList, RequestDraftsList, RequestFilesList, RequestKeysList, RequestTextsList } from '../../lists/requests';
import type { FolderTable } from '../append/FolderTable';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

export type BoxRow = EntityOf<typeof RequestBoxList>;
export type DraftRow = EntityOf<typeof RequestDraftsList>;
export type FileRow = EntityOf<typeof RequestFilesList>;
export type BoardRow = EntityOf<typeof RequestBoardList>;
export type KeyRow = EntityOf<typeof RequestKeysList>;
export type TextRow = EntityOf<typeof RequestTextsList>;
export type ClosingRow = EntityOf<typeof ClosingDaysList>;
export type CommunityRow = EntityOf<typeof CommunitiesList>;

/** The lists that requests rest on. */
export interface RequestTables {
  readonly box: Table<BoxRow>;
  readonly drafts: Table<DraftRow>;
  readonly files: FolderTable<FileRow>;
  readonly board: Table<BoardRow>;
  readonly keys: Table<KeyRow>;
  readonly texts: Table<TextRow>;
  readonly closings: Table<ClosingRow>;
  readonly communities: Table<CommunityRow>;
}

/** Titles, for people who look in the lists. */
export const boxColumns = ({ request, content }: BoxRow): RestValues => ({ Title: request === 0 ? nameIn(content) : `${request} ${content.kind}` });
export const draftColumns = ({ content }: DraftRow): RestValues => ({ Title: content.form.name.slice(0, 255) });
export const fileColumns = ({ request, kind }: FileRow): RestValues => ({ Title: `${request} ${kind}` });
export const boardColumns = ({ content }: BoardRow): RestValues => ({ Title: content.name.slice(0, 255) });
export const keyColumns = ({ key }: KeyRow): RestValues => ({ Title: key });

function nameIn(content: BoxRow['content']): string {
  return content.kind === 'sent' ? content.form.name.slice(0, 255) : content.kind;
}
