using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web;

/// <summary>A mind for the page's tests: it shows the gallery on request, and says back what it heard.</summary>
internal static class Script
{
    /// <summary>The answers to a turn.</summary>
    public static IEnumerable<Outgoing> Answer(Turn turn) => turn.Said switch
    {
        Said.Arrived => [Here(Gallery.Welcome)],
        Said.Text("advice", _) => [Here(Gallery.Advice)],
        Said.Text("question", _) => [Here(Gallery.Question)],
        Said.Text("form", _) => [Here(Gallery.Form)],
        Said.Text("report", _) => [Here(Gallery.Report)],
        Said.Text("fail", _) => throw new InvalidOperationException("As the test wants."),
        Said.Text("tell the team", _) => [Here(Plain("Told.")), new Outgoing(new Address.ToTeam(), Plain("A window opened."))],
        Said.Text(var words, _) => [Here(Plain($"Heard: {words}"))],
        Said.Pressed({ Verb: Verb.MarkSent } sent, _) => [Here(Gallery.Sent(sent.Revision + 1)), Here(Plain("Noted as sent."))],
        Said.Pressed({ Verb: Verb.SaveForm }, var inputs) => [Here(Plain(string.Join("; ", inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key}={input.Value}"))))],
        Said.Pressed(var command, _) => [Here(Plain($"Pressed: {command}"))],
        _ => [],
    };

    private static Outgoing Here(Message message) => new(new Address.Here(), message);

    private static Message Plain(string words) => new(Markup.Plain(words));
}
