// Signatures the book builder and the tests use:
//   readNotebook(path): Notebook
//   formatNotebook(notebook): string                      text of the canonical .ipynb file
//   canonical(notebook): Notebook
//   executeNotebook(notebook, options): Promise<Notebook>  a new notebook with outputs; throws ExecutionError
//     options: { directory: string; kernel?: string | Kernelspec; timeout?: seconds; parameters?: Record<string, Json>;
//                onProgress?: ({ finished, total }) => void; signal?: AbortSignal }
//   sameOutputs(committed, executed): string[]             one line for each difference, empty if none
export * from "./notebook.js";
