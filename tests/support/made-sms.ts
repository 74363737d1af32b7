/** A backup of texts of any size, made while it is read: texts, and group messages with base64 pictures. */
import { seededRandom } from '../../src/lib/core/random.ts';

const PIECE_BYTES = 256 * 1024;
const PEOPLE = 600;
/** One record in so many has a picture. */
const PICTURE_EVERY = 12;
const LARGEST_PICTURE_BYTES = 512 * 1024;
const encoder = new TextEncoder();

/** The same backup for the same seed; it ends behind the first record that reaches `bytes`. No pictures at 0. */
export function madeSms(
  bytes: number,
  seed: number,
  pictureEvery = PICTURE_EVERY,
): ReadableStream<Uint8Array> {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const picture = encoder.encode('iVBORw0KGgoAAAANSUhEUgAA/+'.repeat(24_000));
  const start = encoder.encode(
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"1\">\n",
  );
  let made = 0;
  let count = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = new Uint8Array(PIECE_BYTES + LARGEST_PICTURE_BYTES + 16 * 1024);
      let length = 0;
      const add = (part: Uint8Array): void => {
        piece.set(part, length);
        length += part.length;
      };
      if (made === 0) add(start);
      while (length < PIECE_BYTES && made + length < bytes) {
        count += 1;
        if (pictureEvery === 0 || count % pictureEvery !== 0) {
          add(encoder.encode(textOf(count, below)));
          continue;
        }
        const [before, after] = pictureMessage(count, below);
        add(encoder.encode(before));
        add(picture.subarray(0, 64 * 1024 + below(LARGEST_PICTURE_BYTES - 64 * 1024)));
        add(encoder.encode(after));
      }
      made += length;
      if (made >= bytes) add(encoder.encode('</smses>\n'));
      if (length > 0) controller.enqueue(piece.subarray(0, length));
      if (made >= bytes) controller.close();
    },
  });
}

function textOf(count: number, below: (n: number) => number): string {
  const person = below(PEOPLE);
  const shown = below(5) === 0 ? '(Unknown)' : `Person ${person}`;
  return `  <sms protocol="0" address="${numberOf(person, below(3))}" date="${dateOf(count)}" type="${1 + below(2)}" subject="null" body="Words of a text, &quot;quoted&quot; &amp; with &#55357;&#56832; ${count}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" readable_date="Oct 13, 2024 16:33:42" contact_name="${shown}" />\n`;
}

/** A message to a group, up to its picture and behind it. */
function pictureMessage(count: number, below: (n: number) => number): [string, string] {
  const others = [below(PEOPLE), below(PEOPLE), below(PEOPLE)].map((person) => numberOf(person, 0));
  const list = [...others, '+46701740605'].map(
    (address, i) => `<addr address="${address}" type="${i === 0 ? 137 : 151}" charset="106" />`,
  );
  return [
    `  <mms date="${dateOf(count)}" msg_box="1" address="${others.join('~')}" contact_name="(Unknown)" m_type="132" ct_t="application/vnd.wap.multipart.related"><parts><part seq="0" ct="image/jpeg" name="null" chset="null" cd="null" fn="null" cid="&lt;image&gt;" cl="image.jpg" text="null" data="`,
    `" /></parts><addrs>${list.join('')}</addrs></mms>\n`,
  ];
}

function numberOf(person: number, dress: number): string {
  const end = String(900_000 + person);
  if (dress === 0) return `+447700${end}`;
  return dress === 1 ? `07700 ${end}` : `+44 (0)7700 ${end}`;
}

function dateOf(count: number): number {
  return Date.UTC(2012, 0, 1) + count * 600_000;
}
