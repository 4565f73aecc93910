namespace HighPoint.Bot.Channels.Slack.Protocol;

/// <summary>Something that a person did with a button, a shortcut or a form (Slack, "Handling user interaction").</summary>
internal sealed record Interaction
{
    /// <summary><c>block_actions</c>, <c>shortcut</c>, <c>message_action</c>, <c>view_submission</c> or <c>view_closed</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What opens a modal, once, within 3 seconds; its own for every interaction.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where an answer to it may be posted.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Who.</summary>
    public InteractionUser? User { get; init; }

    /// <summary>The workspace; may be missing where an app serves a whole organisation.</summary>
    public SlackId? Team { get; init; }

    /// <summary>The organisation that it belongs to; missing where there is none.</summary>
    public SlackId? Enterprise { get; init; }

    /// <summary>Where; missing on the Home tab and in modals.</summary>
    public SlackId? Channel { get; init; }

    /// <summary>What was acted upon.</summary>
    public InteractionContainer? Container { get; init; }

    /// <summary>The message that was acted upon.</summary>
    public InteractionMessage? Message { get; init; }

    /// <summary>What was pressed.</summary>
    public IReadOnlyList<InteractionAction?>? Actions { get; init; }

    /// <summary>What stands in a message's fields.</summary>
    public ViewState? State { get; init; }

    /// <summary>The modal or the Home tab.</summary>
    public InteractionView? View { get; init; }
}

/// <summary>An id and nothing else that counts.</summary>
internal sealed record SlackId
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }
}

/// <summary>Who acted.</summary>
internal sealed record InteractionUser
{
    /// <summary>The user's id.</summary>
    public string? Id { get; init; }

    /// <summary>The workspace they belong to.</summary>
    public string? TeamId { get; init; }
}

/// <summary>What something that was pressed stands on.</summary>
internal sealed record InteractionContainer
{
    /// <summary><c>message</c> or <c>view</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Whether only one person sees the message.</summary>
    public bool IsEphemeral { get; init; }
}

/// <summary>A message that was acted upon.</summary>
internal sealed record InteractionMessage
{
    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it stands in a thread: the thread's first message.</summary>
    public string? ThreadTs { get; init; }
}

/// <summary>Something that was pressed or chosen.</summary>
internal sealed record InteractionAction
{
    /// <summary>A button's value.</summary>
    public string? Value { get; init; }

    /// <summary>What was chosen from a list.</summary>
    public ChosenOption? SelectedOption { get; init; }
}

/// <summary>A modal or a Home tab.</summary>
internal sealed record InteractionView
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Which modal of this app's.</summary>
    public string? CallbackId { get; init; }

    /// <summary>What the app noted on it.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>What stands in its fields.</summary>
    public ViewState? State { get; init; }
}

/// <summary>What stands in fields.</summary>
internal sealed record ViewState
{
    /// <summary>By block id, then by action id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldValue?>?>? Values { get; init; }
}

/// <summary>What stands in one field; each type has one of these.</summary>
internal sealed record FieldValue
{
    /// <summary>Of a text, an e-mail address or a number.</summary>
    public string? Value { get; init; }

    /// <summary>Of a choice of one.</summary>
    public ChosenOption? SelectedOption { get; init; }

    /// <summary>Of a choice of several.</summary>
    public IReadOnlyList<ChosenOption?>? SelectedOptions { get; init; }

    /// <summary>Of a date: <c>2026-11-30</c>.</summary>
    public string? SelectedDate { get; init; }

    /// <summary>Of a time: <c>09:30</c>.</summary>
    public string? SelectedTime { get; init; }
}

/// <summary>What was chosen.</summary>
internal sealed record ChosenOption
{
    /// <summary>Its value.</summary>
    public string? Value { get; init; }
}
