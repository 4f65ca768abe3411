/** The browser's own reader of codes, as far as it is used here (https://wicg.github.io/shape-detection-api/); TypeScript does not know it yet. */
export interface CodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorClass = new (options: { readonly formats: readonly string[] }) => CodeDetector;

/** Null where the browser has none, or the page no camera: names are searched there. */
export function qrDetector(): CodeDetector | null {
  const Detector = (window as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  // Not every browser has a camera to offer, whatever the types say: pages without HTTPS have none.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return Detector && devices ? new Detector({ formats: ['qr_code'] }) : null;
}
