import type { Charges, Model } from "../models/index.js";

/** Whether two models have the same couplings and decays, whatever they are called. */
export function sameCouplings(a: Model, b: Model): boolean {
  const list = ({ up, down, electron, muon, tau, neutrinos }: Charges) =>
    [up, down, electron, muon, tau, ...neutrinos].join();
  return (
    a.parameter === b.parameter &&
    a.darkDecay === b.darkDecay &&
    a.freeMixing === b.freeMixing &&
    list(a.charges) === list(b.charges)
  );
}
