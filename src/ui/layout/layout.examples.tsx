import type { ExampleSet } from '../example.ts';
import { exampleLayout } from '../example-cast.ts';
import { WhoCanSee } from '../who-can-see/who-can-see.tsx';
import { Layout } from './layout.tsx';

const stylesheet = '/catalogue.css';

export const layoutExamples: ExampleSet = {
  component: 'Layout',
  idea: 'The frame of every page.',
  whole: true,
  examples: [
    {
      name: 'a public page, read by a stranger',
      element: (
        <Layout
          {...exampleLayout}
          title="Participants"
          stylesheet={stylesheet}
          viewer={{ kind: 'stranger', signIn: { label: 'Sign in', href: '/sign-in' } }}
          alternates={[{ href: '/feed.xml', type: 'application/atom+xml', title: 'News' }]}
        >
          <p>Forty-five member states, four member organisations, eighteen observer states.</p>
        </Layout>
      ),
    },
    {
      name: 'a text of the exercise, read by a focal point',
      element: (
        <Layout
          {...exampleLayout}
          title="Draft Strategy for Cooperation"
          stylesheet={stylesheet}
          scripts={['/app.js']}
          isPrivate
          viewer={{
            kind: 'signed-in',
            hat: { actingFor: 'Arvana', office: 'focal point', href: '/me', isSecretariat: false },
          }}
          exercise={{ word: 'Drafting exercise', sentence: 'Everything on this page is invented.' }}
          crumbs={[{ label: 'Texts', href: '/texts' }]}
          symbol="EX/DG.1/L.1/Rev.1"
          marking="AMBER"
          headline={
            <WhoCanSee label="Who can see this">
              <p>Members of the drafting group.</p>
            </WhoCanSee>
          }
          facts={[{ label: 'Second reading' }, { label: '12 open', href: '?show=open' }]}
          tabs={[
            { label: 'Read', href: '/texts/x', current: true },
            { label: 'Compare', href: '/texts/x/compare' },
          ]}
          flash={{ tone: 'done', message: 'Your proposal was received as P-0147.' }}
        />
      ),
    },
    {
      name: 'the desk, under the secretariat’s hat, from right to left',
      element: (
        <Layout
          {...exampleLayout}
          language="ar"
          direction="rtl"
          title="مشروع استراتيجية التعاون"
          stylesheet={stylesheet}
          viewer={{
            kind: 'signed-in',
            hat: { actingFor: 'الأمانة', office: 'موظف', href: '/me', isSecretariat: true },
          }}
        />
      ),
    },
  ],
};
