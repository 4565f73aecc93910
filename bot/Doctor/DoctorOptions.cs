namespace HighPoint.Bot.Doctor;

/// <summary>What the person who calls the doctor says beside the settings.</summary>
/// <param name="PublicUrl">Where the bot is reached from outside; null where that was not said.</param>
/// <param name="Package">The app's package; null for the one in the current folder, if there is one.</param>
internal sealed record DoctorOptions(Uri? PublicUrl, string? Package);
