import { spawn } from 'node:child_process';

/** Opens the address in the person's browser; does nothing where there is no screen. */
export function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasScreen = platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!hasScreen || env['CI']) return;
  const [command, args] = platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] as const : platform === 'darwin' ? ['open', [url]] as const : ['xdg-open', [url]] as const;
  // A machine without that command is no reason to fail: the address stands on the screen.
  spawn(command, [...args], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
