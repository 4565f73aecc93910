using HighPoint.Bot.Settings;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Terminal;

public sealed class SpeakersTests
{
    private static readonly People Everybody = new(
    [
        new Person("sam", "Sam Ortiz", Role.Technician, DateTimeZone.Utc),
        new Person("jo.a", "Jo Adams", Role.Technician, DateTimeZone.Utc),
        new Person("jo.b", "Jo Baker", Role.Technician, DateTimeZone.Utc),
        new Person("riley", "Riley Chen", Role.Manager, DateTimeZone.Utc),
        new Person("team", "Service team", Role.Team, DateTimeZone.Utc),
    ]);

    [Theory]
    [InlineData("technician", "sam")]
    [InlineData("MANAGER", "riley")]
    [InlineData("team", "team")]
    [InlineData("jo.b", "jo.b")]
    [InlineData("Riley Chen", "riley")]
    [InlineData("riley", "riley")]
    [InlineData("Sam", "sam")]
    [InlineData("jo adams", "jo.a")]
    public void A_Role_An_Id_Or_A_Name_Says_Who_Speaks(string speaker, string id) => Assert.Equal(id, Everybody.Speaker(speaker).Id);

    [Theory]
    [InlineData("bob", "--as is \"bob\"; it must be technician, manager or team, or one of sam (Sam Ortiz), jo.a (Jo Adams), jo.b (Jo Baker), riley (Riley Chen), team (Service team).")]
    [InlineData("jo", "--as is \"jo\", which jo.a (Jo Adams) and jo.b (Jo Baker) could all be; it must be one's id.")]
    public void Nobody_And_Too_Many_Are_Told(string speaker, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingsException>(() => Everybody.Speaker(speaker)).Message);
}
