using HighPoint.Support;
using Microsoft.Playwright;

namespace HighPoint.Bot.Channels.Teams.Emulator;

/// <summary>Conversations as somebody in Teams has them, in Microsoft's own emulator.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundTests(Browser browser)
{
    private const string Emergency =
        "just finished at Harlow Dental, server was down since 1, back up now, 4 hrs, Dana was so relieved. No contract yet, they have paid us before";

    [Fact]
    public async Task Who_Installs_The_App_Is_Welcomed_Once_And_An_Example_Is_A_Press_Away()
    {
        await using var teams = await Playground.OpenAsync(browser);
        await teams.Card("Welcome to HighPoint").WaitForAsync();
        await teams.Button("I saved the day").ClickAsync();
        await teams.SeesAsync("What I noted");
        await teams.KeepAsync("welcome");
        Assert.Equal(1, await teams.Card("Welcome to HighPoint").CountAsync());
    }

    [Theory]
    [InlineData(Emergency, "Harlow Dental: Emergency", "Like, know and trust", "emergency")]
    [InlineData("finished the security audit for Oakmont Law, 6 hours, walked Priya through the findings: no MFA, backups never tested. They have no agreement with us", "Oakmont Law: IT audit", "wonder what to do next", "audit")]
    [InlineData("visited Pine Street Vet today, they are fed up with their IT guy, he takes days to answer and overbills them", "Pine Street Vet: Dissatisfied prospect", "audit", "prospect")]
    [InlineData("swapped a keyboard at Acme Plumbing, 20 min, they are on our managed plan", "Acme Plumbing", "nothing to offer", "none")]
    public async Task A_Job_That_Is_Told_Is_Answered_With_When_And_Why(string told, string title, string why, string name)
    {
        await using var teams = await Playground.OpenAsync(browser);
        await teams.Card("Welcome to HighPoint").WaitForAsync();
        await teams.SayAsync(told);
        await teams.SeesAsync(title);
        await teams.KeepAsync($"debrief-{name}");
        await teams.SeesAsync(why);
    }

    [Fact]
    public async Task A_Correction_Changes_The_Card_In_Its_Place()
    {
        await using var teams = await DebriefedAsync();
        await teams.SayAsync("it was Dina, not Dana");
        await teams.SeesAsync("Message to Dina");
        await teams.KeepAsync("correction");
        Assert.Equal(0, await teams.Page.GetByText("Message to Dana").CountAsync());
        Assert.Equal(1, await teams.Button("Mark as sent").CountAsync());
    }

    [Fact]
    public async Task The_Record_Is_Put_Right_In_The_Form()
    {
        await using var teams = await DebriefedAsync();
        await teams.Button("More").ClickAsync();
        await teams.Button("As a form").ClickAsync();
        await teams.Card("The job as a form").WaitForAsync();
        await teams.SeesAsync("Here is the job as a form.");
        await teams.Page.GetByLabel("Your hours").FillAsync("6");
        await teams.Page.GetByLabel("Contact").FillAsync("Dana Reed");
        var broke = teams.Page.GetByRole(AriaRole.Combobox, new() { Name = "What broke" });
        await broke.ClickAsync();
        await teams.Page.GetByRole(AriaRole.Option, new() { Name = "Wi-fi" }).Or(teams.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Wi-fi" })).ClickAsync();
        await teams.KeepAsync("form");
        await teams.Page.Keyboard.PressAsync("Escape");
        await teams.Button("Save").ClickAsync();
        await teams.SeesAsync("Message to Dana Reed");
        await teams.SeesAsync("after 6 hours of work");
        await teams.KeepAsync("form-saved");
        await teams.SeesAsync("server, Wi-Fi");
        Assert.Equal(0, await teams.Card("The job as a form").CountAsync());
    }

    [Fact]
    public async Task A_Draft_Is_Edited_And_Marked_As_Sent_And_No_Dead_Button_Stays()
    {
        await using var teams = await DebriefedAsync();
        await teams.Button("Edit").ClickAsync();
        await teams.Card("Make it yours").WaitForAsync();
        await teams.SeesAsync("Change the fields and save");
        await teams.Page.GetByLabel("Subject").FillAsync("Sleep well, Dana");
        await teams.KeepAsync("edit");
        await teams.Button("Save").ClickAsync();
        await teams.SeesAsync("Subject: Sleep well, Dana");
        await teams.Button("Mark as sent").ClickAsync();
        await teams.Button("They signed").WaitForAsync();
        await teams.SeesAsync("Marked as sent");
        await teams.KeepAsync("sent");
        Assert.Equal(0, await teams.Button("Mark as sent").CountAsync());
        Assert.Equal(0, await teams.Button("Edit").CountAsync());
    }

    [Fact]
    public async Task A_Job_That_Is_Told_In_A_Channel_Goes_On_In_The_Personal_Chat_And_Its_Customer_Is_Not_Named_There()
    {
        await using var teams = await Playground.OpenAsync(browser);
        await teams.Card("Welcome to HighPoint").WaitForAsync();
        await teams.GoToAsync("Service desk - General");
        await teams.SeesAsync("Hello everybody");
        await teams.MentionAsync(Emergency);
        await teams.SeesAsync("goes on in our own chat");
        await teams.KeepAsync("channel");
        Assert.Equal(0, await teams.Card("Harlow Dental: Emergency").CountAsync());
        await teams.GoToAsync("Personal Chat");
        await teams.Card("Harlow Dental: Emergency").WaitForAsync();
        await teams.KeepAsync("from-the-channel");
    }

    [Fact]
    public async Task When_The_Best_Moment_Comes_The_Bot_Says_So_By_Itself_And_Takes_The_Answer_There()
    {
        await using var teams = await DebriefedAsync();
        teams.Leap(TimeSpan.FromHours(64));
        await teams.Card("Best moment: Harlow Dental").WaitForAsync();
        await teams.SeesAsync("Now is the best moment to offer");
        await teams.KeepAsync("nudge");
        await teams.Button("Mark as sent").ClickAsync();
        await teams.SeesAsync("Marked as sent");
        await teams.Button("They signed").WaitForAsync();
        await teams.KeepAsync("nudge-sent");
        Assert.Equal(0, await teams.Button("Mark as sent").CountAsync());
    }

    [Fact]
    public async Task The_Teams_Channel_Hears_That_A_Window_Opened_Without_The_Customers_Details()
    {
        await using var teams = await Playground.OpenAsync(browser);
        await teams.Card("Welcome to HighPoint").WaitForAsync();
        await teams.GoToAsync("Service desk - General");
        await teams.SeesAsync("Hello everybody");
        await teams.GoToAsync("Personal Chat");
        await teams.SayAsync(Emergency);
        await teams.SeesAsync("Message to Dana");
        teams.Leap(TimeSpan.FromHours(64));
        await teams.GoToAsync("Service desk - General");
        await teams.Card("Offer window open: a customer of ours").WaitForAsync();
        await teams.KeepAsync("channel-nudge");
        Assert.Equal(0, await teams.Page.GetByText("Dana").CountAsync());
        await teams.Button("Claim it").ClickAsync();
        await teams.SeesAsync("Sam Ortiz takes care of");
        await teams.KeepAsync("channel-claimed");
        Assert.Equal(0, await teams.Button("Claim it").CountAsync());
    }

    private async Task<Playground> DebriefedAsync()
    {
        var teams = await Playground.OpenAsync(browser);
        await teams.Card("Welcome to HighPoint").WaitForAsync();
        await teams.SayAsync(Emergency);
        await teams.SeesAsync("Message to Dana");
        return teams;
    }
}
