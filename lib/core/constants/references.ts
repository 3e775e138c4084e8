/** A publication that numbers of this library come from. */
export interface Reference {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  /** Journal, volume and page; or the institution of a data base. */
  readonly source: string;
  readonly doi?: string;
  readonly arxiv?: string;
}

/** Every publication cited, by a short id. Adding one is adding a line. */
export const references = {
  si2019: {
    authors: "Bureau International des Poids et Mesures",
    title: "The International System of Units, 9th edition",
    year: 2019,
    source: "BIPM",
  },
  codata2018: {
    authors: "E. Tiesinga, P. J. Mohr, D. B. Newell, B. N. Taylor",
    title: "CODATA recommended values of the fundamental physical constants: 2018",
    year: 2021,
    source: "Rev. Mod. Phys. 93, 025010",
    doi: "10.1103/RevModPhys.93.025010",
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof references;
