// Asks the person at the front end for a line of text.
import type { Output } from "./executorMessages.js";

interface Question {
  readonly prompt: string;
  readonly password: boolean;
  readonly answer: (text: string) => void;
}

/** One question is open at a time; others wait. */
export class Input {
  /** The front end of the running cell can be asked. */
  allowed = false;
  private questions: Question[] = [];

  constructor(private readonly emit: (output: Extract<Output, { type: "input_request" }>) => void) {}

  /**
   * The line that the person enters.
   * @param options.password hides what is typed
   * @throws Error if the front end cannot be asked, as in a run without a person
   */
  readonly ask = (prompt = "", { password = false } = {}): Promise<string> => {
    if (!this.allowed)
      return Promise.reject(new Error("input() needs a person: this front end cannot be asked for text"));
    return new Promise((answer) => {
      this.questions.push({ prompt, password, answer });
      if (this.questions.length === 1) this.request();
    });
  };

  receive(text: string): void {
    this.questions.shift()?.answer(text);
    this.request();
  }

  /** Forgets all questions. */
  cancel(): void {
    this.questions = [];
  }

  private request(): void {
    const [question] = this.questions;
    if (question) this.emit({ type: "input_request", prompt: question.prompt, password: question.password });
  }
}
