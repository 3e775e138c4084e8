/** Version of this library, written into exported data. */
export const version = "0.1.0";
