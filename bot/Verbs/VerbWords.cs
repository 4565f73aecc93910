namespace HighPoint.Bot.Verbs;

/// <summary>What the command line says.</summary>
internal static class VerbWords
{
    /// <summary>The program.</summary>
    public const string Root =
        "Tells an IT service company when to offer a service agreement, and hands over the message to send. Without a command: serves the chat page. "
        + "Any setting can be given as --Section:Key=value.";

    /// <summary>Where to listen.</summary>
    public const string Urls = "Where the chat page is served.";

    /// <summary>The shape of an address, and the default.</summary>
    public const string UrlsValue = "http://localhost:3978";

    /// <summary>The conversation in a terminal.</summary>
    public const string Chat = "The same conversation in this terminal. Piped: one line is one message, answers are plain text; \"subject: ...\" sets a draft's subject, any other line its text.";

    /// <summary>Out.</summary>
    public const string Export = "Writes every opportunity of the pipeline as a table.";

    /// <summary>How.</summary>
    public const string ExportFormat = "csv (safe to open in a spreadsheet), or json (an object a line).";

    /// <summary>Whose.</summary>
    public const string Tenant = "Whose pipeline: a Teams tenant's or a Slack workspace's id; without it, that of the chat page and the terminal.";

    /// <summary>In.</summary>
    public const string Import = "Reads past opportunities out of a CSV file with a header row: customer, kind, stage and opened; also technician, contact, offered, decided, value, currency, reason. Exit code 1 where some rows did not go in.";

    /// <summary>From where.</summary>
    public const string ImportFile = "The file.";

    /// <summary>Only to see.</summary>
    public const string ImportDry = "Tells what would go in, and writes nothing.";

    /// <summary>Deleting somebody's data.</summary>
    public const string Forget = "Deletes all that names a customer, or a person who talks with the bot, for good. That it was done stays noted, without the name. Asks first.";

    /// <summary>A customer to forget.</summary>
    public const string ForgetCustomer = "The customer's name.";

    /// <summary>A person to forget.</summary>
    public const string ForgetPerson = "The id of a person who talks with the bot: as in the settings, or as the platform gives it.";

    /// <summary>Without being asked.</summary>
    public const string ForgetYes = "Deletes without asking.";

    /// <summary>Neither or both were named.</summary>
    public const string ForgetWhom = "Give either --customer NAME or --person ID.";

    /// <summary>Whether it is meant.</summary>
    public const string ForgetSure = "Delete it for good? Type yes: ";

    /// <summary>It was not meant, or nobody was there to say so.</summary>
    public const string ForgetNot = "Nothing was deleted. With --yes it is done without asking.";

    /// <summary>It is done.</summary>
    public const string Forgotten = "It is deleted. Whatever stands in chats, mailboxes or backups is not the bot's to delete.";

    /// <summary>What would go.</summary>
    public static string ForgetCounts(long opportunities, long debriefs) => FormattableString.Invariant($"Opportunities: {opportunities:#,0}. Debriefs: {debriefs:#,0}. Whatever else names them goes too.");

    /// <summary>A first look.</summary>
    public const string Demo = "Fills an empty pipeline with believable opportunities and their history: for a first look, or to see how it does with many.";

    /// <summary>How many.</summary>
    public const string DemoOpportunities = "How many opportunities.";

    /// <summary>How many there can be.</summary>
    public const string DemoAllowed = "--opportunities must be from 1 to 10000000.";

    /// <summary>Where chance begins.</summary>
    public const string DemoSeed = "The same seed makes the same opportunities.";

    /// <summary>Who speaks.</summary>
    public const string As = "Who you are: a role, or somebody's id or name in the settings.";

    /// <summary>The shape of who speaks.</summary>
    public const string AsValue = "technician|manager|NAME";

    /// <summary>Reading without a conversation.</summary>
    public const string Classify =
        "What debriefs say, without a conversation: the kind of job and every fact. JSON lines in (text; also id, sent_at, time_zone), JSON lines out. "
        + "Without sent_at a day is noted only where the text names it in full. Exit code 1 where some lines could not be read.";

    /// <summary>What to read.</summary>
    public const string ClassifyFile = "The file to read; without one, what is piped in.";

    /// <summary>Tables.</summary>
    public const string ClassifyCsv = "Old job notes as a table: reads CSV with a header row (a column of notes; also id, date, time zone), writes CSV.";

    /// <summary>The column of the notes.</summary>
    public const string ClassifyColumn = "The column that holds the notes, where it is not named text, notes, description or summary.";

    /// <summary>Where to write.</summary>
    public const string ClassifyOut = "The file to write, instead of standard output.";

    /// <summary>Packages of the app.</summary>
    public const string Package = "Writes the file to upload, so that the app is there in a chat platform.";

    /// <summary>The package for Microsoft Teams.</summary>
    public const string PackageTeams =
        "Writes the app for Microsoft Teams as a zip, with your registration's id and address in it. It is checked first against Microsoft's schema and the store's rules; what is wrong is told with its place.";

    /// <summary>Where the bot is reached.</summary>
    public const string PublicUrl = "Where Teams reaches the bot from the internet: https, and nothing behind the name.";

    /// <summary>The registration.</summary>
    public const string PackageAppId = "The application (client) id of the bot's registration, where it is not in the settings as Teams:AppId.";

    /// <summary>What that id must be.</summary>
    public const string PackageAppIdAllowed = "the application (client) id of the bot's registration, a GUID; give it here, or set Teams:AppId";

    /// <summary>The app's name.</summary>
    public const string PackageName = "The app's name in Teams, at most 30 characters.";

    /// <summary>The company's page on privacy.</summary>
    public const string PackagePrivacy = "Your company's page on privacy, where it is not the website in the settings.";

    /// <summary>The company's terms of use.</summary>
    public const string PackageTerms = "Your company's terms of use, where they are not the website in the settings.";

    /// <summary>Made-up languages.</summary>
    public const string PackageMadeUp = "Puts the made-up language qps-plocm in, written from right to left, to see that nothing is left untranslated.";

    /// <summary>Where to write the package.</summary>
    public const string PackageOut = "The file to write.";

    /// <summary>The manifest for Slack.</summary>
    public const string PackageSlack =
        "Prints the manifest that an app in Slack is made from, with your address and the app's name in it. It is checked first; what is wrong is told with its place.";

    /// <summary>Where Slack reaches the bot.</summary>
    public const string SlackPublicUrl = "Where Slack reaches the bot from the internet: https, and nothing behind the name.";

    /// <summary>Without a public address.</summary>
    public const string SlackSockets = "The bot has no public address, and fetches what happens over web sockets (Socket Mode).";

    /// <summary>Installed by others.</summary>

    /// <summary>The app's name in Slack.</summary>
    public const string SlackName = "The app's name in Slack, at most 35 characters.";

    /// <summary>Looking at an installation.</summary>
    public const string Doctor = "Looks at the settings, the playbook, the database and the channels, and says in a sentence each what is wrong and what to do. Changes nothing. Exit code 1 where something is wrong.";

    /// <summary>Where the bot is reached, for the doctor.</summary>
    public const string DoctorPublicUrl = "Where the bot is reached from outside, to look whether it answers there.";

    /// <summary>The package, for the doctor.</summary>
    public const string DoctorPackage = "The app's package, where it is not highpoint-teams.zip in this folder.";

    /// <summary>The address is none.</summary>
    public static string WrongPublicUrl(string url) => $"--public-url is \"{url}\"; it must be an address such as https://bot.example.com.";

    /// <summary>The one line of a start that went well.</summary>
    public static string Ready(string addresses) => $"HighPoint is ready: {addresses}";

    /// <summary>The settings file is no JSON.</summary>
    public static string Malformed(string file, long line, string what) => $"{file}, line {line}: this is not JSON that can be read ({what}).";

    /// <summary>The address is in use.</summary>
    public static string Taken(string address) => $"{address} is in use by another program; stop that one, or choose another address, as in --urls http://localhost:4000.";

    /// <summary>The address cannot be listened on.</summary>
    public static string CannotListen(string why) => $"HighPoint cannot listen at the address of \"urls\": {why.TrimEnd('.')}. Choose another, as in --urls http://localhost:4000.";

    /// <summary>A port below 1024.</summary>
    public const string PortIsReserved = "this user may not open that port; ports below 1024 mostly need special rights";

    /// <summary>An address of another machine.</summary>
    public const string AddressIsNotOurs = "this computer has no such address";

    /// <summary>A port that another program listens on.</summary>
    public const string PortIsTaken = "another program has that port";

    /// <summary>Listening to the network, and answering nobody in it.</summary>
    public static string OnlyThisMachine(string urls) =>
        $"urls is \"{urls}\", which other computers reach, but Web:AllowRemote is false, so that the page answers this computer only. Set Web:AllowRemote to true to let others in; the page asks nobody for a password.";

    /// <summary>The address is none.</summary>
    public static string WrongAddress(string url) => $"urls is \"{url}\"; it must be an address such as \"http://localhost:3978\".";

    /// <summary>A setting has the wrong kind of value.</summary>
    public static string WrongKind(string key, string value, string allowed) => $"{key} is \"{value}\"; it must be {allowed}.";
}
