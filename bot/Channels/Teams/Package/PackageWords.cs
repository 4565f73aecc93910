namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>What is said of the app's package. What names no subject is the rest of a sentence that begins with the place.</summary>
internal static class PackageWords
{
    public const string NoFile = "is not in the package; add the file, or take its name out of the manifest.";
    public const string Stranger = "is named nowhere in the manifest; take the file out.";

    public const string NoName = "is empty; give the app a name, as in --name HighPoint.";
    public const string MicrosoftsName = "begins with a name of Microsoft's, which the store refuses; choose another with --name.";
    public const string SameDescription = "says the same as the short description; say more.";
    public const string TooEarly = "is below 1.0.0, which the store refuses; raise it.";
    public const string NoSecurePage = "must begin with https:// and be a page of your company; set Company:Website, or give --privacy-url and --terms-url.";
    public const string NoDomain = "must be a whole domain name without https:// and without *; correct --public-url.";
    public const string NoBot = "is missing; the app is a bot.";
    public const string NotOnlyNotes = "is true, but the bot answers; set it to false.";
    public const string NoScope = "is empty; name where the bot may be used: personal, team, groupChat.";
    public const string NoHelp = "must hold \"help\", which people try first; add it.";
    public const string PromptAndWelcome = "is a prompt starter, and the bot welcomes people: the store takes only one of the two. Make it a basic command.";
    public const string OtherBot = "is another bot's; use the id in $.bots[0].botId.";

    public const string NoPng = "is no PNG of 8 bits a channel, in colour, not interlaced; save it as one.";
    public const string SeeThrough = "is transparent in places; the colour icon fills its square.";
    public const string NotWhite = "has a colour in it; the outline icon is drawn in white alone, on nothing.";
    public const string NotOutline = "has no transparent corners, or nothing drawn in it; draw white lines on nothing.";

    public const string Untranslated = "is missing or empty; translate it.";
    public const string NoSuchText = "is no text of the manifest; take it out, or correct the path.";

    /// <summary>The folder of the manifest is gone.</summary>
    public static string NoFolder(string folder) => $"{folder} cannot be read; it must be the folder with the app's manifest and icons that HighPoint comes with.";

    /// <summary>Another chat platform's name.</summary>
    public static string Rival(string name) => $"names {name}, which the store refuses; leave other chat platforms out.";

    /// <summary>A scope must have one list of commands.</summary>
    public static string ListOf(string scope) => $"must hold one list for the scope \"{scope}\"; each scope stands in exactly one list.";

    /// <summary>A list for a scope that the bot does not have.</summary>
    public static string ScopeOfNobody(string scope) => $"names \"{scope}\", which is not among $.bots[0].scopes; take it out of one, or into the other.";

    /// <summary>A command that is no plain words.</summary>
    public static string Prefix(string title) => $"is \"{title}\"; a command is plain words, so begin it with a letter and without a sign such as \"/\".";

    /// <summary>A command that is listed twice.</summary>
    public static string TwiceThere(string title) => $"is \"{title}\", which is in this list already; take one away.";

    /// <summary>An icon of the wrong size.</summary>
    public static string WrongSize(int width, int height, int size) => $"is {width} by {height}; it must be {size} by {size}.";

    /// <summary>The file cannot be written.</summary>
    public static string NoOut(string file) => $"--out is \"{file}\"; it must be a file that can be written.";

    /// <summary>The package is there.</summary>
    public static string Written(string file, string name, string version) =>
        $"{file} is written: {name} {version}. In Teams, open Apps, then \"Manage your apps\", \"Upload an app\", and choose the file.";

    /// <summary>The settings still name the company that HighPoint comes with.</summary>
    public const string MadeUpCompany = "Note: Company in the settings is still the made-up one, and the app says that it is theirs. Set Company:Name and Company:Website before others see it.";

    /// <summary>No page on privacy or terms was named.</summary>
    public const string PagesAreWebsite = "Note: the app's pages on privacy and terms are your website; name the pages themselves with --privacy-url and --terms-url.";
}
