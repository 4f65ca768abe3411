import type { Persona, Target } from './target';
import { personas } from './target';

/**
 * A site of SharePoint Online, from the environment. The suite writes to it: give it a site of its own.
 *
 * - `SHAREPOINT_SITE`: address of the site
 * - `SHAREPOINT_TOKEN_ADMIN`, `…_OWNER`, `…_MEMBER`, `…_COLLEAGUE`, `…_VISITOR`: access tokens; those left out skip their tests
 *
 * @throws Error when the site is given without an administrator's token.
 */
export function tenantTarget(env: NodeJS.ProcessEnv): Target {
  const tokens = new Map<Persona, string>();
  for (const persona of personas) {
    const token = env[`SHAREPOINT_TOKEN_${persona.toUpperCase()}`];
    if (token) tokens.set(persona, token);
  }
  if (!env.SHAREPOINT_SITE || !tokens.has('admin')) throw new Error('SHAREPOINT_SITE and SHAREPOINT_TOKEN_ADMIN go together.');
  return {
    name: 'tenant',
    siteUrl: env.SHAREPOINT_SITE.replace(/\/$/, ''),
    personas: [...tokens.keys()],
    login: (persona) => userPrincipalName(tokens.get(persona) ?? ''),
    headers: (persona) => Promise.resolve({ Authorization: `Bearer ${tokens.get(persona) ?? ''}` }),
    close: () => Promise.resolve()
  };
}

/** The `upn` claim of an access token. */
function userPrincipalName(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}') as { upn?: string };
  return claims.upn ?? '';
}
