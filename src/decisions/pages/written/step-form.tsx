import type { Markup } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { StepForm as FormOfStep, type StepProps } from '../silence/step-form.tsx';

/** One step of the written procedure as a form of its own, under its own heading. */
export function StepForm(props: StepProps): Markup {
  return <FormOfStep {...props} action={decisionPaths.writtenStep(props.text, props.step)} />;
}
