import * as React from 'react';
import type { RegistrationRights, StoredActivity } from '../../../../data/registrations/RegistrationServices';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { organiseWords } from '../../organiseStrings';
import { registrationWords } from '../../strings';
import styles from '../Registrations.module.scss';
import { ActivityForm } from './ActivityForm';
import { ActivityPage } from './ActivityPage';
import { HeldSection } from './held/HeldSection';
import { useActivities } from './organiseQueries';

interface OrganisePageProps {
  readonly rights: RegistrationRights | undefined;
  onOpen(session: number): void;
}

/** Where organisers prepare activities, give places and record who was there. */
export default function OrganisePage({ rights, onOpen }: OrganisePageProps): React.ReactElement {
  const words = useWords(organiseWords);
  const { kinds } = useWords(registrationWords);
  const read = useActivities();
  const [chosen, setChosen] = React.useState<number>();
  /** What a new one begins with; `null`: nothing. */
  const [making, setMaking] = React.useState<StoredActivity | null>();
  return (
    <WhenReady read={read} lines={6}>
      {(all) => {
        const activity = all.find(({ id }) => id === chosen);
        if (activity) return <ActivityPage key={activity.id} activity={activity} mayOwn={rights?.mayOwn === true} onOpen={onOpen} onBack={() => setChosen(undefined)} />;
        const [templates, activities] = [all.filter(({ template }) => template !== ''), all.filter(({ template }) => template === '')];
        const list = (rows: readonly StoredActivity[]): React.ReactElement => (
          <ul className={styles.rows}>
            {rows.map((each) => (
              <li key={each.id} className={styles.bar}>
                <span className={styles.what}>
                  <span dir="auto">{each.template || each.title}</span>
                  <span className={styles.meta}>{kinds[each.kind]}</span>
                </span>
                <span className={styles.actions}>
                  {each.visibility === 'discreet' && <StatusBadge tone="plain">{words.discreet}</StatusBadge>}
                  {each.template !== '' && <Button onClick={() => setMaking(each)}>{words.fromTemplate(each.template)}</Button>}
                  <Button aria-label={words.open(each.template || each.title)} onClick={() => setChosen(each.id)}>
                    {words.openActivity}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        );
        return (
          <div className={styles.page}>
            <section className={styles.section} aria-label={words.activities}>
              <div className={styles.bar}>
                <h3 className={styles.subtitle}>{words.activities}</h3>
                <Button appearance="primary" onClick={() => setMaking(null)}>
                  {words.new}
                </Button>
              </div>
              {activities.length === 0 ? <p>{words.none}</p> : list(activities)}
            </section>
            {templates.length > 0 && (
              <section className={styles.section} aria-label={words.templates}>
                <h3 className={styles.subtitle}>{words.templates}</h3>
                {list(templates)}
              </section>
            )}
            {rights?.mayOwn && <HeldSection activities={all} />}
            {making !== undefined && (
              <ActivityForm
                from={making ?? undefined}
                onClose={() => setMaking(undefined)}
                onSaved={({ id }) => {
                  setMaking(undefined);
                  setChosen(id);
                }}
              />
            )}
          </div>
        );
      }}
    </WhenReady>
  );
}
