/** Paths of the regular and the bold font. */
export declare const fontFiles: readonly string[];
