/** Version of the package; two copies of an element on one page compare it. */
export const version = '0.1.0';
