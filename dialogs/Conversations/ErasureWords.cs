using System.Collections.Immutable;

namespace HighPoint.Conversations;

/// <summary>What is said of deleting for good.</summary>
public static class ErasureWords
{
    internal const string Title = "Delete for good?";
    internal const string Keep = "Keep it";
    internal const string DeleteCustomer = "Delete this customer's data";
    internal const string DeletePerson = "Delete this person's data";

    /// <summary>What stands where a customer's name stood.</summary>
    public const string SomeCustomer = "a deleted customer";

    /// <summary>What stands where a colleague's name stood.</summary>
    public const string SomePerson = "a former colleague";

    /// <summary>What stands where a message stood that named somebody who was deleted.</summary>
    public static Markup Gone { get; } = Markup.Plain("(deleted)");

    internal static Markup Introduction { get; } = Markup.Plain("This is what would go. Nothing is deleted before you press the button.");

    internal static Markup NotInTeam { get; } = Markup.Plain("That is for our own chat: ask me there.");

    internal static Markup Nobody(string name) => Markup.Of($"I have nothing under the name {name}.");

    internal static Markup Customer(string name, int opportunities, int debriefs) => Markup.Of(
        $"Everything about {name} would go: {Count(opportunities, "opportunity", "opportunities")}, {Count(debriefs, "debrief", "debriefs")}, their drafts, nudges and history, and every message here that names them. **It can't be undone.** What stands in Teams, Slack or an e-mail already is not mine to delete.");

    internal static Markup Alike(ImmutableArray<string> names) => Markup.Of($"Other spellings are customers of their own and stay: {string.Join(", ", names)}.");

    internal static Markup Person(string name) => Markup.Of(
        $"Everything about {name} would go: their conversations with me, settings, drafts and nudges, and their name wherever it stands. What they did for customers stays, without their name. **It can't be undone.** Take them out of the settings too, else they are known by name again.");

    internal static Markup Kept { get; } = Markup.Plain("Nothing was deleted.");

    internal static Markup Done { get; } = Markup.Plain("It is being deleted now, this conversation's messages about it too. That it was done, by whom and when stays noted, without the name.");

    internal static Markup NotYourself { get; } = Markup.Plain("You can't delete yourself; another manager can.");

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
