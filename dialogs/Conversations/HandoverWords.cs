using System.Collections.Immutable;
using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>What is said of opportunities that change hands.</summary>
internal static class HandoverWords
{
    public static Markup NothingOpen(string? customer) => customer is null
        ? Markup.Plain("There is no list before me to give away. Ask for one first, such as “what's overdue”.")
        : Markup.Of($"Nothing is open for {customer}. “Show {customer}” lists all there is.");

    public static Markup TheirsAlready(string name) => Markup.Of($"{name} has that already.");

    public static Markup Given(ImmutableArray<Opportunity> given, string name, int most) => given is [var one]
        ? Markup.Of($"{PipelineWords.Capital(PipelineWords.Customer(one))} is {name}'s now. “Undo” takes it back for an hour.")
        : Markup.Of($"{given.Length} are {name}'s now: {string.Join(", ", given.Take(most).Select(PipelineWords.Customer))}{(given.Length > most ? " and others" : "")}. “Undo {given.Length}” takes them back for an hour.");
}
