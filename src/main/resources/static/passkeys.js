// Signing in with a passkey, and adding one. Without this script the buttons stay hidden and codes do the same.
const decode = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const encode = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function ask(form, address, body, name = '') {
  const token = form.querySelector('input[name=_csrf]');
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token.value, 'Content-Type': 'application/json',
      'X-Passkey-Name': encodeURIComponent(name) },
    body: body ? JSON.stringify(body) : '{}',
  });
  if (!answer.ok) throw new Error('refused');
  return answer.status === 204 ? null : answer.json();
}

const credentials = list => (list || []).map(each => ({ ...each, id: decode(each.id) }));

async function signIn(form, button) {
  const question = await ask(form, '/sign-in/passkey/question');
  const key = await navigator.credentials.get({ publicKey: {
    ...question, challenge: decode(question.challenge), allowCredentials: credentials(question.allowCredentials) } });
  await ask(form, '/sign-in/passkey', {
    id: key.id, rawId: encode(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: {
      authenticatorData: encode(key.response.authenticatorData),
      clientDataJSON: encode(key.response.clientDataJSON),
      signature: encode(key.response.signature),
      userHandle: key.response.userHandle ? encode(key.response.userHandle) : undefined,
    } });
  location.assign(button.dataset.next || '/');
}

async function add(form) {
  const question = await ask(form, '/account/passkeys/question');
  const key = await navigator.credentials.create({ publicKey: {
    ...question, challenge: decode(question.challenge), user: { ...question.user, id: decode(question.user.id) },
    excludeCredentials: credentials(question.excludeCredentials) } });
  const label = form.querySelector('input[name=label]').value;
  await ask(form, '/account/passkeys', {
    id: key.id, rawId: encode(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: {
      attestationObject: encode(key.response.attestationObject),
      clientDataJSON: encode(key.response.clientDataJSON),
      transports: key.response.getTransports ? key.response.getTransports() : [],
    } }, label);
  location.reload();
}

if (window.PublicKeyCredential) {
  for (const button of document.querySelectorAll('[data-passkey]')) {
    const form = button.closest('form');
    const problem = form.querySelector('[data-passkey-problem]');
    button.hidden = false;
    form.querySelectorAll('[data-passkey-form]').forEach(part => { part.hidden = false; });
    button.addEventListener('click', async () => {
      problem.hidden = true;
      try {
        await (button.dataset.passkey === 'add' ? add(form) : signIn(form, button));
      } catch {
        problem.textContent = button.dataset.passkey === 'add'
          ? 'The passkey was not added. Try again, or set up an app that shows codes.'
          : 'That passkey did not work. Try again, or sign in with your password.';
        problem.hidden = false;
      }
    });
  }
}
