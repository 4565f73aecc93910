using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Doctor;

/// <summary>What the doctor says.</summary>
internal static class DoctorWords
{
    public const string Settings = "Settings";
    public const string TimeZone = "Time zone";
    public const string Playbook = "Playbook";
    public const string Database = "Database";
    public const string PublicUrl = "Public address";
    public const string Clock = "Clock";

    public const string SettingsFirst = "The settings are wrong; put them right first.";
    public const string DefaultPlaybook = "HighPoint's own; Playbook:Folder names no other.";
    public const string GivePublicUrl = "Say where the bot is reached from outside, as in --public-url https://bot.example.com.";
    public const string NoTimeSource = "There is no server to compare it with; say one with --public-url.";

    public const string NoSuchName = "there is no such name in the internet; correct it, or wait until the name's entry is known";
    public const string WrongCertificate = "its certificate is not valid; put one in that is";
    public const string NoTls = "it does not speak TLS there; correct the port, or let the tunnel or proxy speak it";
    public const string NobodyListens = "nobody listens there; start the bot, and the tunnel or proxy before it";
    public const string Closed = "the connection is refused; look at the network and its firewall or proxy";
    public const string NoConnection = "the connection failed; look at the network and its firewall";

    private static readonly LocalDateTimePattern There = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM, HH:mm");

    public static string Ok(string name, string sentence) => $"ok           {name}: {sentence}";

    public static string Wrong(string name, string sentence) => $"wrong        {name}: {sentence}";

    public static string NotChecked(string name, string sentence) => $"not checked  {name}: {sentence}";

    /// <summary>What it all comes to.</summary>
    public static string Sum(int wrong) => wrong switch
    {
        0 => "Nothing that was checked is wrong.",
        1 => "One thing is wrong.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{wrong} things are wrong."),
    };

    public static string TooSlow(TimeSpan patience) => string.Create(CultureInfo.InvariantCulture, $"There was no end to it in {patience.TotalSeconds:0} seconds; try again.");

    public static string Failed(Exception e) => $"The check itself failed ({e.GetType().Name}); please report it.";

    public static string SettingsUnderstood(string company, int people) =>
        string.Create(CultureInfo.InvariantCulture, $"Every one is understood: {company}, {(people == 1 ? "one entry" : $"{people} entries")} in People.");

    public static string MadeUpCompany(string company) => $"Every one is understood; {company} is the made-up company, so set Company and People before you work with it.";

    public static string TimeThere(string zone, LocalDateTime now) => $"In {zone} it is {There.Format(now)}.";

    public static string OwnPlaybook(string folder) => $"The files in {folder} can be used.";

    public static string NoDatabaseYet(string file) => $"The first start makes {file}.";

    public static string OlderSchema(string file) => $"{file} is sound; the next start brings it up to date.";

    public static string DatabaseSound(string file) => $"{file} is sound and can be written.";

    public static string LittleRoom(string file, long megabytes) => string.Create(CultureInfo.InvariantCulture, $"Only {megabytes} MB are free on the disk of {file}; make room.");

    public static string Answers(Uri url) => $"HighPoint answers at {url}.";

    public static string PageIsOpen(Uri url) => $"The chat page is open to everybody at {url}, and asks nobody for a password; set Web:Enabled to false, or keep strangers from it.";

    public static string Unhealthy(Uri url) => $"HighPoint answers at {url}, but cannot write its database; run the doctor where it runs.";

    public static string AsksForLogin(Uri url) => $"{url} asks for a login or leads elsewhere; open it to everybody (of a dev tunnel: --allow-anonymous).";

    public static string NothingBehind(Uri url, int status) => string.Create(CultureInfo.InvariantCulture, $"{url} answers with {status}: the tunnel or proxy runs and the bot behind it does not; start it.");

    public static string SomebodyElse(Uri url) => $"Something answers at {url} that is not HighPoint; correct the address, or what it leads to.";

    public static string Unreachable(Uri url, string why) => $"{url} cannot be reached: {why}.";

    public static string NoDate(Uri source) => $"{source} does not say what time it is.";

    public static string ClockRight(Uri source) => $"It agrees with {source.Host}.";

    /// <summary>The clock is off; <paramref name="off"/> is positive where it is ahead.</summary>
    public static string ClockOff(TimeSpan off, Uri source) => string.Create(
        CultureInfo.InvariantCulture, $"It is {Math.Ceiling(off.Duration().TotalMinutes):0} minutes {(off > TimeSpan.Zero ? "ahead of" : "behind")} {source.Host}; let the computer set it by the network (NTP).");
}
