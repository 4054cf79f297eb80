// Counts messages in chats nobody looks at.

export class Unread {
  #counts = new Map();

  count(chat) {
    return this.#counts.get(chat) ?? 0;
  }

  add(chat) {
    this.#counts.set(chat, this.count(chat) + 1);
  }

  seen(chat) {
    this.#counts.delete(chat);
  }

  clear() {
    this.#counts.clear();
  }
}
