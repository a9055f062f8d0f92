import { fromHex } from '../../../shared/bytes.ts';
import { type JsonValue, toCanonical } from '../../../shared/canonical-json.ts';

/** IEEE 754 bits (big-endian hexadecimal) and their spelling, from RFC 8785 appendix B. */
export const RFC_NUMBERS: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

/** JSON texts whose values are encoded; the first two are RFC 8785 sections 3.2.2 and 3.2.3. */
const TEXTS: readonly string[] = [
  String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
  '{}',
  '[]',
  '[{},[],""]',
  String.raw`"\u0000\u0001\b\t\n\u000b\f\r\u001f\u007f\u0080\u2028\u2029"`,
  '{"나":"한글","가":"\u1112\u1161\u11ab","a":"ａ","":0}',
  '{"b":[{"d":1,"c":2}],"a":{"z":null,"y":{"2":0,"10":1}}}',
  '[-0,-1.5,1e2,123456789012345680000,0.1e-6,1e-7]',
];

export function toCanonicalVectors() {
  const texts = TEXTS.map((json) => ({ json, canonical: toCanonical(JSON.parse(json) as JsonValue) }));
  const numbers = RFC_NUMBERS.map(([ieee]) => ({ ieee, canonical: toCanonical(toDouble(ieee)) }));
  return { texts, numbers };
}

export function toDouble(ieee: string): number {
  return new DataView(fromHex(ieee).buffer).getFloat64(0);
}
