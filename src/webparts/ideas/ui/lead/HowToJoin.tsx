import * as React from 'react';
import { joinCode } from '../../../../domain/live/joinCode';
import { useAddresses, useThing } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { QrCode } from '../../../../ui/QrCode';
import { useBrainstorming } from '../Brainstorming';
import styles from '../meeting/Meeting.module.scss';
import { leadWords } from './leadStrings';

/** The code, the address and its QR code, all made in this browser. */
export function HowToJoin({ isLarge }: { readonly isLarge: boolean }): React.ReactElement {
  const words = useWords(leadWords);
  const { siteTitle } = usePage();
  const addresses = useAddresses();
  const { campaign } = useBrainstorming();
  const url = addresses.hrefOf(useThing('meeting', campaign.id));
  return (
    <div className={isLarge ? styles.joinLarge : styles.join}>
      <QrCode className={styles.qr} text={url} label={words.qr} />
      <div className={styles.joinWords}>
        <p className={styles.joinTitle}>{words.join}</p>
        <p className={styles.note}>{words.codeHint(siteTitle)}</p>
        <p>
          {`${words.code} `}
          <strong className={styles.code}>{joinCode(campaign.id)}</strong>
        </p>
        {isLarge && <p className={styles.note}>{words.scan}</p>}
      </div>
    </div>
  );
}
