namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>What Slack takes (Slack, "Block Kit reference"; python-slack-sdk, <c>models/blocks</c>). Lengths in UTF-16 units.</summary>
internal static class BlockLimits
{
    /// <summary>Blocks of a message.</summary>
    public const int Blocks = 50;

    /// <summary>Blocks of a modal or of the Home tab.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Characters over all blocks of a message. Slack names no limit and refuses about 13,200 as <c>msg_blocks_too_long</c> (bolt-js, issue 2509).</summary>
    public const int Characters = 12_000;

    /// <summary>A message's <c>text</c>, as Slack advises; longer ones are cut.</summary>
    public const int Text = 4_000;

    public const int Header = 150;
    public const int FieldsInSection = 10;
    public const int Field = 2_000;
    public const int ContextText = 2_000;
    public const int ButtonLabel = 75;
    public const int ButtonValue = 2_000;
    public const int Url = 3_000;
    public const int ButtonsInBlock = 25;
    public const int Options = 100;
    public const int OptionLabel = 75;
    public const int OptionValue = 150;
    public const int InputLabel = 2_000;
    public const int InputText = 3_000;
    public const int Id = 255;
    public const int ViewTitle = 24;
    public const int Metadata = 3_000;
    public const int TableRows = 100;
    public const int TableColumns = 20;

    /// <summary>Charts of a message (docs.slack.dev, "Data visualization block").</summary>
    public const int Charts = 2;

    public const int ChartTitle = 50;
    public const int ChartBars = 20;
    public const int ChartLabel = 20;
}
