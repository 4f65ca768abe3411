import * as React from 'react';
import { useWords } from '../../../../../shell/Page';
import { report } from '../../../../../shell/report';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { badgeWords } from '../../../badgeStrings';
import own from './Attendance.module.scss';
import { qrDetector } from './barcodeDetector';

/** Between two looks (milliseconds): fast enough for a hand, slow enough for a battery. */
const LOOK_MS = 250;

interface BadgeReaderProps {
  onRead(text: string): void;
}

/** Reads badges by the camera where the browser can; elsewhere there is nothing to see, and names are searched. Pictures stay in the browser. */
export function BadgeReader({ onRead }: BadgeReaderProps): React.ReactElement | null {
  const words = useWords(badgeWords);
  const detector = React.useMemo(qrDetector, []);
  const [state, setState] = React.useState<'off' | 'on' | 'refused'>('off');
  const video = React.useRef<HTMLVideoElement>(null);
  const read = React.useRef(onRead);
  read.current = onRead;
  React.useEffect(() => {
    if (state !== 'on' || !detector) return undefined;
    let isOver = false;
    let stream: MediaStream | undefined;
    let timer = 0;
    let last = '';
    const look = async (): Promise<void> => {
      const [code] = video.current ? await detector.detect(video.current).catch(() => []) : [];
      // The same badge before the camera for a while is read once.
      if (!isOver && code && code.rawValue !== last) read.current(code.rawValue);
      last = code?.rawValue ?? '';
      if (!isOver) timer = window.setTimeout(() => void look(), LOOK_MS);
    };
    const open = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        const shown = video.current;
        if (isOver || !shown) return stream.getTracks().forEach((track) => track.stop());
        shown.srcObject = stream;
        await shown.play();
        await look();
      } catch (error) {
        report(error, 'open the camera');
        if (!isOver) setState('refused');
      }
    };
    void open();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [state, detector]);
  if (!detector) return null;
  return (
    <div className={own.reader}>
      <div>
        <Button aria-expanded={state === 'on'} onClick={() => setState(state === 'on' ? 'off' : 'on')}>
          {state === 'on' ? words.stop : words.scan}
        </Button>
      </div>
      {state === 'on' && (
        <>
          <p>{words.aim}</p>
          {/* eslint-disable-next-line jsx-a11y/media-has-caption -- no sound is asked for */}
          <video ref={video} className={own.video} aria-label={words.camera} playsInline />
        </>
      )}
      {state === 'refused' && <MessageLine tone="warning">{words.refused}</MessageLine>}
    </div>
  );
}
