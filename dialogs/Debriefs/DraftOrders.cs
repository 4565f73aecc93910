using System.Collections.Frozen;
using System.Globalization;
using HighPoint.Language;
using HighPoint.Language.Intents;
using HighPoint.Language.Words;

namespace HighPoint.Debriefs;

/// <summary>An order about the draft that no button's label names.</summary>
public abstract record DraftOrder
{
    private DraftOrder() { }

    /// <summary>Wants it in a mail program.</summary>
    public sealed record Mail : DraftOrder;

    /// <summary>Wants it sent.</summary>
    public sealed record Send : DraftOrder;

    /// <summary>Wants the version before this one.</summary>
    public sealed record Previous : DraftOrder;

    /// <summary>Wants <paramref name="Text"/> as its subject.</summary>
    public sealed record Subject(string Text) : DraftOrder;
}

/// <summary>What is an order while a draft is edited, and never the new wording.</summary>
public static class DraftOrders
{
    /// <summary>Longer words are the new wording, whatever they seem to say; in characters.</summary>
    private const int Longest = 40;

    private static readonly PhraseTable<DraftOrder> Table = new(
    [
        ("open ?it ?this ?that ?the ?my ?message ?draft ?email ?mail ?letter in/with/as ?my ?the ?a mail/email/outlook/gmail/thunderbird ?app ?program ?client", new DraftOrder.Mail()),
        ("put ?it ?this ?that ?the ?message ?draft in/into ?my ?the ?an mail/email/outlook/gmail/thunderbird ?app ?program ?client", new DraftOrder.Mail()),
        ("mail/mailto link", new DraftOrder.Mail()),
        ("go/back/show/give/restore ?me ?back ?to ?the previous/earlier/last/prior version/draft/wording ?again", new DraftOrder.Previous()), ("previous/earlier/prior version/draft/wording ?please", new DraftOrder.Previous()), ("the version before", new DraftOrder.Previous()),
        ("send ?it ?this ?that ?the ?my ?message ?draft ?email ?mail ?letter ?off ?out ?to ?them ?her ?him ?customer ?client", new DraftOrder.Send()),
    ]);

    /// <summary>How a new subject begins, and whether it is one only before a colon.</summary>
    private static readonly PhraseTable<bool> Subjects = new(
    [
        ("subject ?line", true), ("new/other/another/better subject ?line", true), ("make/change/set ?the ?my ?its subject ?line", true),
        ("change/set/update/switch/rename/make ?the ?my ?its ?message ?draft ?email ?mail subject ?line to/into/read/say", false),
    ]);

    private static readonly PhraseTable<bool> Reminding = new([("remind me", true)]);

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(["please", "now", "just", "then", "ok", "okay", "so", "can", "could", "you", "and"], StringComparer.Ordinal);

    /// <summary>The order that the whole of <paramref name="words"/> is; null for anything else.</summary>
    public static DraftOrder? Find(string words)
    {
        var line = words.Trim();
        if (line.Length > Utterance.Limit || line.AsSpan().ContainsAny('\n', '\r'))
        {
            return null;
        }

        var utterance = Utterance.Of(line);
        return Subject(utterance) is { Length: > 0 } subject ? new DraftOrder.Subject(subject)
            : line.Length > Longest ? null
            : Table.Find(utterance).Where(hit => IsAll(utterance, hit)).Select(hit => hit.Value).FirstOrDefault();
    }

    /// <summary>Whether these words, read as <paramref name="intent"/>, are an order.</summary>
    internal static bool IsOrder(string words, Intent intent) => words.Trim().Length <= Longest && intent is
        Intent.Cancel or Intent.Back or Intent.Help or Intent.Undo or Intent.StartOver or Intent.Skip or Intent.Resume or Intent.Repeat or Intent.ReviseDraft or Intent.CopyDraft or Intent.EditDraft
        or Intent.OpenForm or Intent.SaveForm or Intent.MarkSent or Intent.RemindMe or Intent.CancelReminder or Intent.NotNow or Intent.Signed or Intent.Declined or Intent.AuditBooked
        or Intent.AskPipeline or Intent.AskPerson or Intent.WrongKind or Intent.Why or Intent.Correct or Intent.Forget;

    /// <summary>Whether a line that was typed in a draft's editor is an order by itself: for those who type the new wording line by line.</summary>
    public static bool IsOrder(string line)
    {
        if (int.TryParse(line.Trim().Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out _) || Find(line) is not null)
        {
            return true;
        }

        var utterance = Utterance.Of(line);
        // Only of a word that stands alone is a typo forgiven: a letter's first line is no order misspelt.
        return (Commands.Match(utterance, literal: utterance.Words > 1) is { } intent && IsOrder(line, intent))
            || (line.Trim().Length <= Longest && Reminding.Find(utterance).Any(hit => hit.First == 0));
    }

    /// <summary>"Subject: Our call", "change the subject to Our call": what is to be the subject, as written; null where none is given.</summary>
    private static string? Subject(Utterance utterance)
    {
        foreach (var (needsColon, _, end) in Subjects.Find(utterance).Where(hit => IsBeside(utterance, 0, hit.First)).OrderByDescending(hit => hit.End))
        {
            var isColon = end < utterance.Tokens.Length && utterance.Tokens[end].Is(':');
            if (isColon || !needsColon)
            {
                return utterance.Text[utterance.Tokens[isColon ? end : end - 1].End..].Trim().Trim('"', '“', '”', '\'').Trim();
            }
        }

        return null;
    }

    private static bool IsAll(Utterance utterance, Hit<DraftOrder> hit) =>
        IsBeside(utterance, 0, hit.First) && IsBeside(utterance, hit.End, utterance.Tokens.Length);

    private static bool IsBeside(Utterance utterance, int first, int end) =>
        Enumerable.Range(first, end - first).All(at => utterance.Tokens[at].Kind == TokenKind.Symbol || Beside.Contains(utterance[at]));
}
