// Every sentence that the page itself says.
export const words = {
  bot: "HighPoint",
  says: { bot: "HighPoint said:", person: "You said:" },
  roles: {
    Technician: "Tell what you just did on a job. See when to offer, and take the message with you.",
    Manager: "Ask how the pipeline stands, what is overdue and who is on it.",
    Team: "The team's channel: nudges arrive here when an offer window opens or closes.",
  },
  sides: { Technician: "Technician", Manager: "Manager", Team: "Team channel" },
  conversation: (name) => `Conversation as ${name}`,
  unread: (count) => `${count} unread`,
  sending: "Sending…",
  waiting: "Waiting for HighPoint. Your message is kept and goes out by itself.",
  offline: "Not connected. Trying again…",
  updated: (text) => `Updated: ${text}`,
  copied: "Copied",
  copyFailed: "Select the text and press Ctrl + C",
  wordsOnly: "HighPoint can't read pictures or files yet. Tell it in words; what you typed is still here.",
  notLoaded: "HighPoint does not answer. This page tries again by itself.",
  today: "Today",
  yesterday: "Yesterday",
};
