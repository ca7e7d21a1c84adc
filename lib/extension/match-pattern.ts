/*
 * Match patterns, as browsers keep permissions for hosts: `https://www.example.org/*`, `http://*.example.org/*`,
 * and for all hosts with a star as the host. All of ours end in `/*`.
 */

/** Every site there is, as the manifest's optional hosts say it. */
export const ALL_ORIGINS: readonly string[] = ['https://*/*', 'http://*/*'];

const PATTERN = /^(\*|https?):\/\/(\*\.)?([^/]+)\//;

/** Whether one of `patterns` covers `url`. */
export function isCovered(url: string, patterns: readonly string[]): boolean {
  const [, scheme = '', host = ''] = /^(https?):\/\/(?:[^/?#]*@)?([^/?#:]+|\[[^\]]*\])/.exec(url) ?? [];
  if (host === '') return false;
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, ofScheme, isWide, ofHost] = PATTERN.exec(pattern) ?? [];
    if (ofScheme !== '*' && ofScheme !== scheme) return false;
    return ofHost === '*' || ofHost === host || (isWide !== undefined && host.endsWith(`.${ofHost}`));
  });
}
