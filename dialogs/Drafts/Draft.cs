namespace HighPoint.Drafts;

/// <summary>A message to the customer, ready to edit, copy and send.</summary>
/// <param name="Subject">At most 60 characters; empty for a chat message and for talking points.</param>
/// <param name="Body">Plain text; paragraphs divided by an empty line.</param>
public sealed record Draft(DraftForm Form, DraftTone Tone, string Subject, string Body);

/// <summary>The form a draft takes.</summary>
public enum DraftForm { Email, Chat, Call }

/// <summary>How a draft sounds, or how long it is.</summary>
public enum DraftTone { Plain, Warmer, Formal, Shorter }
