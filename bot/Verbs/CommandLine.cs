using System.CommandLine;
using System.CommandLine.Parsing;
using HighPoint.Bot.Channels.Slack.Package;
using HighPoint.Bot.Channels.Teams.Package;

namespace HighPoint.Bot.Verbs;

/// <summary>What can be written behind the program's name.</summary>
internal static class CommandLine
{
    /// <summary>Runs the verb that the arguments name; without one, serves. Gives the exit code: 0, 1 where it could not start, 2 where the settings or the arguments are wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, rest) = SettingArguments.Split(args);
        try
        {
            // The parser takes 40 ms, for which the commonest start need not wait.
            return rest.Length == 0 ? await ServeVerb.RunAsync(settings) : await RunAsync(Root(settings), rest);
        }
        catch (Exception e) when (StartFailure.Of(e) is { } failure)
        {
            foreach (var sentence in failure.Sentences)
            {
                await Console.Error.WriteLineAsync(sentence);
            }

            return failure.ExitCode;
        }
    }

    private static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors is [])
        {
            // Ctrl+C is the host's to handle; failures to start are told by the caller.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync();
        await root.Parse([.. Path(parsed.CommandResult), "--help"])
            .InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return StartFailure.WrongUse;
    }

    /// <summary>The verbs that lead to a command, outermost first.</summary>
    private static IEnumerable<string> Path(CommandResult command) =>
        command.Command is RootCommand ? [] : [.. command.Parent is CommandResult outer ? Path(outer) : [], command.Command.Name];

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(VerbWords.Root) { new Option<string>("--urls") { Description = VerbWords.Urls, HelpName = VerbWords.UrlsValue } };
        root.SetAction((_, _) => ServeVerb.RunAsync(settings));

        var speaker = new Option<string>("--as") { Description = VerbWords.As, HelpName = VerbWords.AsValue, DefaultValueFactory = _ => "technician" };
        var chat = new Command("chat", VerbWords.Chat) { speaker };
        chat.SetAction((parsed, _) => ChatVerb.RunAsync(parsed.GetRequiredValue(speaker), settings));
        root.Subcommands.Add(chat);
        root.Subcommands.Add(Classify(settings));
        root.Subcommands.Add(new Command("package", VerbWords.Package) { PackageTeams(settings), PackageSlack() });
        root.Subcommands.Add(Doctor(settings));
        root.Subcommands.Add(Demo(settings));
        root.Subcommands.Add(Export(settings));
        root.Subcommands.Add(Import(settings));
        root.Subcommands.Add(Forget(settings));
        return root;
    }

    private static Command Classify(string[] settings)
    {
        var file = new Argument<string?>("FILE") { Description = VerbWords.ClassifyFile, Arity = ArgumentArity.ZeroOrOne };
        var csv = new Option<bool>("--csv") { Description = VerbWords.ClassifyCsv };
        var column = new Option<string?>("--column") { Description = VerbWords.ClassifyColumn, HelpName = "NAME" };
        var output = new Option<string?>("--out") { Description = VerbWords.ClassifyOut, HelpName = "FILE" };
        var classify = new Command("classify", VerbWords.Classify) { file, csv, column, output };
        classify.SetAction((parsed, _) => ClassifyVerb.RunAsync(
            new ClassifyOptions(parsed.GetValue(file), parsed.GetValue(csv), parsed.GetValue(column), parsed.GetValue(output)), settings));
        return classify;
    }

    private static Command Export(string[] settings)
    {
        var format = new Option<string>("--format") { Description = VerbWords.ExportFormat, DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var output = new Option<string?>("--out") { Description = VerbWords.ClassifyOut, HelpName = "FILE" };
        var tenant = new Option<string?>("--tenant") { Description = VerbWords.Tenant, HelpName = "ID" };
        var export = new Command("export", VerbWords.Export) { format, output, tenant };
        export.SetAction((parsed, _) => ExportVerb.ExportAsync(parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(tenant), settings));
        return export;
    }

    private static Command Import(string[] settings)
    {
        var file = new Argument<string>("FILE") { Description = VerbWords.ImportFile };
        var dry = new Option<bool>("--dry-run") { Description = VerbWords.ImportDry };
        var tenant = new Option<string?>("--tenant") { Description = VerbWords.Tenant, HelpName = "ID" };
        var import = new Command("import", VerbWords.Import) { file, dry, tenant };
        import.SetAction((parsed, _) => ExportVerb.ImportAsync(parsed.GetRequiredValue(file), parsed.GetValue(dry), parsed.GetValue(tenant), settings));
        return import;
    }

    private static Command Forget(string[] settings)
    {
        var customer = new Option<string?>("--customer") { Description = VerbWords.ForgetCustomer, HelpName = "NAME" };
        var person = new Option<string?>("--person") { Description = VerbWords.ForgetPerson, HelpName = "ID" };
        var yes = new Option<bool>("--yes") { Description = VerbWords.ForgetYes };
        var tenant = new Option<string?>("--tenant") { Description = VerbWords.Tenant, HelpName = "ID" };
        var forget = new Command("forget", VerbWords.Forget) { customer, person, yes, tenant };
        forget.Validators.Add(given =>
        {
            if (given.GetValue(customer) is null == given.GetValue(person) is null)
            {
                given.AddError(VerbWords.ForgetWhom);
            }
        });
        forget.SetAction((parsed, cancellation) => ForgetVerb.RunAsync(
            new ForgetOptions(parsed.GetValue(customer), parsed.GetValue(person), parsed.GetValue(yes), parsed.GetValue(tenant)), settings, cancellation));
        return forget;
    }

    private static Command Demo(string[] settings)
    {
        var opportunities = new Option<int>("--opportunities") { Description = VerbWords.DemoOpportunities, HelpName = "N", DefaultValueFactory = _ => 300 };
        opportunities.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > 10_000_000)
            {
                given.AddError(VerbWords.DemoAllowed);
            }
        });
        var seed = new Option<int>("--seed") { Description = VerbWords.DemoSeed, HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var demo = new Command("demo", VerbWords.Demo) { opportunities, seed };
        demo.SetAction((parsed, cancellation) => DemoVerb.RunAsync(parsed.GetValue(opportunities), parsed.GetValue(seed), settings, cancellation));
        return demo;
    }

    private static Command Doctor(string[] settings)
    {
        var publicUrl = new Option<string?>("--public-url") { Description = VerbWords.DoctorPublicUrl, HelpName = "https://..." };
        var package = new Option<string?>("--package") { Description = VerbWords.DoctorPackage, HelpName = "FILE" };
        var doctor = new Command("doctor", VerbWords.Doctor) { publicUrl, package };
        doctor.SetAction((parsed, cancellation) => DoctorVerb.RunAsync(parsed.GetValue(publicUrl), parsed.GetValue(package), settings, cancellation));
        return doctor;
    }

    private static Command PackageTeams(string[] settings)
    {
        var publicUrl = new Option<string>("--public-url") { Description = VerbWords.PublicUrl, HelpName = "https://...", Required = true };
        var appId = new Option<string?>("--app-id") { Description = VerbWords.PackageAppId, HelpName = "GUID" };
        var name = new Option<string>("--name") { Description = VerbWords.PackageName, HelpName = "NAME", DefaultValueFactory = _ => PackageOrder.DefaultName };
        var privacy = new Option<string?>("--privacy-url") { Description = VerbWords.PackagePrivacy, HelpName = "https://..." };
        var terms = new Option<string?>("--terms-url") { Description = VerbWords.PackageTerms, HelpName = "https://..." };
        var madeUp = new Option<bool>("--pseudo-locale") { Description = VerbWords.PackageMadeUp };
        var output = new Option<string>("--out") { Description = VerbWords.PackageOut, HelpName = "FILE", DefaultValueFactory = _ => PackageFiles.DefaultName };
        var teams = new Command("teams", VerbWords.PackageTeams) { publicUrl, appId, name, privacy, terms, madeUp, output };
        teams.SetAction((parsed, _) => PackageVerb.TeamsAsync(
            new TeamsPackageOptions(
                parsed.GetRequiredValue(publicUrl), parsed.GetValue(appId), parsed.GetRequiredValue(name), parsed.GetValue(privacy), parsed.GetValue(terms),
                parsed.GetValue(madeUp), parsed.GetRequiredValue(output)),
            settings));
        return teams;
    }

    private static Command PackageSlack()
    {
        var publicUrl = new Option<string?>("--public-url") { Description = VerbWords.SlackPublicUrl, HelpName = "https://..." };
        var sockets = new Option<bool>("--socket-mode") { Description = VerbWords.SlackSockets };
        var name = new Option<string>("--name") { Description = VerbWords.SlackName, HelpName = "NAME", DefaultValueFactory = _ => SlackManifest.DefaultName };
        var slack = new Command("slack", VerbWords.PackageSlack) { publicUrl, sockets, name };
        slack.SetAction((parsed, _) => SlackPackageVerb.RunAsync(
            new SlackPackageOptions(parsed.GetValue(publicUrl), parsed.GetValue(sockets), parsed.GetRequiredValue(name))));
        return slack;
    }
}
