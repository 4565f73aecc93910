using System.Globalization;
using HighPoint.Advising;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using HighPoint.Support;
using NodaTime;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class DraftWriterTests
{
    [Fact]
    public void After_An_Emergency_The_Letter_Speaks_Of_Preventing_The_Next_One()
    {
        var draft = Write(Occasion.Emergency, Harlow, Offer);

        Assert.Equal("Keeping Harlow Dental up and running", draft.Subject);
        Assert.Equal(
            """
            Hi Dana,

            Thank you for trusting us when your server went down. We got it sorted out on Monday, after 6 hours of work.

            Nobody wants to go through that twice. Looking after your systems all the time, not only when something breaks, makes a repeat less likely. Under a service agreement, we keep watch over the server and act on early warnings. If something does go wrong, you call people who already know your setup.

            I'd like to put together a short proposal and go through it with you. Could we talk on Wednesday 25 November at 10 am? Any other time that suits you is fine too.

            Best regards,
            Sam Ortiz
            Ridgeline IT
            (555) 010-2200
            sam@ridgeline.example
            ridgeline.example
            """.ReplaceLineEndings("\n"),
            draft.Body);
    }

    [Fact]
    public void After_An_Audit_The_Letter_Goes_From_What_Was_Found_To_Someone_To_Call()
    {
        var draft = Write(Occasion.Audit, Riverside, Offer);

        Assert.Equal("Riverside Vets: what to do after the audit", draft.Subject);
        Assert.Equal(
            """
            Hi Priya,

            Thank you for going through the results of the audit with us on Monday. This is what we saw:
            - The backups have not been tested.
            - Some sign-ins rely on a password alone.

            First, I'd suggest that we restore from the backups regularly and show you the result. After that, it helps to have someone to call who takes the long view, makes new purchases fit what you've already bought, and keeps up with your industry. That's what our service agreement is for.

            Could we go through a short plan and the agreement on Wednesday 25 November at 10 am? Any other time that suits you is fine too.

            Best regards,
            Sam Ortiz
            Ridgeline IT
            (555) 010-2200
            sam@ridgeline.example
            ridgeline.example
            """.ReplaceLineEndings("\n"),
            draft.Body);
    }

    [Fact]
    public void A_Prospect_Is_Asked_For_An_Audit_That_Answers_The_Reason()
    {
        var draft = Write(Occasion.DissatisfiedProspect, Oakmont, AuditFirst, DraftForm.Chat);

        Assert.Equal(
            "Hi Lee, this is Sam from Ridgeline IT. Thank you for talking with me. I'd like to come back and do an IT audit. "
            + "It starts from what matters to you: quick answers. Could I come by on Wednesday 25 November at 10 am?",
            draft.Body);
    }

    [Theory]
    [InlineData(Grievance.NotDelivering, "every point comes in writing", "promises kept", "Promises kept")]
    [InlineData(Grievance.SlowResponse, "you get the dates beforehand", "quick answers", "Quick answers")]
    [InlineData(Grievance.Overbilling, "you know the price before the audit begins", "clear bills", "Clear bills")]
    [InlineData(Grievance.PersonalityConflict, "the audit shows you how we work", "people you get on with", "People you get on with")]
    [InlineData(Grievance.ChangedPriorities, "we begin with where you want to go", "your new priorities", "New priorities")]
    public void Every_Reason_Is_Answered_Alone_And_Among_All_Five_In_Every_Form(Grievance reason, string email, string chat, string call)
    {
        Assert.All<Facts>([Oakmont with { Grievances = [reason] }, Oakmont with { Grievances = [.. Enum.GetValues<Grievance>()] }], facts =>
            Assert.All(Enum.GetValues<DraftTone>(), tone =>
            {
                Assert.Contains(email, Write(Occasion.DissatisfiedProspect, facts, AuditFirst, DraftForm.Email, tone).Body, StringComparison.Ordinal);
                Assert.Contains(chat, Write(Occasion.DissatisfiedProspect, facts, AuditFirst, DraftForm.Chat, tone).Body, StringComparison.Ordinal);
                Assert.Contains(call, Write(Occasion.DissatisfiedProspect, facts, AuditFirst, DraftForm.Call, tone).Body, StringComparison.Ordinal);
            }));
    }

    [Fact]
    public void A_Stranger_Reads_Of_The_Invoice_And_Of_No_Agreement()
    {
        var draft = Write(Occasion.Emergency, Harlow, InvoiceFirst);

        Assert.Contains("The next step is the invoice for this work, which I'll send to you.", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("agreement", draft.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void After_A_Free_Audit_The_First_Paid_Work_Is_Proposed()
    {
        var draft = Write(Occasion.Audit, Riverside with { FreeOfCharge = true }, WorkFirst);

        Assert.Equal("Riverside Vets: a first step after the audit", draft.Subject);
        Assert.Contains(
            "begin with one piece of work and put the first of these points right. You'd get a quote first, so that you know the price, and nothing starts until you say so.",
            draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("agreement", draft.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("invoice", draft.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void After_A_Free_Audit_A_Chat_Message_Names_What_To_Put_Right_First() =>
        Assert.Equal(
            "Hi Priya, this is Sam from Ridgeline IT. Thank you for going through the results of the audit with us on Monday. We saw that the backups have not been tested. "
            + "I'd suggest putting that right first, and you would get a quote beforehand. Could we talk about it on Wednesday 25 November at 10 am?",
            Write(Occasion.Audit, Riverside, WorkFirst, DraftForm.Chat).Body);

    [Fact]
    public void After_An_Audit_That_Is_Not_Paid_Yet_The_Invoice_Comes_First()
    {
        var draft = Write(Occasion.Audit, Riverside, InvoiceFirst);

        Assert.Contains("The next step is the invoice for the audit, which I'll send you.", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("quote", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void After_A_Free_Emergency_There_Is_A_First_Paid_Work_And_No_Invoice()
    {
        var draft = Write(Occasion.Emergency, Harlow with { FreeOfCharge = true }, WorkFirst);

        Assert.Equal("A first step to avoid a repeat at Harlow Dental", draft.Subject);
        Assert.Equal(
            """
            Hi Dana,

            Thank you for trusting us when your server went down. We got it sorted out on Monday, after 6 hours of work. If anything isn't working as it should, tell me, and we'll look at that first.

            To make a repeat less likely, I suggest that we start with one piece of work: a close look at what led to this, and putting right what we find. You'd get a quote first, so that you know the price, and nothing starts until you say so.

            Could we talk on Wednesday 25 November at 10 am? Any other time that suits you is fine too.

            Best regards,
            Sam Ortiz
            Ridgeline IT
            (555) 010-2200
            sam@ridgeline.example
            ridgeline.example
            """.ReplaceLineEndings("\n"),
            draft.Body);
    }

    [Theory]
    [InlineData("when your server went down.", "server")]
    [InlineData("when your server went down and your e-mail stopped working.", "server", "email")]
    [InlineData("when your phones and your printers stopped working.", "phones", "printers")]
    [InlineData("when your server and your internet connection went down.", "server", "internet", "phones")]
    [InlineData("when people could not sign in and people could not connect from outside.", "locked-out", "vpn")]
    public void Two_Things_That_Broke_Are_Told_In_One_Breath(string said, params string[] incidents) =>
        Assert.Contains(said, Write(Occasion.Emergency, Harlow with { Incidents = [.. incidents] }, Offer).Body, StringComparison.Ordinal);

    [Fact]
    public void Endings_That_Turn_With_The_Number_Are_Not_Shared()
    {
        var own = TestPlaybook.Default with
        {
            Topics =
            [
                new("wifi", TopicKind.Incident, ["wifi"], "your wi-fi was not working", "watch it"),
                new("phones", TopicKind.Incident, ["phones"], "your phones were not working", "watch them"),
            ],
        };
        var draft = new DraftWriter(own, Ridgeline).Write(new(Occasion.Emergency, Harlow with { Incidents = ["wifi", "phones"] }, Offer, Sam, new(DraftForm.Email, DraftTone.Plain)));

        Assert.Contains("when your wi-fi was not working and your phones were not working.", draft!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Talking_Points_Are_Lines_To_Glance_At()
    {
        var draft = Write(Occasion.Emergency, Harlow, Offer, DraftForm.Call, length: DraftLength.Shorter);

        Assert.Equal("", draft.Subject);
        Assert.Equal(
            """
            - Open: Hi Dana, this is Sam from Ridgeline IT. How has everything been running?
            - What happened: your server went down, and you trusted us with it. We got it sorted out on Monday, after 6 hours of work.
            - Prevent it: looking after your systems all the time, not only when something breaks, makes a repeat less likely.
            - Offer: under a service agreement, we keep watch over the server and act on early warnings.
            - Next step: could we go through a short proposal on Wednesday 25 November at 10 am?
            """.ReplaceLineEndings("\n"),
            draft.Body);
    }

    [Theory]
    [InlineData(Occasion.Emergency)]
    [InlineData(Occasion.Audit)]
    [InlineData(Occasion.DissatisfiedProspect)]
    public void Talking_Points_Have_An_Answer_To_Let_Me_Think_About_It(Occasion occasion) =>
        Assert.EndsWith(
            "- If they want to think about it: \"Of course. What would help you decide?\"",
            Write(occasion, Harlow, occasion == Occasion.DissatisfiedProspect ? AuditFirst : Offer, DraftForm.Call).Body,
            StringComparison.Ordinal);

    [Fact]
    public void Where_There_Is_Nothing_To_Offer_There_Is_Nothing_To_Send()
    {
        Verdict[] silent = [new Verdict.NotYet(WaitFor.Repair, Window.Opens), new Verdict.TooLate(Window.Closes), new Verdict.HasAgreement(), new Verdict.Nothing()];

        Assert.All(silent, verdict => Assert.Null(Writer.Write(new(Occasion.Emergency, Harlow, Advised(verdict), Sam, new(DraftForm.Email, DraftTone.Plain)))));
        Assert.Null(Writer.Write(new(Occasion.None, Harlow, Offer, Sam, new(DraftForm.Email, DraftTone.Plain))));
    }

    [Fact]
    public void Somebody_Who_Is_Upset_With_Us_Is_Sent_No_Offer() =>
        Assert.Null(Writer.Write(new(Occasion.Emergency, Harlow with { Mood = Mood.AngryAtUs }, Offer, Sam, new(DraftForm.Email, DraftTone.Plain))));

    [Theory]
    [InlineData(RepairState.Holding)]
    [InlineData(RepairState.Broken)]
    [InlineData(null)]
    public void What_Is_Not_Known_To_Be_Fixed_Is_Not_Called_Fixed(RepairState? repair) =>
        Assert.All(Enum.GetValues<DraftForm>(), form => Assert.All(Enum.GetValues<DraftTone>(), tone =>
        {
            var body = Write(Occasion.Emergency, Harlow with { Repair = repair }, Offer, form, tone).Body;
            Assert.DoesNotContain("sorted out", body, StringComparison.Ordinal);
            Assert.DoesNotContain("resolved", body, StringComparison.Ordinal);
        }));

    [Theory]
    [InlineData("Harlow Dental", "Keeping Harlow Dental up and running")]
    [InlineData("harlow dental of springfield", "Keeping Harlow Dental of Springfield up and running")]
    [InlineData("Law Offices of Smith, Jones and Abernathy", "Keeping Law Offices of Smith, Jones up and running")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Keeping Llanfairpwllgwyngyllgogerychwyrndrobw up and running")]
    [InlineData("Harlow\r\nDental", "Keeping Harlow Dental up and running")]
    [InlineData("Dana Whitfield", "Keeping you up and running")]
    [InlineData("{{ phone }}", "Keeping {{ phone }} up and running")]
    [InlineData(null, "Keeping you up and running")]
    public void A_Long_Customer_Gives_Way_In_The_Subject(string? company, string subject) =>
        Assert.Equal(subject, Write(Occasion.Emergency, Harlow with { Company = company }, Offer).Subject);

    [Theory]
    [InlineData("2026-11-24", "sorted out on Tuesday,")]
    [InlineData("2026-11-18", "sorted out on Wednesday,")]
    [InlineData("2026-11-17", "sorted out on Tuesday 17 November,")]
    [InlineData("2026-11-25", "sorted out, after")]
    [InlineData("2025-11-23", "sorted out, after")]
    public void The_Day_Is_Named_So_That_It_Cannot_Be_Mistaken(string day, string said) =>
        Assert.Contains(
            said,
            Write(Occasion.Emergency, Harlow with { Finished = new(LocalDate.FromDateTime(DateTime.Parse(day, CultureInfo.InvariantCulture))) }, Offer).Body,
            StringComparison.Ordinal);

    [Fact]
    public void The_Time_Proposed_Is_On_The_Senders_Clock()
    {
        var inLosAngeles = Sam with { Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"] };
        var draft = Writer.Write(new(Occasion.Emergency, Harlow, Offer, inLosAngeles, new(DraftForm.Email, DraftTone.Plain)));

        Assert.Contains("Could we talk on Wednesday 25 November at 7 am?", draft!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Sparse_Company_Signs_With_What_It_Has()
    {
        var writer = WriterOf(Ridgeline with { Phone = null, Website = " " });
        var draft = writer.Write(new(Occasion.Emergency, Harlow, Offer, Sam with { Email = null }, new(DraftForm.Email, DraftTone.Formal)));

        Assert.EndsWith("Kind regards,\nSam Ortiz\nRidgeline IT", draft!.Body, StringComparison.Ordinal);
    }
}
