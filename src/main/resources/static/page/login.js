// Logs in as the web apps do, and asks for the same page again.
const form = document.getElementById('login');
const wrong = document.getElementById('wrong');

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  wrong.hidden = true;
  await fetch('/camunda/app/tasklist/default/'); // begins a session, with the token that the login asks for
  const answer = await fetch('/camunda/api/admin/auth/user/default/login/tasklist', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token() },
    body: new URLSearchParams(new FormData(form))
  });
  if (answer.ok) {
    location.reload();
  } else {
    wrong.hidden = false;
    document.getElementById('password').select();
  }
});
