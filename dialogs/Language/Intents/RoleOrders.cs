using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Make Dana a manager", "make Dana a technician again".</summary>
internal static class RoleOrders
{
    private const int LongestName = 4;

    /// <summary>The order, or null.</summary>
    public static Intent.GiveRole? Find(Utterance utterance)
    {
        var end = utterance.Tokens.Length;
        while (end > 0 && (utterance.Tokens[end - 1].Kind == TokenKind.Symbol || utterance[end - 1] is "please" or "again" or "now"))
        {
            end--;
        }

        bool? manager = utterance[end - 1] switch { "manager" => true, "technician" or "tech" => false, _ => null };
        return manager is { } given && utterance[0] is "make" && utterance[end - 2] is "a" && end - 3 is >= 1 and <= LongestName ? new Intent.GiveRole(utterance.Written(1, end - 2), given) : null;
    }
}
