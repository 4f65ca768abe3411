import * as React from 'react';
import { FollowButton } from '../../../../shell/following/FollowButton';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { InfoIcon } from '../../../../ui/icons';
import { ownWords } from '../../ownStrings';
import { OwnLists } from '../OwnLists';
import { threadKeys, useThreadServices } from '../queries';
import styles from '../ThreadScreen.module.scss';
import { ProfileView } from './ProfileView';

export interface PersonPageProps {
  /** In the site. */
  readonly id: number;
  onBack(): void;
}

/** What a colleague chose to show of himself. */
export default function PersonPage({ id, onBack }: PersonPageProps): React.ReactElement {
  const words = useWords(ownWords).page;
  return (
    <OwnLists>
      {() => (
        <div className={styles.days}>
          <div>
            <Button appearance="text" onClick={onBack}>
              {words.back}
            </Button>
          </div>
          <Person id={id} />
        </div>
      )}
    </OwnLists>
  );
}

function Person({ id }: Pick<PersonPageProps, 'id'>): React.ReactElement {
  const words = useWords(ownWords).page;
  const { own } = useThreadServices();
  const read = useQuery({
    queryKey: [...threadKeys.own, 'person', id],
    queryFn: async () => {
      const services = await own();
      const profile = await services.profileOf(id);
      return { profile, thanks: profile && profile.shown.thanks.length > 0 ? await services.thanksTo(id) : [] };
    }
  });
  return (
    <WhenReady read={read} lines={4}>
      {({ profile, thanks }) =>
        profile ? (
          <>
            <ProfileView profile={profile} thanks={thanks} />
            <div>
              <FollowButton kind="person" id={id} name={profile.name} page="" isNamed />
            </div>
          </>
        ) : (
          <EmptyState icon={<InfoIcon />} title={words.none} />
        )
      }
    </WhenReady>
  );
}
