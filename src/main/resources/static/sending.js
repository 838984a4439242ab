// Sends a file in pieces, and goes on where a broken line stopped it. Without this script the form sends it in one piece.
const place = document.querySelector('[data-sends]');
const form = place.querySelector('form');
const progress = place.querySelector('[data-progress]');
const address = place.dataset.sends;
const wait = seconds => new Promise(done => setTimeout(done, seconds * 1000));

async function post(path, fields) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  const answer = await fetch(address + path, {
    method: 'POST', body, headers: { 'X-XSRF-TOKEN': form.querySelector('input[name=_csrf]').value, Accept: 'application/json' } });
  const said = await answer.json().catch(() => ({}));
  if (said.wrong) throw new Error(said.wrong);
  if (!answer.ok) throw new TypeError('the line broke');
  return said;
}

/** Tries again when the line breaks; what the server refuses in words is final. */
async function stubborn(path, fields) {
  for (const seconds of [1, 3, 10, 30]) {
    try {
      return await post(path, fields);
    } catch (trouble) {
      if (!(trouble instanceof TypeError)) throw trouble;
      progress.textContent = 'The line broke. Trying again…';
      await wait(seconds);
    }
  }
  throw new Error('The line is broken. Choose the same file again later: it goes on where it stopped.');
}

form.addEventListener('submit', async event => {
  const file = form.querySelector('input[type=file]').files[0];
  if (!file) return;
  event.preventDefault();
  try {
    const begun = await stubborn('/begin', { name: file.name, size: file.size });
    let received = begun.received;
    while (received < file.size) {
      progress.textContent = `Sending: ${Math.floor(100 * received / file.size)} %`;
      const bytes = file.slice(received, received + begun.piece);
      received = (await stubborn(`/${begun.file}/piece`, { start: received, bytes })).received;
    }
    progress.textContent = 'Checking the file…';
    location.assign((await stubborn(`/${begun.file}/whole`, {})).next);
  } catch (trouble) {
    progress.textContent = trouble.message;
    progress.classList.add('govuk-error-message');
    form.querySelector('button[type=submit]').disabled = false;
  }
});
