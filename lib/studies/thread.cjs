/**
 * The script of a study's threads. Plain CommonJS beside both builds and the sources; what it runs is the built library.
 */
const { worker, Transfer } = require("workerpool");
const { loadModule } = require("./module.cjs");

const ready = import("hidden-photons/studies/worker");

worker({
  compute: async (chunk) => {
    const { computeChunk } = await ready;
    const result = await computeChunk(chunk, loadModule);
    return result.values ? new Transfer(result, [result.values.buffer]) : result;
  },
});
