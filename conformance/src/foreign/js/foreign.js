// SPDX-License-Identifier: Apache-2.0
//
// Checks signatures of Casus with @noble (JavaScript) and the hashes of its receipts with node's own
// SHA-256, and makes notes for Casus to check.
//
//   node foreign.js verify FOLDER KEY...   the checkpoint and the receipts in FOLDER
//   node foreign.js make FOLDER            a checkpoint signed by keys of types 1, 4 and 6
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

const utf8 = (text) => Buffer.from(text, 'utf8');
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const u64 = (number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
};
const counted = (text) => Buffer.concat([Buffer.from([utf8(text).length]), utf8(text)]);

function require(ok, what) {
  if (!ok) {
    console.log('FAILED: ' + what);
    process.exit(1);
  }
}

function keyId(name, type, key) {
  return sha256(utf8(name + '\n'), Buffer.from([type]), key).subarray(0, 4);
}

function parseKey(vkey) {
  const [name, id, ...rest] = vkey.split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  const key = { name, type: bytes[0], key: bytes.subarray(1) };
  require(keyId(name, key.type, key.key).toString('hex') === id, 'the id of ' + name);
  return key;
}

/** The bytes a signature of a type is over. */
function message(key, text, time) {
  if (key.type === 1) {
    return utf8(text);
  }
  if (key.type === 4) {
    return utf8(`cosignature/v1\ntime ${time}\n${text}`);
  }
  const [origin, size, root] = text.split('\n');
  return Buffer.concat([
    utf8('subtree/v1\n\0'), counted(key.name), u64(time), counted(origin), u64(0), u64(size),
    Buffer.from(root, 'base64'),
  ]);
}

function parseNote(note) {
  const at = note.lastIndexOf('\n\n');
  const text = note.slice(0, at + 1);
  const signatures = note.slice(at + 2).trimEnd().split('\n').map((line) => {
    const [dash, name, base64] = line.split(' ');
    require(dash === '\u2014', 'a dash before a signature');
    const bytes = Buffer.from(base64, 'base64');
    return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
  });
  return { text, signatures };
}

function holds(key, text, signature) {
  const timed = key.type !== 1;
  const time = timed ? signature.bytes.readBigUInt64BE(0) : 0n;
  const raw = timed ? signature.bytes.subarray(8) : signature.bytes;
  const signed = message(key, text, time);
  return key.type === 6 ? ml_dsa44.verify(raw, signed, key.key) : ed25519.verify(raw, signed, key.key);
}

function verifyNote(note, keys) {
  const { text, signatures } = parseNote(note);
  let checked = 0;
  for (const key of keys) {
    const id = keyId(key.name, key.type, key.key);
    for (const signature of signatures.filter((s) => s.name === key.name && s.id.equals(id))) {
      require(holds(key, text, signature), `the signature of ${key.name}, type ${key.type}`);
      const bent = { ...signature, bytes: Buffer.from(signature.bytes) };
      bent.bytes[bent.bytes.length - 1] ^= 1;
      require(!holds(key, text, bent), `a bent signature of ${key.name} fails`);
      checked++;
    }
  }
  require(checked === keys.length, `a signature for each key: ${checked} of ${keys.length}`);
  return text;
}

function root(leaf, index, size, path) {
  let hash = leaf;
  let at = BigInt(index);
  let last = BigInt(size) - 1n;
  for (const beside of path) {
    if (at % 2n === 1n || at === last) {
      hash = sha256(Buffer.from([1]), beside, hash);
      while (at % 2n === 0n && at !== 0n) {
        at /= 2n;
        last /= 2n;
      }
    } else {
      hash = sha256(Buffer.from([1]), hash, beside);
    }
    at /= 2n;
    last /= 2n;
  }
  require(last === 0n, 'the path has the right length');
  return hash;
}

function verifyReceipt(receipt, entry, keys) {
  const blank = receipt.indexOf('\n\n');
  const lines = receipt.slice(0, blank).split('\n');
  require(lines[0] === 'c2sp.org/tlog-proof@v1', 'the first line of the receipt');
  const index = lines[1].slice('index '.length);
  const path = lines.slice(2).map((line) => Buffer.from(line, 'base64'));
  const text = verifyNote(receipt.slice(blank + 2), keys);
  const [, size, stated] = text.split('\n');
  const leaf = sha256(Buffer.from([0]), entry);
  require(root(leaf, index, size, path).equals(Buffer.from(stated, 'base64')), 'receipt ' + index);
}

function verify(folder, keys) {
  verifyNote(readFileSync(`${folder}/checkpoint`, 'utf8'), keys);
  const receipts = readdirSync(`${folder}/receipts`);
  for (const name of receipts) {
    const receipt = readFileSync(`${folder}/receipts/${name}`, 'utf8');
    verifyReceipt(receipt, readFileSync(`${folder}/entries/${name}`), keys);
  }
  console.log(`ok: ${keys.length} keys, ${receipts.length} receipts`);
}

function make(folder) {
  mkdirSync(folder, { recursive: true });
  const text = 'js.example/log\n1\n' + sha256(Buffer.from([0]), utf8('js')).toString('base64') + '\n';
  const seed = sha256(utf8('a seed for everybody'));
  const pq = ml_dsa44.keygen(seed);
  const makers = [
    { name: 'js.example/log', type: 1, key: ed25519.getPublicKey(seed) },
    { name: 'js.example/w4', type: 4, key: ed25519.getPublicKey(seed) },
    { name: 'js.example/w6', type: 6, key: pq.publicKey },
  ];
  let note = text + '\n';
  let vkeys = '';
  for (const maker of makers) {
    const key = Buffer.from(maker.key);
    const time = maker.type === 1 ? Buffer.alloc(0) : u64(1772366400);
    const signed = message({ ...maker, key }, text, 1772366400);
    const raw = maker.type === 6 ? ml_dsa44.sign(signed, pq.secretKey) : ed25519.sign(signed, seed);
    const id = keyId(maker.name, maker.type, key);
    note += `\u2014 ${maker.name} ${Buffer.concat([id, time, Buffer.from(raw)]).toString('base64')}\n`;
    const typed = Buffer.concat([Buffer.from([maker.type]), key]);
    vkeys += `${maker.name}+${id.toString('hex')}+${typed.toString('base64')}\n`;
  }
  writeFileSync(`${folder}/checkpoint`, note);
  writeFileSync(`${folder}/keys`, vkeys);
  console.log('ok: made a note with 3 signatures');
}

const [, , verb, folder, ...keys] = process.argv;
if (verb === 'verify') {
  verify(folder, keys.map(parseKey));
} else {
  make(folder);
}
