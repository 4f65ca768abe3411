import qrcode from 'qrcode-generator';
import * as React from 'react';

interface QrCodeProps {
  readonly text: string;
  /** Says where it leads. */
  readonly label: string;
  readonly className?: string;
}

/** Modules of white around it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, made in the browser: nobody else learns of the address. Dark on white in every theme, as readers want it. */
export function QrCode({ text, label, className }: QrCodeProps): React.ReactElement {
  const { size, path } = React.useMemo(() => qrPath(text), [text]);
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** As a file of its own. */
export function qrFile(text: string): string {
  const { size, path } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`;
}

function qrPath(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => row);
  const path = rows.flatMap((row) => rows.filter((column) => code.isDark(row, column)).map((column) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`)).join('');
  return { size: count + 2 * QUIET, path };
}
