using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace HighPoint.Conversations;

/// <summary>
/// Text in a small subset of CommonMark: paragraphs, line breaks, <c>**bold**</c>, <c>*italic*</c>, bullet lists and links.
/// Write it as an interpolated string: what stands in a hole is data and comes out escaped, so that nothing a person typed can become markup.
/// </summary>
[JsonConverter(typeof(MarkupJson))]
public readonly record struct Markup
{
    private readonly string? source;

    private Markup(string source) => this.source = source;

    /// <summary>The CommonMark source.</summary>
    public string Source => source ?? "";

    /// <summary>No text.</summary>
    public static Markup Empty => default;

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(source);

    /// <summary>The template's own words are markup, every hole is escaped (but a hole that is itself <see cref="Markup"/>).</summary>
    public static Markup Of(MarkupBuilder builder) => new(builder.ToSource());

    /// <summary>Words that are all data: nothing in them is markup.</summary>
    public static Markup Plain(string? text) => new(Escape(text));

    /// <summary>Trusted CommonMark: our own sentences from a words file or the playbook, never what a person typed.</summary>
    public static Markup Trusted(string commonMark) => new(commonMark);

    /// <summary>The parts, one after the other, divided by <paramref name="separator"/>; empty ones are left out.</summary>
    public static Markup Join(string separator, IEnumerable<Markup> parts) =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty).Select(part => part.Source)));

    /// <summary>The CommonMark source.</summary>
    public override string ToString() => Source;

    /// <summary>Every ASCII punctuation character behind a backslash (CommonMark 0.31, section 2.4); line breaks and other white space become one space.</summary>
    private static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (escaped.Length > 0 && escaped[^1] != ' ')
                {
                    escaped.Append(' ');
                }
            }
            else
            {
                if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c))
                {
                    escaped.Append('\\');
                }

                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Collects an interpolated string for <see cref="Of"/>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupBuilder
    {
        private readonly StringBuilder source;

        /// <summary>Called by the compiler.</summary>
        public MarkupBuilder(int literalLength, int formattedCount) => source = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>The template's own words.</summary>
        public void AppendLiteral(string value) => source.Append(value);

        /// <summary>Markup stays markup.</summary>
        public void AppendFormatted(Markup value) => source.Append(value.Source);

        /// <summary>Data is escaped.</summary>
        public void AppendFormatted(string? value) => source.Append(Escape(value));

        /// <summary>A number is data too.</summary>
        public void AppendFormatted(int value) => source.Append(value);

        internal string ToSource() => source.ToString();
    }
}
