/**
 * The browser of every browser test, screenshot and bench: the one the machine has, else Chromium from npm.
 *
 * `PARVIS_BROWSER=/path/to/browser` decides when several are installed.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Launch options: `chromium.launch(await findBrowser())` of playwright-core. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  /** Environment of the browser's process; absent for an installed browser. */
  readonly env?: Record<string, string>;
}

const nodeModules = join(__dirname, '..', 'node_modules');
const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Finds an installed Chrome, Edge or Chromium, or unpacks the one from npm (once a version, about three seconds).
 *
 * @throws Error with one sentence when `PARVIS_BROWSER` names no file, or when there is neither
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserLaunch> {
  const wanted = env['PARVIS_BROWSER'];
  if (wanted && !existsSync(wanted)) throw new Error(`PARVIS_BROWSER names no file: ${wanted}`);
  const installed = wanted ?? installedBrowsers(process.platform, env).find((path) => existsSync(path));
  if (installed) {
    // Chromium refuses its sandbox to root, which is what CI containers run as.
    const isRoot = process.getuid?.() === 0;
    return { executablePath: installed, args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium(env);
  throw new Error('No browser found: install Chrome, Edge or Chromium, or name one in PARVIS_BROWSER.');
}

/** Where installers put Chrome, Edge and Chromium, in order of preference. */
function installedBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') {
    const roots = ['', env['HOME'] ?? ''];
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return apps.flatMap((app) => roots.map((root) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
    return apps.flatMap((app) => roots.map((root) => join(root, app)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Chromium of `@sparticuz/chromium` (Linux x64), with the libraries and fonts that a bare machine lacks. */
async function packagedChromium(env: NodeJS.ProcessEnv): Promise<BrowserLaunch> {
  const manifest = await readFile(join(nodeModules, '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const folder = join(nodeModules, '.cache', 'parvis-browser', (JSON.parse(manifest) as { readonly version: string }).version);
  if (!existsSync(folder)) await unpack(folder);
  const defined = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return {
    executablePath: join(folder, 'chromium'),
    // It comes without the sandbox's helper; the pages it opens are the project's own.
    args: [...QUIET, '--no-sandbox', '--disable-gpu'],
    env: {
      ...defined,
      FONTCONFIG_FILE: join(folder, 'parvis-fonts.conf'),
      LD_LIBRARY_PATH: [env['LD_LIBRARY_PATH'], join(folder, 'al2023', 'lib')].filter(Boolean).join(':')
    }
  };
}

/** Unpacks beside the final folder and renames, so that a start that was interrupted or ran twice leaves no half browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  // The package unpacks to the temporary folder, and its libraries only where it believes to run on AWS Lambda.
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  });
  await writeFile(join(staging, 'parvis-fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
  try {
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The machine's fonts, with Open Sans where a page asks for Segoe UI: nearest in width among the free ones. */
function fontsConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
