namespace HighPoint.Playbooks;

/// <summary>What is said about a playbook file that is wrong: what stands there, and what is allowed.</summary>
internal static class PlaybookWords
{
    public const string NotYaml = "from here on this is not a plain YAML file: check the indentation (spaces, no tabs), the colons, quotes and brackets; aliases (*name) and several documents are not allowed";
    public const string NotAMap = "this must be 'key: value' lines";
    public const string KeysAndValues = "'key: value' lines";

    public static string Missing(string path) => $"'{path}' is missing";

    public static string Twice(string key) => $"'{key}' stands here twice";

    public static string UnknownKey(string path, IEnumerable<string> allowed) => $"there is no '{path}'; allowed here: {string.Join(", ", allowed)}";

    public static string NotAValue(string path, string allowed) => $"'{path}' must be {allowed}";

    public static string Wrong(string path, string value, string allowed) => $"'{path}' is '{value}', but must be {allowed}";

    public static string WholeNumber(int from, int to) => $"a whole number from {from} to {to}";

    public const string YesOrNo = "yes or no";

    public static string Number(double from, double to) => FormattableString.Invariant($"a number from {from} to {to}");

    public static string Words(int most) => $"text of 1 to {most} characters on one line";

    public static string OneOf(IEnumerable<string> values) => $"one of {string.Join(", ", values)}";

    public static string NeedsPlaceholder(string path, string placeholder) => $"'{path}' must contain {{{placeholder}}}";

    public static string UnknownPlaceholder(string path, string placeholder, IReadOnlyCollection<string> allowed) =>
        allowed.Count == 0
            ? $"'{path}' contains {{{placeholder}}}; no placeholder is allowed here"
            : $"'{path}' contains {{{placeholder}}}; allowed here: {string.Join(", ", allowed.Select(name => $"{{{name}}}"))}";

    public static string UnknownFile(string name, IEnumerable<string> allowed) => $"'{name}' is not a file of the playbook; its files are: {string.Join(", ", allowed)}";

    public static string NotAfter(string path, string other) => $"'{path}' must come after '{other}'";

    public static string NotBefore(string path, string other) => $"'{path}' must not be less than '{other}'";

    public static string Unfit(string path, string id, string problem) => $"'{path}' of '{id}' {problem}";

    public const string TimeOfDay = "a time of day from 00:00 to 23:59";
    public const string List = "a list";
    public const string Ascending = "a list of weeks, each later than the one before";
    public const string LowerCase = "lower-case words, with at most one * at the end";
}
