using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Language.Choices;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>Texts of the corpus as examples of a choice.</summary>
internal static class ChoiceExamples
{
    /// <summary>A debrief's candidates, and which of them a careful reader noted down.</summary>
    public static ChoiceExample Of(Sought sought, Debrief debrief, WordLikeness likeness, Kinds kinds)
    {
        var lens = new Lens(Utterance.Of(debrief.Text));
        return sought switch
        {
            Sought.Company => Named(lens, debrief.Writer, debrief.Words("client"), likeness, kinds),
            Sought.Contact => Named(lens, debrief.Writer, debrief.Words("contact"), likeness, kinds),
            _ => Measured(sought, lens, debrief.Writer, debrief, kinds),
        };
    }

    /// <summary>A line that is no debrief: none of its candidates is right.</summary>
    public static ChoiceExample Other(Sought sought, string text, WordLikeness likeness, Kinds kinds)
    {
        var lens = new Lens(Utterance.Of(text));
        return sought switch
        {
            Sought.Company or Sought.Contact => Named(lens, "-", null, likeness, kinds),
            _ => Measured(sought, lens, "-", null, kinds),
        };
    }

    private static ChoiceExample Named(Lens lens, string writer, string? name, WordLikeness likeness, Kinds kinds)
    {
        var candidates = NameCandidates.Find(lens);
        var features = new NameFeatures(lens, likeness, NameHints.Of(lens.Utterance, default, Reader.IsProspect(kinds.Of(lens.Utterance))));
        var room = new uint[FeatureList.Room];
        var text = lens.Utterance.Text;
        ImmutableArray<int> right = [.. candidates.Index().Where(one => name is not null && text.AsSpan(one.Item.Start, one.Item.Length).SequenceEqual(name)).Select(one => one.Index)];
        return new ChoiceExample(writer, [.. candidates.Select(candidate => features.Of(candidate, room).ToArray().Distinct().ToArray())], right, name is not null && right.IsEmpty);
    }

    private static ChoiceExample Measured(Sought sought, Lens lens, string writer, Debrief? debrief, Kinds kinds)
    {
        var (measures, values, state, hint) = sought switch
        {
            Sought.Hours => Hours(lens),
            Sought.Amount => Amounts(lens, kinds),
            _ => Days(lens),
        };
        var there = sought == Sought.Finished ? debrief?.Words("finished")?[..10] : debrief?.Number(sought == Sought.Hours ? "hours" : "amount")?.ToString(CultureInfo.InvariantCulture);
        ImmutableArray<int> right = [.. values.Index().Where(one => there is not null && Same(sought, one.Item, there)).Select(one => one.Index)];
        return new ChoiceExample(writer, [.. MeasureChooser.Features(lens, sought, state, measures, hint).Select(keys => keys.Distinct().ToArray())], right, there is not null && right.IsEmpty);
    }

    private static bool Same(Sought sought, string one, string other) => sought == Sought.Finished
        ? string.Equals(one, other, StringComparison.Ordinal)
        : Math.Abs(double.Parse(one, CultureInfo.InvariantCulture) - double.Parse(other, CultureInfo.InvariantCulture)) < 0.0101;

    private static (ImmutableArray<Measure>, ImmutableArray<string>, uint, (int, int)?) Hours(Lens lens)
    {
        var found = HoursCandidates.Find(lens);
        return ([.. found.Select(one => one.Measure)], [.. found.Select(one => one.Hours.ToString(CultureInfo.InvariantCulture))], 0, HoursRecogniser.Find(lens.Utterance) is { } hint ? (hint.Start, hint.Length) : null);
    }

    private static (ImmutableArray<Measure>, ImmutableArray<string>, uint, (int, int)?) Amounts(Lens lens, Kinds kinds)
    {
        var found = AmountCandidates.Find(lens, FactReport.Context.Currency);
        var prospect = Reader.IsProspect(kinds.Of(lens.Utterance));
        return ([.. found.Select(one => one.Measure)], [.. found.Select(one => one.Money.Amount.ToString(CultureInfo.InvariantCulture))], prospect ? 1u : 0u,
            MoneyRecogniser.Find(lens.Utterance, FactReport.Context.Currency, prospect) is { } hint ? (hint.Start, hint.Length) : null);
    }

    private static (ImmutableArray<Measure>, ImmutableArray<string>, uint, (int, int)?) Days(Lens lens)
    {
        var context = FactReport.Context;
        var found = DayCandidates.Find(lens, context.Now.InZone(context.Zone).LocalDateTime);
        var repair = RepairRecogniser.Find(lens.Utterance);
        var hint = FinishedRecogniser.Find(lens.Utterance, context.Now, context.Zone, repair?.Value == RepairState.Broken);
        var ended = found.Select(one => FactChooser.Ended(lens.Utterance, context.Now, context.Zone, one, hint)?.Value.Date ?? one.Date);
        return ([.. found.Select(one => one.Measure)], [.. ended.Select(date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))],
            FactChooser.State(repair?.Value), hint is { } day ? (day.Start, day.Length) : null);
    }
}
