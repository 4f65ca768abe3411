import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { refusal } from '../../errors';
import { DIGEST_SECONDS } from '../../limits';
import type { ApiRequest } from './api-request';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Form digests: `0x<hash>,<time>`, bound to a user and a site and good for half an hour. */
export class FormDigests {
  private secret = randomBytes(32);

  public constructor(private readonly clock: () => Date) {}

  public issue(login: string, site: string): string {
    const time = written(this.clock());
    return `${this.hash(login, site, time)},${time}`;
  }

  /** Does the digest hold for this user, site and time? */
  public isValid(digest: string, login: string, site: string): boolean {
    const comma = digest.indexOf(',');
    if (comma < 0) return false;
    const time = digest.slice(comma + 1).trim();
    const given = Buffer.from(digest.slice(0, comma));
    const expected = Buffer.from(this.hash(login, site, time));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return this.clock().getTime() - Date.parse(time) < DIGEST_SECONDS * 1000;
  }

  /**
   * Writes need a digest of this user, or a bearer token (an app has no page to protect).
   * @throws SharePointError `digestInvalid` (403)
   */
  public require({ headers }: ApiRequest, login: string, site: string): void {
    if (/^bearer\s+\S/i.test(headers.authorization ?? '')) return;
    const digest = headers['x-requestdigest'];
    if (digest === undefined || !this.isValid(digest, login, site)) throw refusal('digestInvalid');
  }

  /** Makes every digest issued so far invalid. */
  public expireAll(): void {
    this.secret = randomBytes(32);
  }

  private hash(login: string, site: string, time: string): string {
    return `0x${createHmac('sha256', this.secret).update(`${login.toLowerCase()}\n${site.toLowerCase()}\n${time}`).digest('hex').toUpperCase()}`;
  }
}

/** `23 Nov 2026 22:05:00 -0000` */
function written(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} -0000`;
}
