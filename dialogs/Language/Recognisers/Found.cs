namespace HighPoint.Language.Recognisers;

/// <summary>A fact and where in the text it stands, in UTF-16 units.</summary>
internal readonly record struct Found<T>(T Value, int Start, int Length);
