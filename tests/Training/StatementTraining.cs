using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Choices;
using HighPoint.Language.Words;

namespace HighPoint.Training;

/// <summary>
/// Learns what a text states of a job, and where it tells of a reason: each of its parts may state it or its opposite, or no part says anything of it. Which part it is need not be told: it is what
/// the right answers have in common.
/// </summary>
internal static class StatementTraining
{
    /// <summary>The questions: what would be stated, each with the fact and the value that the corpus has for it.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<Stated> Values, Func<Debrief, Stated?> There)> Questions { get; } =
    [
        ("resolved", [Stated.Fixed, Stated.NotFixed], debrief => Flag(debrief, "resolved", Stated.Fixed)),
        ("delivered", [Stated.Presented, Stated.NotPresented], debrief => Flag(debrief, "delivered", Stated.Presented)),
        ("agreement", [Stated.Agreement, Stated.NoAgreement], debrief => Flag(debrief, "agreement", Stated.Agreement)),
        ("paying", [Stated.Paying, Stated.NotPaying], debrief => Flag(debrief, "paying", Stated.Paying)),
        .. Enum.GetValues<Grievance>().Select(Reason),
    ];

    /// <summary>Whether a debrief may hold reasons to be unhappy with a provider.</summary>
    public static bool IsUnhappy(Debrief debrief) => debrief.Kind == Occasion.DissatisfiedProspect || debrief.Also.Contains(Occasion.DissatisfiedProspect) || debrief.Reasons.Length > 0;

    private static (string, ImmutableArray<Stated>, Func<Debrief, Stated?>) Reason(Grievance reason) =>
        (reason.ToString(), [StatementHints.Of(reason)], debrief => debrief.Reasons.Contains(reason) ? StatementHints.Of(reason) : null);

    private static Stated? Flag(Debrief debrief, string fact, Stated yes) => debrief.Flag(fact) switch { true => yes, false => yes + 1, null => null };

    /// <summary>The examples of one question: a candidate is a part of the text together with what it would state.</summary>
    public static ChoiceExample Of(ImmutableArray<(int First, int End)> parts, ImmutableArray<uint[]> features, ImmutableArray<Stated> values, Stated? there, string writer)
    {
        var candidates = values.SelectMany(value => features.Select(keys => keys.Select(key => FeatureKey.Of((uint)value, key)).ToArray()));
        ImmutableArray<int> right = there is { } one ? [.. Enumerable.Range(values.IndexOf(one) * parts.Length, parts.Length)] : [];
        return new ChoiceExample(writer, [.. candidates], right, false);
    }

    private static ChoiceExample Of((ImmutableArray<(int First, int End)> Parts, ImmutableArray<uint[]> Features) look, ImmutableArray<Stated> values, Stated? there) =>
        Of(look.Parts, look.Features, values, there, "-");

    /// <summary>A sentence is of the kind that it was written for.</summary>
    private static (ImmutableArray<(int First, int End)> Parts, ImmutableArray<uint[]> Features) Look(Debrief sentence, WordLikeness likeness, Kinds kinds) => Look(sentence.Text, likeness, kinds, sentence.Kind);

    /// <summary>A text's parts and the features of each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="likeness">The words' kinds of meaning.</param>
    /// <param name="kinds">Says of what kind the text is.</param>
    /// <param name="kind">Of what kind it is, where that is known; null to have it said.</param>
    public static (ImmutableArray<(int First, int End)> Parts, ImmutableArray<uint[]> Features) Look(string text, WordLikeness likeness, Kinds kinds, Occasion? kind = null)
    {
        var lens = new Lens(Utterance.Of(text));
        var parts = StatementParts.Find(lens.Utterance);
        var features = new StatementFeatures(lens, likeness, (uint)(kind ?? kinds.Of(lens.Utterance).Best), StatementHints.Of(lens.Utterance));
        var room = new uint[StatementFeatures.Room];
        return (parts, [.. parts.Select(part => features.Of(part.First, part.End, room).ToArray().Distinct().ToArray())]);
    }

    /// <summary>Learns, writes the numbers of each question and then the weights of all, and says how well each is answered on writers that were not seen.</summary>
    public static void Write(BinaryWriter writer, WordLikeness likeness, Kinds kinds)
    {
        var debriefs = CorpusFiles.Debriefs("Training");
        var looks = debriefs.Select(debrief => Look(debrief.Text, likeness, kinds)).ToArray();
        var rest = CorpusFiles.Others().Select(text => Look(text, likeness, kinds)).ToArray();
        var keys = new SortedSet<uint>(looks.Concat(CorpusFiles.Debriefs("Sentences").Select(sentence => Look(sentence, likeness, kinds))).SelectMany(look => look.Features.SelectMany(features => features)));
        var weights = new IReadOnlyDictionary<uint, double>[ChoiceModel.Values];
        foreach (var (name, values, there) in Questions)
        {
            // Where a reason is told is only asked of those who may have one.
            var isReason = values.Length == 1;
            var examples = debriefs.Index().Where(one => !isReason || IsUnhappy(one.Item))
                .Select(one => Of(looks[one.Index].Parts, looks[one.Index].Features, values, there(one.Item), one.Item.Writer)).ToArray();
            ChoiceExample[] none =
            [
                .. isReason ? [] : rest.Select(look => Of(look, values, null)),
                .. CorpusFiles.Sentences(isReason ? "reasons" : name).Select(sentence => Of(Look(sentence, likeness, kinds), values, there(sentence))),
            ];
            var learned = ChoiceLearner.Learn([.. examples, .. none]);
            if (!isReason)
            {
                writer.Write((float)learned.None);
                writer.Write((float)ChoiceTraining.Threshold(name, ChoiceTraining.Crossed(examples, none, values.Length)));
            }

            foreach (var value in values)
            {
                weights[(int)value] = learned.Weights;
            }
        }

        var steps = weights.Select(column => (float)(column.Values.Select(Math.Abs).Append(1e-6).Max() / sbyte.MaxValue)).ToArray();
        var rows = new SortedDictionary<uint, sbyte[]>();
        foreach (var key in keys)
        {
            sbyte[] row = [.. weights.Select((column, value) => (sbyte)Math.Round(column.GetValueOrDefault(FeatureKey.Of((uint)value, key)) / steps[value]))];
            if (row.Any(step => step != 0))
            {
                rows[key] = row;
            }
        }

        writer.Write(ChoiceTraining.Table(rows, steps));
    }
}
