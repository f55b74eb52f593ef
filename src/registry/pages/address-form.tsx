import { ActForm, type Visit } from '../../platform/index.ts';
import { Field, type Markup } from '../../ui/index.ts';
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
    <ActForm
      id="address"
      title={say(words.addressTitle)}
      explained={say(words.addressExplained)}
      action={paths.address(appointment.id)}
      button={say(words.correct)}
      look="plain"
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
    </ActForm>
  );
}
