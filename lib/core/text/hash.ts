/**
 * Short name of a text for telling copies apart: 13 hexadecimal digits (53 bits). Equal texts have equal names; it is no
 * protection against someone who wants two texts to share one.
 *
 * Source: two 32-bit multiply-xor lanes with the finalizer of MurmurHash3 (Appleby, public domain).
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 11) >>> 0).toString(16).padStart(6, '0').slice(-5) + (low >>> 0).toString(16).padStart(8, '0');
}
