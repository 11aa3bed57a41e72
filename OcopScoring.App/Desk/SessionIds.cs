using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>
/// The id of a new session: what it is and when, for people, and six letters and digits that make it one of its own. It follows from
/// the command and the command's id alone, so that a command given again after a lost answer convenes the same session, not a second.
/// </summary>
public static class SessionIds
{
    // No vowels, so that no word comes of it by chance; nothing that is read as something else.
    private const string Signs = "bcdfghjkmnpqrstvwxz23456789";

    private const int Length = 6;

    /// <summary>Such as "cap-tinh-20261124-k7m4xq": at most 64 signs that stand in an address as they are.</summary>
    /// <param name="call">The command that calls the session.</param>
    /// <param name="commandId">Its id: random in its last eight bytes.</param>
    public static string Of(ConveneSession call, Guid commandId)
    {
        ArgumentNullException.ThrowIfNull(call);
        var number = BitConverter.ToUInt64(commandId.ToByteArray(), 8);
        var tail = string.Create(Length, number, (signs, rest) =>
        {
            for (var i = 0; i < signs.Length; i++, rest /= (ulong)Signs.Length)
                signs[i] = Signs[(int)(rest % (ulong)Signs.Length)];
        });
        return string.Create(CultureInfo.InvariantCulture, $"{Kind(call)}-{call.HeldOn:yyyyMMdd}-{tail}");
    }

    private static string Kind(ConveneSession call) => call switch
    {
        { Purpose: SessionPurpose.Practice } => "tap-huan",
        { Purpose: SessionPurpose.Demonstration } => "trinh-dien",
        { Level: CouncilLevel.District } => "cap-huyen",
        { Level: CouncilLevel.Province } => "cap-tinh",
        _ => "trung-uong",
    };
}
