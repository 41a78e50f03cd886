/**
 * Stands between the bot and the emulator, which lacks much of the Bot API and differs in some:
 * it passes on what the emulator knows, mends what comes back, and answers the rest itself.
 */
import http from 'node:http';

/** By their lower-case names, under which the bot's library may call them. */
const KNOWN = new Map(
  ['getMe', 'sendMessage', 'editMessageText', 'editMessageReplyMarkup', 'answerCallbackQuery',
    'deleteMessage', 'deleteWebhook'].map((name) => [name.toLowerCase(), name]),
);

/** What the emulator has not, and to which the bot needs no more than this. */
const ANSWERED = new Map(Object.entries({
  getmycommands: [],
  setmycommands: true,
  sendchataction: true,
  getchatadministrators: [],
}));

const BOT = {is_bot: true, supports_inline_queries: true, can_read_all_group_messages: false};

export class Shim {
  /** Every request of the bot's, as {method, body}. */
  calls = [];
  /** Handed out by the emulator and not confirmed by the bot: the emulator hands out but once. */
  #waiting = [];
  #emulator;
  #server;

  constructor(emulator) {
    this.#emulator = emulator;
    this.#server = http.createServer((request, response) => {
      this.#serve(request).then(
        (answer) => send(response, answer),
        (error) => send(response, {ok: false, error_code: 500, description: String(error)}),
      );
    });
  }

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** Whether the bot is done with all that it was handed. */
  isConfirmed() {
    return this.#waiting.length === 0;
  }

  async #serve(request) {
    const [, token, method] = /^\/bot([^/]+)\/(\w+)/.exec(request.url) ?? [];
    const name = (method ?? '').toLowerCase();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body = text ? JSON.parse(text) : {};
    this.calls.push({method: name, body});
    if (name === 'getupdates') return this.#updates(token, body);
    if (ANSWERED.has(name)) return {ok: true, result: ANSWERED.get(name)};
    if (!KNOWN.has(name)) return {ok: false, error_code: 404, description: `no method ${method}`};
    const answer = await this.#pass(token, KNOWN.get(name), body);
    return {ok: answer.ok, ...(answer.ok ? {result: mended(name, answer.result, body)} : answer)};
  }

  async #pass(token, method, body) {
    const answer = await fetch(`${this.#emulator}/bot${token}/${method}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    return answer.ok ? told : {ok: false, error_code: 400, description: told.message};
  }

  /** Waits as long as the bot wishes, and forgets only what is before its offset. */
  async #updates(token, {offset = 0, timeout = 0, limit = 100}) {
    const end = Date.now() + timeout * 1000;
    for (;;) {
      this.#waiting = this.#waiting.filter((update) => update.update_id >= offset);
      const {result} = await this.#pass(token, 'getUpdates', {});
      this.#waiting.push(...result);
      if (this.#waiting.length > 0 || Date.now() >= end) {
        return {ok: true, result: this.#waiting.slice(0, limit)};
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function mended(method, result, body) {
  if (method === 'getme') return {...result, ...BOT};
  if (method === 'sendmessage') return message(result);
  if (method === 'editmessagetext') {
    return message({...body, chat: {id: Number(body.chat_id), type: 'private'}, date: Date.now()});
  }
  return result ?? true;
}

/** A message as the Bot API tells it: seconds, a sender, and no field of the request. */
function message({message_id, date, text, entities, reply_markup, chat}) {
  const from = {id: 666, is_bot: true, first_name: 'Test First name', username: 'TestNameBot'};
  return {message_id, from, chat, date: Math.floor(date / 1000), text, entities, reply_markup};
}

function send(response, answer) {
  const status = answer.ok ? 200 : answer.error_code ?? 400;
  response.writeHead(status, {'content-type': 'application/json'});
  response.end(JSON.stringify(answer));
}
