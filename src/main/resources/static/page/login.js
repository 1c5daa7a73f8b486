// Logs in as the web apps do, and asks for the same page again.
const form = document.getElementById('login');
const wrong = document.getElementById('wrong');

let token = form.dataset.csrf;

/** A session that is there has told its token with this page; a GET of a web app begins one, and its answer names the token. */
async function remember() {
  token = (await fetch('/camunda/app/tasklist/default/')).headers.get('X-XSRF-TOKEN') || token;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  wrong.hidden = true;
  await remember();
  const answer = await fetch('/camunda/api/admin/auth/user/default/login/tasklist', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token },
    body: new URLSearchParams(new FormData(form))
  });
  if (answer.ok) {
    location.reload();
  } else {
    wrong.hidden = false;
    document.getElementById('password').select();
  }
});
