import * as React from 'react';
import { usePage, useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { WhenReady } from '../../../shell/states';
import { EmptyState } from '../../../ui/EmptyState';
import { LockIcon } from '../../../ui/icons';
import { Views } from '../../../ui/Views';
import type { HealthProperties } from '../HealthProperties';
import { healthWords } from '../strings';
import type { HealthServices } from './HealthServices';
import { healthKeys } from './keys';
import type { HealthSection } from './screens';
import { healthScreens, healthSections } from './screens';
import styles from './Health.module.scss';

/** The web part "Parvis health": its sections for who may see and mend how Parvis stands, a sentence for everybody else. */
export function HealthScreen({ properties }: ScreenProps<HealthProperties>): React.ReactElement {
  const words = useWords(healthWords);
  const { isOwner } = useServices<HealthServices>();
  const { webUrl, siteTitle } = usePage();
  const owner = useQuery({ queryKey: healthKeys.owner, queryFn: isOwner });
  return (
    <PartFrame title={properties.title || words.title} label={words.title}>
      <WhenReady read={owner} lines={6}>
        {(mayUse) =>
          mayUse ? (
            <Sections key={webUrl} />
          ) : (
            <EmptyState icon={<LockIcon />} title={words.notYours(siteTitle)}>
              <p>{words.ask}</p>
            </EmptyState>
          )
        }
      </WhenReady>
    </PartFrame>
  );
}

function Sections(): React.ReactElement {
  const words = useWords(healthWords);
  const sections = healthSections.filter((section) => healthScreens[section]);
  const [chosen, choose] = React.useState<HealthSection>();
  const section = chosen ?? sections[0];
  const Screen = section && healthScreens[section];
  return (
    <div className={styles.page}>
      <p className={styles.about}>{words.about}</p>
      {section && sections.length > 1 && <Views<HealthSection> label={words.sections.label} views={sections} view={section} words={words.sections} onChoose={choose} />}
      {/* Another section begins anew. */}
      {Screen && <Screen key={section} />}
    </div>
  );
}
