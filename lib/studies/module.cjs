/**
 * What only CommonJS can do in both builds: find files, and import a module whose name is data (TypeScript turns `import()`
 * into `require` there).
 */
const { statSync } = require("node:fs");
const { fileURLToPath } = require("node:url");

exports.threadScript = require.resolve("./thread.cjs");

exports.loadModule = (specifier) => import(specifier);

exports.modifiedAt = (specifier) => {
  try {
    const path = specifier.startsWith("file:") ? fileURLToPath(specifier) : require.resolve(specifier);
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};
