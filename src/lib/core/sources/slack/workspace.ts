/**
 * Who is in a workspace and who is in which conversation: users.json, and channels.json, groups.json,
 * dms.json and mpims.json. Members are known by Slack's id within its team, and by their e-mail address
 * where the export states it (only those made with an administrator's rights do). Accounts that were
 * closed stay people; bots and Slackbot never were.
 */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { field, listField, textField, textOf } from '../json-file.ts';
import { phoneHandle } from '../phones.ts';
import { emailHandle } from '../table/handles-of.ts';

export interface Member {
  id: string;
  handle: Handle;
  /** Slack's handle and whatever else the row says, the surest first. */
  handles: Handle[];
  name: string | null;
}

export interface Conversation {
  id: string;
  /** As its members call it; null between two or a few people. */
  topic: string | null;
  /** What is written goes to everybody in it: a direct message, alone or to a few. */
  isDirect: boolean;
  members: string[];
}

const MEMBER_ID = /^[UW][A-Z0-9]+$/u;
const SLACKBOT = 'USLACKBOT';
const DIRECT_FOLDER = /^(?:D[A-Z0-9]+|mpdm-.+)$/u;

export class Workspace {
  readonly #members = new Map<string, Member>();
  readonly #robots = new Map<string, string>([[SLACKBOT, 'Slackbot']]);
  readonly #conversations = new Map<string, Conversation>();
  readonly #teams = new Map<string, number>();

  /** The id of the team most members belong to; empty where the export does not say. */
  get team(): string {
    const [most] = [...this.#teams].sort((a, b) => b[1] - a[1]);
    return most?.[0] ?? '';
  }

  /**
   * Who is in every direct conversation, and alone in that: an export of one's own holds no others.
   * Null where there are fewer than two, or nobody is.
   */
  get insider(): Member | null {
    const direct = [...new Set(this.#conversations.values())].filter(({ isDirect }) => isDirect);
    const [first, ...others] = direct;
    if (!first || others.length === 0) return null;
    const inAll = first.members.filter((id) => others.every(({ members }) => members.includes(id)));
    const [only, ...more] = inAll;
    return only === undefined || more.length > 0 ? null : this.member(only);
  }

  /** A row of users.json: who it is, `robot`, or null where it names nobody. */
  addUser(row: unknown): Member | 'robot' | null {
    const id = textField(row, 'id');
    if (!MEMBER_ID.test(id)) return null;
    const profile = field(row, 'profile');
    const name = nameOf(row) ?? nameOf(profile) ?? (visibleText(textField(row, 'name')) || null);
    if (id === SLACKBOT || isRobot(row)) {
      const called = name ?? id;
      this.#robots.set(id, called);
      const botId = textField(profile, 'bot_id');
      if (botId !== '') this.#robots.set(botId, called);
      return 'robot';
    }
    const team = textField(row, 'team_id');
    if (team !== '') this.#teams.set(team, (this.#teams.get(team) ?? 0) + 1);
    const handle = slackHandle(id, team);
    const email = emailHandle(textField(profile, 'email') || textField(row, 'email'));
    const phone = phoneHandle(textField(profile, 'phone'));
    const handles = [handle, email, phone].filter((found) => found !== null);
    const member = { id, handle, handles, name };
    if (!this.#members.has(id)) this.#members.set(id, member);
    return member;
  }

  /** A row of a list of conversations; null where it is none. */
  addConversation(row: unknown): Conversation | null {
    const id = textField(row, 'id');
    if (id === '') return null;
    const name = textField(row, 'name');
    const isDirect = id.startsWith('D') || name === '' || name.startsWith('mpdm-');
    const members = listField(row, 'members').map(textOf).filter(Boolean);
    const found = { id, topic: isDirect ? null : name, isDirect, members: [...new Set(members)] };
    for (const folder of [id, name]) if (folder !== '') this.#conversations.set(folder, found);
    return found;
  }

  /** The conversation whose days lie in this folder; one nobody lists has only those who write in it. */
  conversationIn(folder: string, writers: () => string[]): Conversation {
    const known = this.#conversations.get(folder);
    if (known) return known;
    const isDirect = DIRECT_FOLDER.test(folder);
    const topic = isDirect || folder === '' ? null : folder;
    return { id: folder, topic, isDirect, members: isDirect ? writers() : [] };
  }

  /** Whom an id means; null for robots and what is no member's id. Strangers are known by their id alone. */
  member(id: string, team = ''): Member | null {
    const known = this.#members.get(id);
    if (known) return known;
    if (!MEMBER_ID.test(id) || this.#robots.has(id)) return null;
    const handle = slackHandle(id, team || this.team);
    return { id, handle, handles: [handle], name: null };
  }

  isListed(id: string): boolean {
    return this.#members.has(id);
  }

  /** What a robot is called by its user's or its own id; null for what is not known to be one. */
  robotName(id: string): string | null {
    return this.#robots.get(id) ?? null;
  }
}

function isRobot(row: unknown): boolean {
  return (
    field(row, 'is_bot') === true ||
    field(row, 'is_workflow_bot') === true ||
    textField(field(row, 'profile'), 'bot_id') !== ''
  );
}

/** The full name a row or a profile states, else the one shown beside messages. */
export function nameOf(row: unknown): string | null {
  const name =
    visibleText(textField(row, 'real_name')) || visibleText(textField(row, 'display_name'));
  return name || null;
}

/** Ids are a workspace's own: the team stands before them where it is known. */
function slackHandle(id: string, team: string): Handle {
  return team === '' ? `slack:${id}` : `slack:${team}/${id}`;
}
