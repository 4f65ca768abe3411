import * as React from 'react';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { BackIcon } from '../../../../../ui/icons';
import { Sections } from '../../../../../ui/Sections';
import { organiseWords } from '../../../organiseStrings';
import { useSessionDates } from '../../dates';
import styles from '../../Registrations.module.scss';
import type { OrganisedSession } from '../organiseQueries';
import { titleOf } from '../organiseQueries';
import { AttendancePage } from './AttendancePage';
import { GivingPage } from './GivingPage';
import { KeepingPage } from './KeepingPage';
import { PapersPage } from './PapersPage';
import { RegistrantsPage } from './RegistrantsPage';
import { RulesPage } from './RulesPage';

interface DeskProps {
  readonly opened: OrganisedSession;
  readonly mayOwn: boolean;
  onOpen(session: number): void;
  onBack(): void;
}

type Section = 'registrants' | 'giving' | 'attendance' | 'rules' | 'papers' | 'keeping';

/** Where a published session is worked on. */
export function Desk({ opened, mayOwn, onOpen, onBack }: DeskProps): React.ReactElement {
  const words = useWords(organiseWords);
  const { webUrl } = usePage();
  const dates = useSessionDates();
  const { session, activity } = opened;
  const [section, setSection] = React.useState<Section>('registrants');
  const sections: readonly Section[] = ['registrants', ...(session.mode === 'arrival' && activity.visibility === 'open' ? [] : (['giving'] as const)), 'attendance', 'rules', 'papers', ...(mayOwn ? (['keeping'] as const) : [])];
  const title = titleOf(session, activity);
  return (
    <div className={styles.page} key={webUrl}>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
          {words.backTo(activity.title)}
        </Button>
      </div>
      <div className={styles.bar}>
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        <Button appearance="text" onClick={() => onOpen(session.id)}>
          {words.seen}
        </Button>
      </div>
      <p className={styles.when}>{dates.span(session.startsAt, session.endsAt)}</p>
      <Sections<Section> label={words.sections.label} sections={sections} section={section} words={words.sections} onChoose={setSection} />
      {section === 'registrants' && <RegistrantsPage opened={opened} />}
      {section === 'giving' && <GivingPage opened={opened} />}
      {section === 'attendance' && <AttendancePage opened={opened} />}
      {section === 'rules' && <RulesPage opened={opened} />}
      {section === 'papers' && <PapersPage opened={opened} />}
      {section === 'keeping' && <KeepingPage opened={opened} />}
    </div>
  );
}
