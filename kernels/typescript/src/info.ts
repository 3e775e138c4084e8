// What a front end is told about this kernel.
import { protocolVersion, type Content } from "./messages.js";

/** @param typescript the version of the compiler */
export function kernelInfo(typescript: string): Content {
  return {
    protocol_version: protocolVersion,
    implementation: "hidden-photons",
    implementation_version: "0.1.0",
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "text/x-typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: "text/typescript",
      nbconvert_exporter: "script",
    },
    banner: `TypeScript ${typescript} on Node.js ${process.versions.node} (hidden photons)`,
    help_links: [
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
      { text: "Node.js", url: "https://nodejs.org/docs/latest-v20.x/api/" },
    ],
    debugger: false,
    supported_features: [],
  };
}
