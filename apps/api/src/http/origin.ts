/** Methods that change nothing (RFC 9110 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface OriginFacts {
  method: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  host: string | undefined;
  /** Whether the request carries a cookie: only then can a foreign site misuse it. */
  hasCookie: boolean;
}

/**
 * Whether a write may come from where it says it comes from. A browser always names the origin of a write;
 * a program without a cookie has nothing that another site could misuse.
 */
export function isAllowedOrigin(facts: OriginFacts, publicUrl: string): boolean {
  if (SAFE_METHODS.has(facts.method)) return true;
  if (facts.origin !== undefined) {
    if (facts.origin === publicUrl) return true;
    if (!URL.canParse(facts.origin)) return false;
    const { protocol, host } = new URL(facts.origin);
    // Whoever rules the plain-http twin of a site on the network must not speak for the secure one.
    return host === facts.host && (protocol === 'https:' || !publicUrl.startsWith('https:'));
  }
  if (facts.fetchSite !== undefined)
    return facts.fetchSite === 'same-origin' || facts.fetchSite === 'none';
  return !facts.hasCookie;
}
