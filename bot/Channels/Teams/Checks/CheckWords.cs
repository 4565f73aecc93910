using System.Globalization;

namespace HighPoint.Bot.Channels.Teams.Checks;

/// <summary>What the doctor says of Teams.</summary>
internal static class CheckWords
{
    public const string Registration = "Teams registration";
    public const string Keys = "Teams keys";
    public const string Token = "Teams token";
    public const string Messages = "Teams messages";
    public const string Package = "Teams package";
    public const string Stopped = "Teams conversations";

    public const string NotRegistered = "Teams is not set up: no Teams:AppId is set. manifest/teams/README.md tells how.";
    public const string NotSetUp = "Teams is not set up.";
    public const string RegistrationFirst = "The registration's settings are wrong; put them right first.";
    public const string EmptyIds = "Teams:AppId or Teams:TenantId is all zeros; copy both from the registration's overview.";
    public const string SameIds = "Teams:AppId and Teams:TenantId are the same; copy both anew from the registration's overview.";
    public const string IdOfSecret = "Teams:AppPassword is the id of a secret and not the secret: copy what stands under \"Value\", which is shown only when the secret is made.";

    public const string TokenGiven = "Microsoft gives the bot a token to speak with.";
    public const string IdentityElsewhere = "A managed identity gives tokens on its own machine in Azure only; run the doctor there.";
    public const string RunsUnregistered = "The bot that answers there runs without Teams:AppId; set it where that bot runs, and start it again.";

    public static string Registered(string appId, bool knowsSomebody) => knowsSomebody
        ? $"The bot is {appId}."
        : $"The bot is {appId}; nobody in People has an EntraId yet, so that everybody in Teams counts as a technician.";

    public static string KeysRead(Uri address) => $"The keys that Teams signs with can be read from {address.Host}.";

    public static string NoKeys(Uri address) => $"What {address} answers names no keys; take Teams:OpenIdMetadata out of the settings, unless a proxy changes the answer.";

    public const string NoneStopped = "The bot may write to all conversations that it knows.";
    public const string NoConversations = "There is no database of this version yet; start the bot once.";

    /// <summary>A conversation to which nothing is sent. Its reason is the platform's code.</summary>
    public static string StoppedOne(string id, string why, NodaTime.Instant since) =>
        $"Nothing is sent to {id} since {since.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC ({why}): {WhatToDo(why)}";

    private static string WhatToDo(string why) => why switch
    {
        "MessageWritesBlocked" => "the person blocked or removed the app; it goes on when they write to the bot again.",
        "BotDisabledByAdmin" => "the app is blocked in the Teams admin center; allow it there, and ask somebody to write to the bot.",
        "BotNotRegistered" => "Azure knows no bot with this Teams:AppId; register it, and ask somebody to write to the bot.",
        "BotNotInConversationRoster" or "Removed" => "the app was removed there; install it again, or leave it so.",
        "ServiceUrlNotAllowed" => "it was reached at an address that is not safe; it goes on when somebody writes to the bot there.",
        _ => "it goes on when somebody writes to the bot there, or the app is installed there again.",
    };

    /// <summary>Microsoft gave no token; the reason is its error's number, such as AADSTS700016, or empty.</summary>
    public static string Refused(string reason, string appId) => reason switch
    {
        "AADSTS7000215" => "Teams:AppPassword is not this registration's secret; make a new one under \"Certificates & secrets\" and copy its value.",
        "AADSTS7000222" => "Teams:AppPassword has expired; make a new secret under \"Certificates & secrets\" and copy its value.",
        "AADSTS700016" => "The tenant knows no app of this id; look at Teams:AppId and Teams:TenantId.",
        "AADSTS90002" or "AADSTS900023" => "There is no such tenant; copy Teams:TenantId anew from the registration's overview.",
        "AADSTS7000229" or "AADSTS500011" => $"The registration has no service principal in its tenant; make it with: az ad sp create --id {appId}.",
        "" => "Microsoft gives no token and does not say why; try again in a minute.",
        _ => $"Microsoft gives no token ({reason}); https://login.microsoftonline.com/error says what that means.",
    };

    public static string IdentityRefused(string reason) => $"The managed identity gets no token ({reason}); look whether Teams:ManagedIdentity is the client id of an identity that is assigned to this machine.";

    public static string TurnsAway(Uri address) => $"{address} leads to the bot and lets in Teams alone; the registration's messaging endpoint must be this address.";

    public static string NotTheBot(Uri address, int status) => string.Create(CultureInfo.InvariantCulture, $"{address} answers with {status} and not as the bot does; look at what the address leads to.");

    public static string NoPackage(string file) => $"{file} is not there or cannot be read; write it with \"package teams\", or name another with --package.";

    public static string NoZip(string file) => $"{file} is no zip; write it anew with \"package teams\".";

    public static string InPackage(string file, string problem) => $"{Path.GetFileName(file)}: {problem}";

    public static string OtherBot(string file) => $"{file} is another bot's: its botId is not Teams:AppId; write it anew with \"package teams\", and upload it.";

    public static string OtherAddress(string file, string host) => $"{file} was made for another address than {host}; write it anew with \"package teams\", and upload it.";

    public static string PackageFine(string file) => $"{file} is what Teams takes.";
}
