/**
 * Σ over final states of |amplitude|² for ν_i → ν_a ν_c ν̄_b, counted state by state: pairs a < c have two
 * contributions to one amplitude; a pair of equal neutrinos has amplitude 2 Q_ai Q_ab and half of the phase space.
 */
export function threeNeutrinoFactorByStates(
  q: readonly (readonly { readonly re: number; readonly im: number }[])[],
  parent: number,
  open: readonly number[],
): number {
  const times = (a: number, b: number, c: number, d: number) => {
    const [x, y] = [q[a]![b]!, q[c]![d]!];
    return { re: x.re * y.re - x.im * y.im, im: x.re * y.im + x.im * y.re };
  };
  let total = 0;
  for (const b of open)
    for (const a of open)
      for (const c of open) {
        if (c < a) continue;
        const [direct, exchanged] = [times(a, parent, c, b), times(c, parent, a, b)];
        const square = (direct.re + exchanged.re) ** 2 + (direct.im + exchanged.im) ** 2;
        total += a === c ? square / 2 : square;
      }
  return total;
}
