using System.Text;

namespace HighPoint.Playbooks;

/// <summary>Enum members as the playbook's files write them: <c>DissatisfiedProspect</c> is <c>dissatisfied_prospect</c>.</summary>
internal static class SnakeCase
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        var snake = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    public static T Parse<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
