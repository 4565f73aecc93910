using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>Every command that Teams lists does what it says, for everybody whom it is listed for and whatever is open.</summary>
public sealed class ListedCommandsTests
{
    private const string Job = "just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, Dana was so relieved";

    /// <summary>Each listed command, with a role that sees it.</summary>
    public static TheoryData<string, Role> Listed
    {
        get
        {
            var listed = new TheoryData<string, Role>();
            foreach (var (scopes, titles) in TeamsApp.Commands())
            {
                foreach (var role in scopes.Contains("personal") ? (Role[])[Role.Technician, Role.Manager] : [Role.Team])
                {
                    foreach (var title in titles)
                    {
                        listed.Add(title, role);
                    }
                }
            }

            return listed;
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Every_Listed_Command_Is_Understood(string command, Role role)
    {
        Chat[] conversations = role == Role.Team
            ? [Begin(role), Begin(role).Fresh()]
            : [Begin(role), Begin(role).Fresh(), Begin(role).Says(Job), Begin(role).Says(Job).Says("form"), Begin(role).Says(Job).Says("edit"), Begin(role).Says(Job).Says("cancel")];
        string[] misses = [.. Missed(role)];

        foreach (var chat in conversations)
        {
            foreach (var typed in (string[])[command, command.ToUpperInvariant(), $" {command}. "])
            {
                var state = chat.State;
                chat.Says(typed);
                Assert.NotEmpty(chat.Messages);
                Assert.DoesNotContain(misses, chat.Text.Contains);
                chat.With(state);
            }
        }
    }

    [Theory]
    [InlineData("help", "What you can say")]
    [InlineData("form", "Customer")]
    [InlineData("undo", "Customer: Harper Dental → Harlow Dental")]
    [InlineData("pipeline", "Harper Dental")]
    [InlineData("what's due", "Harper Dental")]
    [InlineData("what's overdue", "overdue")]
    public void What_It_Says_Is_What_Was_Meant(string command, string answer) =>
        Assert.Contains(answer, Begin(Role.Technician).Says(Job).Says("it's Harper Dental, not Harlow").Says(command).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_New_Debrief_Is_Begun_And_The_Old_One_Resumed()
    {
        var chat = Begin(Role.Technician).Says(Job).Says("cancel").Says("resume");
        Assert.Equal("Harlow Dental", chat.Facts.Company);
        Assert.NotEqual("Harlow Dental", chat.Says("new debrief").State.Debrief?.Facts.Company);
    }

    private static Chat Begin(Role role) => Chat.At(
        Jobs.Monday, role switch { Role.Manager => Chat.Morgan, Role.Team => Chat.Team, _ => Chat.Sam }, reader: new Reader(TestPlaybook.Default.Topics));

    /// <summary>What the bot says to what it doesn't understand, or does not do there.</summary>
    private static IEnumerable<string> Missed(Role role) => ((Markup[])[ConversationWords.Missed, ConversationWords.MissedAgain, .. role == Role.Team ? (Markup[])[ConversationWords.NotInTeam] : []])
        .Select(words => PlainText.Of(new Message(words))).Append("I didn't get that");
}
