import * as React from 'react';
import { groupStateOf } from '../../../../data/health/groupStateOf';
import { listSettings } from '../../../../data/health/listPages';
import type { ListHealth } from '../../../../data/health/SiteHealth';
import { usePage, useWords } from '../../../../shell/Page';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';
import { StateMark } from './StateMark';

interface ListTableProps {
  readonly caption: string;
  readonly lists: readonly ListHealth[];
  readonly webUrl: string;
}

/** Every list of a part, with what it has. */
export function ListTable({ caption, lists, webUrl }: ListTableProps): React.ReactElement {
  const words = useWords(listWords);
  const { formats, language } = usePage();
  const columns: readonly DataColumn<ListHealth>[] = [
    { key: 'list', title: words.list, render: ({ title }) => title[language] },
    { key: 'state', title: words.state, render: (list) => <StateMark state={groupStateOf({ state: list.state, lists: [list] })} /> },
    { key: 'items', title: words.items, isNumeric: true, render: ({ itemCount }) => formats.number(itemCount) },
    { key: 'columns', title: words.columns, isNumeric: true, render: ({ columns: known }) => known && words.columnsOf(formats.number(known.there), formats.number(known.of)) },
    { key: 'indexes', title: words.indexes, isNumeric: true, render: ({ indexes }) => indexes !== null && formats.number(indexes) },
    { key: 'rights', title: words.rights, render: ({ id, hasOwnPermissions }) => id !== null && (hasOwnPermissions ? words.ownRights : words.siteRights) },
    { key: 'version', title: words.version, isNumeric: true, render: ({ version, wanted }) => version !== null && (version === wanted ? formats.number(wanted) : words.versionOf(formats.number(version), formats.number(wanted))) },
    {
      key: 'settings', title: words.settings, render: ({ id, title }) =>
        id !== null && (
          <a href={listSettings(webUrl, id)}>
            {words.openSettings}
            <span className={styles.hidden}> {title[language]}</span>
          </a>
        )
    }
  ];
  return <DataTable caption={caption} columns={columns} rows={lists} words={words.table} empty="" rowKey={({ url }) => url} />;
}
