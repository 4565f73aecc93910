using System.Net.Sockets;
using System.Security.Authentication;

namespace HighPoint.Bot.Doctor;

/// <summary>Says why an address cannot be reached, in words for who can do something about it.</summary>
internal static class Connection
{
    /// <summary>What is wrong, and what to do about it.</summary>
    /// <param name="address">What was asked.</param>
    /// <param name="e">How it failed.</param>
    /// <param name="isOurs">Whether the bot itself should answer there.</param>
    public static string Problem(Uri address, HttpRequestException e, bool isOurs = false) => DoctorWords.Unreachable(address, e switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => DoctorWords.NoSuchName,
        // The exceptions of a certificate and of an answer without TLS differ in their words alone.
        { InnerException: AuthenticationException inner } => inner.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase) ? DoctorWords.WrongCertificate : DoctorWords.NoTls,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => DoctorWords.NoTls,
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => isOurs ? DoctorWords.NobodyListens : DoctorWords.Closed,
        _ => DoctorWords.NoConnection,
    });
}
