import { ArgumentError, requireFinite, requirePositive } from "../core/arguments.js";
import { displayed, type Displayable, type MimeBundle } from "../figures/index.js";
import { diagnose } from "./diagnosis.js";
import { display } from "./display.js";

/** A question whose answer is a number. */
export interface NumberQuestion {
  /** Short name, unique within a chapter. */
  readonly id: string;
  /** In Markdown. */
  readonly question: string;
  /** In `unit`. */
  readonly answer: number;
  /** "MeV" for instance; "" for a pure number. */
  readonly unit: string;
  /** Greatest relative difference that counts as right: 0.02 for two per cent. */
  readonly tolerance: number;
  /** Given one by one with wrong answers. */
  readonly hints?: readonly string[];
}

/** A question whose answer is a word, free or one of `choices`. */
export interface WordQuestion {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly choices?: readonly string[];
  readonly hints?: readonly string[];
}

/** A question with many right answers, each a text. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  /** What is wrong with an answer; undefined if it is right. The message of an ArgumentError is a reply, too. */
  readonly fault: (answer: string) => string | undefined;
  readonly hints?: readonly string[];
}

export type Question = NumberQuestion | WordQuestion | OpenQuestion;

export interface Exercise extends Displayable {
  /**
   * Shows a reply to an answer below the cell; without an answer, the question and how to answer it. A pure number may
   * also be given as a fraction in quotes, "1/2".
   */
  check(answer?: number | string): void;
}

/**
 * An exercise that replies to answers: right, or what is probably wrong (unit, power of ten, factor, sign, inverse).
 *
 * @throws ArgumentError if the tolerance is not positive, the answer not finite, or not among the choices
 *
 * @example
 * const magic = exercise({ id: "magic momentum", question: "At which momentum does the electric field drop out?",
 *   answer: 3.094, unit: "GeV", tolerance: 0.01, hints: ["The bracket vanishes at γ² = 1 + 1/a."] });
 * magic.check(3.09); // ✓ **magic momentum**: right.
 */
export function exercise(question: Question): Exercise {
  const { id, hints = [] } = question;
  requireAnswerable(question);
  let wrong = 0;
  const reply = (answer: number | string | undefined): string => {
    if (answer === undefined) return asked(question);
    const fault = faultOf(question, answer);
    if (fault === undefined) return `✓ **${id}**: right.`;
    const hint = hints[wrong++];
    const help = hint === undefined ? "" : `\n\n*Hint ${wrong} of ${hints.length}:* ${hint}`;
    return `✗ **${id}**: ${fault}${help}`;
  };
  return {
    check(answer) {
      display(markdown(reply(answer)));
    },
    [displayed]: () => markdown(asked(question)),
  };
}

function faultOf(question: Question, answer: number | string): string | undefined {
  if (isOpen(question)) return faultOfText(question, answer);
  return isNumeric(question) ? faultOfNumber(question, answer) : faultOfWord(question, answer);
}

function faultOfText({ fault }: OpenQuestion, answer: number | string): string | undefined {
  try {
    return fault(String(answer));
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
}

function faultOfNumber(
  { answer, tolerance, unit }: NumberQuestion,
  given: number | string,
): string | undefined {
  if (typeof given === "string" && given.trim() !== "" && Number.isFinite(Number(given)))
    return `this is not a number ("${given}") but a text: take the quotes away.`;
  const number = typeof given === "string" && unit === "" ? quotient(given) : given;
  if (typeof number !== "number" || !Number.isFinite(number))
    return `this is not a number (${String(given)}). ${howTo(unit)}`;
  return diagnose(number, answer, tolerance, unit);
}

/** The value of a text like "-1/2". */
function quotient(text: string): number | undefined {
  const [, above, below] = /^\s*([-−]?\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? [];
  return above === undefined ? undefined : Number(above.replace("−", "-")) / Number(below);
}

function faultOfWord({ answer, choices }: WordQuestion, given: number | string): string | undefined {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");
  const word = plain(String(given));
  if (word === plain(answer)) return undefined;
  if (choices && !choices.map(plain).includes(word)) return `choose one of ${listed(choices)}.`;
  return "not this one.";
}

/** The question, and how to answer it. */
function asked(question: Question): string {
  return `**Exercise: ${question.id}.** ${question.question}\n\n${howToAnswer(question)}`;
}

function howToAnswer(question: Question): string {
  if (!isOpen(question) && isNumeric(question)) return howTo(question.unit);
  if (!isOpen(question) && question.choices)
    return `Put one of ${listed(question.choices)} between the brackets of \`check(...)\` and run the cell.`;
  return "Put your answer, in quotes, between the brackets of `check(...)` and run the cell.";
}

function howTo(unit: string): string {
  const number = unit === "" ? "a pure number" : `a number in ${unit}`;
  return `Put ${number} between the brackets of \`check(...)\` and run the cell.`;
}

function listed(choices: readonly string[]): string {
  return choices.map((choice) => `\`"${choice}"\``).join(", ");
}

function isNumeric(question: NumberQuestion | WordQuestion): question is NumberQuestion {
  return typeof question.answer === "number";
}

function isOpen(question: Question): question is OpenQuestion {
  return "fault" in question;
}

function requireAnswerable(question: Question): void {
  if (isOpen(question)) return;
  const name = `exercise "${question.id}"`;
  if (isNumeric(question)) {
    requireFinite(`${name}, answer`, question.answer, question.unit);
    requirePositive(`${name}, tolerance`, question.tolerance);
  } else if (question.choices && !question.choices.includes(question.answer))
    throw new ArgumentError(`${name}, answer`, question.answer, `one of ${question.choices.join(", ")}`);
}

function markdown(text: string): MimeBundle {
  return { "text/markdown": text, "text/plain": text };
}
