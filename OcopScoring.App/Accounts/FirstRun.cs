using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Demo;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Accounts;

/// <summary>
/// The first run of a database without accounts: whoever can read the console may make the first administrator, once. The code is made anew at
/// every start and kept nowhere.
/// </summary>
public sealed class FirstRun(AccountDesk accounts, Duties duties, Councils councils, AdminLog log, RunMode mode) : IDisposable
{
    // No vowels and nothing that is read as something else: it is copied by hand from a console.
    private const string Signs = "BCDFGHJKMNPQRSTVWXZ23456789";

    private const int MostTries = 20;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _done = mode.Demonstration;
    private int _tries;

    /// <summary>The code, twelve signs in three groups; null once it has been used, or was never needed.</summary>
    public string? Code { get; private set; }

    /// <summary>Whether there is somebody who administers, or nobody is needed.</summary>
    public bool IsDone => _done;

    /// <summary>Looks whether this is a first run, before the program answers anybody.</summary>
    public async Task PrepareAsync()
    {
        if (_done || (_done = await duties.IsSetUpAsync()))
            return;

        var signs = RandomNumberGenerator.GetString(Signs, 12);
        Code = $"{signs[..4]}-{signs[4..8]}-{signs[8..]}";
    }

    /// <summary>Makes the first administrator and the first council, as one; the code works no more.</summary>
    /// <param name="code">The code from the console.</param>
    /// <param name="administrator">The account.</param>
    /// <param name="password">Its password.</param>
    /// <param name="council">The name of the council.</param>
    /// <param name="agency">The agency that keeps its office.</param>
    /// <param name="level">The council's level.</param>
    public async Task<IdentityResult> SetUpAsync(string code, Account administrator, string password, string council, string agency, CouncilLevel level)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        await _gate.WaitAsync();
        try
        {
            if (_done || !IsCode(code))
                return Refuse(AccountProblem.CodeWrong);

            if (administrator.FullName.Length is 0 or > Account.LongestName)
                return Refuse(AccountProblem.FullNameBad);

            if (Councils.Read(council, agency, out var problem) is not { } names)
                return Refuse(problem!.Value);

            var (hash, refused) = await accounts.HashAsync(administrator, password);
            if (hash is null)
                return refused;

            var outcome = await accounts.ChangeAsync(async (manager, database) =>
            {
                var made = await AccountDesk.CreateAsync(manager, administrator, hash);
                if (!made.Succeeded)
                    return made;

                await log.AddAsync(database, AdminLog.Setup, AdminActs.AccountCreated, administrator.Id);
                await duties.GiveAsync(database, administrator.Id, Duty.Administrator, null, null, AdminLog.Setup);
                await councils.AddAsync(database, names.Name, names.Agency, level, AdminLog.Setup);
                return made;
            });
            if (outcome.Succeeded)
            {
                _done = true;
                Code = null;
            }

            return outcome;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    // Too many wrong ones, and only a new start gives a new code.
    private bool IsCode(string given) =>
        Code is { } code && _tries++ < MostTries
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Plain(given)), Encoding.UTF8.GetBytes(Plain(code)));

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static IdentityResult Refuse(AccountProblem problem) => IdentityResult.Failed(AccountErrors.Of(problem));
}
