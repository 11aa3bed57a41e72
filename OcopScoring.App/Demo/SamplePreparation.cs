using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>Prepares a session on samples as the office would, through the same commands as any session, so that it obeys the same law.</summary>
public static class SamplePreparation
{
    /// <summary>Calls the session, seats the sample council, enters the products and records everyone as present.</summary>
    /// <param name="call">How it is called.</param>
    /// <param name="products">What it is about.</param>
    public static IEnumerable<SessionCommand> Commands(ConveneSession call, ImmutableArray<EnterProduct> products) =>
    [
        call,
        new SeatCouncil(Samples.Seats),
        .. products,
        .. Samples.Seats.Select(seat => new RecordAttendance(seat.Id, Present: true)),
    ];

    /// <summary>Gives the commands in order. False when the record of the session does not hold; the desk has logged it.</summary>
    /// <param name="desk">Where commands go.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="idOf">The command id for each, by its number from 1.</param>
    public static async Task<bool> CarryOutAsync(SessionDesk desk, string sessionId, IEnumerable<SessionCommand> commands, Func<int, Guid> idOf)
    {
        foreach (var (index, command) in commands.Index())
        {
            switch (await desk.DoAsync(sessionId, command, Actor.Office, idOf(index + 1)))
            {
                case Answer.Refused { Refusal: var refusal }:
                    throw new InvalidOperationException($"{sessionId} could not be prepared: {command.GetType().Name} was refused with {refusal}.");
                case Answer.Damaged:
                    return false;
            }
        }

        return true;
    }
}
