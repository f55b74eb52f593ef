import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { newVisitor } from '../support/visitor.ts';

/** A small site with one form, to see that the visitor does what a browser without scripts does. */
function smallSite() {
  const received: Record<string, unknown>[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('content-security-policy', "default-src 'none'");
  });
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><title>t</title></head><body><main><h1>t</h1>${body}</main></body></html>`;
  app.get('/', (c) => c.html(page('<a href="/form?x=1">A form</a>')));
  app.get('/form', (c) =>
    c.html(
      page(`<form method="post" enctype="multipart/form-data" action="/form" aria-label="Proposal">
      <input type="hidden" name="key" value="k1">
      <label for="t">Title <span>(optional)</span></label><input id="t" name="title" value="as before">
      <label for="w">Wording</label><textarea id="w" name="wording">\nOne
two</textarea>
      <fieldset><legend>Kind</legend><label><input type="radio" name="kind" value="change" checked>Change</label>
      <label><input type="radio" name="kind" value="strike">Strike</label></fieldset>
      <label for="c">Second</label><input type="checkbox" id="c" name="second">
      <label for="s">Body</label><select id="s" name="body"><option value="som">Senior Officials</option><option value="ahg" selected>Ad Hoc Group</option></select>
      <label for="f">File</label><input type="file" id="f" name="file">
      <label for="n">Never</label><input id="n" name="never" disabled>
      <button name="do" value="preview">Preview</button><button>Submit proposal</button></form>`),
    ),
  );
  app.post('/form', async (c) => {
    const body = await c.req.parseBody();
    const file = body.file;
    received.push({ ...body, file: file instanceof File ? `${file.name}:${await file.text()}` : file });
    c.header('set-cookie', 'session=abc; Path=/; HttpOnly');
    return c.redirect('/done', 303);
  });
  app.get('/done', (c) => c.html(page(`<p>cookie ${c.req.header('cookie')}</p>`)));
  app.get('/broken', (c) => c.html('<p>no page</p>'));
  return { app, received };
}

test('a visitor follows a link, fills in a form by its labels and arrives where it leads', async () => {
  const { app, received } = smallSite();
  const visitor = newVisitor(app);
  await visitor.open('/');
  expect((await visitor.follow('A form')).url).toBe('/form?x=1');
  const done = await visitor.submit('Submit proposal', {
    Wording: 'New\nwords',
    Kind: 'Strike',
    Second: true,
    Body: 'Senior Officials',
    File: { name: 'a.txt', bytes: new TextEncoder().encode('hello') },
  });
  expect(received[0]).toEqual({
    key: 'k1',
    title: 'as before',
    wording: 'New\r\nwords',
    kind: 'strike',
    second: 'on',
    body: 'som',
    file: 'a.txt:hello',
  });
  expect(done.text).toContain('cookie session=abc');
  await visitor.submitAgain();
  expect(received[1]).toEqual(received[0]);
});

test('what stands in a form is sent as it stands, with the button that was pressed', async () => {
  const { app, received } = smallSite();
  const visitor = newVisitor(app);
  await visitor.open('/form');
  await visitor.submit('Preview', {}, { within: 'Proposal' });
  expect(received[0]).toMatchObject({ wording: 'One\r\ntwo', kind: 'change', body: 'ahg', do: 'preview' });
  expect(received[0]).not.toHaveProperty('second');
});

test('a visitor cannot do what a person could not', async () => {
  const { app } = smallSite();
  const visitor = newVisitor(app);
  await visitor.open('/form');
  await expect(visitor.submit('Submit proposal', { Colour: 'red' })).rejects.toThrow(
    'it asks: Title · Wording',
  );
  await expect(visitor.submit('Submit proposal', { Never: 'x' })).rejects.toThrow('disabled');
  await expect(visitor.submit('Submit proposal', { Body: 'Nobody' })).rejects.toThrow('no open choice');
  await expect(visitor.submit('Throw away')).rejects.toThrow('it has: Preview · Submit proposal');
  await expect(visitor.follow('Elsewhere')).rejects.toThrow('0 times link');
});

test('a page that breaks the laws stops the visitor', async () => {
  const visitor = newVisitor(smallSite().app);
  await expect(visitor.open('/broken')).rejects.toThrow('/broken breaks');
});
