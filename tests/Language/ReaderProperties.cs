using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using HighPoint.Debriefs;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace HighPoint.Language;

public sealed class ReaderProperties
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private static readonly string[] Companies =
        ["Harlow Dental", "Kestrel Freight", "Our Lady of Sorrows", "Town of Elkhorn", "Quill & Co", "Trattoria Bellini", "Brandt Foundry", "Okonkwo Legal", "Vista Hermosa Clinic", "Zephyr Logistics"];

    private static readonly string[] Names = ["Dana", "Delroy", "Agnieszka", "Mei-Ling", "Yusuf", "Priya", "Siobhan", "Tomasz", "Kofi", "Ingrid"];

    private static readonly string[] Pieces =
    [
        "server", "down", "at", "Acme", "Dental", "3", "hours", "5.5h", "$", "1,950", "not", "no", "yesterday", "9pm", "to", "4am", ",", ".", "\n", "&", "@", "(", ")", "dana@acme.example", "555-0142", "half", "a", "day", "and", "the", "of",
        "audit", "unhappy", "with", "their", "provider", "fixed", "still", "2026-11-31", "31", "Feb", "'s", "Dr.", "remind", "me", "in", "99999999999999999999", "½", "🎉", "\ud83c", "month", "ago", "-", "/", "Our", "Lady", "is", "it's", "wrong",
    ];

    [Property(MaxTest = 300)]
    public void Reading_Never_Throws_And_Every_Span_Lies_In_The_Text(string? text, FactName asked) => Holds(text ?? "", asked);

    [Property(MaxTest = 500)]
    public void So_It_Is_For_Words_That_Mean_Something(byte[] choice, FactName asked) =>
        Holds(string.Join(' ', choice.Select(index => Pieces[index % Pieces.Length])), asked);

    [Property]
    public void What_Is_Told_Plainly_Comes_Back(byte company, byte name, byte hours)
    {
        var (client, contact, spent) = (Companies[company % Companies.Length], Names[name % Names.Length], (hours % 12) + 1);
        Hears.Facts($"company={client}; contact={contact}; hours={spent}", Hears.Of($"I was at {client}, {spent} hours, contact {contact}").Facts);
    }

    [Theory]
    [InlineData("aaaa")]
    [InlineData("server down at Acme. ")]
    [InlineData("3 hours and a half ")]
    [InlineData("555-123 ")]
    [InlineData("called a b c d e ")]
    [InlineData("a@b.c")]
    [InlineData("$5 ")]
    [InlineData("not no ")]
    [InlineData("🎉")]
    public void Forty_Thousand_Characters_Are_Read(string piece) => Holds(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)), FactName.Repair);

    private static void Holds(string text, FactName asked)
    {
        var reading = Hears.Of(text, asked);
        Assert.All(reading.Spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length));
        Assert.All(reading.Occasion.Evidence, evidence => Assert.Equal(evidence.Words, text.Substring(evidence.Start, evidence.Words.Length)));
        Assert.All([reading.Facts.Company, reading.Facts.Contact, reading.Facts.Incumbent, reading.Facts.Email, reading.Facts.Phone], fact => Assert.Contains(fact ?? "", text, StringComparison.Ordinal));
        Assert.Equal(4, reading.Occasion.Probabilities.Length);
        Assert.Equal(1, reading.Occasion.Probabilities.Sum(), 9);
        Assert.Equal(JsonSerializer.Serialize(reading, Json), JsonSerializer.Serialize(Hears.Of(text, asked), Json));
    }
}
