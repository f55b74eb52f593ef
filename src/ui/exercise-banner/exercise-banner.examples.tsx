import type { ExampleSet } from '../example.ts';
import { ExerciseBanner } from './exercise-banner.tsx';

export const exerciseBannerExamples: ExampleSet = {
  component: 'ExerciseBanner',
  idea: 'Stands on every page of a drafting exercise.',
  examples: [
    {
      name: 'the drafting exercise',
      element: (
        <ExerciseBanner
          word="Exercise"
          sentence="Participants, persons and positions on this page are invented."
        />
      ),
    },
  ],
};
