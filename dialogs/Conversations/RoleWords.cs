using System.Collections.Immutable;

namespace HighPoint.Conversations;

/// <summary>What is said about who may do what.</summary>
internal static class RoleWords
{
    public static Markup ManagersOnly { get; } = Markup.Plain("Only a manager can do that. Ask yours.");

    public static Markup NotYourself { get; } = Markup.Plain("You can't take that from yourself; another manager can.");

    public static Markup Nobody(string name) => Markup.Of($"I know nobody called {name}. Have them say hello to me first, or name them in the settings.");

    public static Markup Several(ImmutableArray<string> names) => Markup.Of($"Which one: {string.Join(", ", names)}? Say it with the whole name.");

    public static Markup Already(Person person) => Markup.Of($"{person.Name} is a {Name(person.Role)} already.");

    public static Markup Given(string name, Role role) => role == Role.Manager
        ? Markup.Of($"{name} is a manager now, and sees all of the pipeline. “Make {name} a technician” takes it back.")
        : Markup.Of($"{name} is a technician now, and sees their own.");

    private static string Name(Role role) => role == Role.Manager ? "manager" : "technician";
}
