using System.Collections.Immutable;
using FsCheck.Xunit;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Playbooks;

public sealed class PlaybookLoaderTests
{
    [Fact]
    public void An_Owner_Changes_One_Number_And_Keeps_The_Rest()
    {
        var mine = Loaded(("timing.yaml", "emergency:\n  best:\n    from: 8:30\n")).Timing;
        var theirs = TestPlaybook.Default.Timing;
        Assert.Equal(new LocalTime(8, 30), mine.Emergency.Best.From);
        Assert.Equal(theirs.Emergency with { Best = theirs.Emergency.Best with { From = mine.Emergency.Best.From } }, mine.Emergency);
        Assert.Equal((theirs.Audit, theirs.Nudges), (mine.Audit, mine.Nudges));
    }

    [Fact]
    public void An_Owner_Rewords_One_Rule_One_Occasion_And_One_Button()
    {
        var mine = Loaded(
            ("advice.yaml", "occasions:\n  audit: Checkup\nrules:\n  emergency-window:\n    what: Offer CarePlan\n"),
            ("questions.yaml", "paying:\n  options:\n    no: Never\n"));
        Assert.Equal(("Checkup", "Emergency"), (mine.Advice.Occasions[Occasion.Audit], mine.Advice.Occasions[Occasion.Emergency]));
        Assert.Equal(TestPlaybook.Default.Advice.Rules["emergency-window"] with { What = "Offer CarePlan" }, Same(mine.Advice.Rules["emergency-window"]));
        Assert.Equal(["They have", "Never"], mine.Questions.For(FactName.Paying)!.Options.Select(option => option.Label));
    }

    [Fact]
    public void An_Owner_Rewords_One_Topic_And_Adds_Another()
    {
        var mine = Loaded(("topics.yaml", """
            topics:
              - id: server
                plain: your main computer stopped
              - id: carrier-pigeons
                kind: incident
                words: [pigeon, "coop*"]
                plain: your pigeons did not come back
                care: count the pigeons every evening
            """)).Topics;
        var theirs = TestPlaybook.Default.Topics;
        Assert.Equal([.. theirs.Select(topic => topic.Id), "carrier-pigeons"], mine.Select(topic => topic.Id));
        var server = mine.Single(topic => topic.Id == "server");
        Assert.Equal(("your main computer stopped", theirs.Single(topic => topic.Id == "server").Care), (server.Plain, server.Care));
    }

    [Fact]
    public void A_Template_Is_Replaced_Whole_And_Checked()
    {
        PlaybookFile ours = new("emergency.email.liquid", "ours", "default"), theirs = new("emergency.email.liquid", "theirs", "mine/emergency.email.liquid");
        var load = PlaybookLoader.Load([.. DefaultPlaybook.Files.Where(file => file.Name != ours.Name), ours], [theirs], _ => [], _ => null);
        Assert.Equal("theirs", Assert.IsType<PlaybookLoad.Loaded>(load).Playbook.Templates[ours.Name].Text);

        load = PlaybookLoader.Load([.. DefaultPlaybook.Files.Where(file => file.Name != ours.Name), ours], [theirs], Refuse, _ => null);
        Assert.Contains(new PlaybookError(theirs.ShownAs, 7, "no such filter"), Assert.IsType<PlaybookLoad.Invalid>(load).Errors);

        static ImmutableArray<PlaybookError> Refuse(PlaybookFile file) => [new PlaybookError(file.ShownAs, 7, "no such filter")];
    }

    [Theory]
    [InlineData("timing.yaml", "emergency:\n  closes_after_days: 3", 2, "there is no 'emergency.closes_after_days'; allowed here: closes_after_business_days, best")]
    [InlineData("timing.yaml", "urgency:\n  best: 3", 1, "there is no 'urgency'; allowed here: emergency, audit, prospect, meeting")]
    [InlineData("timing.yaml", "emergency:\n  closes_after_business_days: three", 2, "'emergency.closes_after_business_days' is 'three', but must be a whole number from 1 to 60")]
    [InlineData("timing.yaml", "emergency:\n  closes_after_business_days: 61", 2, "from 1 to 60")]
    [InlineData("timing.yaml", "emergency:\n  closes_after_business_days: -3", 2, "from 1 to 60")]
    [InlineData("timing.yaml", "emergency:\n  closes_after_business_days: [3]", 2, "must be a whole number")]
    [InlineData("timing.yaml", "emergency:\n  closes_after_business_days:", 2, "is '', but must be a whole number")]
    [InlineData("timing.yaml", "# mine\n\nemergency: 3", 3, "'emergency' must be 'key: value' lines")]
    [InlineData("timing.yaml", "emergency:\n  best:\n    from: nine", 3, "'emergency.best.from' is 'nine', but must be a time of day")]
    [InlineData("timing.yaml", "emergency:\n  best:\n    from: 24:00", 3, "a time of day from 00:00 to 23:59")]
    [InlineData("timing.yaml", "emergency:\n  best:\n    until: 8:00", 3, "'emergency.best.until' must come after 'emergency.best.from'")]
    [InlineData("timing.yaml", "audit:\n  closes_after_business_days: 1", 2, "'audit.closes_after_business_days' must not be less than 'audit.best.within_business_days'")]
    [InlineData("timing.yaml", "prospect:\n  check_in_weeks: [4, 2]", 2, "a list of weeks, each later than the one before")]
    [InlineData("timing.yaml", "prospect:\n  check_in_weeks: []", 2, "a list of weeks")]
    [InlineData("timing.yaml", "prospect:\n  check_in_weeks: 2", 2, "a list of weeks")]
    [InlineData("timing.yaml", "prospect:\n  check_in_weeks:\n    - 2\n    - soon", 4, "'soon'")]
    [InlineData("timing.yaml", "asking:\n  kind_below: 1.5", 2, "a number from 0 to 1")]
    [InlineData("timing.yaml", "asking:\n  kind_below: 0,6", 2, "'0,6'")]
    [InlineData("timing.yaml", "asking:\n  kind_below: 0.6\n  kind_below: 0.7", 3, "'kind_below' stands here twice")]
    [InlineData("timing.yaml", "- 3", 1, "this must be 'key: value' lines")]
    [InlineData("timing.yaml", "a: b: c", 1, "not a plain YAML file")]
    [InlineData("timing.yaml", "asking:\n\tkind_below: 1", 1, "not a plain YAML file")]
    [InlineData("timing.yaml", "asking:\n  kind_below: [1\nmeeting:", 2, "not a plain YAML file")]
    [InlineData("timing.yaml", "asking: &a\n  kind_below: 1\nnudges: *a", 3, "aliases")]
    [InlineData("timing.yaml", "asking:\n  kind_below: 1\n---\nasking:", 3, "several documents")]
    [InlineData("timing.yaml", "a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]", 1, "not a plain YAML file")]
    [InlineData("advice.yaml", "rules:\n  my-rule:\n    what: Wait", 2, "there is no 'rules.my-rule'; allowed here: routine, has-agreement")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    why: \"\"", 3, "'rules.routine.why' must be text of 1 to 300 characters on one line")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    what: |\n      Two\n      lines", 3, "on one line")]
    [InlineData("advice.yaml", "rules:\n  emergency-window:\n    basis: our own three days", 3, "'rules.emergency-window.basis' must contain {days}")]
    [InlineData("advice.yaml", "rules:\n  emergency-window:\n    basis: \"\"", 3, "must be text of 1 to 300 characters")]
    [InlineData("advice.yaml", "rules:\n  emergency-window:\n    basis: our {days} and {weeks}", 3, "contains {weeks}; allowed here: {days}")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    what: Nothing for {company}", 3, "contains {company}; no placeholder is allowed here")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    changes: nothing", 3, "'rules.routine.changes' must be a list")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    changes:\n      - nothing", 4, "this must be 'key: value' lines")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    changes:\n      - text: Nothing\n        unless_known: weather", 5, "must be one of company, contact")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    changes:\n      - text: Nothing\n        unless_known: occasion", 5, "'rules.routine.changes.unless_known' is 'occasion', but must be one of company")]
    [InlineData("advice.yaml", "rules:\n  routine:\n    changes:\n      - unless_known: mood", 4, "'rules.routine.changes.text' is missing")]
    [InlineData("questions.yaml", "repair:\n  options:\n    perhaps: Perhaps", 3, "there is no 'repair.options.perhaps'; allowed here: fixed, holding, broken")]
    [InlineData("questions.yaml", "weather:\n  text: How is it?", 1, "there is no 'weather'; allowed here: occasion, company")]
    [InlineData("questions.yaml", "contact:\n  options:\n    dana: Dana", 2, "there is no 'contact.options'; allowed here: text")]
    [InlineData("questions.yaml", "repair:\n  options:\n    fixed: A label that is much too long to stand on a button", 3, "text of 1 to 40 characters")]
    [InlineData("topics.yaml", "topics:\n  server:\n    plain: x", 2, "'topics' must be a list")]
    [InlineData("topics.yaml", "topics:\n  - id: pigeons\n    kind: outage\n    words: [x]\n    plain: x\n    care: x", 3, "'topics.kind' is 'outage', but must be one of incident, finding")]
    [InlineData("topics.yaml", "topics:\n  - id: pigeons\n    kind: incident\n    words: []\n    plain: x\n    care: x", 4, "'topics.words' must be lower-case words")]
    [InlineData("topics.yaml", "topics:\n  - id: pigeons\n    kind: incident\n    words: [PBX]\n    plain: x\n    care: x", 4, "lower-case words, with at most one * at the end")]
    [InlineData("topics.yaml", "topics:\n  - id: pigeons\n    kind: incident\n    words: [x]\n    plain: x", 2, "'topics.care' is missing")]
    [InlineData("topics.yaml", "topics:\n  - id: server\n    plain: your big old server went down late last night", 3, "'topics.plain' of 'server' has 9 words; at most 8 are allowed")]
    [InlineData("topics.yaml", "topics:\n  - id: server\n    plain: your server died\n    care: We look after it.", 4, "'topics.care' of 'server' stands within a sentence")]
    [InlineData("topics.yaml", "topics:\n  - id: server\n    plain: '...'", 3, "'topics.plain' of 'server' says nothing")]
    [InlineData("topics.yaml", "topics:\n  - id: server\n  - id: server", 3, "'server' stands here twice")]
    [InlineData("timings.yaml", "asking:", 0, "'timings.yaml' is not a file of the playbook; its files are: ")]
    [InlineData("emergency.emial.liquid", "x", 0, "is not a file of the playbook")]
    public void What_Is_Wrong_Is_Named_By_File_And_Line_With_What_Is_Allowed(string name, string text, int line, string problem)
    {
        var load = PlaybookLoader.Load(DefaultPlaybook.Files, [new PlaybookFile(name, text, $"playbook/{name}")], _ => [], DraftLimits.ProblemOf);
        var errors = Assert.IsType<PlaybookLoad.Invalid>(load).Errors;
        var error = Assert.Single(errors);
        Assert.Equal(($"playbook/{name}", line), (error.File, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Error_Is_Found_At_Once()
    {
        var errors = Assert.IsType<PlaybookLoad.Invalid>(Load(
            ("timing.yaml", "emergency:\n  closes_after_business_days: x\nmeeting:\n  at: noon\n"),
            ("questions.yaml", "repair: 1\n"))).Errors;
        Assert.Equal([("timing.yaml", 2), ("timing.yaml", 4), ("questions.yaml", 1)], errors.Select(error => (error.File, error.Line)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing changed\n")]
    [InlineData("---\n")]
    [InlineData("{}")]
    public void An_Empty_File_Changes_Nothing(string text) => Assert.Equal(TestPlaybook.Default.Timing.Audit, Loaded(("timing.yaml", text)).Timing.Audit);

    [Fact]
    public void Other_Files_In_The_Owners_Folder_Are_Left_Alone() => Assert.IsType<PlaybookLoad.Loaded>(Load(("README.md", "Our playbook"), (".DS_Store", "\0")));

    [Property(MaxTest = 60)]
    public void Whatever_A_File_Holds_It_Is_Loaded_Or_Refused_With_A_Line_Of_It(FsCheck.NonNegativeInt at, FsCheck.NonNegativeInt what)
    {
        const string Marks = "[]{}:-#&*!|>'\"%@`\t\n ,?~\0\u2028";
        foreach (var file in DefaultPlaybook.Files.Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var broken = file.Text.Insert((int)(at.Get * 97L % file.Text.Length), $"{Marks[what.Get % Marks.Length]}");
            var errors = Load((file.Name, broken)) is PlaybookLoad.Invalid invalid ? invalid.Errors : [];
            Assert.All(errors, error => Assert.Equal((file.Name, true), (error.File, error.Line >= 1 && error.Line <= broken.Split('\n').Length + 1)));
        }
    }

    private static PlaybookLoad Load(params ReadOnlySpan<(string Name, string Text)> files)
    {
        var own = ImmutableArray.CreateBuilder<PlaybookFile>();
        foreach (var (name, text) in files)
        {
            own.Add(new PlaybookFile(name, text, name));
        }

        return PlaybookLoader.Load(DefaultPlaybook.Files, own.ToImmutable(), _ => [], _ => null);
    }

    private static Playbook Loaded(params ReadOnlySpan<(string Name, string Text)> files) => Assert.IsType<PlaybookLoad.Loaded>(Load(files)).Playbook;

    /// <summary>With the default's own list of changes, which records compare by reference.</summary>
    private static RuleWording Same(RuleWording wording) => wording with { Changes = TestPlaybook.Default.Advice.Rules["emergency-window"].Changes };
}
