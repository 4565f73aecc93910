namespace HighPoint.Debriefs;

/// <summary>When two spellings of a contact's name mean the same person.</summary>
public static class ContactName
{
    /// <summary>"Maria" is part of "Maria Lopez", and so is "Maria Lopez" itself; "Maria Diaz" is not. Case doesn't matter.</summary>
    /// <param name="said">The name as said now.</param>
    /// <param name="known">The name as known already.</param>
    public static bool IsPart(string said, string known)
    {
        var whole = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return said.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(word => whole.Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
