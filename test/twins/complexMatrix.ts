/** 4 × 4 complex matrices, real and imaginary parts row by row: enough for traces of Dirac matrices. */
export interface Matrix {
  readonly re: readonly number[];
  readonly im: readonly number[];
}

const indices = Array.from({ length: 16 }, (_, i) => i);

export function product(a: Matrix, b: Matrix): Matrix {
  const re = new Array<number>(16).fill(0);
  const im = new Array<number>(16).fill(0);
  for (const i of indices)
    for (let k = 0; k < 4; k++) {
      const [left, right] = [4 * (i >> 2) + k, 4 * k + (i & 3)];
      re[i]! += a.re[left]! * b.re[right]! - a.im[left]! * b.im[right]!;
      im[i]! += a.re[left]! * b.im[right]! + a.im[left]! * b.re[right]!;
    }
  return { re, im };
}

export const products = (first: Matrix, ...others: Matrix[]): Matrix => others.reduce(product, first);

/** The sum of matrices times real numbers. */
export function combination(...terms: readonly (readonly [number, Matrix])[]): Matrix {
  const sum = (part: "re" | "im") => indices.map((i) => terms.reduce((s, [x, m]) => s + x * m[part][i]!, 0));
  return { re: sum("re"), im: sum("im") };
}

export const adjoint = (m: Matrix): Matrix => ({
  re: indices.map((i) => m.re[4 * (i & 3) + (i >> 2)]!),
  im: indices.map((i) => -m.im[4 * (i & 3) + (i >> 2)]!),
});

/** Tr(a b). */
export function traceOfProduct(a: Matrix, b: Matrix): { re: number; im: number } {
  let [re, im] = [0, 0];
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < 4; k++) {
      const [left, right] = [4 * i + k, 4 * k + i];
      re += a.re[left]! * b.re[right]! - a.im[left]! * b.im[right]!;
      im += a.re[left]! * b.im[right]! + a.im[left]! * b.re[right]!;
    }
  return { re, im };
}

const matrix = (re: number[], im: number[] = new Array<number>(16).fill(0)): Matrix => ({ re, im });

export const identity = matrix([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

/** γ⁰ to γ³ in the Dirac representation. */
export const gamma: readonly Matrix[] = [
  matrix([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1]),
  matrix([0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 0]),
  matrix(new Array<number>(16).fill(0), [0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, 0]),
  matrix([0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 1, 0, 0]),
];

export const gamma5 = matrix([0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0]);

/** γ⁰ m† γ⁰. */
export const barred = (m: Matrix): Matrix => products(gamma[0]!, adjoint(m), gamma[0]!);
