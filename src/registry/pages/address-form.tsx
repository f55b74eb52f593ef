import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Appointment } from '../reads/people.ts';
import { appointmentWords as words } from '../words/appointment.ts';
import { fieldOf, type Tried } from './form-fields.ts';

interface AddressProps {
  readonly visit: Visit;
  readonly appointment: Appointment;
  readonly tried: Tried;
}

/** Another address for whoever was invited and cannot come in. */
export function AddressForm({ visit: { say }, appointment, tried }: AddressProps): Markup {
  return (
    <section aria-labelledby="address">
      <h2 id="address">{say(words.addressTitle)}</h2>
      <p>{say(words.addressExplained)}</p>
      <Form
        method="post"
        action={paths.address(appointment.id)}
        idempotencyKey={newId()}
        idPrefix="address"
        label={say(words.addressTitle)}
        errors={{ title: say(words.notCorrected), list: tried.errors }}
      >
        <Field
          kind="text"
          type="email"
          idPrefix="address"
          label={say(words.newAddress)}
          maxLength={254}
          {...fieldOf(tried, 'email')}
        />
        <Button look="plain" label={say(words.correct)} />
      </Form>
    </section>
  );
}
