/** Forms: labels above, hint and error between label and control, so both are read before typing. */
export const forms = `
form { max-inline-size: 40rem; }
.form-wide { max-inline-size: none; }
.field { margin: 0 0 1.5rem; padding: 0; border: 0; min-inline-size: 0; }
.field > label, .field > legend { display: block; font-weight: 550; margin-block-end: .3rem; padding: 0; }
.field .optional { font-weight: 400; color: var(--quiet); }
.hint, .error, .reason { margin: 0 0 .4rem; }
.hint { color: var(--quiet); }
.reason { color: var(--quiet); margin-block: .4rem 0; }
.error { color: var(--signal); font-weight: 550; }
.error::before { content: "! "; font-weight: 700; }
.field-error { border-inline-start: 4px solid var(--signal); padding-inline-start: 1rem; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox], [type=radio], [type=file]), select, textarea { inline-size: 100%; min-block-size: 2.5rem;
  padding: .4rem .6rem; background: var(--raised); border: 1px solid var(--edge); border-radius: 3px; }
input[type=date], input[type=datetime-local], .short { max-inline-size: 16rem; }
::file-selector-button { font: inherit; padding: .35rem .8rem; margin-inline-end: .75rem; border: 1px solid var(--accent); border-radius: 3px;
  background: transparent; color: var(--accent); cursor: pointer; }
textarea { display: block; line-height: 1.5; resize: vertical; field-sizing: content; min-block-size: 6rem; }
textarea.provision { font: var(--s2)/1.55 var(--serif); }
[aria-invalid=true] { border-color: var(--signal) !important; box-shadow: inset 0 0 0 1px var(--signal); }
input:disabled, select:disabled, textarea:disabled { background: var(--sunk); color: var(--quiet); border-style: dashed; opacity: 1; }
.choice { display: grid; grid-template-columns: 1.5rem 1fr; column-gap: .6rem; align-items: start; margin-block-end: .5rem; }
.choice input { inline-size: 1.25rem; block-size: 1.25rem; margin: .15rem 0 0; accent-color: var(--accent); }
.choice label { padding-block-end: .1rem; min-block-size: 24px; }
.choice .hint, .choice .reason { grid-column: 2; margin: 0; font-size: var(--dense); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1rem; }
.button { display: inline-block; padding: .5rem 1.1rem; min-block-size: 2.5rem; border: 1px solid var(--accent); border-radius: 3px;
  background: var(--accent); color: var(--on-accent); font-weight: 550; line-height: 1.4; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--accent-deep); border-color: var(--accent-deep); color: var(--on-accent); }
.button-plain { background: transparent; color: var(--accent); }
.button-plain:hover { background: var(--accent-wash); color: var(--accent-deep); }
.button-grave { background: transparent; border-color: var(--signal); color: var(--signal); }
.button-grave:hover { background: var(--signal-wash); border-color: var(--signal); color: var(--signal); }
.button-small { padding: .2rem .65rem; min-block-size: 1.9rem; font-size: var(--dense); }
.button:disabled { background: var(--sunk); border: 1px dashed var(--edge); color: var(--quiet); cursor: not-allowed; }
.with-reason { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
.with-reason .reason { margin: 0; font-size: var(--dense); max-inline-size: 30rem; }
.links { display: inline; background: none; border: 0; padding: .15rem 0; min-block-size: 24px; color: var(--accent); text-decoration: underline 1px; text-underline-offset: .18em; cursor: pointer; }
section + details, form + details, form + form, form + .facts, details + details { margin-block-start: 1rem; }
details > form { margin-block-start: .75rem; }
.summary { border: 2px solid var(--signal); padding: 1rem 1.25rem; margin-block-end: 1.5rem; }
.summary h2 { margin-block: 0 .5rem; font-size: var(--s2); }
.summary ul { margin: 0; }
.summary a { color: var(--signal); }
`;
