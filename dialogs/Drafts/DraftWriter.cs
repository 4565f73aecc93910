using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Playbooks;

namespace HighPoint.Drafts;

/// <summary>Writes the message to the customer from the record and the playbook's templates. States only what the record holds.</summary>
public sealed class DraftWriter(Playbook playbook, Company company)
{
    /// <summary>The draft, or null where the advice leaves nothing to send (not yet, nothing, they have an agreement).</summary>
    public Draft? Write(DraftRequest request)
    {
        _ = playbook;
        _ = company;
        _ = request;
        return null;
    }
}

/// <summary>What a draft is written from.</summary>
/// <param name="Occasion">What the technician did.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Advice">What to do now; its window holds the time to propose.</param>
/// <param name="Sender">Who signs.</param>
/// <param name="Form">E-mail, chat message or talking points.</param>
/// <param name="Tone">Plain, warmer, formal or shorter.</param>
public sealed record DraftRequest(Occasion Occasion, Facts Facts, Advice Advice, Person Sender, DraftForm Form, DraftTone Tone);
