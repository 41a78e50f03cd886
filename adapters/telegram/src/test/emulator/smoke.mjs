/** The packaged bot, as a program of its own, serves someone on the emulator: start to stop. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import net from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createRequire} from 'node:module';
import {Shim} from './shim.mjs';

const emulators = createRequire(import.meta.url)('telegram-test-api');
const TelegramServer = emulators.TelegramServer ?? emulators.default ?? emulators;
const TOKEN = '666:emulated';
/** So many messages may be under way at once, a second's worth. */
const UNDER_WAY = 30;
const PATIENCE = 120_000;
const distribution = process.argv[2];

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(what, isSo) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = isSo();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

class Bot {
  #log = '';
  #ended;

  constructor(apiUrl, data) {
    const env = {...process.env, TELEGRAM_TOKEN: TOKEN, DORASAN_TELEGRAM_API_URL: apiUrl, DORASAN_DATA: data};
    delete env.DISCORD_TOKEN;
    this.process = spawn(path.join(distribution, 'bin', 'dorasan'), ['serve'], {
      cwd: data,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on('data', (chunk) => { this.#log += chunk; });
    }
    this.#ended = new Promise((resolve) => this.process.on('exit', (code) => resolve(code)));
    this.process.on('exit', (code) => { this.code = code; });
  }

  get log() { return this.#log; }

  async starts() {
    await until('the bot says that it is on Telegram', () => {
      assert.equal(this.code, undefined, `the bot ended:\n${this.#log}`);
      return /^On telegram\.$/m.test(this.#log);
    });
  }

  /** Killed, it has no time for anything. */
  async dies() {
    this.process.kill('SIGKILL');
    await this.#ended;
  }

  /** Asked to stop, it does, in good order: a JVM ends with the signal's number then. */
  async stops() {
    this.process.kill('SIGTERM');
    assert.ok([0, 143].includes(await this.#ended), this.#log);
    assert.match(this.#log, /^Stopping\.$/m);
  }
}

const emulator = new TelegramServer({port: await freePort(), host: '127.0.0.1', storeTimeout: 600});
await emulator.start();
const shim = new Shim(emulator.config.apiURL);
const apiUrl = await shim.start();
const data = await mkdtemp(path.join(tmpdir(), 'emulated-'));
const ann = emulator.getClient(TOKEN, {userId: 5, chatId: 5, firstName: 'Ann', userName: 'ann'});

/** What the bot has written, as it stands now. */
const written = () => emulator.storage.botMessages
  .map(({messageId, message}) => ({id: messageId, ...message}));

/** What the bot has written since there were so many messages. */
async function reply(before, what) {
  await until(what, () => written().length > before);
  return written().slice(before);
}

async function says(text) {
  const before = written().length;
  const send = text.startsWith('/') ? ann.sendCommand(ann.makeCommand(text)) : ann.sendMessage(ann.makeMessage(text));
  await send;
  return reply(before, `a reply to "${text}"`);
}

async function presses(message, button) {
  const before = JSON.stringify(written());
  const answered = () => shim.calls.filter(({method}) => method === 'answercallbackquery').length;
  const answeredBefore = answered();
  await ann.sendCallback(ann.makeCallbackQuery(button.callback_data, {
    chat_instance: '1',
    message: {message_id: message.id, date: Math.floor(Date.now() / 1000), text: message.text},
  }));
  await until(`an answer to the press on "${button.text}"`, () => answered() > answeredBefore);
  return until(`what "${button.text}" shows`, () => JSON.stringify(written()) !== before && written());
}

/** So many people ask at once; tells how often each of them is answered in the end. */
async function crowd(first, count, interrupt) {
  const people = Array.from({length: count}, (_, i) => first + i);
  const before = written().length;
  for (const id of people) {
    const one = emulator.getClient(TOKEN, {userId: id, chatId: id, firstName: `P${id}`});
    await one.sendMessage(one.makeMessage('How long is the DMZ?'));
  }
  await reply(before + 9, 'ten answers to the crowd');
  await interrupt();
  bot = new Bot(apiUrl, data);
  await bot.starts();
  const answered = () => people.map((id) => written().filter(({chat_id: chat}) => Number(chat) === id).length);
  // Someone who asks last is answered last.
  await says('/topics');
  await until('the last of what waited is confirmed', () => shim.isConfirmed());
  return answered();
}

const buttons = (message) => (message.reply_markup?.inline_keyboard ?? []).flat();
const joined = (messages) => messages.map(({text}) => text).join('\n');

let bot = new Bot(apiUrl, data);
try {
  await bot.starts();
  const [answer] = await says('How long is the DMZ?');
  assert.match(answer.text, /160 miles/);
  assert.ok((answer.entities ?? []).every(({offset, length}) => offset + length <= answer.text.length));
  const related = buttons(answer).find(({callback_data: id}) => id?.startsWith('ask:'));
  assert.ok(related, `no related question is offered: ${JSON.stringify(buttons(answer))}`);
  const shown = await presses(answer, related);
  assert.ok(shown.length > 1 || shown[0].text !== answer.text);
  assert.match(joined(await says('/help')), /\/ask/);
  assert.ok((await says('/start'))[0].text.length > 0);
  assert.ok((await says('/topics'))[0].text.length > 0);
  console.log('asked, pressed, and used commands');

  // What comes while the bot is away is answered once when it is back, and nothing twice.
  await bot.stops();
  const before = written().length;
  await ann.sendMessage(ann.makeMessage('How wide is the DMZ?'));
  bot = new Bot(apiUrl, data);
  await bot.starts();
  assert.match(joined(await reply(before, 'a reply after the restart')), /miles/);
  await says('/topics');
  assert.equal(written().length, before + 2);
  console.log('stopped and started again: nothing lost, nothing answered twice');

  // In the middle of a batch.
  const restarted = await crowd(1000, 60, () => bot.stops());
  assert.deepEqual(restarted, restarted.map(() => 1), 'each is answered once');
  console.log('stopped among 60 questions: each is answered once');
  const killed = await crowd(2000, 90, () => bot.dies());
  const lost = killed.filter((times) => times === 0).length;
  assert.ok(killed.every((times) => times <= 1), `answered twice: ${killed}`);
  assert.ok(lost <= UNDER_WAY, `${lost} are lost`);
  console.log(`killed among 90 questions: ${lost} lost of what was under way, none answered twice`);
  await bot.stops();
  assert.doesNotMatch(bot.log, /\tat |Exception/, 'the log holds a trace');
} catch (error) {
  console.error(`emulator/smoke: ${error.stack}\nThe bot's log:\n${bot.log}`);
  process.exitCode = 1;
} finally {
  bot.process.kill('SIGKILL');
  await shim.stop();
  await emulator.stop();
  await rm(data, {recursive: true, force: true});
}
process.exit(process.exitCode ?? 0);
