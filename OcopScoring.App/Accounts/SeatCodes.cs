using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>
/// Codes with which the seats of a session are taken without an account: six digits to be typed, or a QR code. Given out once and kept only
/// as hashes; each is bound to the first device it is used at. With a code end all sign-ins that came by it.
/// </summary>
public sealed class SeatCodes(
    IDbContextFactory<OcopDb> databases, StoreWriter writer, AdminLog log, SignIns signIns, IPasswordHasher<Account> hasher, SecretBox box, TimeProvider clock)
{
    /// <summary>How many digits a code has.</summary>
    public const int Length = 6;

    /// <summary>How many wrong digits in a row end a code: with a million codes, nobody comes in by guessing.</summary>
    public const int MostFailures = 5;

    private const int TokenBits = 128;

    // The hasher asks for an account and does nothing with it.
    private static readonly Account Nobody = new();

    /// <summary>The codes that stand in a session, by seat.</summary>
    public async Task<IReadOnlyDictionary<string, SeatCodeRow>> OfAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.SeatCodes.AsNoTracking().Where(row => row.SessionId == sessionId && row.EndedAt == null)
            .ToDictionaryAsync(row => row.SeatId, StringComparer.Ordinal);
    }

    /// <summary>The code that a QR code holds; null when it stands no more.</summary>
    public Task<SeatCodeRow?> FindAsync(string token)
    {
        var hash = Secrets.HashOf(token);
        return FindAsync(row => row.TokenHash == hash);
    }

    /// <summary>Whether a code still stands.</summary>
    public async Task<bool> StandsAsync(int number) => await FindAsync(row => row.Number == number) is not null;

    /// <summary>Gives a seat a new code; the one before ends, with whoever came in by it.</summary>
    public async Task<IssuedCode> IssueAsync(string sessionId, string seatId, string by)
    {
        var code = new IssuedCode(
            seatId, RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture), Secrets.Make(TokenBits));
        var row = new SeatCodeRow
        {
            SessionId = sessionId,
            SeatId = seatId,
            DigitsHash = box.Lock(hasher.HashPassword(Nobody, code.Digits)),
            TokenHash = Secrets.HashOf(code.Token),
            At = clock.GetUtcNow(),
        };
        await EndingAsync(async database =>
        {
            var ended = await EndAsync(database, sessionId, seatId);
            await database.SaveChangesAsync(); // the index allows one code at a time
            database.SeatCodes.Add(row);
            await log.AddAsync(database, by, AdminActs.SeatCodeIssued, sessionId, ("seat", seatId));
            return ended;
        });
        return code;
    }

    /// <summary>Ends the code of a seat, with whoever came in by it.</summary>
    public Task RevokeAsync(string sessionId, string seatId, string by) => EndingAsync(async database =>
    {
        if (!await database.SeatCodes.AnyAsync(row => row.SessionId == sessionId && row.SeatId == seatId && row.EndedAt == null))
            return [];

        await log.AddAsync(database, by, AdminActs.SeatCodeRevoked, sessionId, ("seat", seatId));
        return await EndAsync(database, sessionId, seatId);
    });

    /// <summary>Lets go of the device of a seat's code: whoever sits there is out, and the same code binds the next device.</summary>
    public Task MoveAsync(string sessionId, string seatId, string by) => EndingAsync(async database =>
    {
        if (await database.SeatCodes.FirstOrDefaultAsync(row => row.SessionId == sessionId && row.SeatId == seatId && row.EndedAt == null) is not { } row)
            return [];

        row.DeviceHash = null;
        row.UsedAt = null;
        row.Failures = 0;
        await log.AddAsync(database, by, AdminActs.SeatCodeMoved, sessionId, ("seat", seatId));
        return await SignedInAsync(database, sessionId, seatId);
    });

    /// <summary>Tries six digits for a seat at a device.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="seatId">The seat.</param>
    /// <param name="digits">What was typed; anything between the digits is passed over.</param>
    /// <param name="device">The secret of the device's cookie.</param>
    public async Task<CodeAnswer> TryAsync(string sessionId, string seatId, string digits, string device)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (await FindAsync(row => row.SessionId == sessionId && row.SeatId == seatId) is not { } code)
            return new CodeAnswer(CodeOutcome.NoCode);

        // At another device not even the right digits open, so there is nothing to be guessed there, and nobody else's code to be used up.
        if (code.DeviceHash is { } bound && bound != Secrets.HashOf(device))
            return new CodeAnswer(CodeOutcome.OtherDevice, code);

        // The try is counted before it is looked at: however many come at once, only so many are looked at.
        var count = await CountAsync(code.Number);
        if (count <= MostFailures && box.Open(code.DigitsHash) is { } hash
            && hasher.VerifyHashedPassword(Nobody, hash, string.Concat(digits.Where(char.IsAsciiDigit))) != PasswordVerificationResult.Failed)
        {
            return new CodeAnswer(await BindAsync(code.Number, device), code);
        }

        if (count < MostFailures)
            return new CodeAnswer(CodeOutcome.WrongDigits, code);

        await UseUpAsync(code);
        return new CodeAnswer(CodeOutcome.UsedUp, code);
    }

    /// <summary>Tries what a QR code holds at a device.</summary>
    public async Task<CodeAnswer> TryAsync(string token, string device) => await FindAsync(token) is { } code
        ? new CodeAnswer(await BindAsync(code.Number, device), code)
        : new CodeAnswer(CodeOutcome.NoCode);

    private async Task<SeatCodeRow?> FindAsync(System.Linq.Expressions.Expression<Func<SeatCodeRow, bool>> which)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.SeatCodes.AsNoTracking().Where(row => row.EndedAt == null).FirstOrDefaultAsync(which);
    }

    private async Task<int> CountAsync(int number)
    {
        var count = 0;
        await writer.WriteAsync(async database =>
        {
            if (await database.SeatCodes.FindAsync(number) is { } row)
                count = ++row.Failures;
        });
        return count;
    }

    // Of several devices that come at once the first binds it; the others find that out here.
    private async Task<CodeOutcome> BindAsync(int number, string device)
    {
        var hash = Secrets.HashOf(device);
        var outcome = CodeOutcome.NoCode;
        await writer.WriteAsync(async database =>
        {
            if (await database.SeatCodes.FindAsync(number) is not { EndedAt: null } row)
                return;

            if (row.DeviceHash is { } bound && bound != hash)
            {
                outcome = CodeOutcome.OtherDevice;
                return;
            }

            row.DeviceHash = hash;
            row.UsedAt ??= clock.GetUtcNow();
            row.Failures = 0;
            outcome = CodeOutcome.Right;
        });
        return outcome;
    }

    private Task UseUpAsync(SeatCodeRow code) => EndingAsync(async database =>
    {
        if (await database.SeatCodes.FindAsync(code.Number) is not { EndedAt: null })
            return [];

        await log.AddAsync(database, AdminLog.Program, AdminActs.SeatCodeUsedUp, code.SessionId, ("seat", code.SeatId));
        return await EndAsync(database, code.SessionId, code.SeatId);
    });

    private async Task<IReadOnlyList<Guid>> EndAsync(OcopDb database, string sessionId, string seatId)
    {
        foreach (var row in await database.SeatCodes.Where(row => row.SessionId == sessionId && row.SeatId == seatId && row.EndedAt == null).ToListAsync())
            row.EndedAt = clock.GetUtcNow();

        return await SignedInAsync(database, sessionId, seatId);
    }

    // A seat has one code at a time, so whoever sits there by a code came by this one.
    private Task<IReadOnlyList<Guid>> SignedInAsync(OcopDb database, string sessionId, string seatId) =>
        signIns.EndAsync(database, row => row.Way == SignInWay.SeatCode && row.SessionId == sessionId && row.SeatId == seatId);

    private async Task EndingAsync(Func<OcopDb, Task<IReadOnlyList<Guid>>> change)
    {
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database => ended = await change(database));
        foreach (var id in ended)
            signIns.Forget(id);
    }
}
