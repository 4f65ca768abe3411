import * as React from 'react';
import type { OpenedSession } from '../../../../data/registrations/RegistrationServices';
import { useWords } from '../../../../shell/Page';
import { Disclosure } from '../../../../ui/Disclosure';
import { sessionWords } from '../../sessionStrings';
import { useRegistrationServices } from '../queries';
import styles from '../Registrations.module.scss';
import { DrawCheck } from './DrawCheck';

/** The draw of a session, for whoever wants to see that it was fair: those who lost above all. */
export default function AgentDraw({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const { draw } = useWords(sessionWords);
  const services = useRegistrationServices();
  return (
    <Disclosure label={draw}>
      <div className={styles.section}>
        <DrawCheck opened={opened} read={async () => (await services.organising()).registrants(opened)} />
      </div>
    </Disclosure>
  );
}
