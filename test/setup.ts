// Properties are tried on the same examples in every run, so that a red test is about the change at hand.
// SEED=12345 npm test tries others.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 2021) });
