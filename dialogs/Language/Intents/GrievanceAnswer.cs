using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Reasons in a word or two, which are meant as reasons only where they were asked for.</summary>
internal static class GrievanceAnswer
{
    private static readonly Statement<Grievance> Table = new(
    [
        ("not deliver*", Grievance.NotDelivering), ("deliver*", Grievance.NotDelivering), ("quality", Grievance.NotDelivering), ("bad work/service/job", Grievance.NotDelivering), ("nothing works", Grievance.NotDelivering), ("service", Grievance.NotDelivering),
        ("slow*", Grievance.SlowResponse), ("response*", Grievance.SlowResponse), ("wait*", Grievance.SlowResponse), ("late", Grievance.SlowResponse), ("unreachable", Grievance.SlowResponse),
        ("bill", Grievance.Overbilling), ("bills", Grievance.Overbilling), ("billing", Grievance.Overbilling), ("price*", Grievance.Overbilling), ("pricing", Grievance.Overbilling), ("cost", Grievance.Overbilling), ("costs", Grievance.Overbilling), ("money", Grievance.Overbilling), ("invoice*", Grievance.Overbilling), ("expensive", Grievance.Overbilling), ("padded bills", Grievance.Overbilling), ("over bill*", Grievance.Overbilling),
        ("person*", Grievance.PersonalityConflict), ("people", Grievance.PersonalityConflict), ("clash*", Grievance.PersonalityConflict), ("conflict", Grievance.PersonalityConflict), ("attitude", Grievance.PersonalityConflict),
        ("priorit*", Grievance.ChangedPriorities), ("changed", Grievance.ChangedPriorities), ("growth", Grievance.ChangedPriorities), ("grew", Grievance.ChangedPriorities), ("needs", Grievance.ChangedPriorities),
    ]);

    /// <summary>The reasons, each once, in enum order; empty where none is named.</summary>
    public static ImmutableArray<Found<Grievance>> Find(Utterance utterance)
    {
        var told = GrievanceRecogniser.Find(utterance);
        var all = told.Length > 0 || utterance.Words > 12 ? told : [.. Table.All(utterance).Select(hit => Statement<Grievance>.Place(utterance, hit))];
        return [.. all.OrderBy(found => found.Value).ThenBy(found => found.Start).DistinctBy(found => found.Value)];
    }
}
