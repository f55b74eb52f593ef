/** Filling in a form as a browser without scripts would: what stands in it, then what the person changes. */
import {
  ancestors,
  attribute,
  type Element,
  elements,
  labelOf,
  type Page,
  rawTextOf,
  textOf,
} from './markup.ts';

export interface FileAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

/** Typed text, a choice by its label or value, several choices, a box ticked or not, a file or several. */
export type Answer = string | boolean | readonly string[] | FileAnswer | readonly FileAnswer[];

/** Answers by the label of the question, or by the name of the field. */
export type Answers = Readonly<Record<string, Answer>>;

export type Filled = readonly (readonly [name: string, value: string | FileAnswer])[];

/**
 * What the form sends when `button` is pressed.
 *
 * @throws Error when a question is not there, cannot be answered so, or is disabled: a person could not either.
 */
export function fill(page: Page, form: Element, button: Element | null, answers: Answers): Filled {
  const controls = controlsOf(page, form);
  const answered = new Map<Element, Answer>();
  for (const [question, answer] of Object.entries(answers)) {
    for (const control of controlsFor(page, controls, question)) answered.set(control, answer);
  }
  const filled = controls
    .filter((control) => !isDisabled(control))
    .flatMap((control) =>
      sentBy(page, control, answered.get(control)).map((value) => [nameOf(control), value] as const),
    );
  const pressed = button && attribute(button, 'name');
  return pressed ? [...filled, [pressed, attribute(button, 'value') ?? '']] : filled;
}

function controlsOf(page: Page, form: Element): Element[] {
  const id = attribute(form, 'id');
  return elements(page, 'input', 'select', 'textarea').filter((control) => {
    if (!nameOf(control) || ['submit', 'button', 'reset', 'image'].includes(typeOf(control))) return false;
    const owner = attribute(control, 'form');
    return owner === undefined ? ancestors(control).includes(form) : owner === id;
  });
}

function controlsFor(page: Page, controls: readonly Element[], question: string): readonly Element[] {
  const open = controls.filter((control) => typeOf(control) !== 'hidden');
  const byLabel = open.filter(
    (control) => question === bare(labelOf(page, control)) || question === legendOf(control),
  );
  const found = byLabel.length > 0 ? byLabel : controls.filter((control) => nameOf(control) === question);
  if (found.length === 0) {
    const known = open.map((control) => legendOf(control) || bare(labelOf(page, control)) || nameOf(control));
    throw new Error(`the form does not ask “${question}”; it asks: ${[...new Set(known)].join(' · ')}`);
  }
  if (found.some(isDisabled)) throw new Error(`“${question}” cannot be filled in: it is disabled`);
  const names = new Set(found.map(nameOf));
  if (names.size > 1)
    throw new Error(
      `“${question}” is asked ${names.size} times; say which by name: ${[...names].join(' · ')}`,
    );
  return found;
}

/** A label without its remark, as in “Reason (optional)”. */
function bare(label: string): string {
  return label.replace(/ \([^()]*\)$/, '');
}

function legendOf(control: Element): string {
  const fieldset = ancestors(control).find((parent) => parent.name === 'fieldset');
  const legend = fieldset && elements(fieldset, 'legend')[0];
  return legend ? bare(textOf(legend)) : '';
}

function sentBy(page: Page, control: Element, answer: Answer | undefined): readonly (string | FileAnswer)[] {
  const type = typeOf(control);
  if (type === 'radio' || type === 'checkbox')
    return isTicked(page, control, answer) ? [attribute(control, 'value') ?? 'on'] : [];
  if (control.name === 'select') return chosenOf(control, answer);
  if (type === 'file') {
    const files = (Array.isArray(answer) ? answer : [answer]).filter(isFile);
    return files.length > 0 ? files : [{ name: '', bytes: new Uint8Array() }];
  }
  if (answer !== undefined && typeof answer !== 'string') {
    throw new Error(`“${nameOf(control)}” is answered by typing`);
  }
  if (control.name !== 'textarea') return [answer ?? attribute(control, 'value') ?? ''];
  // The parser drops one leading line break of a text area, and browsers send line breaks as CR LF.
  return [(answer ?? rawTextOf(control).replace(/^\n/, '')).replace(/\r?\n/g, '\r\n')];
}

function isTicked(page: Page, control: Element, answer: Answer | undefined): boolean {
  if (answer === undefined) return attribute(control, 'checked') !== undefined;
  if (typeof answer === 'boolean') return answer;
  const wanted = Array.isArray(answer) ? answer : [answer];
  return (
    wanted.includes(attribute(control, 'value') ?? 'on') || wanted.includes(bare(labelOf(page, control)))
  );
}

function chosenOf(select: Element, answer: Answer | undefined): string[] {
  const options = elements(select, 'option').map((option) => ({
    value: attribute(option, 'value') ?? textOf(option),
    label: textOf(option),
    isOpen: attribute(option, 'disabled') === undefined,
    isSelected: attribute(option, 'selected') !== undefined,
  }));
  if (answer === undefined) {
    const chosen = options.find((option) => option.isSelected) ?? options[0];
    return chosen ? [chosen.value] : [];
  }
  const wanted = options.find(
    (option) => option.isOpen && (option.label === answer || option.value === answer),
  );
  if (!wanted)
    throw new Error(
      `“${nameOf(select)}” has no open choice “${String(answer)}”: ${options.map((one) => one.label).join(' · ')}`,
    );
  return [wanted.value];
}

function isFile(answer: unknown): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && 'bytes' in answer;
}

function typeOf(control: Element): string {
  return control.name === 'input' ? (attribute(control, 'type') ?? 'text') : control.name;
}

function nameOf(control: Element): string {
  return attribute(control, 'name') ?? '';
}

function isDisabled(control: Element): boolean {
  const around = ancestors(control).filter((parent) => parent.name === 'fieldset');
  return [control, ...around].some((element) => attribute(element, 'disabled') !== undefined);
}
