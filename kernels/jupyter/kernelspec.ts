/** The content of a kernel.json: https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs */
export interface Kernelspec {
  /** The name of its folder, and of `metadata.kernelspec.name` in a notebook. */
  name: string;
  /** The command that starts the kernel; "{connection_file}" stands for the path of the connection file. */
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: "signal" | "message";
  metadata: Record<string, unknown>;
  /** A square SVG picture for the launcher. */
  logo: string;
}
