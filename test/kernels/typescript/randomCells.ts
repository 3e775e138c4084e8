// Random notebooks, written twice: as cells, which may declare a name anew, and as one module, in which every declaration
// has a name of its own.
import fc from "fast-check";

export interface RandomNotebook {
  readonly cells: readonly string[];
  /** The text of the module; it calls `probe` with the value of each cell. */
  readonly module: string;
}

const kinds = [
  "let",
  "const",
  "pattern",
  "variablePattern",
  "function",
  "hoisted",
  "arrow",
  "shadow",
  "async",
  "class",
  "enum",
  "interface",
  "loopVariable",
  "await",
  "import",
  "defaultImport",
  "namespaceImport",
  "assign",
  "swap",
  "loop",
  "patternAssignment",
  "dynamicImport",
] as const;

interface Step {
  readonly kind: (typeof kinds)[number];
  readonly choices: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  choices: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
});

export const randomNotebook: fc.Arbitrary<RandomNotebook> = fc
  .array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 })
  .map(write);

/** A declared name; `use` is an expression of type number. */
interface Name {
  readonly id: string;
  readonly base: string;
  readonly assignable: boolean;
  readonly use: (name: string) => string;
}

const bases = ["a", "b", "c", "d", "e", "f", "g", "h", "k", "m"];

function write(cells: readonly (readonly Step[])[]): RandomNotebook {
  let visible: readonly Name[] = [];
  let module = "";
  const texts = cells.map((steps, cell) => {
    const planned = steps.map((_, i) => [0, 1].map((j) => `${cell}_${i}_${j}`));
    const free = [...bases];
    const bindings = new Map<string, string>();
    steps.forEach(({ choices }, i) => {
      for (const [j, id] of (planned[i] ?? []).entries())
        if (j < declaredBy(steps[i]!) && free.length > 0)
          bindings.set(id, free.splice((choices[6 + j] ?? 0) % free.length, 1)[0]!);
    });
    // A name that this cell declares anew hides the older one in all of the cell.
    const hidden = new Set(bindings.values());
    visible = visible.filter(({ base }) => !hidden.has(base));
    const text: string[] = [];
    const late: string[] = [];
    steps.forEach((each, i) => {
      const ids = planned[i]!;
      if (ids.slice(0, declaredBy(each)).some((id) => !bindings.has(id))) return;
      const names = ids.map((id) => ({ id, base: bindings.get(id) ?? "" }));
      const written = writeStep(each, names, visible);
      (written.late === true ? late : text).push(written.text);
      visible = [...visible, ...written.names];
    });
    text.push(...late);
    const probe = `[${visible.map(({ id, use }) => use(`«${id}»`)).join(", ")}]`;
    const names = new Map(visible.map(({ id, base }) => [id, base]));
    for (const [id, base] of bindings) names.set(id, base);
    const inCells = (part: string) => part.replace(/«(\w+)»/g, (_, id: string) => names.get(id) ?? id);
    module += [...text, `probe(${probe});`].join("\n").replace(/«(\w+)»/g, "x$1") + "\n";
    return inCells([...text, probe].join("\n"));
  });
  return { cells: texts, module };
}

function declaredBy({ kind }: Step): number {
  if (["assign", "swap", "loop", "patternAssignment", "dynamicImport"].includes(kind)) return 0;
  return ["pattern", "variablePattern", "class"].includes(kind) ? 2 : 1;
}

interface Written {
  readonly text: string;
  readonly names: readonly Name[];
  /** Written at the end of the cell. */
  readonly late?: boolean;
}

function writeStep(
  { kind, choices }: Step,
  names: readonly Pick<Name, "id" | "base">[],
  visible: readonly Name[],
): Written {
  const [p = 0, q = 0, r = 0] = choices;
  const one = `«${names[0]!.id}»`;
  const two = `«${names[1]!.id}»`;
  const expression = (choice: number, among = visible): string => {
    const chosen = among[choice % (among.length + 2)];
    return chosen ? `(${chosen.use(`«${chosen.id}»`)} % 97 + ${choice % 7})` : String(choice % 13);
  };
  const body = expression(
    r,
    visible.filter(({ use }) => !use("").includes("await")),
  );
  const variables = visible.filter(({ assignable }) => assignable);
  const target = variables.length > 0 ? `«${variables[p % variables.length]!.id}»` : undefined;
  const other = variables.length > 0 ? `«${variables[q % variables.length]!.id}»` : undefined;
  const effect = target ? `${target} += by;` : "";
  const plain = (name: string) => name;
  const name = (i: number, assignable: boolean, use: Name["use"] = plain): Name => ({
    ...names[i]!,
    assignable,
    use,
  });
  const called: Name["use"] = (f) => `${f}(2)`;

  switch (kind) {
    case "let":
      return { text: `let ${one}: number = ${expression(q)};`, names: [name(0, true)] };
    case "const":
      return { text: `const ${one} = ${expression(q)};`, names: [name(0, false)] };
    case "pattern":
      return {
        text: `const { p: ${one}, q: [${two} = 5] } = { p: ${expression(q)}, q: new Array<number>() };`,
        names: [name(0, false), name(1, false)],
      };
    case "variablePattern":
      return {
        text: `let [${one}, ...[${two}]] = new Set<number>([${expression(q)}, -1]);`,
        names: [name(0, true), name(1, true)],
      };
    case "function":
    case "hoisted":
      return {
        text: `function ${one}(by: number): number { ${effect} return by + ${body}; }`,
        names: [name(0, false, called)],
        late: kind === "hoisted",
      };
    case "arrow":
      return {
        text: `let step${names[0]!.id} = 1, ${one} = (by: number): number => { ${effect} return by * ${body}; };`,
        names: [name(0, false, called)],
      };
    case "shadow": {
      const parameter = other ?? "by";
      return {
        text: `const ${one} = (${parameter}: number) => [1, 2].map((by) => by + ${parameter}).length + ${body};`,
        names: [name(0, false, called)],
      };
    }
    case "async":
      return {
        text: `const ${one} = async (by: number) => { await null; ${effect} return ${expression(r)}; };`,
        names: [name(0, false, (f) => `(await ${f}(3))`)],
      };
    case "class":
      return {
        text: `class ${one} { static total = 0; constructor(readonly by: number) { ${one}.total += by; ${effect} } get twice() { return this.by * 2; } }
const ${two} = new ${one}(${expression(r)}).twice;`,
        names: [name(0, false, (c) => `new ${c}(1).twice + ${c}.total`), name(1, false)],
      };
    case "enum":
      return {
        text: `enum ${one} { First = ${q % 9}, Second = First + 4 }`,
        names: [name(0, false, (e) => `${e}[${e}.Second]!.length + ${e}.Second`)],
      };
    case "interface":
      return {
        text: `interface Box${names[0]!.id} { readonly v: number }\nconst ${one}: Box${names[0]!.id} = { v: ${expression(q)} };`,
        names: [name(0, false, (box) => `${box}.v`)],
      };
    case "loopVariable":
      return {
        text: `for (var ${one} = 0; ${one} < 3; ${one}++) { ${target ? `${target} += ${one};` : ""} }`,
        names: [name(0, true)],
      };
    case "await":
      return { text: `let ${one} = await Promise.resolve(${expression(q)});`, names: [name(0, true)] };
    case "import":
      return { text: `import { tick as ${one} } from "./counter.mjs";`, names: [name(0, false, called)] };
    case "defaultImport":
      return { text: `import ${one} from "./counter.mjs";`, names: [name(0, false, called)] };
    case "namespaceImport":
      return {
        text: `import * as ${one} from "./counter.mjs";`,
        names: [name(0, false, (counter) => `${counter}.ticks`)],
      };
    case "assign":
      return { text: target ? `${target} = ${expression(q)}; ${target}++;` : "", names: [] };
    case "swap":
      return {
        text: target && other && target !== other ? `[${target}, ${other}] = [${other}, ${target}];` : "",
        names: [],
      };
    case "loop":
      return { text: target ? `for (const by of [1, 2, 3]) { ${effect} }` : "", names: [] };
    case "patternAssignment":
      return { text: target ? `({ p: ${target} } = { p: ${expression(q)} });` : "", names: [] };
    case "dynamicImport":
      return { text: target ? `${target} += (await import("./counter.mjs")).tick(1);` : "", names: [] };
  }
}
