using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Verbs;

/// <summary>Why the program could not start, for the person who started it: no stack trace, only what to put right.</summary>
/// <param name="ExitCode">2 where the settings or the arguments are wrong, 1 where the machine does not let us.</param>
/// <param name="Sentences">One whole sentence a problem.</param>
internal sealed partial record StartFailure(int ExitCode, ImmutableArray<string> Sentences)
{
    /// <summary>The exit code for wrong settings and arguments.</summary>
    public const int WrongUse = 2;

    private const int CannotStart = 1;

    /// <summary>The failure that <paramref name="e"/> stands for; null for one that nobody foresaw.</summary>
    public static StartFailure? Of(Exception e) => e switch
    {
        SettingsException wrong => new(WrongUse, wrong.Problems),
        OptionsValidationException wrong => new(WrongUse, [.. wrong.Failures]),
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } file => new(WrongUse, [Malformed(file, json)]),
        InvalidOperationException when WrongKind().Match(e.Message) is { Success: true } match =>
            new(WrongUse, [VerbWords.WrongKind(match.Groups["key"].Value, match.Groups["value"].Value, Kind(match.Groups["type"].Value))]),
        IOException { InnerException: AddressInUseException } when Address().Match(e.Message) is { Success: true } match =>
            new(CannotStart, [VerbWords.Taken(match.Value)]),
        SocketException refused => new(CannotStart, [VerbWords.CannotListen(Why(refused))]),
        IOException { InnerException: SocketException refused } => new(CannotStart, [VerbWords.CannotListen(Why(refused))]),
        AggregateException many => Of(many.InnerExceptions),
        _ when StorageOptions.CannotUse(e) is { } broken => new(CannotStart, [broken]),
        _ => null,
    };

    /// <summary>Several failures as one; null where nobody foresaw one of them.</summary>
    private static StartFailure? Of(ReadOnlyCollection<Exception> many)
    {
        var failures = many.Select(Of).OfType<StartFailure>().ToArray();
        return failures.Length == many.Count ? new(failures.Max(failure => failure.ExitCode), [.. failures.SelectMany(failure => failure.Sentences)]) : null;
    }

    private static string Malformed(InvalidDataException file, JsonException json) => VerbWords.Malformed(
        FileName().Match(file.Message) is { Success: true } match ? Path.GetFileName(match.Groups["path"].Value) : "appsettings.json",
        (json.LineNumber ?? 0) + 1,
        json.Message.Split(". ", 2)[0].TrimEnd('.'));

    private static string Why(SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AccessDenied => VerbWords.PortIsReserved,
        SocketError.AddressNotAvailable => VerbWords.AddressIsNotOurs,
        SocketError.AddressAlreadyInUse => VerbWords.PortIsTaken,
        _ => refused.Message,
    };

    private static string Kind(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" => "a whole number",
        _ => $"a {type.Split('.')[^1]}",
    };

    [GeneratedRegex("'(?<path>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();

    [GeneratedRegex("configuration value '(?<value>[^']*)' at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongKind();

    [GeneratedRegex(@"https?://\S+(?=:)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
