/** Exact decimal number, canonical: '1.1', '-0.4', '4200000000'. No exponent, no trailing zero, no leading plus. */
export type Decimal = string;
