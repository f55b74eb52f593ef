import type { ExampleSet } from './example.ts';
import { exampleLayout } from './example-cast.ts';
import { exampleSets } from './example-sets.ts';
import { Layout } from './layout/layout.tsx';
import type { Markup } from './markup.ts';

/**
 * One page that shows every component with its examples; the accessibility test walks it (DESIGN §9).
 *
 * Its reader is whoever builds pages, so its few words are English and stand here.
 */
export function CataloguePage({ stylesheet }: { stylesheet: string }): Markup {
  return (
    <Layout
      {...exampleLayout}
      title="Catalogue of components"
      stylesheet={stylesheet}
      viewer={{ kind: 'stranger' }}
      navigation={[]}
      isPrivate
    >
      <nav aria-label="Components">
        <ul class="facts">
          {exampleSets.map((set) => (
            <li>
              <a href={`#c-${set.component}`}>{set.component}</a>
            </li>
          ))}
        </ul>
      </nav>
      {exampleSets.map((set) => (
        <CatalogueEntry {...set} />
      ))}
    </Layout>
  );
}

function CatalogueEntry({ component, idea, whole, examples }: ExampleSet): Markup {
  return (
    <section class="catalogue" aria-labelledby={`c-${component}`}>
      <h2 id={`c-${component}`}>{component}</h2>
      <p>{idea}</p>
      {whole ? (
        <p class="quiet">
          Whole pages, not shown inside this one: {examples.map(({ name }) => name).join('; ')}.
        </p>
      ) : (
        examples.map((example) => (
          <>
            <p class="catalogue-name">{example.name}</p>
            <div class="catalogue-example">{example.element}</div>
          </>
        ))
      )}
    </section>
  );
}
