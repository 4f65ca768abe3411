import * as React from 'react';
import { organisationOfGuest } from '../../../../domain/people/guests';
import { usePage, useWords } from '../../../../shell/Page';
import { guestWords } from '../../guestStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';

/** Beside what is being written in a campaign that is shared with guests: who else reads it. */
export default function GuestsRead(): React.ReactElement | null {
  const words = useWords(guestWords);
  const { formats, user } = usePage();
  const { state, isGuest, guests } = useBrainstorming();
  const { host } = state.rules;
  if (host === undefined) return null;
  const organisations = guests?.organisations ?? [];
  return <p className={styles.meta}>{isGuest ? words.guestBefore(organisationOfGuest(user.loginName), host) : organisations.length > 0 ? words.agentsBefore(formats.list(organisations)) : words.agentsBeforeNobody}</p>;
}
