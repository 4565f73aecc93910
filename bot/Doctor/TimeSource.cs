namespace HighPoint.Bot.Doctor;

/// <summary>Somebody else's server, whose clock is right and tells the time in every answer (RFC 9110, "Date").</summary>
/// <param name="Address">Where it answers.</param>
internal sealed record TimeSource(Uri Address);
