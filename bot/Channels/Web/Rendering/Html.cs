using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>
/// A piece of HTML. Write it as an interpolated string: the template's own text is HTML, what stands in a hole is data and comes out
/// encoded for an element's content and for a quoted attribute alike, so that no data can become a tag or an attribute.
/// </summary>
internal readonly record struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? source;

    private Html(string source) => this.source = source;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(source);

    /// <summary>The template's text as it stands, every hole encoded (but a hole that is itself <see cref="Html"/>).</summary>
    public static Html Of(HtmlBuilder builder) => new(builder.ToSource());

    /// <summary>Words that are all data.</summary>
    public static Html Text(string? text) => new(Encoder.Encode(text ?? ""));

    /// <summary>The parts, one after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.source)));

    /// <summary>The HTML.</summary>
    public override string ToString() => source ?? "";

    /// <summary>Collects an interpolated string for <see cref="Of"/>.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct HtmlBuilder
    {
        private readonly StringBuilder source;

        /// <summary>Called by the compiler.</summary>
        public HtmlBuilder(int literalLength, int formattedCount) => source = new StringBuilder(literalLength + (formattedCount * 24));

        /// <summary>The template's own text.</summary>
        public void AppendLiteral(string value) => source.Append(value);

        /// <summary>HTML stays HTML.</summary>
        public void AppendFormatted(Html value) => source.Append(value.source);

        /// <summary>Data is encoded.</summary>
        public void AppendFormatted(string? value) => source.Append(Encoder.Encode(value ?? ""));

        /// <summary>A number is data too.</summary>
        public void AppendFormatted(long value) => source.Append(value.ToString(CultureInfo.InvariantCulture));

        internal string ToSource() => source.ToString();
    }
}
