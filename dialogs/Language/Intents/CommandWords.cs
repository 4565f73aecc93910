using System.Collections.Frozen;
using HighPoint.Drafts;

namespace HighPoint.Language.Intents;

/// <summary>How people say what they want of the bot. A phrase counts only where it and <see cref="Fillers"/> are the whole utterance.</summary>
internal static class CommandWords
{
    /// <summary>Phrases and what they mean.</summary>
    public static readonly (string Pattern, Intent Intent)[] Table =
    [
        .. Rows(new Intent.Help(), "help", "halp", "what can you do", "what can i do/say/ask", "how does this/it work", "how do i use this/it", "what is this", "what are you", "who are you", "commands", "menu", "options", "instructions", "stuck", "im lost", "what now", "how do i start", "what do i do", "need help", "info", "faq", "manual"),
        .. Rows(new Intent.Undo(), "undo", "take that back", "take it back", "revert", "undo last/that/it", "put it back"),
        .. Rows(new Intent.Back(), "back", "go back", "previous", "one back", "step back", "last question", "previous question", "go back one"),
        .. Rows(new Intent.Cancel(), "cancel", "stop", "quit", "exit", "abort", "forget it", "forget that", "never mind", "nevermind", "nvm", "drop it", "close", "bye", "goodbye", "enough", "set it aside", "cancel that/this/it"),
        .. Rows(new Intent.Resume(), "resume", "continue", "carry on", "go on", "keep going", "where were we", "pick up where we left ?off", "back to it/the debrief", "proceed", "where did we stop"),
        .. Rows(new Intent.StartOver(), "start over", "restart", "reset", "start again", "start fresh", "new debrief", "begin again", "from the beginning", "from scratch", "start new", "new job", "start afresh", "scrap it/that", "clear"),
        .. Rows(new Intent.Repeat(), "repeat", "say that again", "say again", "come again", "what was that", "what did you say", "pardon", "again", "show me again", "show again", "once more", "what"),
        .. Rows(new Intent.Skip(), "skip", "dont know", "do not know", "idk", "dunno", "no idea", "no clue", "not sure", "pass", "unsure", "unknown", "next", "next question", "na", "doesnt matter", "cant say", "dont remember", "cant remember", "no comment", "rather not say", "dont care", "beats me", "havent a clue", "who knows", "wouldnt know", "didnt say", "they didnt say", "not known", "dont have it/that/one", "couldnt tell you", "cant tell"),
        .. Rows(new Intent.Greet(), "hi", "hello", "hey", "hiya", "helo", "hllo", "helllo", "howdy", "good morning/afternoon/evening/day", "morning", "evening", "gday", "yo", "greetings", "sup", "hallo", "whats up", "hi there", "how are you", "hows it going", "heya", "hii", "hiii", "helloo", "hola", "bonjour", "salut", "ello"),
        .. Rows(new Intent.Thank(), "thanks", "thank you", "ty", "tysm", "thank", "much appreciated", "appreciate it", "appreciated", "great thanks", "nice one", "you rock", "awesome", "brilliant", "perfect", "great", "cool", "lovely", "good bot", "well done", "good job", "legend", "merci", "danke", "gracias", "ta"),
        .. Rows(new Intent.Yes(), "yes", "yess", "yesss", "yep", "yeah", "yup", "ya", "yea", "yas", "aye", "sure", "correct", "right", "thats right", "absolutely", "definitely", "of course", "ok", "okay", "k", "exactly", "indeed", "affirmative", "true", "y", "go ahead", "do it", "sounds good", "si", "oui"),
        .. Rows(new Intent.No(), "no", "nope", "nah", "negative", "no thanks", "no thank you", "not really", "false", "of course not", "no way", "non", "nein", "not at all"),
        .. Rows(new Intent.OpenForm(), "form", "open/show/use/fill ?me ?in ?out ?the ?a form", "fill in form", "fill out form", "the form", "as a form", "use form", "edit record", "edit all", "all fields", "show fields"),
        .. Rows(new Intent.EditDraft(), "edit", "edit it/draft/message/text/wording/email", "change ?the wording/text/draft/message", "rewrite", "let me edit/change/rewrite", "i want to edit", "reword", "tweak", "modify"),
        .. Rows(new Intent.CopyDraft(), "copy", "copy ?the ?that it/draft/message/text/that/email/mail", "to clipboard", "clipboard", "copy paste"),
        .. Rows(new Intent.MarkSent(), "sent", "sent it", "i sent it", "its sent", "mark ?as ?it ?as sent", "just sent", "message/email/mail/draft sent", "sent ?the email/message/mail/draft", "its out/gone", "it went out", "emailed it/them/her/him", "mailed it/them", "ive sent", "i emailed it/them/her/him", "already sent", "texted them/her/him", "done sent", "sent off", "fired it off"),
        .. Rows(new Intent.NotNow(), "not now", "not today", "not yet please", "later", "maybe later", "some other time", "another time", "leave it", "no offer", "dont offer", "dont send", "not this time", "hold off", "park it", "not at the moment", "wait with it", "not interested now", "bad time"),
        .. Rows(new Intent.WrongKind(), "wrong kind", "wrong type", "wrong category", "wrong", "thats wrong", "thats not right", "not right", "incorrect", "thats incorrect", "not correct", "wrong one", "that was/is wrong", "you got it wrong", "wrong occasion", "not ?really an/a ?unhappy ?dissatisfied emergency/audit/prospect", "it/that/this wasnt/isnt ?really an/a ?unhappy ?dissatisfied emergency/audit/prospect", "it/that was/is not ?really an/a ?unhappy ?dissatisfied emergency/audit/prospect", "thats no/not emergency/audit/prospect", "wrong label", "misread", "thats not it", "thats not an/a emergency/audit/prospect", "nope wrong"),
        .. Rows(new Intent.Why(), "why", "why now", "why that", "why this", "why not", "how come", "explain", "why then", "why so", "what makes you say/think that/so", "how do you know", "reason", "reasons", "why is that", "explain that/it/why", "why wait", "why not now", "because"),
        .. Rows(new Intent.Signed(), "signed", "they/she/he/client/customer signed", "has signed", "signed ?it today", "they/she/he/client/customer said yes", "its signed", "signed ?the agreement/contract/deal", "they/she/he signed ?up ?the agreement/contract/deal/it", "deal closed", "deal done", "closed the deal", "we won", "won it", "won", "they/she/he accepted/agreed", "got the signature", "agreement signed", "contract signed", "they took it", "they bought it", "they are in", "theyre in", "theyre on board"),
        .. Rows(new Intent.Declined(), "declined", "they/she/he/client/customer declined", "they/she/he/client/customer said no", "said no", "not interested", "theyre not interested", "they arent interested", "they dont want it", "lost it", "we lost it", "lost", "they passed", "they/she/he refused", "turned it/us down", "they turned it/us down", "rejected", "they rejected it", "no deal", "deal lost", "they went with someone/somebody else"),
        .. Rows(new Intent.AskPipeline(), "pipeline", "whats overdue", "what is overdue", "overdue", "what do i have open", "whats open", "what is open", "open offers/opportunities/deals/items/windows", "my offers/opportunities/deals/pipeline/prospects/list/stuff", "whats due", "what is due", "due", "due today/tomorrow", "whats due today/tomorrow", "pipeline _ quarter/month/week/year", "forecast", "status", "summary", "dashboard", "digest", "numbers", "list", "show list", "whats on my plate", "whats waiting", "whats next", "what should i do next", "follow ups", "report", "opportunities", "deals", "offers"),
        .. Revise(DraftForm.Chat, null, "text", "chat", "sms", "chat/text message", "slack", "teams", "whatsapp", "dm", "im", "instant message"),
        .. Revise(DraftForm.Email, null, "email", "mail", "e mail", "letter"),
        .. Revise(DraftForm.Call, null, "talking points", "call", "phone call", "phone", "script", "bullet points", "bullets", "call notes", "call script", "points for a call", "talking points for ?a ?the ?phone call", "speak", "say on the phone"),
        .. Revise(null, DraftTone.Warmer, "warmer", "warm", "friendlier", "friendly", "nicer", "softer", "kinder", "more friendly/warm/personal/human/casual/relaxed", "less formal/stiff/cold/dry/salesy/corporate", "too formal/stiff/cold/dry/corporate", "casual", "warm it up", "personal", "lighter"),
        .. Revise(null, DraftTone.Formal, "formal", "more formal/professional/businesslike/serious/polite", "professional", "businesslike", "too casual/friendly/informal/chatty", "less casual/friendly/chatty", "polite", "corporate", "stiffer"),
        .. Revise(null, DraftTone.Shorter, "shorter", "short", "briefer", "brief", "concise", "too long", "cut it down", "less words", "fewer words", "trim", "shorten", "more concise", "half as long", "tighter", "snappier", "condense", "tldr", "less long", "way too long"),
        .. Revise(null, DraftTone.Plain, "plain", "plainer", "normal", "original", "neutral", "simple", "simpler", "standard", "default", "more neutral"),
    ];

    /// <summary>Words that add nothing to a command.</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
        """
        please kindly can could would you i id like want to me my the a an it its this that just now then so well ok okay hey hi bot highpoint mate buddy friend there again bit little lot much very so more make made turn give show
        have do be for of as in on with us we let lets now today here instead draft message version into write them at one something sorry um uh er ah oh hmm all everyone team folks really quite too need rather try sound her him quick quickly
        up
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static IEnumerable<(string, Intent)> Rows(Intent intent, params string[] patterns) => patterns.Select(pattern => (pattern, intent));

    private static IEnumerable<(string, Intent)> Revise(DraftForm? form, DraftTone? tone, params string[] patterns) => Rows(new Intent.ReviseDraft(form, tone), patterns);
}
