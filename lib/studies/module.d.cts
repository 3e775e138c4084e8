/** Path of the script that the threads of a study run. */
export declare const threadScript: string;

/** Imports a module by the name of its package or by its `file:` URL. */
export declare function loadModule(specifier: string): Promise<Readonly<Record<string, unknown>>>;

/** When a module's file was last changed, in milliseconds; 0 if there is no telling. */
export declare function modifiedAt(specifier: string): number;
