import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generate } from 'selfsigned';
import type { Cli } from '../cli';
import { spawnCli } from '../spawnCli';
import type { LocalTenant } from './localTenant';
import { TENANT } from './localTenant';

/** The real CLI, led to a local tenant. */
export interface LedCli {
  /** Hosts besides the tenant that it asked for: none was reached. */
  readonly foreign: ReadonlySet<string>;
  /** The CLI as somebody; undefined: as nobody. Its files are in a folder of its own. */
  as(login: string | undefined, patience?: number): Cli;
  close(): Promise<void>;
}

/**
 * CLI for Microsoft 365 takes `https://` alone: a proxy leads it to `ville.sharepoint.com`, which answers with a certificate of its own, and nowhere else.
 * @param script - the program of the CLI
 */
export async function leadCli(script: string, tenant: LocalTenant): Promise<LedCli> {
  const { host } = new URL(TENANT);
  const folder = mkdtempSync(join(tmpdir(), 'parvis-tenant-'));
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], { algorithm: 'sha256', keyType: 'ec', extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }] });
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, cert);
  const foreign = new Set<string>();
  const front = createServer({ key, cert }, (request, response) => void tenant.handle(request, response));
  const proxy = createProxy((request, response) => {
    foreign.add(request.url ?? '');
    response.writeHead(403).end();
  });
  const tunnels = new Set<Socket>();
  proxy.on('connect', (request, socket: Socket) => {
    if (request.url !== `${host}:443`) {
      foreign.add(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    tunnels.add(socket);
    socket.on('error', () => undefined).on('close', () => tunnels.delete(socket)).write('HTTP/1.1 200 Connection Established\r\n\r\n');
    front.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const led = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    foreign,
    as: (login, patience) => {
      const home = mkdtempSync(join(folder, 'home-'));
      write(join(home, '.config', 'configstore', 'cli-m365-config.json'), { disableTelemetry: true });
      if (login !== undefined) writeConnection(home, login, tenant.token(login));
      const env = {
        ...process.env, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: join(home, '.config'), HTTPS_PROXY: led, https_proxy: led, HTTP_PROXY: led, http_proxy: led, NO_PROXY: '', no_proxy: '', NODE_EXTRA_CA_CERTS: certificate
      };
      return spawnCli({ script, env, ...(patience !== undefined && { patience }) });
    },
    close: async () => {
      for (const socket of tunnels) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** What the CLI keeps of who is signed in (`FileTokenStorage` of version 11): the same in the connection and in the list of all. */
function writeConnection(home: string, login: string, accessToken: string): void {
  const token = { expiresOn: new Date(Date.now() + 86_400_000).toISOString(), accessToken };
  const connection = {
    active: true, authType: 'deviceCode', certificateType: 0, tenant: 'common', cloudType: 'Public', appId: randomUUID(), name: login, identityName: login, identityId: login, identityTenantId: randomUUID(),
    spoUrl: TENANT, accessTokens: { [TENANT]: token, 'https://graph.microsoft.com': token }
  };
  write(join(home, '.cli-m365-connection.json'), connection);
  write(join(home, '.cli-m365-all-connections.json'), [connection]);
}

function write(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}
