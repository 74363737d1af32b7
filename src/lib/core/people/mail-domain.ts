/**
 * Answers: which house does a mail address belong to, as far as its domain tells? The registrable domain
 * ("mail.acme.co.uk" → "acme.co.uk") by the public suffix list; null for providers of mail to everybody,
 * which say nothing of their users, and for what is no domain. Cost: one look-up an address.
 */
import { getDomain, getDomainWithoutSuffix } from 'tldts';

/** Names before the public suffix under which anybody gets an address. */
const PROVIDERS = new Set(
  'gmail googlemail outlook hotmail live msn passport windowslive yahoo ymail rocketmail myyahoo icloud me mac aol aim gmx web freenet t-online arcor online mailbox posteo tutanota tuta proton protonmail pm mail email inbox fastmail hushmail zoho yandex ya rambler bk list hey qq foxmail 163 126 yeah sina sohu aliyun naver daum hanmail kakao nate rediffmail orange wanadoo free laposte sfr bbox neuf libero virgilio tiscali alice tin bluewin hispeed sunrise telenet skynet ziggo xs4all kpnmail hetnet planet comcast verizon att sbcglobal bellsouth cox charter earthlink juno netzero optonline btinternet btopenworld virginmedia ntlworld talktalk blueyonder sky bigpond optusnet iinet shaw rogers sympatico telus seznam centrum wp o2 onet interia uol bol terra ig duck simplelogin anonaddy'.split(
    ' ',
  ),
);

/** The registrable domain of an address or a domain, in lower case; null where it tells nothing. */
export function houseDomain(address: string): string | null {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const domain = getDomain(host);
  return domain === null || isFreeMail(domain) ? null : domain;
}

/** Whether anybody gets an address there. */
export function isFreeMail(domain: string): boolean {
  if (domain.endsWith('users.noreply.github.com')) return true;
  return PROVIDERS.has(getDomainWithoutSuffix(domain) ?? '');
}
