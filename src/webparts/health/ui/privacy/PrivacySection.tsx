import * as React from 'react';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { Views } from '../../../../ui/Views';
import styles from './Privacy.module.scss';
import { privacyWords } from './privacyStrings';
import { RegisterPage } from './RegisterPage';

const pages = {
  register: RegisterPage,
  person: lazyScreen(() => import(/* webpackChunkName: 'health-privacy-person' */ './PersonPage'), { lines: 4 }),
  retention: lazyScreen(() => import(/* webpackChunkName: 'health-privacy-retention' */ './RetentionPage'), { lines: 6 }),
  sheet: lazyScreen(() => import(/* webpackChunkName: 'health-privacy-sheet' */ './SheetPage'), { lines: 8 })
} as const;
type PrivacyPage = keyof typeof pages;
const names = Object.keys(pages) as readonly PrivacyPage[];

/** Data protection on one site: what is kept, what is held of somebody, what is over its time, and the record of it. */
export default function PrivacySection(): React.ReactElement {
  const { views } = useWords(privacyWords);
  const [page, show] = React.useState<PrivacyPage>('register');
  const Page = pages[page];
  return (
    <div className={styles.section}>
      <Views<PrivacyPage> label={views.label} views={names} view={page} words={views} onChoose={show} />
      <Page />
    </div>
  );
}
