import { ArgumentError, requireFinite } from "../arguments.js";
import type { Model } from "./model.js";

/**
 * The same model with a kinetic mixing ε with the photon beside its charges, which nothing forbids: every fermion couples
 * by g Q' - ε e Q. It is given in units of g and on top of the mixing that loops of leptons induce, of which nothing is left
 * at high momenta: ε_UV. Where loops leave the mixing undetermined, as in B-L, it is all of it. Any point (g, ε) is on the
 * plane of the model with mixing ε/g. A model that has such a mixing gets the sum, and is the bare one again if that is 0.
 *
 * @param epsilonPerG ε/g in the convention L = -(ε/2) F·X, of either sign; 0 changes nothing. The loop of Lμ-Lτ gives -0.0144 at rest
 * @throws ArgumentError unless it is finite, and for a model with parameter ε
 * @example withFreeMixing(models.lMuMinusLTau, 0.01).name // "Lμ-Lτ, ε = 0.01 g"
 */
export function withFreeMixing(model: Model, epsilonPerG: number): Model {
  if (model.parameter === "epsilon")
    throw new ArgumentError("model", model.name, "a model with charges: of this one, ε is the parameter");
  if (requireFinite("epsilonPerG", epsilonPerG) === 0) return model;
  const { freeMixing = 0, ...charged } = model;
  const [before, total] = [suffixOf(freeMixing), freeMixing + epsilonPerG];
  const renamed = (text: string): string =>
    (text.endsWith(before) ? text.slice(0, text.length - before.length) : text) + suffixOf(total);
  const bare = { ...charged, id: renamed(model.id), name: renamed(model.name) };
  return total === 0 ? bare : { ...bare, freeMixing: total };
}

/** All digits: models that differ have different names. */
const suffixOf = (mixing: number): string => (mixing === 0 ? "" : `, ε = ${mixing} g`);
