/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** z = re + i im, real if one number is given. */
export const complex = (re: number, im = 0): Complex => ({ re, im });

/** r e^{iφ}, φ in rad. */
export const polar = (r: number, phase: number): Complex => complex(r * Math.cos(phase), r * Math.sin(phase));

/** The sum of any number of terms. */
export const plus = (...terms: readonly Complex[]): Complex => {
  let re = 0;
  let im = 0;
  for (const term of terms) {
    re += term.re;
    im += term.im;
  }
  return { re, im };
};

/** A real factor times z. */
export const scaled = (factor: number, z: Complex): Complex => complex(factor * z.re, factor * z.im);

/** The product of two. */
export const times = (a: Complex, b: Complex): Complex =>
  complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);

/** The quotient a/b. */
export const over = (a: Complex, b: Complex): Complex =>
  scaled(1 / squaredModulus(b), times(a, complex(b.re, -b.im)));

/** |z|². */
export const squaredModulus = (z: Complex): number => z.re * z.re + z.im * z.im;

/** z*. */
export const conjugate = (z: Complex): Complex => complex(z.re, -z.im);

/** |z|, without overflow. */
export const modulus = (z: Complex): number => Math.hypot(z.re, z.im);
