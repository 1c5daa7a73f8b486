// How drafts and refusals look above a form. Colours meet WCAG AA on white and on their own grounds.
const style = document.createElement('style');
style.textContent = `
.arshjul-draft { position: sticky; top: 0; z-index: 5; margin: 0 0 12px; background: #fff; }
.arshjul-draft-notice:not(:empty) { padding: 8px 12px; border-left: 4px solid #2a5ca8; background: #eef3fb; color: #1c1c1c; }
.arshjul-draft-notice p { margin: 0; }
.arshjul-draft-notice ul { margin: 4px 0 0; max-height: 12em; overflow: auto; }
.arshjul-draft-line { display: flex; align-items: center; gap: 8px; min-height: 30px; font-size: 13px; color: #4a4a4a; }
.arshjul-draft-line .btn-link { padding: 2px 4px; color: #1a4b8f; text-decoration: underline; }
.arshjul-draft [hidden] { display: none; } /* Bootstrap's .btn would show it, empty, and the keyboard would stop at it */
.arshjul-draft-wrong .arshjul-draft-status { color: #a4160d; font-weight: 600; }
.arshjul-refusal { margin: 0 0 12px; padding: 10px 14px; border-left: 4px solid #a4160d; background: #fdeeed; color: #1c1c1c; }
.arshjul-refusal h2 { margin: 0 0 4px; font-size: 16px; font-weight: 600; color: #1c1c1c; }
.arshjul-refusal ul { margin: 0; padding-left: 20px; }
.arshjul-refusal button { padding: 0; border: 0; background: none; color: #1a4b8f; text-align: left; text-decoration: underline; }
`;
document.head.append(style);
