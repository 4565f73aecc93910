using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Support;
using NodaTime;
using NodaTime.Text;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

/// <summary>What holds of every draft, whatever the record.</summary>
public sealed partial class DraftPropertyTests
{
    private static readonly HashSet<string> TemplateWords = new(
        Files.Values.Select(file => Tags.Replace(file.Text, " "))
            .Concat(Topics.SelectMany(topic => (string[])[topic.Plain, topic.Care]))
            .SelectMany(Words),
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}", RegexOptions.None, 1000)]
    private static partial Regex Tags { get; }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
    public void Limits_Hold_In_Every_Form_And_Tone(DraftRequest request)
    {
        var draft = Writer.Write(request)!;
        var words = draft.Body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

        Assert.InRange(words, draft.Form switch { DraftForm.Email => 80, DraftForm.Chat => 25, _ => 40 }, draft.Form == DraftForm.Chat ? 70 : 170);
        Assert.InRange(draft.Subject.Length, draft.Form == DraftForm.Email ? 10 : 0, draft.Form == DraftForm.Email ? 60 : 0);
        Assert.DoesNotContain('!', draft.Subject + draft.Body);
        Assert.DoesNotContain('[', draft.Subject + draft.Body);
        Assert.DoesNotContain("  ", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", draft.Body, StringComparison.Ordinal);
        Assert.Equal(draft.Form == DraftForm.Call, draft.Body.Split('\n').All(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
    public void No_Name_Number_Or_Date_Comes_From_Nowhere(DraftRequest request)
    {
        var draft = Writer.Write(request)!;
        var known = new HashSet<string>(Held(request).SelectMany(Words), StringComparer.OrdinalIgnoreCase);

        // A long name may have been cut within its last word.
        Assert.All(
            Words(draft.Subject + "\n" + draft.Body).Where(word => word.Any(c => char.IsDigit(c) || char.IsUpper(c))),
            word => Assert.True(
                known.Contains(word) || TemplateWords.Contains(word) || known.Any(whole => word.Length > 20 && whole.StartsWith(word, StringComparison.OrdinalIgnoreCase)),
                word));
    }

    [Fact]
    public void The_Templates_Themselves_Hold_No_Number_And_No_Name()
    {
        Assert.DoesNotContain(TemplateWords, word => word.Any(char.IsDigit));
        Assert.DoesNotContain(TemplateWords, word => Held(Everything).SelectMany(Words).Contains(word, StringComparer.Ordinal) && char.IsUpper(word[0]) && word.Length > 2);
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void Nobody_Elses_Company_Money_Or_Address_Is_Named(DraftRequest request)
    {
        var text = Written(request);

        Assert.All<string>(["Zyxcorp", "Quibblenet", "4321", "987 6543"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void An_Agreement_Is_Offered_Where_The_Advice_Says_So_And_Nowhere_Else(DraftRequest request)
    {
        var text = Written(request);

        Assert.DoesNotContain("contract", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            request is { Occasion: not Occasion.DissatisfiedProspect, Advice.Verdict: Verdict.Offer },
            text.Contains("service agreement", StringComparison.Ordinal));
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void An_Invoice_Is_Spoken_Of_Where_It_Is_The_Step_And_Nowhere_Else(DraftRequest request) =>
        Assert.Equal(
            request is { Occasion: not Occasion.DissatisfiedProspect, Advice.Verdict: Verdict.PaidStepFirst { Step: PaidStep.Invoice } },
            Written(request).Contains("invoice", StringComparison.OrdinalIgnoreCase));

    [Property(Arbitrary = [typeof(Generators)])]
    public void What_Was_Free_Of_Charge_Never_Leads_To_An_Invoice(DraftRequest request)
    {
        var facts = request.Facts with { FreeOfCharge = true, Finished = null, Repair = RepairState.Fixed, Presented = true };
        var advisor = new Advisor(TestPlaybook.Default);
        var calendar = SampleCalendars.Weekdays(request.Sender.Zone);
        var now = calendar.At(Generators.Monday, new LocalTime(15, 0)).ToInstant();

        Assert.All((bool?[])[true, false, null], paying =>
        {
            var theirs = facts with { Paying = paying };
            var text = Written(request with { Facts = theirs, Advice = advisor.Advise(request.Occasion, theirs, now, calendar) });
            Assert.DoesNotContain("invoice", text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void There_Is_One_Clear_Time_To_Meet_And_A_Signature(DraftRequest request)
    {
        var draft = Writer.Write(request)!;
        var meeting = Meeting(request);

        Assert.Equal(2, draft.Body.Split(meeting).Length);
        Assert.True(draft.Form != DraftForm.Email || draft.Body.Contains("regards,\n" + request.Sender.Name[..2], StringComparison.Ordinal));
        Assert.Contains(Ridgeline.Name, draft.Body, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void The_Same_Record_Gives_The_Same_Words_Every_Time(DraftRequest request)
    {
        var first = Writer.Write(request);

        Assert.Equal(first, Writer.Write(request));
        Assert.All(Enumerable.Range(0, 4).AsParallel().Select(_ => Writer.Write(request)).ToArray(), draft => Assert.Equal(first, draft));
    }

    [Property(Arbitrary = [typeof(Generators)])]
    public void What_Is_Typed_As_A_Template_Stays_Text(DraftRequest request)
    {
        const string Typed = "{{ sender }}";
        var text = Written(request with { Facts = request.Facts with { Contact = Typed }, Manner = request.Manner with { Form = DraftForm.Email } });

        Assert.Contains($"{Typed},\n\n", text, StringComparison.Ordinal);
    }

    private static DraftRequest Everything =>
        new(Occasion.Emergency, Harlow, Offer, Sam, new(DraftForm.Email, DraftTone.Plain));

    private static string Written(DraftRequest request)
    {
        var draft = Writer.Write(request)!;
        return draft.Subject + "\n" + draft.Body;
    }

    private static string Meeting(DraftRequest request)
    {
        var window = request.Advice.Verdict switch { Verdict.Offer offer => offer.Window, Verdict.PaidStepFirst first => first.Window, _ => Window };
        var meeting = window.Meeting.WithZone(request.Sender.Zone);
        return $"{LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM").Format(meeting.Date)} at {TimeWords.Clock(meeting.TimeOfDay)}";
    }

    /// <summary>All that a draft may draw names, numbers and dates from.</summary>
    private static IEnumerable<string> Held(DraftRequest request) =>
    [
        request.Facts.Company ?? "", request.Facts.Contact ?? "", request.Facts.Hours?.ToString(CultureInfo.InvariantCulture) ?? "",
        request.Facts.Finished is { } finished ? LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM").Format(finished.Date) : "",
        Meeting(request), request.Sender.Name, request.Sender.Email ?? "", request.Sender.Phone ?? "", Ridgeline.Name, Ridgeline.Phone!, Ridgeline.Website!,
    ];

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ':', ';', '?', '"')).Where(word => word.Length > 0);
}
