using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What is stated by the tables of phrases alone.</summary>
internal readonly record struct StatementHints(Found<RepairState>? Repair, Found<bool>? Presented, Found<bool>? Agreement, Found<bool>? Paying, ImmutableArray<Found<Grievance>> Reasons)
{
    /// <summary>Looks at an utterance.</summary>
    public static StatementHints Of(Utterance utterance) =>
        new(RepairRecogniser.Find(utterance), PresentedRecogniser.Find(utterance), AgreementRecogniser.Find(utterance), PayingRecogniser.Find(utterance), GrievanceRecogniser.Find(utterance));

    /// <summary>A reason as what may be stated.</summary>
    public static Stated Of(Grievance reason) => Stated.NotDelivering + (int)reason;

    /// <summary>All of them, each with its place in the text in UTF-16 units.</summary>
    public ImmutableArray<(Stated Value, int Start)> Places()
    {
        var places = ImmutableArray.CreateBuilder<(Stated, int)>(4);
        if (Repair is { } repair)
        {
            places.Add((repair.Value == RepairState.Fixed ? Stated.Fixed : Stated.NotFixed, repair.Start));
        }

        Add(Presented, Stated.Presented);
        Add(Agreement, Stated.Agreement);
        Add(Paying, Stated.Paying);
        foreach (var reason in Reasons)
        {
            places.Add((Of(reason.Value), reason.Start));
        }

        return places.DrainToImmutable();

        void Add(Found<bool>? found, Stated thing)
        {
            if (found is { } one)
            {
                places.Add((one.Value ? thing : thing + 1, one.Start));
            }
        }
    }
}
