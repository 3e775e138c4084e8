import type { Model } from "../../models/index.js";
import { complex, type Complex } from "../../numerics/complex.js";
import { inducedMixing } from "./loopMixing.js";

/**
 * The kinetic mixing ε(q²)/g that a process at q² sees: what the model's leptons induce where that is calculable
 * ({@link inducedMixing}), and the free part that the model may have ({@link withFreeMixing}); pure number, complex above
 * the lightest charged threshold.
 *
 * @param qSquared in GeV², any finite number
 * @throws ArgumentError for what is no model, or q² that is not finite
 * @example
 * totalMixing({ model: withFreeMixing(models.lMuMinusLTau, 0.01), qSquared: 0 }) // { re: -0.004433, im: 0 }
 * totalMixing({ model: models.bMinusL, qSquared: 0 }) // { re: 0, im: 0 }
 */
export function totalMixing(at: { readonly model: Model; readonly qSquared: number }): Complex {
  const induced = inducedMixing(at);
  return withFree(at.model, induced === "not calculable" ? complex(0) : induced);
}

/** The sum of an induced mixing and the free one of a model. */
export function withFree({ freeMixing = 0 }: Model, induced: Complex): Complex {
  return complex(induced.re + freeMixing, induced.im);
}
