/** Compiles where two types are the same: `same<A, B>(true)`. */
export declare function same<A, B>(
  is: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false,
): void;
